import { useEffect, useState } from "react";
import type { LibraryGroup } from "../../../../subjects/library/library";

/** The library, loaded when somebody opens it; a sentence until it is there, and where it does not come. */
export function useLibrary(): readonly LibraryGroup[] | string {
  const [library, setLibrary] = useState<readonly LibraryGroup[] | string>("正在打开风险点库……");
  useEffect(() => {
    let isGone = false;
    import(/* webpackChunkName: "library" */ "../../../../subjects/library/entries").then(
      ({ LIBRARY }) => isGone || setLibrary(LIBRARY),
      () => isGone || setLibrary("风险点库没有取到。请检查网络或服务器，合上再打开这一栏。"),
    );
    return () => void (isGone = true);
  }, []);
  return library;
}
