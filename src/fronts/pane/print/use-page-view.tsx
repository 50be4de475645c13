import { DefaultButton, PrimaryButton, type IButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ReactElement } from "react";
import "./page-view.css";

/** What lies between the pages, and how small they are drawn to fit the window; none of it is printed. */
const ON_SCREEN =
  "<style>@media screen { body { zoom: var(--fit, 1); background: #e1e1e1 } section { margin: 12px auto; background: #fff } }</style>";

interface PageView {
  /** What can be pressed; the first of it has the keyboard. */
  readonly bar: ReactElement;
  readonly frame: ReactElement;
}

interface PageViewProps {
  /** An HTML document, a `section` a page. */
  readonly pages: string;
  /** What else can be done with what is seen here. */
  readonly note: string;
  /** Whether the window that this stands in can print. */
  readonly prints: boolean;
  readonly onClose: () => void;
}

/** Printed pages looked at one by one, as wide as the window. */
export function usePageView({ pages, note, prints, onClose }: PageViewProps): PageView {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef<IButton>(null);
  const [count, setCount] = useState(0);
  const [page, setPage] = useState(1);
  useEffect(() => first.current?.focus(), [pages]);
  const sections = () => frame.current?.contentDocument?.querySelectorAll("section") ?? [];
  const go = (to: number) => {
    setPage(to);
    sections()[to - 1]?.scrollIntoView();
  };
  const bar = (
    <>
      {prints && (
        <PrimaryButton componentRef={first} onClick={() => frame.current?.contentWindow?.print()}>
          打印或存为 PDF
        </PrimaryButton>
      )}
      <DefaultButton allowDisabledFocus disabled={page <= 1} onClick={() => go(page - 1)}>
        上一页
      </DefaultButton>
      <span role="status">
        第 {page} 页，共 {count} 页
      </span>
      <DefaultButton
        {...(!prints && { componentRef: first })}
        allowDisabledFocus
        disabled={page >= count}
        onClick={() => go(page + 1)}
      >
        下一页
      </DefaultButton>
      <span className="grow small">{note}</span>
      <DefaultButton onClick={onClose}>关闭预览</DefaultButton>
    </>
  );
  const shown = (
    <iframe
      ref={frame}
      title="打印出来的样子"
      srcDoc={pages.replace("</head>", `${ON_SCREEN}</head>`)}
      onLoad={() => {
        setPage(1);
        setCount(sections().length);
        fitInto(frame.current);
        // Keys that are pressed on the pages stay there.
        frame.current?.contentDocument?.addEventListener("keydown", ({ key }) => {
          if (key === "Escape") onClose();
        });
      }}
    />
  );
  return { bar, frame: shown };
}

/** Pixels of the scroll bar and a little air. */
const BESIDE = 40;

function fitInto(frame: HTMLIFrameElement | null): void {
  const page = frame?.contentDocument;
  const width = page?.querySelector("section")?.offsetWidth ?? 0;
  if (!frame || !page || width === 0) return;
  page.documentElement.style.setProperty("--fit", String(Math.min(1, (frame.clientWidth - BESIDE) / width)));
}
