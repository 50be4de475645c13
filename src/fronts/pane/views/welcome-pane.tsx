import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";
import {
  foundRegisters,
  newInstitutionPlan,
  toDepartmentPlan,
  type FoundRegister,
} from "../../../session/department/starting";
import { usePane } from "../state/pane-context";
import { Icon } from "../parts/icons";

/** A workbook that is none of ours: begin one, or make registers of what is here. */
export function WelcomePane(): ReactElement {
  const found = foundRegisters(usePane().state);
  return (
    <div className="view">
      <p>这个工作簿还不是廉政风险防控的工作簿。您想做什么？</p>
      {found.length > 0 && <Registers found={found} />}
      <NewInstitution />
      <p className="small">科室填报：请打开监察室下发的科室工作簿，窗格会自动认出来。</p>
    </div>
  );
}

function Registers({ found }: { readonly found: readonly FoundRegister[] }): ReactElement {
  const { state, busy, propose } = usePane();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState(state.checked.department ?? state.checked.read.declaredName ?? "");
  const chosen = found.filter(({ table }) => !left.has(table.sheet));
  const toggle = (sheet: string, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((one) => one !== sheet) : [...left, sheet]));
  return (
    <section className="form">
      <h2>把这里的表转成登记表</h2>
      <p className="small">找到 {found.length} 张像登记表的工作表。先看认得对不对，原表会保留。</p>
      {found.map((one) => (
        <Found
          key={one.table.sheet}
          one={one}
          on={chosen.includes(one)}
          onToggle={(on) => toggle(one.table.sheet, on)}
        />
      ))}
      <TextField label="科室名称" required value={name} onChange={(_, text) => setName(text ?? "")} />
      <PrimaryButton
        className="below"
        disabled={busy !== null || chosen.length === 0 || name.trim() === ""}
        onClick={() =>
          propose(() =>
            toDepartmentPlan(
              state,
              name.trim(),
              chosen.map(({ table }) => table),
            ),
          )
        }
      >
        <Icon name="sheet" />
        转成科室工作簿
      </PrimaryButton>
    </section>
  );
}

interface FoundProps {
  readonly one: FoundRegister;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

function Found({ one: { table, rows, known, unknown }, on, onToggle }: FoundProps): ReactElement {
  return (
    <div className="card plain">
      <Checkbox
        label={`${table.sheet}：${table.level}风险点 ${rows} 行`}
        checked={on}
        onChange={(_, checked) => onToggle(checked === true)}
      />
      <p className="small">
        认出 {known.length} 栏：{known.join("、")}
      </p>
      {unknown.length > 0 && <p className="small">不认得，照抄在后面：{unknown.join("、")}</p>}
    </div>
  );
}

function NewInstitution(): ReactElement {
  const { state, busy, propose } = usePane();
  const [year, setYear] = useState(state.today.slice(0, 4));
  const isYear = /^(?:19|20)\d\d$/.test(year);
  return (
    <section className="form">
      <h2>新建院工作簿（监察室）</h2>
      <TextField
        label="年度"
        value={year}
        onChange={(_, text) => setYear(text ?? "")}
        {...(!isYear && { errorMessage: "请填写四位年份，如 2012" })}
      />
      <DefaultButton
        className="below"
        disabled={busy !== null || !isYear}
        onClick={() => propose(() => newInstitutionPlan(state, year))}
      >
        <Icon name="new" />
        在本工作簿里新建
      </DefaultButton>
    </section>
  );
}
