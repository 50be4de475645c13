/** Whether this Excel opens windows that can be talked to (DialogApi 1.2). */
export function opensWindows(): boolean {
  return Office.context.requirements.isSetSupported("DialogApi", "1.2");
}
