import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import { rowForm, setField, type FormPart, type RowForm } from "../../../session/row-form";
import { splitRow } from "../../../session/split-row";
import { usePane } from "../state/pane-context";
import { FieldControl } from "../parts/field-control";
import { Icon } from "../parts/icons";
import { useSelection } from "../state/use-selection";

/** The selected line standing upright, for whom 24 columns are too wide. */
export function RowFormView(): ReactElement {
  const { state } = usePane();
  const { selection, look } = useSelection();
  const form = rowForm(state, selection);
  return (
    <section className="form" aria-label="当前行">
      <div className="bar">
        <h2 className="grow">{form ? `第 ${form.point.entry.row} 行 ${form.title}`.trimEnd() : "当前行"}</h2>
        <DefaultButton onClick={look}>读取所选行</DefaultButton>
      </div>
      {form ? (
        <Parts form={form} />
      ) : (
        <p className="small">在登记表里选中一行，就可以在这里逐项填写，不必左右滚动。</p>
      )}
    </section>
  );
}

function Parts({ form }: { readonly form: RowForm }): ReactElement {
  const { state, propose, busy } = usePane();
  const split = splitRow(state, form.point);
  return (
    <>
      {split && (
        <DefaultButton disabled={busy !== null} onClick={() => propose(() => split)}>
          <Icon name="split" />
          {split.label}
        </DefaultButton>
      )}
      {form.parts.map((part) => (
        <Part key={keyOf(form) + part.title} part={part} form={form} />
      ))}
    </>
  );
}

function Part({ part, form }: { readonly part: FormPart; readonly form: RowForm }): ReactElement | null {
  const { state, propose } = usePane();
  const wrong = part.fields.filter(({ findings }) => findings.length > 0).length;
  // A part stays open while its last mistake is mended: what is proposed next stands in it.
  const [open, setOpen] = useState(wrong > 0);
  const key = keyOf(form);
  const set = (field: string, value: string) => propose(() => setField(state, form.point, field, value));
  if (part.fields.length === 0) return null;
  return (
    <details open={open} className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {part.title} {wrong > 0 && <span className="count">{wrong} 项要看</span>}
      </summary>
      <div className="fields">
        {part.fields.map((field) => (
          <div
            key={`${key}${field.key}`}
            className={field.wide || field.findings.length > 0 ? "long" : undefined}
          >
            <FieldControl field={field} onSet={(value) => set(field.key, value)} />
          </div>
        ))}
      </div>
      {part.title === "评级" && <GradeProposal form={form} onTake={(grade) => set("grade", grade)} />}
      {part.title === "审核" && form.reviewer && <p className="note">应由{form.reviewer.says}审核。</p>}
    </details>
  );
}

function keyOf({ point }: RowForm): string {
  return `${point.table.sheet}${point.entry.row}`;
}

function GradeProposal({
  form,
  onTake,
}: {
  readonly form: RowForm;
  readonly onTake: (grade: string) => void;
}): ReactElement | null {
  const { proposal, point } = form;
  if (!proposal) return null;
  return (
    <div className="note">
      <p>{proposal.because}。</p>
      {point.record.grade !== proposal.grade && (
        <button type="button" className="adopt" onClick={() => onTake(proposal.grade)}>
          <Icon name="fix" />
          采用“{proposal.grade}”
        </button>
      )}
    </div>
  );
}
