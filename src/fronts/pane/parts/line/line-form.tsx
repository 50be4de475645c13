import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import { fixOf } from "../../../../session/findings/fixes";
import { setField, type Field, type FormPart, type RowForm } from "../../../../session/line/row-form";
import { addToOwnLibrary } from "../../../../session/library/own-library";
import { splitRow } from "../../../../session/line/split-row";
import { usePane } from "../../state/pane-context";
import { FieldControl } from "../field-control";
import { AdoptButton } from "../findings/adopt-button";
import { Icon } from "../icons";
import { LibraryPanel } from "../library/library-panel";
import { useLineSteps } from "./use-line-steps";

/** A line, part by part; the first part that is not done stands open. */
export function LineForm({ form }: { readonly form: RowForm }): ReactElement {
  const { state, propose, busy } = usePane();
  const split = form.point && splitRow(state, form.point);
  const collected = addToOwnLibrary(state, form);
  const steps = useLineSteps(form);
  const first = form.parts.find(({ fields }) => fields.some(({ asks }) => asks));
  return (
    <div ref={steps.form} onKeyDown={steps.press}>
      {split && (
        <DefaultButton disabled={busy !== null} onClick={() => propose(() => split)}>
          <Icon name="split" />
          {split.label}
        </DefaultButton>
      )}
      {collected && (
        <DefaultButton disabled={busy !== null} onClick={() => propose(() => collected)}>
          <Icon name="new" />
          {collected.label}
        </DefaultButton>
      )}
      <LibraryPanel form={form} />
      {form.parts.map((part) => (
        <Part
          key={keyOf(form) + part.title}
          part={part}
          form={form}
          isFirst={part === first}
          onNext={steps.next}
        />
      ))}
      <DefaultButton className="below" title="Ctrl+Enter" onClick={steps.next}>
        下一步
      </DefaultButton>
      <p className="small">Ctrl+Enter 到下一个要填的项，填完到下一行；下拉框里按数字键选第几项。</p>
    </div>
  );
}

interface PartProps {
  readonly part: FormPart;
  readonly form: RowForm;
  /** Of those that ask for something. */
  readonly isFirst: boolean;
  readonly onNext: () => void;
}

function Part({ part, form, isFirst, onNext }: PartProps): ReactElement | null {
  const { state, propose } = usePane();
  const wrong = part.fields.filter(({ findings }) => findings.length > 0).length;
  // A part stays open while its last mistake is mended: what is proposed next stands in it.
  const [open, setOpen] = useState(isFirst || wrong > 0 || form.parts.length === 1);
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
            {...marksOf(field)}
          >
            <FieldControl field={field} onSet={(value) => set(field.key, value)} onNext={onNext} />
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

/** By these the steps find their way. */
function marksOf({ key, asks, value }: Field): Readonly<Record<`data-${string}`, string>> {
  return {
    "data-field": key,
    ...(asks && { "data-asks": "" }),
    ...(value !== null && { "data-filled": "" }),
  };
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
