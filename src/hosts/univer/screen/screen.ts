import {
  CommandType,
  ICommandService,
  IResourceLoaderService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type ICommandInfo,
  type Injector,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { DeviceInputEventType, IRenderManagerService } from "@univerjs/engine-render";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";
import type { ShownWorkbook } from "../../../workbook/live/shown-workbook";
import { takeAsTyped } from "./as-typed";
import { pasteAsWritten } from "../clipboard/clipboard";
import { rememberCellsInFrame } from "./cells-in-frame";
import { bringIntoView, keepInView } from "./into-view";
import { isOnScreenAlone } from "../look/column-view";
import { openListsByKey } from "../look/list-keys";
import { lookAt } from "../look/look";
import { keyboardArrived, takeKeyboard } from "./keyboard";
import { lossesOnSaving } from "../model/losses-on-saving";
import { showWords } from "../marks/mark-words";
import { Marks } from "../marks/marks";
import { SheetBadges } from "../marks/sheet-badges";
import { SheetMemory } from "../memory/sheet-memory";
import { nameAround } from "./named-parts";
import { startScreen } from "./start-screen";
import { rememberRules } from "../marks/rules-by-cell";
import { univerWorkbook } from "../univer-workbook";
import { workbookImageOf } from "../model/workbook-image-of";
import { workbookSnapshot } from "../model/workbook-snapshot";

/** A spreadsheet in a page; one workbook at a time stands in it. */
export interface Screen {
  /** Puts another workbook in place of the one before. */
  show(name: string, image: WorkbookImage): Promise<ShownWorkbook>;
}

/** Heights that fit themselves to their text are the component's own doing; what a filter hides is hidden on the screen alone. */
const OWN_DOING = /row-auto-height|mark-dirty|formula|filter/;

const NOT_WHOLE = "表格没有装完整：服务器可能停了。请重新启动（npm start 或问管理员），再刷新网页。";

/** What comes after the first sheet is seen. */
interface Later {
  readonly search: (unitId: string) => Promise<void>;
  readonly offerFilters: (workbook: Workbook) => () => void;
}

/** Univer in an element of the page. */
export function univerScreen(container: HTMLElement): Screen {
  const univer = startScreen(container);
  const whole: Promise<Later> = drawn(univer)
    // Nothing is to keep back the frame from which on it can be typed into.
    .then(() => new Promise<void>(afterFrame))
    .then(() => import(/* webpackChunkName: "grid-later" */ "./later-plugins"))
    .then(async ({ startLater, openSearch, offerFilters }) => {
      await startLater(univer);
      return {
        search: (unitId: string) => openSearch(univer, unitId),
        offerFilters: (workbook: Workbook) => offerFilters(univer, workbook),
      };
    })
    .catch((cause: unknown) => {
      throw new HostError("not-found", NOT_WHOLE, { cause });
    });
  nameAround(container);
  let marks: Marks | null = null;
  const badges = new SheetBadges(container);
  let current: ShownWorkbook | null = null;
  let stops: (() => void)[] = [];
  let count = 0;
  /** Workbooks that left the screen, by the image that was taken of them: whole, with what no image holds. */
  const away = new WeakMap<WorkbookImage, IWorkbookData>();
  return {
    show(name, image) {
      if (current) away.set(current.image(), snapshotOf(univer, `book${count}`));
      for (const stop of stops) stop();
      stops = [];
      const units = univer.__getInjector().get(IUniverInstanceService);
      if (current) units.disposeUnit(`book${count}`);
      // Whatever fails from here on, this one is gone.
      current = null;
      count += 1;
      const workbook = univer.createUnit<IWorkbookData, Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        comingBack(away.get(image), `book${count}`) ?? workbookSnapshot(`book${count}`, name, image),
      );
      // Before the first workbook the component has no services for them.
      if (!marks) {
        rememberRules(univer.__getInjector());
        takeAsTyped(univer.__getInjector());
        pasteAsWritten(univer.__getInjector());
        openListsByKey(univer.__getInjector(), container);
        marks = new Marks(univer);
      }
      marks.put(workbook, []);
      badges.put(workbook, []);
      stops.push(showWords(univer, workbook, marks));
      stops.push(keepInView(univer.__getInjector(), workbook));
      stops.push(rememberCellsInFrame(workbook, univer.__getInjector().get(IRenderManagerService)));
      current = shown(univer, workbook, name, { marks, badges }, whole, (stop) => stops.push(stop));
      return Promise.resolve(current);
    },
  };
}

