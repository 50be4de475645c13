import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Finding } from "../../../../findings/finding";
import { fieldOfFinding, findingKey, cellOfFinding } from "../../../../session/findings/walk";
import { setField } from "../../../../session/line/row-form";
import { usePane } from "../../state/pane-context";
import { useKey } from "../../state/use-key";
import { FieldControl } from "../field-control";
import { isNowhere } from "../../state/use-kept-focus";
import { Icon } from "../icons";
import { FindingItem } from "./finding-item";

interface At {
  readonly key: string;
  /** Where it stood: what comes after it stands there once it is mended. */
  readonly index: number;
}

/** What takes the keyboard, the first that is there: what is proposed, the field, the cell; where nothing is left, what came of it. */
const CONTROLS = [
  "button.adopt",
  "[data-mend] :is(textarea, input, [role=combobox])",
  "button.where",
  "[data-result]",
];

/** 下一个问题: one after another, each with its cell in sight and its field to be mended in. */
export function FindingWalk({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const { session, busy, run } = usePane();
  const [at, setAt] = useState<At | null>(null);
  const section = useRef<HTMLElement>(null);
  const index = at ? findings.findIndex((finding) => findingKey(finding) === at.key) : -1;
  const next = () => {
    const to = at === null ? 0 : index < 0 ? at.index : index + 1;
    const finding = findings[to % Math.max(findings.length, 1)];
    const place = finding && cellOfFinding(finding);
    if (!finding || !place) return;
    const here = { key: findingKey(finding), index: to % findings.length };
    // Its field has the keyboard at once, and again when the sheet has moved.
    setAt(here);
    run("转到单元格", async () => {
      await session.reveal(place);
      setAt({ ...here });
    });
  };
  useKey("F8", next);
  useEffect(() => takeUp(section.current), [at]);
  const current = findings[index];
  const isMended = at !== null && !current;
  useEffect(() => {
    // What had the keyboard is gone with what was mended; whoever typed into the sheet goes on there.
    if (isMended && isNowhere(document.activeElement)) takeUp(section.current);
  }, [isMended, busy]);
  if (findings.length === 0 && at === null) return null;
  return (
    <section className="walk" ref={section} aria-label="逐个问题">
      {findings.length > 0 && (
        <DefaultButton disabled={busy !== null} title="F8" onClick={next}>
          {at === null ? "从第一个问题看起（F8）" : "下一个问题（F8）"}
        </DefaultButton>
      )}
      {isMended && (
        <p className="fine" role="status" tabIndex={-1} data-result="">
          <Icon name="done" />
          {findings.length === 0 ? "这里的问题都改好了。" : `改好了，还有 ${findings.length} 个。`}
        </p>
      )}
      {current && (
        <>
          <p className="small" role="status">
            第 {index + 1} 个，共 {findings.length} 个能转到单元格的
          </p>
          <Current finding={current} onNext={next} />
        </>
      )}
    </section>
  );
}

function takeUp(section: HTMLElement | null): void {
  const found = CONTROLS.map((control) => section?.querySelector<HTMLElement>(control));
  found.find((control) => !!control)?.focus();
}

function Current({
  finding,
  onNext,
}: {
  readonly finding: Finding;
  readonly onNext: () => void;
}): ReactElement {
  const { state, propose } = usePane();
  const mended = fieldOfFinding(state, finding);
  return (
    <ul className="cards">
      <FindingItem finding={finding} under="" points={state.checked.points} />
      {mended && (
        <li
          className="card plain"
          data-mend=""
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !event.ctrlKey) return;
            event.preventDefault();
            const { suggested, value } = mended.field;
            if (value === null && suggested !== null && isBlank(event.target))
              propose(() => setField(state, mended.form.line, mended.field.key, suggested));
            onNext();
          }}
        >
          <FieldControl
            field={{ ...mended.field, findings: [] }}
            onSet={(value) => propose(() => setField(state, mended.form.line, mended.field.key, value))}
            onNext={onNext}
          />
        </li>
      )}
    </ul>
  );
}

function isBlank(target: EventTarget): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isField || target.value.trim() === "";
}
