import { Link } from "@fluentui/react/lib/Link";
import { useState, type ReactElement } from "react";
import { SEVERITY_NAMES, type Finding } from "../../../../findings/finding";
import { consequencesOf } from "../../../../findings/rule";
import { fieldName } from "../../../../subjects/consolidation/pages/findings-page";
import type { Point } from "../../../../subjects/registers/point";
import { alike, type Alike } from "../../../../session/department/alike";
import type { FindingGroup } from "../../../../session/findings/findings-view";
import { applyFixes, fixable, pointsOf } from "../../../../session/findings/fixes";
import { splitRows } from "../../../../session/line/split-row";
import { findingKey as keyOf } from "../../../../session/findings/walk";
import { usePane } from "../../state/pane-context";
import { FindingItem } from "./finding-item";
import { Icon } from "../icons";

/** So many at a time: a long list would take its time to draw. */
const AT_A_TIME = 30;

interface GroupProps {
  readonly group: FindingGroup;
  /** Whether it begins unfolded; a folded group draws nothing of what is in it. */
  readonly unfolded: boolean;
  /** Lines that the findings are about; those of the open workbook where nothing else is said. */
  readonly points?: readonly Point[];
}

/** One group of findings, with the first of them in sight. */
export function FindingGroupList({ group, unfolded, points }: GroupProps): ReactElement {
  const { name, findings } = group;
  const { state } = usePane();
  const [open, setOpen] = useState(unfolded);
  const about = { under: name, points: points ?? state.checked.points };
  return (
    <details open={open} className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} <span className="count">{findings.length}</span>
      </summary>
      {open && (
        <Some of={alike(findings)}>{(kind) => <Kind key={keyOf(kind[0])} kind={kind} {...about} />}</Some>
      )}
    </details>
  );
}

interface KindProps {
  readonly kind: Alike;
  readonly under: string;
  readonly points: readonly Point[];
}

/** Many of one kind stay folded until somebody wants to go through them. */
function Kind({ kind, ...about }: KindProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [first] = kind;
  if (kind.length === 1) return <FindingItem finding={first} {...about} />;
  return (
    <li className={`card ${first.severity}`}>
      <details className="alike" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={first.severity} />
          <span className="kind">{SEVERITY_NAMES[first.severity]}</span>
          <span className="says">{saidOf(first)}</span>
          <span className="count">{kind.length} 处</span>
        </summary>
        {open && (
          <Some of={kind}>
            {(finding) => <FindingItem key={keyOf(finding)} finding={finding} {...about} />}
          </Some>
        )}
      </details>
      <MendKind kind={kind} />
    </li>
  );
}

/** Begins with its column, as many a message does by itself. */
function saidOf({ field, rule, place, message }: Finding): string {
  const about = field === null ? rule : fieldName(field, place.sheet);
  return message.startsWith(about) ? message : `${about}：${message}`;
}

/** What they all propose, in one step, each looked at before. */
function MendKind({ kind }: { readonly kind: Alike }): ReactElement | null {
  const { state, busy, propose } = usePane();
  const [first] = kind;
  const split = consequencesOf(first).partsLine ? splitRows(state, pointsOf(state, kind)) : null;
  const count = fixable(state, kind).length;
  if (!split && count < 2) return null;
  return (
    <button
      type="button"
      className="adopt"
      disabled={busy !== null}
      onClick={() => propose(() => split ?? applyFixes(state, kind))}
    >
      <Icon name={split ? "split" : "fix"} />
      {split ? split.label : `改正这 ${count} 处`}
    </button>
  );
}

interface SomeProps<T> {
  readonly of: readonly T[];
  readonly children: (one: T) => ReactElement;
}

function Some<T>({ of, children }: SomeProps<T>): ReactElement {
  const [shown, setShown] = useState(AT_A_TIME);
  const more = Math.min(AT_A_TIME, of.length - shown);
  return (
    <>
      <ul className="cards">{of.slice(0, shown).map(children)}</ul>
      {more > 0 && <Link onClick={() => setShown(shown + AT_A_TIME)}>再显示 {more} 条</Link>}
    </>
  );
}
