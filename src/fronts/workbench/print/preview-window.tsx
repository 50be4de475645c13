import { useCallback, useRef, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { SheetImage } from "../../../workbook/sheet-image";
import { pagesOfSheets } from "../../pane/print/pages-of-sheets";
import { usePageView } from "../../pane/print/use-page-view";
import { ModalWindow } from "../windows/modal-window";

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

const AS_PDF = "存成 PDF：在打印窗口的“目标打印机”里选“另存为 PDF”。";

function Preview({ pages, onClose }: { readonly pages: string; readonly onClose: () => void }): ReactElement {
  const { bar, frame } = usePageView({ pages, note: AS_PDF, prints: true, onClose });
  return (
    <ModalWindow label="打印预览" onClose={onClose} bar={bar}>
      {frame}
    </ModalWindow>
  );
}
