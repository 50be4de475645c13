/** How a notice is called before it is issued: 草-1. */
const DRAFT = /^草-(\d+)$/;

/** Whether a line is a notice that has not been issued: it bears a draft's name, or neither number nor day of issue. */
export function isDraft(line: { readonly number: string | null; readonly 签发日期: string | null }): boolean {
  return line.number === null ? line.签发日期 === null : DRAFT.test(line.number);
}
