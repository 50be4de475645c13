import { useEffect, useState } from "react";
import type { Finding } from "../../../findings/finding";
import { checkWorkbook } from "../../../flows/checking/check";
import { kindOf } from "../../../session/state";
import { contentOf } from "../../../workbook/content-of-image";
import type { Book } from "../desk/book";
import type { DeskState } from "../desk/desk-state";
import { problemsOf, type Problems } from "./problems";

/**
 * What was found in each workbook that lies open, by its id: in the one in sight as it stands, in the others as they were last seen.
 * Those that nobody has looked at are judged when the page has nothing else to do.
 */
export function useProblems(
  { books, active, session }: DeskState,
  today: () => string,
): ReadonlyMap<string, Problems> {
  const [known, setKnown] = useState<ReadonlyMap<string, Problems>>(new Map());
  useEffect(() => {
    if (!session || active === null) return undefined;
    const note = () => {
      const { kind, checked } = session.state;
      setKnown((before) => withProblems(before, active, kind === "other" ? [] : checked.findings));
    };
    note();
    return session.subscribe(note);
  }, [session, active]);
  const next = books.find(({ id }) => id !== active && !known.has(id));
  useEffect(() => {
    if (!next) return undefined;
    const waiting = requestIdleCallback(() => {
      setKnown((before) => withProblems(before, next.id, foundIn(next, today())));
    });
    return () => cancelIdleCallback(waiting);
  }, [next, today]);
  return known;
}

/** The same map where nothing is new: each keystroke comes by here. */
function withProblems(
  before: ReadonlyMap<string, Problems>,
  id: string,
  findings: readonly Finding[],
): ReadonlyMap<string, Problems> {
  const { errors, warnings } = problemsOf(findings);
  const same = before.get(id);
  return same?.errors === errors && same.warnings === warnings
    ? before
    : new Map(before).set(id, { errors, warnings });
}

/** As a session judges it that has just been opened. */
function foundIn({ image, name }: Book, today: string): readonly Finding[] {
  const content = contentOf(image, name);
  const checked = checkWorkbook(content, { stage: "措施", today });
  return kindOf(content, checked) === "other" ? [] : checked.findings;
}
