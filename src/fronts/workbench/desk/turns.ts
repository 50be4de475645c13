import { sentenceOf } from "../../../workbook/host-error";
import type { DeskState } from "./desk-state";

/** What is asked of a desk is done one after another; what failed is said, and the next begins. */
export class Turns {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly tell: (part: Partial<DeskState>) => void) {}

  /** `busy`: what is being done, in words. */
  run(busy: string, work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      this.tell({ busy, trouble: null, saved: null });
      try {
        await work();
      } catch (error) {
        this.tell({ trouble: sentenceOf(error) });
      } finally {
        this.tell({ busy: null });
      }
    });
    this.#queue = turn;
    return turn;
  }
}
