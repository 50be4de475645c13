import type { Stage } from "../findings/finding";
import type { Institution } from "../flows/open-institution";
import type { Area } from "../workbook/address";
import type { Grid, WorkbookContent } from "../workbook/grid";
import { HostError } from "../workbook/host-error";
import type { CellChange, LiveWorkbook, Redrawn, SheetChange } from "../workbook/live/live-workbook";
import type { WorkbookImage } from "../workbook/sheet-image";
import { isSameValue, valueIn, withCells, withDrawn, withoutSheets, withSheet } from "./cells";
import { editsOf } from "./edits";
import { Judge } from "./judge";
import { layMarks } from "./findings/lay-marks";
import { keepingObjects } from "./same-objects";
import type { CellPlace, Plan } from "./plan";
import { changedSheet } from "./same-sheet";
import type { SessionState } from "./state";
import { unreadIn } from "./unread";
import { CHANGED_SINCE, isPast, onlyAdded, refuseIfChanged, stepOf, stillAdded, type UndoStep } from "./undo";

interface SessionSettings {
  /** The day, `2012-10-08`; the session has no clock. */
  readonly today: () => string;
  readonly stage?: Stage;
  /** What is written beside that which somebody has just typed; by nobody where Excel would forget its own undo for it. */
  readonly beside?: (before: WorkbookContent, now: SessionState) => readonly CellChange[];
}

/**
 * One workbook open in Excel and the person before it. Everything shown is a function of `state`; everything done is a
 * plan that `perform` carries out. Calls run one after another. Verbs throw `HostError` where the world refuses.
 */
export class Session {
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private stopListening: () => Promise<void> = () => Promise.resolve();
  private current: SessionState;
  /** What somebody changed by hand and nobody has read yet. */
  private readonly waiting: SheetChange[] = [];

  private constructor(
    readonly workbook: LiveWorkbook,
    private readonly settings: SessionSettings,
    readonly judging: Judge,
    content: WorkbookContent,
  ) {
    this.current = judging.stateOf(content, {
      ...{ stage: settings.stage ?? "措施", today: settings.today() },
      ...{ institution: null, reviewer: null, undo: [] },
      trouble: unreadIn(content),
    });
  }

  /** Reads the workbook once and follows its changes from then on. */
  static async open(workbook: LiveWorkbook, settings: SessionSettings): Promise<Session> {
    const judging = new Judge();
    const open = async (content: WorkbookContent) =>
      new Session(workbook, settings, judging, await judging.meet(content));
    if (!workbook.capabilities.live) return open(await workbook.read());
    // What is changed before there is a session waits for it.
    const early: SheetChange[] = [];
    let told = (change: SheetChange): void => void early.push(change);
    const { content, stop } = await workbook.follow((change) => told(change));
    try {
      const session = await open(content);
      session.stopListening = stop;
      told = (change) => session.follow(change);
      early.forEach(told);
      return session;
    } catch (error) {
      // What could not be judged is told; that nobody could be sent away either adds nothing to it.
      await stop().catch(() => undefined);
      throw error;
    }
  }

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Judges by another stage of the plan. */
  setStage(stage: Stage): void {
    this.judge(this.current.content, stage);
  }

  /** Who is reviewing. */
  setReviewer(reviewer: string | null): void {
    this.change({ ...this.current, reviewer });
  }

  /** The institution's workbook beside 监察室专用工作簿: who somebody is. It is read alone, and never kept. */
  setInstitution(institution: Institution | null): void {
    this.current = { ...this.current, institution };
    this.judge(this.current.content);
  }

  /** Reads everything again. */
  refresh(): Promise<void> {
    return this.inTurn(async () => this.judge(await this.readAll()));
  }

  /**
   * Carries a plan out whole or not at all; what it wrote can be undone. `seen` is what the plan was made for, where some
   * time went by since: what somebody changed meanwhile is not overwritten.
   */
  perform(plan: Plan, seen?: WorkbookContent): Promise<void> {
    return this.inTurn(async () => {
      const { images = [], removes = [], properties = {} } = plan;
      const drawn: WorkbookImage = { sheets: images, properties };
      await this.lookBeforeDrawing(drawn, seen);
      if (plan.goesOut) await layMarks(this, []);
      const before = await this.write(plan.changes, seen);
      const shown = this.workbook.capabilities.reveal ? (plan.reveal ?? null) : null;
      const { refused, sheets, isShown } = await this.paint(drawn, before, shown);
      if (removes.length > 0) await this.workbook.removeSheets(removes);
      const former = this.current.content;
      const written = withCells(former, plan.changes);
      const content = sheets
        ? await this.judging.meet(withoutSheets(withDrawn(written, sheets, properties), removes))
        : await this.readAll();
      const step = stepOf(plan, before, former, content);
      this.judge(content, this.current.stage, [...this.current.undo, ...(step ? [step] : [])]);
      this.say(refused);
      if (shown && !isShown) await this.show(shown);
    });
  }

  /**
   * Puts back what the last plan wrote, and takes away what it added. Throws `HostError` where somebody changed it since:
   * that step then leaves the list.
   */
  undo(): Promise<void> {
    return this.inTurn(async () => {
      const step = this.current.undo.at(-1);
      if (!step) return;
      const earlier = this.current.undo.slice(0, -1);
      try {
        await this.putBack(step, earlier);
      } catch (error) {
        // It would bar those before it for ever.
        if (isPast(error)) this.change({ ...this.current, undo: earlier });
        throw error;
      }
    });
  }

