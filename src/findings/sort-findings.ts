import { compareWithinFile, type Finding } from "./finding";

/** Findings as the contract orders them: official order of departments, file, sheet, row, column, rule. */
export function sortFindings(
  findings: readonly Finding[],
  rankOfFile: (file: string) => number,
  rankOfSheet: (file: string, sheet: string) => number,
): Finding[] {
  const keyed = findings.map((finding) => {
    const { file, sheet } = finding.place;
    return { finding, file: rankOfFile(file), sheet: sheet === null ? -1 : rankOfSheet(file, sheet) };
  });
  keyed.sort(
    (a, b) =>
      a.file - b.file ||
      compare(a.finding.place.file, b.finding.place.file) ||
      a.sheet - b.sheet ||
      compare(a.finding.place.sheet ?? "", b.finding.place.sheet ?? "") ||
      compareWithinFile(a.finding, b.finding),
  );
  return keyed.map(({ finding }) => finding);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