/** Columns in sight before a cell that is shown. */
const BEFORE = 2;

function snapshotOf(univer: Univer, unitId: string): IWorkbookData {
  const snapshot = univer.__getInjector().get(IResourceLoaderService).saveUnit<IWorkbookData>(unitId);
  if (!snapshot) throw new Error(`no workbook ${unitId}`);
  return snapshot;
}

function comingBack(snapshot: IWorkbookData | undefined, id: string): IWorkbookData | null {
  return snapshot ? { ...snapshot, id } : null;
}

/** A page that is never idle is not waited for. */
const IDLE_MS = 500;

/** The component judges drop-downs out of sight when it is idle, and throws where their workbook has gone by then. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}

function shown(
  univer: Univer,
  workbook: Workbook,
  name: string,
  { marks, badges }: { readonly marks: Marks; readonly badges: SheetBadges },
  later: Promise<Later>,
  untilNext: (stop: () => void) => void,
): ShownWorkbook {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const id = workbook.getUnitId();
  let isGone = false;
  untilNext(() => (isGone = true));
  const memory = new SheetMemory(id);
  const remembering = commands.onCommandExecuted((command, options) => {
    if (!isOnScreenAlone(options)) memory.take(command);
  });
  untilNext(() => remembering.dispose());
  const look = lookAt(injector, workbook, untilNext);
  void later.then(
    ({ offerFilters }) => !isGone && untilNext(offerFilters(workbook)),
    () => undefined,
  );
  return {
    live: univerWorkbook(univer, workbook, name, {
      async settle() {
        await keyboardArrived();
        await settle(univer, id);
      },
      drawn: () => drawn(univer),
      bring(row, column) {
        look.uncover(row, column);
        bringIntoView(injector, workbook, { row, column }, BEFORE);
        takeKeyboard(injector, row, column);
      },
    }),
    ready: drawn(univer),
    whole: later.then(() => undefined),
    find: () => searchIn(later, id),
    async settle() {
      await settle(univer, id);
      await idle();
    },
    isTyping: () => isTyping(univer),
    image: () => memory.keep(workbookImageOf(univer, workbook, memory.known)),
    losses: () => lossesOnSaving(univer, workbook),
    sheetInSight: () => workbook.getActiveSheet(true)?.getName() ?? null,
    ...look.offers,
    onEdited(listener) {
      const watching = commands.onCommandExecuted((command, options) => {
        if (isEdit(command, id) && !isOnScreenAlone(options)) listener();
      });
      untilNext(() => watching.dispose());
    },
    onSelected: (listener) => untilNext(whenSelected(injector, listener)),
    mark: (list) => drawMarks(injector, workbook, () => !isGone && marks.put(workbook, list())),
    badge: (list) => afterFrame(() => !isGone && badges.put(workbook, list())),
  };
}

function whenSelected(injector: Injector, listener: () => void): () => void {
  const watching = injector.get(SheetsSelectionsService).selectionChanged$.subscribe(listener);
  return () => watching.unsubscribe();
}

function drawMarks(injector: Injector, workbook: Workbook, put: () => void): void {
  const render = () => injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const engine = render()?.engine;
  if (engine) engine.renderEvenInBackground = false;
  afterFrame(() => {
    if (engine) engine.renderEvenInBackground = true;
    put();
    render()?.mainComponent?.makeForceDirty();
  });
}

function searchIn(later: Promise<Later>, unitId: string): Promise<void> {
  return later.then(
    ({ search }) => search(unitId),
    () => undefined,
  );
}

function isEdit({ id, type, params }: Readonly<ICommandInfo>, unitId: string): boolean {
  const place = params as { readonly unitId?: string } | undefined;
  return type === CommandType.MUTATION && place?.unitId === unitId && !OWN_DOING.test(id);
}

/** When the next frame has been put on the screen: what the pane says of the marks is not kept waiting for the sheet to be drawn. */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

function isTyping(univer: Univer): boolean {
  return univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
}

/** What is being typed into a cell is taken as if Enter had been pressed. */
async function settle(univer: Univer, unitId: string): Promise<void> {
  const injector = univer.__getInjector();
  if (!isTyping(univer)) return;
  const leave = { unitId, visible: false, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.ENTER };
  await injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, leave);
}

/** The first workbook takes its time; a sheet that has just come into sight is drawn in the next frames. */
async function drawn(univer: Univer): Promise<void> {
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  await new Promise((resolve) => setTimeout(resolve, FRAMES_MS));
}

const FRAMES_MS = 60;
