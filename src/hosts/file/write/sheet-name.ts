/** A sheet's name as formulas and links write it: quoted always, which is never wrong. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
