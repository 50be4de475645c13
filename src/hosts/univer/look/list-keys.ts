import {
  DataValidationType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { ILayoutService } from "@univerjs/ui";

/** The component names them in its package, and hands them out nowhere. */
const SHOW = "sheet.operation.show-data-validation-dropdown";
const HIDE = "sheet.operation.hide-data-validation-dropdown";
/** The list that hangs from a cell, and the lines in it, as the component draws them. */
const LIST = ".univer-max-h-52.univer-overflow-y-auto";
const LINE = ":scope > div";
/** How a line is shown that Enter would take. */
const AT_HAND = "wb-at-hand";
/** The list is drawn in one of the next frames. */
const TRIES = 20;

/**
 * Alt+↓ opens the list of a cell, as in Excel; arrows, Enter, Escape and numbers go about in it. The component draws it for
 * the mouse alone: here its lines get names and places for screen readers too. `container`: the spreadsheet's element.
 */
export function openListsByKey(injector: Injector, container: HTMLElement): void {
  const commands = injector.get(ICommandService);
  let list: OpenList | null = null;
  const close = () => {
    list?.leave();
    list = null;
  };
  commands.onCommandExecuted(({ id }) => {
    if (id === HIDE) close();
    if (id !== SHOW) return;
    const isMultiple = listHere(injector)?.isMultiple === true;
    void drawnList().then((element) => (list = element && new OpenList(element, isMultiple)));
  });
  const press = (event: KeyboardEvent) => {
    if (list && !list.isThere()) close();
    const done = list ? list.press(event) : isOpening(event, container) && open(injector);
    if (done === false) return;
    event.preventDefault();
    event.stopPropagation();
    if (done === "leave") {
      commands.syncExecuteCommand(HIDE, {});
      injector.get(ILayoutService).focus();
    }
    // What was chosen is judged first, and the list goes by itself; where several may be chosen it stays.
    if (done === "taken") void list?.gone().then(() => injector.get(ILayoutService).focus());
  };
  // Before the spreadsheet, which moves to the cell below.
  window.addEventListener("keydown", press, true);
}

function isOpening({ altKey, key, target }: KeyboardEvent, container: HTMLElement): boolean {
  return altKey && key === "ArrowDown" && target instanceof Node && container.contains(target);
}

/** The selected cell, and what may be chosen in it: one thing or several; null where it has no list. */
function listHere(injector: Injector): { readonly place: object; readonly isMultiple: boolean } | null {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getActiveSheet(true);
  const cell = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!workbook || !sheet || !cell) return null;
  const [unitId, subUnitId] = [workbook.getUnitId(), sheet.getSheetId()];
  const { actualRow: row, actualColumn: column } = cell;
  const type = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, subUnitId, row, column)?.type;
  const isMultiple = type === DataValidationType.LIST_MULTIPLE;
  return isMultiple || type === DataValidationType.LIST
    ? { place: { unitId, subUnitId, row, column }, isMultiple }
    : null;
}

/** Opens the list of the selected cell; false where it has none. */
function open(injector: Injector): boolean {
  const list = listHere(injector);
  if (list) injector.get(ICommandService).syncExecuteCommand(SHOW, list.place);
  return list !== null;
}

async function drawnList(): Promise<HTMLElement | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    await new Promise(requestAnimationFrame);
    const found = document.querySelector<HTMLElement>(LIST);
    if (found?.querySelector(LINE)) return found;
  }
  return null;
}

/** A list on the screen, gone about in by keys. */
class OpenList {
  readonly #lines: readonly HTMLElement[];
  #at: number;

  constructor(
    private readonly element: HTMLElement,
    private readonly isMultiple: boolean,
  ) {
    this.#lines = [...element.querySelectorAll<HTMLElement>(LINE)];
    element.setAttribute("role", "listbox");
    element.setAttribute("aria-label", "可选的内容");
    element.tabIndex = -1;
    this.#lines.forEach((line, i) => {
      line.setAttribute("role", "option");
      line.id = `wb-list-${i}`;
    });
    const chosen = this.#lines.findIndex(isChosen);
    this.#at = Math.max(0, chosen);
    element.focus({ preventScroll: true });
    this.#show();
  }

  isThere(): boolean {
    return this.element.isConnected;
  }

  /** Fulfilled when it is there no more, or stays. */
  async gone(): Promise<void> {
    for (let tries = 0; tries < TRIES && this.isThere(); tries++) await new Promise(requestAnimationFrame);
  }

  /** What became of a key: `leave` where nothing is chosen, `taken` where something was. */
  press({ key }: KeyboardEvent): boolean | "leave" | "taken" {
    if (key === "Escape" || key === "Tab") return "leave";
    if (key === "Enter" || key === " ") return this.#take(this.#at);
    if (/^[1-9]$/.test(key)) return this.#take(Number(key) - 1);
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, Home: 0, End: this.#lines.length - 1 }[key];
    if (to === undefined) return false;
    this.#at = Math.min(this.#lines.length - 1, Math.max(0, to));
    this.#show();
    return true;
  }

  leave(): void {
    this.#lines[this.#at]?.classList.remove(AT_HAND);
  }

  #take(at: number): true | "leave" | "taken" {
    const line = this.#lines[at];
    if (!line) return true;
    // Pressed once more, the component takes away what stands in the cell.
    if (!this.isMultiple && isChosen(line)) return "leave";
    line.click();
    return "taken";
  }

  #show(): void {
    this.#lines.forEach((line, i) => {
      line.classList.toggle(AT_HAND, i === this.#at);
      line.setAttribute("aria-selected", String(i === this.#at));
    });
    const line = this.#lines[this.#at];
    line?.scrollIntoView({ block: "nearest" });
    if (line) this.element.setAttribute("aria-activedescendant", line.id);
  }
}

/** Its line bears a tick. */
function isChosen(line: HTMLElement): boolean {
  return line.querySelector("svg") !== null;
}
