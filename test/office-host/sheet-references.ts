/** `'风险点 汇总'!B4` and `汇总!$B$4:$C$5` in a formula: the sheet's name and what follows. */
const REFERENCE =
  /('(?:[^']|'')+'|[^\s'!=+\-*/^&(),<>:;"{}]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gi;

/** A sheet's name as formulas write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A formula whose references to one sheet go to another name; null: the sheet is gone, and Excel writes #REF!. */
export function pointed(formula: string, sheet: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(REFERENCE, (whole, name: string, cells: string) => {
    const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    if (plain.toLowerCase() !== sheet.toLowerCase()) return whole;
    return to === null ? `#REF!${cells}` : `${to}!${cells}`;
  });
}
