import { HostError } from "../../../workbook/host-error";
import { endingOf } from "../../../workbook/text/endings";
import type { ChosenFolder } from "./services";

/** What browsers with the File System Access API have; their own types are not in TypeScript's. */
interface FolderHandle {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<FolderHandle | FileHandle>;
}

interface FileHandle {
  readonly kind: "file";
  readonly name: string;
  getFile(): Promise<File>;
}

declare global {
  interface Window {
    readonly showDirectoryPicker?: Picker;
  }
}

type Picker = (options: { readonly mode: "read" }) => Promise<FolderHandle>;

/** Lets somebody choose a folder that is read only; undefined where the browser cannot, as on pages without https. */
export function folderChooser(
  page: Pick<Window, "showDirectoryPicker">,
): (() => Promise<ChosenFolder | null>) | undefined {
  const pick = page.showDirectoryPicker?.bind(page);
  if (!pick) return undefined;
  return async () => {
    try {
      const folder = await pick({ mode: "read" });
      return { name: folder.name, files: () => workbooksIn(folder) };
    } catch (error) {
      // He closed the window.
      if (error instanceof DOMException && error.name === "AbortError") return null;
      throw new HostError(
        "not-found",
        "文件夹没有打开：浏览器没有允许。请再选一次，在浏览器问起时按“允许”。",
        { cause: error },
      );
    }
  };
}

/** Every workbook in it and in the folders below; what Excel keeps of an open file, and hidden files, are none. */
async function workbooksIn(folder: FolderHandle): Promise<readonly File[]> {
  const found: File[] = [];
  try {
    for await (const one of folder.values()) {
      if (/^(?:~\$|\.)/.test(one.name)) continue;
      if (one.kind === "directory") found.push(...(await workbooksIn(one)));
      else if (endingOf(one.name) !== null) found.push(await one.getFile());
    }
  } catch (cause) {
    throw new HostError("not-found", `文件夹“${folder.name}”读不出来：可能已经移走或改名。请重新选择。`, {
      cause,
    });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}
