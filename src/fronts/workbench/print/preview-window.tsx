import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { Desk } from "../desk/desk";
import { ToolButton } from "../shell/tool-button";
import { pagesOfSheet } from "./print-sheet";

/** 打印预览: the sheet in sight as its pages, as large as the window. */
export function PreviewButton({
  desk,
  disabled,
}: {
  readonly desk: Desk;
  readonly disabled: boolean;
}): ReactElement {
  const [pages, setPages] = useState<string | null>(null);
  const open = async () => {
    const image = await desk.sheetInSight();
    if (image) setPages(await pagesOfSheet(image));
  };
  return (
    <>
      <ToolButton icon="sheet" text="打印预览" disabled={disabled} onClick={() => void open()} />
      {pages !== null &&
        createPortal(<Preview pages={pages} onClose={() => setPages(null)} />, document.body)}
    </>
  );
}

/** What lies between the pages, and how small they are drawn to fit the window; none of it is printed. */
const ON_SCREEN =
  "<style>@media screen { body { zoom: var(--fit, 1); background: #e1e1e1 } section { margin: 12px auto; background: #fff } }</style>";

function Preview({ pages, onClose }: { readonly pages: string; readonly onClose: () => void }): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const [page, setPage] = useState(1);
  useEffect(() => first.current?.querySelector("button")?.focus(), []);
  const sections = () => frame.current?.contentDocument?.querySelectorAll("section") ?? [];
  const go = (to: number) => {
    setPage(to);
    sections()[to - 1]?.scrollIntoView();
  };
  return (
    <div
      className="wb-window"
      role="dialog"
      aria-modal="true"
      aria-label="打印预览"
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <div className="wb-preview-bar" ref={first}>
        <PrimaryButton onClick={() => frame.current?.contentWindow?.print()}>打印或存为 PDF</PrimaryButton>
        <DefaultButton allowDisabledFocus disabled={page <= 1} onClick={() => go(page - 1)}>
          上一页
        </DefaultButton>
        <span role="status">
          第 {page} 页，共 {count} 页
        </span>
        <DefaultButton allowDisabledFocus disabled={page >= count} onClick={() => go(page + 1)}>
          下一页
        </DefaultButton>
        <span className="wb-grow wb-quiet">存成 PDF：在打印窗口的“目标打印机”里选“另存为 PDF”。</span>
        <DefaultButton onClick={onClose}>关闭预览</DefaultButton>
      </div>
      <iframe
        ref={frame}
        title="打印出来的样子"
        srcDoc={pages.replace("</head>", `${ON_SCREEN}</head>`)}
        onLoad={() => {
          setCount(sections().length);
          fitInto(frame.current);
        }}
      />
    </div>
  );
}

/** Pixels of the scroll bar and a little air. */
const BESIDE = 40;

function fitInto(frame: HTMLIFrameElement | null): void {
  const page = frame?.contentDocument;
  const width = page?.querySelector("section")?.offsetWidth ?? 0;
  if (!frame || !page || width === 0) return;
  page.documentElement.style.setProperty("--fit", String(Math.min(1, (frame.clientWidth - BESIDE) / width)));
}
