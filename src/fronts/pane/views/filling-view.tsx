import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { useMemo, useState, type ReactElement } from "react";
import { addPointFor, nextLine } from "../../../session/line/add-point";
import { fillingOf, type Filling } from "../../../session/department/filling";
import { severalPoints, splitRows } from "../../../session/line/split-row";
import { pointKey } from "../../../subjects/registers/point-key";
import type { Person } from "../../../house/house";
import { usePane } from "../state/pane-context";
import { Icon } from "../parts/icons";
import { CollectPages } from "../parts/papers/collect-pages";
import { RowLink } from "../parts/findings/row-link";
import { RowFormView } from "./row-form-view";

/** What the clerk does next: people without points, lines that are not complete, the line at hand. */
export function FillingView(): ReactElement {
  const { state } = usePane();
  const filling = useMemo(() => fillingOf(state), [state]);
  if (!filling) return <p>没有认出是哪个科室。请先在“科室信息”里填写科室名称和代码。</p>;
  return (
    <div className="view">
      <Progress filling={filling} />
      <RowFormView />
      <SeveralPoints />
      <PeopleWithout people={filling.without} />
      <DepartmentPoints filling={filling} />
      <Incomplete filling={filling} />
      <CollectPages />
    </div>
  );
}

function Progress({ filling }: { readonly filling: Filling }): ReactElement {
  const { people, without, points, incomplete } = filling;
  const done = people - without.length;
  return (
    <section className="progress" aria-label="填报进度">
      <ProgressIndicator
        label={`${people} 人中 ${done} 人已有风险点`}
        percentComplete={people === 0 ? 0 : done / people}
        ariaValueText={`${done} / ${people}`}
      />
      <p className="small">
        共 {points.length} 个风险点，
        {incomplete.length === 0 ? "没有要改的行。" : `${incomplete.length} 行还要补充或改正。`}
      </p>
    </section>
  );
}

/** Lines with more than one point in a cell, parted in one step. */
function SeveralPoints(): ReactElement | null {
  const { state, busy, propose } = usePane();
  const lines = useMemo(() => severalPoints(state), [state]);
  const split = useMemo(() => splitRows(state, lines), [state, lines]);
  if (!split || lines.length < 2) return null;
  return (
    <section className="form">
      <p>有 {lines.length} 行一格写了几个风险点，要一行一个。</p>
      <DefaultButton disabled={busy !== null} onClick={() => propose(() => split)}>
        <Icon name="split" />
        {split.label}
      </DefaultButton>
    </section>
  );
}

function PeopleWithout({ people }: { readonly people: readonly Person[] }): ReactElement | null {
  const { state, propose, busy } = usePane();
  if (people.length === 0) return null;
  return (
    <section>
      <h2>还没有风险点的人（{people.length}）</h2>
      <ul className="lines">
        {people.map((person) => (
          <li key={`${person.name}${person.place.row ?? 0}`}>
            <span className="grow">
              {person.name} <span className="small">{person.post}</span>
            </span>
            <button
              type="button"
              aria-label={`为${person.name}新增风险点`}
              className="adopt"
              disabled={busy !== null}
              onClick={() => propose(() => addPointFor(state, person))}
            >
              <Icon name="add" />
              新增风险点
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DepartmentPoints({ filling }: { readonly filling: Filling }): ReactElement | null {
  const { session, state, run } = usePane();
  if (!filling.asksDepartmentPoints) return null;
  return (
    <section className="lines">
      <p>
        科室风险点 {filling.departmentPoints} 个{filling.departmentPoints === 0 && "，至少要有一个"}。
      </p>
      <DefaultButton onClick={() => run("转到空行", async () => session.reveal(nextLine(state, "科室")))}>
        <Icon name="add" />
        填一个科室风险点
      </DefaultButton>
    </section>
  );
}

const AT_A_TIME = 10;

function Incomplete({ filling: { incomplete } }: { readonly filling: Filling }): ReactElement | null {
  const [shown, setShown] = useState(AT_A_TIME);
  if (incomplete.length === 0) return null;
  return (
    <section>
      <h2>要补充或改正的行（{incomplete.length}）</h2>
      <ul className="lines">
        {incomplete.slice(0, shown).map((point) => (
          <li key={pointKey(point)}>
            <RowLink point={point} />
          </li>
        ))}
      </ul>
      {incomplete.length > shown && (
        <DefaultButton onClick={() => setShown(shown + 50)}>再显示一些</DefaultButton>
      )}
    </section>
  );
}
