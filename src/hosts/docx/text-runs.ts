import { Tab, TextRun } from "docx";
import { legible } from "../../workbook/text/legible";

/** Whatever begins a new line in some program. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** What XML cannot hold. */
const UNWRITABLE = /[\x00-\x08\x0E-\x1F\uFFFE\uFFFF]/g;

/** A text as Word can hold it, line by line. What cannot be seen and makes the rest be seen wrongly is left out. */
export function writtenLines(text: string): string[] {
  return legible(text)
    .split(LINE_END)
    .map((line) => line.replace(UNWRITABLE, ""));
}

/** A text as Word's runs: a line feed begins a line of the same paragraph, a tab stays one. */
export function textRuns(text: string): TextRun[] {
  return writtenLines(text).flatMap((line, row) =>
    line.split("\t").map((words, column) => {
      const isNewLine = row > 0 && column === 0;
      const children = column > 0 ? [new Tab(), words] : [words];
      return new TextRun({ children, ...(isNewLine && { break: 1 }) });
    }),
  );
}
