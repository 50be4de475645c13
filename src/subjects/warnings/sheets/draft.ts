/** How a notice is called before it is issued: 草-1. */
const DRAFT = /^草-(\d+)$/;

/** Whether a line is a notice that has not been issued: it bears a draft's name, or neither number nor day of issue. */
export function isDraft(line: { readonly number: string | null; readonly 签发日期: string | null }): boolean {
  return line.number === null ? line.签发日期 === null : DRAFT.test(line.number);
}

/** Whether somebody typed a draft and nobody has named it yet. */
export function isNameless({
  record,
}: {
  readonly record: Parameters<typeof isDraft>[0] & { readonly 作废日期: string | null };
}): boolean {
  return record.number === null && isDraft(record) && record.作废日期 === null;
}

/** `草-3`. */
export function draftName(n: number): string {
  return `草-${n}`;
}

/** The highest that a draft among these is named by. */
export function lastDraft(numbers: readonly (string | null)[]): number {
  return Math.max(0, ...numbers.map((number) => Number(DRAFT.exec(number ?? "")?.[1] ?? 0)));
}
