import { lazy, Suspense, useCallback, useRef, useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { ReadPackage } from "./use-packages";

/** Loaded with the first package that somebody wants to read. */
const SubordinatesWindow = lazy(async () => ({
  default: (await import(/* webpackChunkName: "subordinates" */ "./subordinates-window")).SubordinatesWindow,
}));

interface Subordinates {
  /** Opens the page, with these packages. */
  readonly show: (files: readonly File[]) => void;
  /** Opens it for packages among these files; the others go where workbooks go. */
  readonly take: (files: readonly File[]) => void;
  /** The page itself, while it is open. */
  readonly window: ReactElement | null;
}

/** What packages of 下级单位 end in, and no workbook. */
function isPackage({ name }: Pick<File, "name">): boolean {
  return /[.]zip$/i.test(name);
}

/** The page 下级单位: as large as the window, and gone without a trace when it is closed. */
export function useSubordinates(
  readPackage: ReadPackage,
  onWorkbooks: (files: readonly File[]) => Promise<void>,
): Subordinates {
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const before = useRef<Element | null>(null);
  const show = useCallback((files: readonly File[]) => {
    before.current ??= document.activeElement;
    setDropped(files);
  }, []);
  const take = useCallback(
    (files: readonly File[]) => {
      const packages = files.filter(isPackage);
      if (packages.length > 0) show(packages);
      if (packages.length < files.length) void onWorkbooks(files.filter((file) => !isPackage(file)));
    },
    [show, onWorkbooks],
  );
  const close = () => {
    setDropped(null);
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  const window =
    dropped === null
      ? null
      : createPortal(
          <Suspense
            fallback={
              <div className="page-window" role="status">
                正在装入……
              </div>
            }
          >
            <SubordinatesWindow readPackage={readPackage} dropped={dropped} onClose={close} />
          </Suspense>,
          document.body,
        );
  return { show, take, window };
}
