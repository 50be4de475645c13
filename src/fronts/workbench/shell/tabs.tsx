import { useEffect, useRef, type ReactElement } from "react";
import { Icon } from "../../pane/parts/icons";
import type { Book } from "../desk/book";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { VersionsButton } from "../keeping/versions-button";
import { problemsSaid, type Problems } from "../looks/problems";
import { useProblems } from "../looks/use-problems";

interface TabsProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly today: () => string;
}

/** The workbooks that lie open. */
export function Tabs({ desk, state, today }: TabsProps): ReactElement {
  const problems = useProblems(state, today);
  return (
    <nav className="wb-tabs" aria-label="打开的工作簿">
      {state.books.map((book) => (
        <Tab
          key={book.id}
          book={book}
          name={state.names.get(book.id) ?? book.name}
          active={book.id === state.active}
          problems={problems.get(book.id) ?? NONE}
          desk={desk}
        />
      ))}
      <span className="wb-grow" />
      {state.session && <VersionsButton desk={desk} state={state} />}
      {state.books.length > 1 && <CloseAll desk={desk} state={state} />}
    </nav>
  );
}

function CloseAll({ desk, state }: { readonly desk: Desk; readonly state: DeskState }): ReactElement {
  const close = () => {
    const unsaved = state.books
      .filter(({ id }) => desk.isUnsaved(id))
      .map(({ id, name }) => state.names.get(id) ?? name);
    const asked = `${unsaved.join("、")} 还没有保存，关闭后改动就没有了。全部关闭吗？`;
    if (unsaved.length === 0 || window.confirm(asked)) void desk.closeAll();
  };
  return (
    <button type="button" className="wb-tab-row-button" onClick={close}>
      关闭全部
    </button>
  );
}

const NONE: Problems = { errors: 0, warnings: 0 };

interface TabProps {
  readonly book: Book;
  /** As it is told apart from others. */
  readonly name: string;
  readonly active: boolean;
  readonly problems: Problems;
  readonly desk: Desk;
}

function Tab({ book, name, active, problems, desk }: TabProps): ReactElement {
  const close = () => {
    if (!desk.isUnsaved(book.id) || window.confirm(`“${name}”还没有保存，关闭后改动就没有了。要关闭吗？`))
      void desk.close(book.id);
  };
  const tab = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (active) tab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <span ref={tab} className={active ? "wb-tab wb-active" : "wb-tab"}>
      <button
        type="button"
        aria-current={active}
        aria-describedby={`wb-found-${book.id}`}
        onClick={() => void desk.activate(book.id)}
      >
        {name}
        {book.dirty && <span title="还没有保存"> ●</span>}
      </button>
      <Badge id={`wb-found-${book.id}`} problems={problems} />
      <button type="button" className="wb-close" aria-label={`关闭${name}`} onClick={close}>
        <Icon name="close" />
      </button>
    </span>
  );
}

/** How much there is to mend: the number for the eye, words for whoever hears or points at it. */
function Badge({ id, problems }: { readonly id: string; readonly problems: Problems }): ReactElement | null {
  const { errors, warnings } = problems;
  if (errors + warnings === 0) return <span id={id} hidden />;
  const says = problemsSaid(problems);
  return (
    <span
      id={id}
      className={errors > 0 ? "wb-badge wb-errors" : "wb-badge"}
      role="img"
      aria-label={says}
      title={says}
    >
      {errors + warnings}
    </span>
  );
}
