import { DefaultButton, PrimaryButton, type IButton } from "@fluentui/react/lib/Button";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { SheetImage } from "../../../workbook/sheet-image";
import { ModalWindow } from "../windows/modal-window";
import { pagesOfSheets } from "./print-sheet";

/** 打印预览: sheets as their pages, as large as the window. */
interface PreviewWindow {
  readonly show: (sheets: readonly SheetImage[]) => Promise<void>;
  /** The window itself, while it is open. */
  readonly window: ReactElement | null;
}

export function usePreviewWindow(): PreviewWindow {
  const [pages, setPages] = useState<string | null>(null);
  const before = useRef<Element | null>(null);
  const show = useCallback(async (sheets: readonly SheetImage[]) => {
    before.current = document.activeElement;
    setPages(await pagesOfSheets(sheets));
  }, []);
  const close = () => {
    setPages(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const window =
    pages === null ? null : createPortal(<Preview pages={pages} onClose={close} />, document.body);
  return { show, window };
}

/** What lies between the pages, and how small they are drawn to fit the window; none of it is printed. */
const ON_SCREEN =
  "<style>@media screen { body { zoom: var(--fit, 1); background: #e1e1e1 } section { margin: 12px auto; background: #fff } }</style>";

function Preview({ pages, onClose }: { readonly pages: string; readonly onClose: () => void }): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef<IButton>(null);
  const [count, setCount] = useState(0);
  const [page, setPage] = useState(1);
  useEffect(() => first.current?.focus(), []);
  const sections = () => frame.current?.contentDocument?.querySelectorAll("section") ?? [];
  const go = (to: number) => {
    setPage(to);
    sections()[to - 1]?.scrollIntoView();
  };
  return (
    <ModalWindow
      label="打印预览"
      onClose={onClose}
      bar={
        <>
          <PrimaryButton componentRef={first} onClick={() => frame.current?.contentWindow?.print()}>
            打印或存为 PDF
          </PrimaryButton>
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
        </>
      }
    >
      <iframe
        ref={frame}
        title="打印出来的样子"
        srcDoc={pages.replace("</head>", `${ON_SCREEN}</head>`)}
        onLoad={() => {
          setCount(sections().length);
          fitInto(frame.current);
        }}
      />
    </ModalWindow>
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
