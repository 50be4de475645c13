import { HostError } from "../../../workbook/host-error";
import type { OtherPages } from "../shell/other-pages";
import type { Draft } from "./draft";

/** What earlier visits left and nobody has open, in this page or in another. */
export class LeftBehind {
  constructor(
    private readonly pages: OtherPages,
    private readonly isHere: (id: string) => boolean,
  ) {}

  async nobodys(drafts: readonly Draft[]): Promise<readonly Draft[]> {
    if (drafts.length === 0) return [];
    const elsewhere = await this.pages.open();
    return drafts.filter(({ id }) => !elsewhere.has(id) && !this.isHere(id));
  }

  /** Throws `HostError` where another page has it by now. */
  async refuseElsewhere(draft: Draft): Promise<Draft> {
    const [mine] = await this.nobodys([draft]);
    if (mine) return mine;
    throw new HostError("already-there", `“${draft.name}”正在另一个网页里打开，请到那里接着做。`);
  }
}
