import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { countBySeverity, type Finding, type Severity } from "../../../findings/finding";
import { checkAction } from "../../../session/actions/check";
import { findingGroups, GROUPINGS, type Grouping } from "../../../session/findings/findings-view";
import { applyFixes, applySafeFixes, fixable, safeFindings } from "../../../session/findings/fixes";
import { toGoThrough } from "../../../session/findings/walk";
import { asksForLine } from "../state/asked-view";
import { useLineAsked } from "../parts/findings/line-asked";
import { usePane } from "../state/pane-context";
import { useSelection } from "../state/use-selection";
import { ActionButton } from "../parts/action-button";
import { FindingGroupList } from "../parts/findings/finding-group";
import { FindingWalk } from "../parts/findings/finding-walk";
import { MarksInSheets } from "../parts/findings/marks-in-sheets";
import { Icon } from "../parts/icons";
import { SeverityFilter } from "../parts/findings/severity-filter";

const BY = GROUPINGS.map((name) => ({ key: name, text: `按${name}` }));
const ALL: ReadonlySet<Severity> = new Set<Severity>(["error", "warning", "hint"]);

/** So many groups begin unfolded: by person there may be hundreds, and nobody looks at all of them at once. */
const UNFOLDED = 8;

/** Below ExcelApi 1.13 nobody is told of cells that others merged. */
const MERGES_UNKNOWN =
  "这个版本的 Excel 不告诉加载项哪些单元格是合并的：合并格下面的行会当成没有填。表里有合并单元格的，请先取消合并、逐行填上，或用 Excel 2021 以后的版本、浏览器工作台检查。";

const NOTHING = "没有发现问题。";
/** What departments handed in is judged when it is consolidated. */
const NOTHING_OWN = "本院填写的各表没有发现问题。各科室工作簿里的错误列在“汇总”的预览和“核查结果”表里。";

/** Everything that is to be said about the workbook; kept up while somebody types. */
export function FindingsView(): ReactElement {
  const { session, state, busy, propose } = usePane();
  const [grouping, setGrouping] = useState<Grouping>("工作表");
  const [shown, setShown] = useState(ALL);
  const safe = useMemo(() => safeFindings(state), [state]);
  const [search, setSearch] = useState("");
  const [isLine, setLine] = useState(() => asksForLine(window.location.search));
  const [asked] = useLineAsked();
  useEffect(() => {
    if (asked > 0) setLine(true);
  }, [asked]);
  const { selection } = useSelection();
  const line = isLine ? selection : null;
  const groups = useMemo(
    () => findingGroups(state, grouping, shown, search, line),
    [state, grouping, shown, search, line],
  );
  return (
    <div className="view">
      <SeverityFilter counts={countBySeverity(state.checked.findings)} shown={shown} onChange={setShown} />
      <SearchFindings search={search} onChange={setSearch} />
      <Dropdown
        ariaLabel="分组方式"
        options={BY}
        selectedKey={grouping}
        onChange={(_, option) => option && setGrouping(option.key as Grouping)}
      />
      <Checkbox
        label={line ? `只看选中的行：“${line.sheet}”第 ${line.row} 行` : "只看选中的行"}
        checked={isLine}
        onChange={(_, on) => setLine(on === true)}
      />
      <FindingWalk key={`${search}\n${[...shown].join()}`} findings={toGoThrough(state, groups)} />
      {search !== "" && <MendListed findings={groups.flatMap(({ findings }) => findings)} />}
      {search === "" && safe.length > 0 && (
        <PrimaryButton disabled={busy !== null} onClick={() => propose(() => applySafeFixes(state))}>
          <Icon name="fix" />
          采用全部规范写法（{safe.length} 处）
        </PrimaryButton>
      )}
      {groups.map((group, i) => (
        <FindingGroupList key={`${grouping}\n${group.name}`} group={group} unfolded={i < UNFOLDED} />
      ))}
      {groups.length === 0 && (
        <NothingToSay
          all={state.checked.findings.length}
          words={state.kind === "institution" ? NOTHING_OWN : NOTHING}
          onShowAll={() => {
            setShown(ALL);
            setLine(false);
            setSearch("");
          }}
        />
      )}
      <MarksInSheets />
      {!session.workbook.capabilities.merges && <p className="small">{MERGES_UNKNOWN}</p>}
      <ActionButton action={checkAction} />
    </div>
  );
}

function SearchFindings({
  search,
  onChange,
}: {
  readonly search: string;
  readonly onChange: (search: string) => void;
}): ReactElement {
  return (
    <TextField
      ariaLabel="在问题里找"
      placeholder="找：姓名、规则、栏目或内容"
      value={search}
      onChange={(_, text) => onChange(text ?? "")}
    />
  );
}

/** What the findings in sight propose, in one step, each looked at before. */
function MendListed({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const { state, busy, propose } = usePane();
  const count = fixable(state, findings).length;
  if (count === 0) return null;
  const others = findings.length - count;
  return (
    <>
      <PrimaryButton disabled={busy !== null} onClick={() => propose(() => applyFixes(state, findings))}>
        <Icon name="fix" />
        改正找到的 {count} 处
      </PrimaryButton>
      {others > 0 && <p className="small">其余 {others} 处没有现成的改法，按 F8 逐个看、逐个填。</p>}
    </>
  );
}

function NothingToSay({
  all,
  words,
  onShowAll,
}: {
  readonly all: number;
  readonly words: string;
  readonly onShowAll: () => void;
}): ReactElement {
  return all === 0 ? (
    <p className="fine">
      <Icon name="done" />
      {words}
    </p>
  ) : (
    <p>
      没有这一类问题。<DefaultButton onClick={onShowAll}>全部显示</DefaultButton>
    </p>
  );
}
