import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import { fixOf } from "../../../session/findings/fixes";
import { rowForm, setField, type Field, type FormPart, type RowForm } from "../../../session/line/row-form";
import { splitRow } from "../../../session/line/split-row";
import { usePane } from "../state/pane-context";
import { FieldControl } from "../parts/field-control";
import { AdoptButton } from "../parts/findings/adopt-button";
import { Icon } from "../parts/icons";
import { LibraryPanel } from "../parts/library/library-panel";
import { useSelection } from "../state/use-selection";

/** The selected line standing upright, for whom 24 columns are too wide. */
export function RowFormView(): ReactElement {
  const { state } = usePane();
  const { selection, look } = useSelection();
  const form = rowForm(state, selection);
  return (
    <section className="form" aria-label="当前行">
      <div className="bar">
        <h2 className="grow">{form ? form.heading : "当前行"}</h2>
        <DefaultButton onClick={look}>读取所选行</DefaultButton>
      </div>
      {form ? (
        <Parts form={form} />
      ) : (
        <p className="small">在表里选中一行，就可以在这里逐项填写，不必左右滚动。</p>
      )}
    </section>
  );
}

function Parts({ form }: { readonly form: RowForm }): ReactElement {
  const { state, propose, busy } = usePane();
  const split = form.point && splitRow(state, form.point);
  return (
    <>
      {split && (
        <DefaultButton disabled={busy !== null} onClick={() => propose(() => split)}>
          <Icon name="split" />
          {split.label}
        </DefaultButton>
      )}
      <LibraryPanel form={form} />
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
  const [open, setOpen] = useState(wrong > 0 || form.parts.length === 1);
  const key = keyOf(form);
  const set = (field: string, value: string) => propose(() => setField(state, form.line, field, value));
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
            {!form.point && <Fixes field={field} />}
          </div>
        ))}
      </div>
      {part.proposes === "grade" && <GradeProposal form={form} onTake={(grade) => set("grade", grade)} />}
      {part.proposes === "reviewer" && form.reviewer && (
        <p className="note">应由{form.reviewer.says}审核。</p>
      )}
    </details>
  );
}

/** A sheet that stands upright is one record, whichever of its rows is selected. */
function keyOf({ line: { table, entry, cells } }: RowForm): string {
  return `${table.sheet}${cells ? "" : entry.row}`;
}

/** What is proposed for the field, as the list of problems offers it. */
function Fixes({ field }: { readonly field: Field }): ReactElement | null {
  const { state } = usePane();
  const finding = field.findings.find((one) => fixOf(state, one) !== null);
  return finding ? <AdoptButton finding={finding} /> : null;
}

function GradeProposal({
  form,
  onTake,
}: {
  readonly form: RowForm;
  readonly onTake: (grade: string) => void;
}): ReactElement | null {
  const { proposal, point } = form;
  if (!proposal || !point) return null;
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
