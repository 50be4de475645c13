/** `告知卡-公诉科.docx`; characters that no file name may hold are replaced. */
export function paperFile(kind: string, of: string | null): string {
  const name = of === null ? "" : `-${of.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")}`;
  return `${kind}${name}.docx`;
}
