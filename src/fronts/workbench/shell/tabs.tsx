import { useEffect, useRef, type ReactElement } from "react";
import { Icon } from "../../pane/parts/icons";
import type { Book } from "../desk/book";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";

/** The workbooks that lie open. */
export function Tabs({ desk, state }: { readonly desk: Desk; readonly state: DeskState }): ReactElement {
  return (
    <nav className="wb-tabs" aria-label="打开的工作簿">
      {state.books.map((book) => (
        <Tab
          key={book.id}
          book={book}
          name={state.names.get(book.id) ?? book.name}
          active={book.id === state.active}
          desk={desk}
        />
      ))}
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
    <button type="button" className="wb-close-all" onClick={close}>
      关闭全部
    </button>
  );
}

interface TabProps {
  readonly book: Book;
  /** As it is told apart from others. */
  readonly name: string;
  readonly active: boolean;
  readonly desk: Desk;
}

function Tab({ book, name, active, desk }: TabProps): ReactElement {
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
      <button type="button" aria-current={active} onClick={() => void desk.activate(book.id)}>
        {name}
        {book.dirty && <span title="还没有保存"> ●</span>}
      </button>
      <button type="button" className="wb-close" aria-label={`关闭${name}`} onClick={close}>
        <Icon name="close" />
      </button>
    </span>
  );
}
