import { offer, WORKBOOK } from "../../hosts/file/browser/offer";
import { asksForWorkbook, platformOfPage } from "../../hosts/platform/platform-page";
import { isServedThere } from "../../hosts/platform/served-there";
import type { Screen } from "../../hosts/univer/screen/screen";
import type { Exchange } from "../../subjects/exchange/read-exchange";
import { HostError } from "../../workbook/host-error";
import { today } from "../../hosts/clock/today";
import { browserServices } from "../pane/services/browser-services";
import { fileReader } from "../pane/services/file-reader";
import type { Services } from "../pane/services/services";
import { besideActive, type NamedImage } from "./desk/beside";
import type { ReadBook } from "./desk/book";
import type { Desk } from "./desk/desk";
import type { DeskTools } from "./desk/desk-state";
import { keepingSetting } from "./keeping/keeping-setting";
import { indexedDbDraftStore } from "./keeping/draft-store";
import { lateShown } from "./shell/late-shown";
import { NO_OTHER_PAGES, otherPages, type OtherPages } from "./shell/other-pages";
import { departmentsOfSample, sampleName } from "./samples";
import type { StillPicture } from "./print/still-picture";

const NOT_LOADED =
  "表格没有装入，现在只能看，不能改：服务器可能停了。请重新启动（npm start 或问管理员），再刷新网页。";

const readBook = fileReader<ReadBook>(() => new Worker(new URL("./worker.ts", import.meta.url)));

const workbenchServices = browserServices(
  () => new Worker(new URL("./chosen-files-worker.ts", import.meta.url)),
);

const platform = isServedThere(window.location) ? platformOfPage(window.location) : undefined;

/** The workbook that the platform's own page asked to be opened here; undefined where it asked for none. */
export function workbookAskedFor(): (() => Promise<readonly File[]>) | undefined {
  if (!platform || !asksForWorkbook(window.location.search)) return undefined;
  return async () => {
    const { name, bytes } = await platform.workbook();
    return [new File([bytes as BlobPart], name)];
  };
}

/** What the pane needs, the workbooks on the desk and the sample among it. */
export function servicesBeside(desk: Desk): Services {
  return {
    ...workbenchServices,
    ...(platform && { platform: () => Promise.resolve(platform), bookFile: () => desk.fileInSight() }),
    openBooks: {
      names: () => besideActive(desk.state).map(([name]) => name),
      files: () => asFiles(besideActive(desk.state)),
    },
    layBook: (what, images) => desk.open(what, images),
    sample: { isOf: (name) => name === sampleName(), files: () => asFiles(departmentsOfSample()) },
  };
}

/** So much of a file is looked at: longer ones are none, and are refused by what is seen of them. */
const LONGEST_PACKAGE = 80 << 20;

/** A package of a 下级单位. What reads it is loaded with the first. Rejects with `HostError` where it is refused. */
export async function readPackage(file: File): Promise<Exchange> {
  const [{ openPackage }, { readExchange }] = await Promise.all([
    import(/* webpackChunkName: "exchange-reader" */ "../../hosts/file/exchange/open-package"),
    import(/* webpackChunkName: "exchange-reader" */ "../../subjects/exchange/read-exchange"),
  ]);
  const bytes = new Uint8Array(await file.slice(0, LONGEST_PACKAGE).arrayBuffer());
  return readExchange(openPackage(file.name, bytes));
}

/** As they would be saved, so that they are read as any chosen file is. */
async function asFiles(images: readonly NamedImage[]): Promise<readonly File[]> {
  const { bytesOf } = await import("../../hosts/file/browser/save");
  const files: File[] = [];
  for (const [name, image] of images) files.push(new File([(await bytesOf(image)) as BlobPart], name));
  return files;
}

/**
 * What the desk needs: the spreadsheet is loaded beside the page, started after `seen`, and drawn into `container` when it is
 * there. Until then `preview` shows what is known.
 */
export function deskTools(container: HTMLElement, preview: StillPicture, seen: Promise<void>): DeskTools {
  let loaded: Screen | null = null;
  // By this name the page's head asks for it at once, beside the page itself.
  const door = () => import(/* webpackChunkName: "grid" */ "../../hosts/univer/door");
  const screen: Promise<Screen> = Promise.resolve()
    // Not from within the page's first script: asking takes down where it was asked, and a watching browser would read all of it again.
    .then(door)
    .then(async ({ openScreen }) => {
      await seen;
      return openScreen();
    })
    .then(
      ({ univerScreen }) => (loaded = univerScreen(container)),
      (cause: unknown) => {
        throw new HostError("not-found", NOT_LOADED, { cause });
      },
    );
  return {
    show: async (name, image) =>
      loaded?.show(name, image) ??
      lateShown(
        name,
        image,
        screen.then((one) => one.show(name, image)),
        (marks) => preview.show(image, marks()),
      ),
    typable: () => preview.remove(),
    read: (file, password) => readBook(file, undefined, password),
    write: async (image, password) => {
      const bytes = await (await import("../../hosts/file/browser/save")).bytesOf(image);
      if (password === undefined) return bytes;
      return (await import("../../hosts/file/browser/password")).lockPackage(bytes, password);
    },
    offer: (name, bytes) => offer(name, bytes, WORKBOOK),
    keeper: indexedDbDraftStore(storage(), now),
    pages: pagesInSight(),
    setting: keepingSetting(localMemory),
    today,
    now,
    newId,
  };
}

/** Milliseconds since 1970, by the clock of this computer: unsaved work says when it was put away. */
function now(): number {
  return Math.round(performance.timeOrigin + performance.now());
}

/** Where the page may keep nothing, some browsers have none and others throw. */
function storage(): IDBFactory | null | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return null;
  }
}

/** Refused like the storage. */
function localMemory(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** Refused like the storage. */
function pagesInSight(): OtherPages {
  try {
    return otherPages(new BroadcastChannel("integrity-risk-workbench"));
  } catch {
    return NO_OTHER_PAGES;
  }
}

/** Not `randomUUID`: that is switched off on http pages, as an intranet server may have. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
