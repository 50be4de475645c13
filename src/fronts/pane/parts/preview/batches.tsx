import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type ReactElement } from "react";
import { batchesOf, changesBetween, type Batch } from "../../../../session/institution/batches";
import { usePane } from "../../state/pane-context";

/** 以前各批: what changed from any batch to any later one, department by department. */
export function Batches(): ReactElement | null {
  const { state } = usePane();
  const batches = batchesOf(state);
  const [last] = batches.slice(-1);
  if (!last) return null;
  return (
    <details className="group">
      <summary>
        各批对照 <span className="count">{batches.length}</span>
      </summary>
      {/* Begun anew where a batch is written or taken back. */}
      <Comparison key={last.name} batches={batches} last={last.name} />
    </details>
  );
}

const START = "（一批也没有）";

function Comparison({
  batches,
  last,
}: {
  readonly batches: readonly Batch[];
  readonly last: string;
}): ReactElement {
  const { state } = usePane();
  const names = batches.map(({ name }) => name);
  const [until, setUntil] = useState(last);
  const earlier = [START, ...names.slice(0, names.indexOf(until))];
  const [chosen, setChosen] = useState<string | null>(null);
  // The batch before, until somebody chooses another.
  const after = chosen !== null && earlier.includes(chosen) ? chosen : (earlier.at(-1) ?? START);
  const changes = changesBetween(state, after === START ? null : after, until);
  return (
    <>
      <Dropdown
        label="从哪一批以后"
        selectedKey={after}
        options={earlier.map((name) => ({ key: name, text: titleOf(batches, name) }))}
        onChange={(_, option) => option && setChosen(String(option.key))}
      />
      <Dropdown
        label="到哪一批"
        selectedKey={until}
        options={names.map((name) => ({ key: name, text: titleOf(batches, name) }))}
        onChange={(_, option) => option && setUntil(String(option.key))}
      />
      <p className="small" role="status">
        {changes.length} 个科室报过。没有列出的科室，这几批没有报。
      </p>
      <ul className="cards">
        {changes.map(({ department, says, details }) => (
          <li key={department} className="card plain">
            <p>
              <strong>{department}</strong> {says}
            </p>
            {details.map(({ batch, text }) => (
              <p key={batch + text} className="small">
                第 {batch} 批：{text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf(batches: readonly Batch[], name: string): string {
  const batch = batches.find((one) => one.name === name);
  return batch ? `第 ${name} 批（${batch.mergedOn ?? "没有日期"}，${batch.files} 个文件）` : name;
}
