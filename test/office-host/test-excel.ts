import { cellName, type Area } from "../../src/workbook/address";
import { BookModel, type SheetModel } from "./book-model";
import { Executor } from "./execute";
import { Refusal, type WireAction, type WireEvent, type WireRequest, type WireResponse } from "./wire";

/** A refusal that waits: at the n-th request from now (1 is the next), before the n-th action that `when` fits (1 is the first). */
export interface Fault {
  readonly code: string;
  readonly request: number;
  readonly action?: number;
  readonly when?: (action: WireAction) => boolean;
}

/** As the library numbers its events. */
const SELECTION_CHANGED = 14;

/** Excel with one workbook open: answers the real library, does what its user does, and says no on demand. */
export class TestExcel {
  readonly book: BookModel;
  /** Every request of the add-in, the latest last. */
  readonly requests: WireRequest[] = [];
  /** Bytes of every answer, as JSON. */
  readonly answers: number[] = [];
  /** Answers longer than this, as JSON, are not handed out. */
  longestAnswer = Infinity;
  /** The user is typing into a cell: every request is refused. */
  editing = false;
  /** So many requests are answered, then none: whoever asked has gone. */
  answersLeft = Infinity;
  /** Requests longer than this, as JSON, are refused. */
  longestRequest = Infinity;
  private readonly executor: Executor;
  private readonly faults: { -readonly [K in keyof Fault]: Fault[K] }[] = [];

  constructor(name = "工作簿1.xlsx", sheets: readonly string[] = ["Sheet1"]) {
    this.book = new BookModel(name);
    for (const sheet of sheets) this.book.add(sheet);
    this.executor = new Executor(this.book);
  }

  /** Where the transport takes events from. */
  set onEvent(listener: (event: WireEvent) => void) {
    this.book.onEvent = listener;
  }

  /** Requests that were more than letting go of objects at the end of a run. */
  get syncs(): number {
    return this.requests.filter(isWork).length;
  }

  /** Excel will refuse. */
  refuse(fault: Fault): void {
    this.faults.push({ ...fault });
  }

  /** Answers one request, given as JSON. */
  answer(json: string): WireResponse {
    const request = JSON.parse(json) as WireRequest;
    this.requests.push(request);
    if (this.editing) return refused("InvalidOperationInCellEditMode");
    if (json.length > this.longestRequest) return refused("RequestPayloadSizeLimitExceeded");
    const due = isWork(request) ? this.due() : [];
    const passed = new Map<Fault, number>();
    const response = this.executor.execute(request, (_, action) => {
      for (const fault of due) {
        if (fault.when && !fault.when(action)) continue;
        const count = (passed.get(fault) ?? 0) + 1;
        passed.set(fault, count);
        if (count === (fault.action ?? 1)) return new Refusal(fault.code);
      }
      return null;
    });
    const text = JSON.stringify(response);
    this.answers.push(new TextEncoder().encode(text).length);
    return text.length > this.longestAnswer ? refused("ResponsePayloadSizeLimitExceeded") : response;
  }

  /** Counts one request more; false where nobody is there to hear the answer. */
  isHeard(): boolean {
    return --this.answersLeft >= 0;
  }

  private due(): readonly Fault[] {
    for (const fault of this.faults) fault.request--;
    const due = this.faults.filter(({ request }) => request === 0);
    this.faults.splice(0, this.faults.length, ...this.faults.filter(({ request }) => request > 0));
    return due;
  }

  sheet(name: string): SheetModel {
    const sheet = this.book.find(name);
    if (!sheet) throw new Error(`No sheet ${name}.`);
    return sheet;
  }

  /** The user types into a cell. */
  type(name: string, row: number, column: number, input: string): void {
    const sheet = this.sheet(name);
    sheet.enter(row, column, input);
    const area: Area = { top: row, left: column, bottom: row, right: column };
    this.byHand(() => sheet.changed(area, "RangeEdited", "Unknown"));
  }

  /** The user inserts a row above. */
  insertRow(name: string, row: number): void {
    const sheet = this.sheet(name);
    const moved = [...sheet.cells.values()].map((cell) =>
      cell.row >= row ? { ...cell, row: cell.row + 1 } : cell,
    );
    sheet.cells.clear();
    for (const cell of moved) sheet.put(cell);
    sheet.merged = sheet.merged.map((area) =>
      area.top >= row ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
    );
    this.byHand(() =>
      sheet.changed({ top: row, left: 1, bottom: row, right: 16_384 }, "RowInserted", "Unknown"),
    );
  }

  /** The user renames a sheet; Excel tells nobody at the level we need. */
  rename(name: string, to: string): void {
    this.book.rename(this.sheet(name), to);
  }

  /** The user deletes a sheet. */
  delete(name: string): void {
    const sheet = this.sheet(name);
    this.book.remove(sheet);
    this.byHand(() => this.book.tell(15, "Workbook", { worksheetId: sheet.id, source: 0 }));
  }

  /** The user goes to a cell. */
  select(name: string, row: number, column: number): void {
    const sheet = this.sheet(name);
    const area = { top: row, left: column, bottom: row, right: column };
    this.book.selection = { sheet, area };
    const message = { worksheetId: sheet.id, address: cellName(row, column) };
    this.byHand(() => this.book.tell(SELECTION_CHANGED, sheet.id, message));
  }

  /** The user protects a sheet, by default with a password. */
  protect(name: string, password: string | null = "1234"): void {
    this.sheet(name).protection = { options: {}, ...(password === null ? {} : { password }) };
  }

  /** What stands in a cell, for assertions. */
  value(name: string, row: number, column: number): string | number | boolean {
    return this.sheet(name).cell(row, column).value;
  }

  /** All filled cells of a sheet as `A1=…`, for assertions. */
  values(name: string): readonly string[] {
    return [...this.sheet(name).cells.values()]
      .filter(({ value, formula }) => value !== "" || formula !== "")
      .sort((one, other) => one.row - other.row || one.column - other.column)
      .map(({ row, column, value, formula }) => `${cellName(row, column)}=${formula || String(value)}`);
  }

  /** Events tell of what the user does whether or not the add-in silenced its own. */
  private byHand(tell: () => void): void {
    const { eventsEnabled } = this.book;
    this.book.eventsEnabled = true;
    tell();
    this.book.eventsEnabled = eventsEnabled;
  }
}

function isWork({ Actions }: WireRequest): boolean {
  return Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== "_RemoveReference");
}

function refused(Code: string): WireResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: { ActionIndex: 0, Code, Message: Code, HttpStatusCode: 400, Location: "" },
  };
}
