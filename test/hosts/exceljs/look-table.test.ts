import { LookTable } from "../../../src/hosts/file/write/cells/look-table";

/** Format in which a date of a cell with this format is written. */
function writtenAs(format: string): string | undefined {
  const table = new LookTable();
  return table.looks[table.datePlace({ format })]?.format;
}

test.each(["[h]:mm", "[mm]:ss", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "h:mm AM/PM", "[$-804]aaaa"])(
  "a date keeps its own format %s",
  (format) => expect(writtenAs(format)).toBe(format),
);

test.each(["0_d", "0\\d", '0"日 day"', "General", "[Red]0", "*d0", "@"])(
  "a date in a cell of the format %s, which shows none, is shown as a day",
  (format) => expect(writtenAs(format)).toBe("yyyy-mm-dd"),
);
