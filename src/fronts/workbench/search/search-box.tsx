import { Dialog, DialogType } from "@fluentui/react/lib/Dialog";
import { TextField } from "@fluentui/react/lib/TextField";
import { useMemo, useState, type ReactElement } from "react";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { ToolButton } from "../shell/tool-button";
import { MOST_HITS, searchBooks, type Hit } from "./search-books";

/** Searches all workbooks that lie open; the spreadsheet's own search knows the sheet in sight alone. */
export function SearchButton({
  desk,
  state,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const go = ({ book, sheet, row, column }: Hit) => {
    close();
    void desk.activate(book.id).then(() => desk.state.session?.reveal({ sheet, row, column }));
  };
  return (
    <>
      <ToolButton
        icon="filter"
        text="查找全部"
        disabled={state.books.length === 0}
        onClick={() => setOpen(true)}
      />
      <Dialog
        hidden={!isOpen}
        onDismiss={close}
        minWidth="min(640px, 90vw)"
        dialogContentProps={{
          type: DialogType.normal,
          showCloseButton: true,
          title: "在打开的工作簿里查找",
          closeButtonAriaLabel: "关闭",
        }}
      >
        {isOpen && <SearchBox desk={desk} state={state} onGo={go} />}
      </Dialog>
    </>
  );
}

interface SearchBoxProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onGo: (hit: Hit) => void;
}

function SearchBox({ desk, state, onGo }: SearchBoxProps): ReactElement {
  const [text, setText] = useState("");
  // As they stand now: nobody types into them while this is open.
  const books = useMemo(() => booksNow(desk, state), [desk, state]);
  const hits = useMemo(() => searchBooks(books, text), [books, text]);
  return (
    <>
      <TextField label="要找的字" autoFocus value={text} onChange={(_, typed) => setText(typed ?? "")} />
      <p role="status" className="wb-quiet">
        {text.trim() === "" ? `在 ${books.length} 个工作簿里找。` : countOf(hits)}
      </p>
      <ul className="wb-hits">
        {hits.map((hit) => (
          <li key={`${hit.book.id}${hit.sheet}${hit.cell}`}>
            <button type="button" className="wb-hit" onClick={() => onGo(hit)}>
              <span className="wb-quiet">
                {hit.book.name} › {hit.sheet} {hit.cell}
              </span>
              <span className="wb-one-line">{hit.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function countOf(hits: readonly Hit[]): string {
  if (hits.length === 0) return "没有找到。";
  return hits.length < MOST_HITS ? `找到 ${hits.length} 处。` : `先列出 ${MOST_HITS} 处，请多打几个字。`;
}

function booksNow(desk: Desk, { books, active, names }: DeskState) {
  return books.map(({ id, name, image }) => ({
    id,
    name: names.get(id) ?? name,
    image: id === active ? (desk.shown?.image() ?? image) : image,
  }));
}
