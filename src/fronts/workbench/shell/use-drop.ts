import { useEffect, useState } from "react";

/** Files dropped anywhere on the page; answers whether some are held over it. The pane's own place for files keeps its own. */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(!isOfPane(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || isOfPane(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onFiles(files);
    };
    // Before the spreadsheet, which would take them for pictures.
    window.addEventListener("dragover", hold, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", hold, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [onFiles]);
  return over;
}

function isOfPane({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest(".drop") !== null;
}
