import { ICommandService, type Injector, type Univer, type Workbook, type Worksheet } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Grid, WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { redrawn } from "../../workbook/live/redrawn";
import type {
  CellChange,
  Followed,
  LiveWorkbook,
  Redrawn,
  SheetChange,
} from "../../workbook/live/live-workbook";
import { keepOneInSight } from "../../workbook/live/last-sheet";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { Burst } from "./memory/burst";
import { cellSteps, formerly, sheetNamed } from "./model/cell-steps";
import { changeBy, PendingChanges } from "./memory/changes";
import { withProperties, propertiesOf } from "./memory/sheet-extras";
import { carryOut } from "./model/mutations";
import { painting, removal } from "./model/paint-steps";
import { snapshotGrid } from "./model/read-sheet";
import { RowMemory } from "./memory/row-memory";
import { LooksByName } from "./style-names";

interface UniverOptions {
  /** Finishes typing in an open cell before the program writes. Reading never waits for it: people type on while we read. */
  readonly settle?: () => Promise<void>;
  /** Fulfilled when the sheet in sight has been drawn and can scroll. */
  readonly drawn?: () => Promise<void>;
  /** Brings a cell into view; row and column from 0. */
  readonly bring?: (row: number, column: number) => void;
}

/** A workbook open in Univer. `name` is the file's. */
export function univerWorkbook(
  univer: Univer,
  workbook: Workbook,
  name: string,
  options: UniverOptions = {},
): LiveWorkbook {
  return new UniverWorkbook(univer.__getInjector(), workbook, name, options);
}

class UniverWorkbook implements LiveWorkbook {
  readonly capabilities = { pageSetUp: true, reveal: true, live: true, merges: true };
  readonly #commands: ICommandService;
  readonly #looks: LooksByName;
  readonly #listeners = new Set<(change: SheetChange) => void>();
  readonly #pending = new PendingChanges();
  readonly #burst = new Burst(() => this.#tell());
  #watching: { dispose(): void } | null = null;
  /** Only while every command is watched. */
  #rows: RowMemory | null = null;
  /** While the program itself writes, nothing is told. */
  #writing = false;

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    readonly name: string,
    private readonly options: UniverOptions,
  ) {
    this.#commands = injector.get(ICommandService);
    this.#looks = new LooksByName((style) => workbook.getStyles().get(style));
  }

  read(): Promise<WorkbookContent> {
    return Promise.resolve({
      name: this.name,
      properties: new Map(Object.entries(propertiesOf(this.workbook.getCustomMetadata()))),
      date1904: false,
      sheets: this.workbook.getSheets().map((sheet) => this.#gridOf(sheet)),
    });
  }

  readSheet(sheet: string): Promise<Grid | undefined> {
    const found = this.workbook.getSheetBySheetName(sheet);
    return Promise.resolve(found ? this.#gridOf(found) : undefined);
  }

  async writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    await this.options.settle?.();
    const before = changes.map((change) => formerly(change, this.workbook, this.#looks));
    this.#write(() => {
      const { injector, workbook } = this;
      carryOut(injector, workbook.getUnitId(), cellSteps(injector, workbook, changes, this.#looks));
    });
    return before;
  }

  async paint({ sheets, properties }: WorkbookImage): Promise<readonly string[]> {
    await this.options.settle?.();
    const { injector, workbook } = this;
    const active = workbook.getActiveSheet(true)?.getName();
    this.#write(() => {
      carryOut(
        injector,
        workbook.getUnitId(),
        eachStep(sheets.map((image) => () => painting(injector, workbook, image).steps)),
      );
      const kept = propertiesOf(workbook.getCustomMetadata());
      workbook.setCustomMetadata(withProperties({ ...kept, ...properties }));
      this.#activate(active);
    });
    return [];
  }

  redraw(image: WorkbookImage): Promise<Redrawn> {
    return redrawn(this, image);
  }

  async removeSheets(names: readonly string[]): Promise<void> {
    await this.options.settle?.();
    const { injector, workbook } = this;
    const removed = new Set(names);
    const all = workbook.getSheets();
    keepOneInSight(
      all.map((sheet) => ({ name: sheet.getName(), visible: !sheet.isSheetHidden() })),
      removed,
    );
    const going = all.filter((sheet) => removed.has(sheet.getName()));
    const active = workbook.getActiveSheet(true)?.getName() ?? "";
    const inSight = all.find((sheet) => !going.includes(sheet) && !sheet.isSheetHidden());
    this.#write(() => {
      // The grid never shows a sheet that is gone.
      if (removed.has(active)) this.#activate(inSight?.getName());
      const steps = eachStep(going.map((sheet) => () => removal(injector, workbook, sheet)));
      carryOut(injector, workbook.getUnitId(), steps);
    });
  }

  async reveal(sheet: string, row: number, column: number): Promise<void> {
    await this.options.settle?.();
    const worksheet = sheetNamed(this.workbook, sheet);
    const place = { unitId: this.workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
    if (worksheet.isSheetHidden())
      throw new HostError("wrong-kind", `“${sheet}”是隐藏的工作表，不能转到其中的单元格。`);
    this.#activate(sheet);
    await this.options.drawn?.();
    const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 };
    const primary = {
      ...range,
      actualRow: row - 1,
      actualColumn: column - 1,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...place,
      selections: [{ range, primary, style: null }],
    });
    this.options.bring?.(row - 1, column - 1);
  }

  selected(): ReturnType<LiveWorkbook["selected"]> {
    const primary = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheet = this.workbook.getActiveSheet(true)?.getName();
    if (!primary || sheet === undefined) return Promise.resolve(null);
    return Promise.resolve({ sheet, row: primary.actualRow + 1, column: primary.actualColumn + 1 });
  }

  async follow(listener: (change: SheetChange) => void): Promise<Followed> {
    this.#listeners.add(listener);
    this.#watching ??= this.#watch();
    const stop = (): Promise<void> => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
      return Promise.resolve();
    };
    return { content: await this.read(), stop };
  }

  #gridOf(sheet: Worksheet): Grid {
    return snapshotGrid(sheet.getConfig(), this.#looks, this.#rows?.of(sheet.getSheetId()));
  }

  #watch(): { dispose(): void } {
    const rows = (this.#rows = new RowMemory(this.workbook.getUnitId()));
    return this.#commands.onCommandExecuted((command) => {
      rows.take(command);
      const change = this.#writing ? null : changeBy(command, this.workbook);
      if (!change) return;
      this.#pending.add(change);
      this.#burst.add();
    });
  }

  #stop(): void {
    this.#burst.stop();
    this.#watching?.dispose();
    this.#watching = null;
    this.#rows = null;
  }

  #tell(): void {
    for (const change of this.#pending.take()) {
      for (const listener of this.#listeners) listener(change);
    }
  }

  #write(work: () => void): void {
    this.#writing = true;
    try {
      work();
    } finally {
      this.#writing = false;
    }
  }

  #activate(sheet: string | undefined): void {
    const worksheet = sheet === undefined ? null : this.workbook.getSheetBySheetName(sheet);
    if (!worksheet || worksheet.isSheetHidden() || this.workbook.getActiveSheet(true) === worksheet) return;
    const params = { unitId: this.workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, params);
  }
}

/** Each sheet's steps are made when those before have been carried out: places shift. */
function* eachStep<T>(makers: readonly (() => readonly T[])[]): Generator<T> {
  for (const make of makers) yield* make();
}