  /** Selects and shows a cell. */
  reveal(place: CellPlace): Promise<void> {
    return this.inTurn(() => this.show(place));
  }

  selected(): Promise<CellPlace | null> {
    return this.workbook.selected();
  }

  close(): Promise<void> {
    return this.stopListening();
  }

  private async putBack(step: UndoStep, earlier: readonly UndoStep[]): Promise<void> {
    const { before, after, images, properties } = step;
    if (step.drawn.length + step.added.length > 0) await this.lookAgain();
    refuseIfChanged(step, this.current.content);
    await this.write(before, undefined, CHANGED_SINCE);
    const { refused } = await this.paint({ sheets: images, properties }, after, null);
    const added = stillAdded(step, this.current.content);
    try {
      if (added.length > 0) await this.workbook.removeSheets(added);
    } catch (error) {
      // The rest is put back already: only the new sheets wait for another try.
      this.judge(await this.readAll(), this.current.stage, [...earlier, onlyAdded(step)]);
      throw error;
    }
    const isRedrawn = images.length + added.length + Object.keys(properties).length > 0;
    const content = isRedrawn ? await this.readAll() : withCells(this.current.content, before);
    this.judge(content, this.current.stage, earlier);
    this.say(refused);
  }

  /** Everything, and what judges it. */
  private async readAll(): Promise<WorkbookContent> {
    return this.judging.meet(await this.workbook.read());
  }

  private show({ sheet, row, column }: CellPlace): Promise<void> {
    return this.workbook.reveal(sheet, row, column);
  }

  /** Sheets that no longer hold what the plan was made for are not drawn over. */
  private async lookBeforeDrawing({ sheets }: WorkbookImage, seen = this.current.content): Promise<void> {
    if (sheets.length === 0) return;
    await this.lookAgain();
    const changed = changedSheet(sheets, seen, this.current.content);
    if (changed !== undefined)
      throw new HostError("outdated", `工作表“${changed}”刚刚有改动，没有写入。请看过新的预览再做一次。`);
  }

  /** Where Excel tells of no changes, they are looked for. */
  private async lookAgain(): Promise<void> {
    if (!this.workbook.capabilities.live) this.judge(await this.readAll());
  }

  /** Cells that no longer hold what the plan was made for are put back, and nothing is overwritten unseen. */
  private async write(
    changes: readonly CellChange[],
    seen = this.current.content,
    refusal = CHANGED_MEANWHILE,
  ): Promise<readonly CellChange[]> {
    if (changes.length === 0) return [];
    const before = await this.workbook.writeCells(changes);
    if (before.every((cell) => isSameValue(cell.value, valueIn(seen, cell)))) return before;
    await this.workbook.writeCells(before);
    this.judge(await this.readAll());
    throw new HostError("outdated", refusal);
  }

  /** Draws; where that is refused, the cells written just before get back what they held. */
  private async paint(
    image: WorkbookImage,
    before: readonly CellChange[],
    shown: CellPlace | null,
  ): Promise<Redrawn> {
    if (image.sheets.length + Object.keys(image.properties).length === 0) return NOTHING_DRAWN;
    try {
      return await this.workbook.redraw(image, shown);
    } catch (error) {
      if (before.length > 0) await this.workbook.writeCells(before);
      throw error;
    }
  }

  /** Changes that come while others are still being read are read together with the next. */
  private follow(change: SheetChange): void {
    this.waiting.push(change);
    if (this.waiting.length > 1) return;
    const done = this.inTurn(async () => {
      const changes = this.waiting.splice(0);
      const { content } = this.current;
      const edits = editsOf(changes, content);
      this.judge(edits ? await this.readEdits(content, edits) : await this.readAll());
      const beside = this.settings.beside?.(content, this.current) ?? [];
      if (beside.length === 0) return;
      await this.write(beside);
      this.judge(withCells(this.current.content, beside));
    });
    done.catch((error: unknown) => this.tell(error));
  }

  private async readEdits(before: WorkbookContent, edits: ReadonlyMap<Grid, Area>): Promise<WorkbookContent> {
    let content = before;
    for (const [grid, area] of edits) {
      const { sheet } = grid;
      content = withSheet(content, sheet, await this.workbook.readSheet(sheet, { before: grid, area }));
    }
    return this.judging.meet(content);
  }

  /** Nobody waits for what follows a change by hand: its trouble is part of the state. */
  private tell(error: unknown): void {
    const trouble = error instanceof HostError ? error.message : `读取改动时出错：${String(error)}`;
    this.change({ ...this.current, trouble });
  }

  private judge(
    read: WorkbookContent,
    stage = this.current.stage,
    undo: readonly UndoStep[] = this.current.undo,
  ): void {
    const today = this.settings.today();
    const content = keepingObjects(this.current.content, read);
    this.change(
      this.judging.stateOf(content, {
        ...this.current,
        ...{ stage, today, undo, trouble: unreadIn(content) },
      }),
    );
  }

  /** What was refused of a drawing that stands all the same. */
  private say(refused: readonly string[]): void {
    if (refused.length > 0) this.change({ ...this.current, trouble: refused.join("\n") });
  }

  private change(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

const NOTHING_DRAWN: Redrawn = { refused: [], sheets: [], isShown: false };
const CHANGED_MEANWHILE = "表里的内容刚刚有改动，没有写入。窗格已重新读取，请核对后再做一次。";
