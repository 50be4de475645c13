/** As bright as this or darker: white letters are read better on it. */
const DARK = 0.35;
/** How bright red, green and blue seem, beside one another. */
const SHARES = [0.2126, 0.7152, 0.0722] as const;

/** Whether Office stands in a dark theme. Not every Excel says so: then it is bright. */
export function isDarkOffice(): boolean {
  // Undefined where the program has no theme, whatever its type says.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return isDarkColour(theme?.bodyBackgroundColor ?? "");
}

/** `#262626`; anything else is no colour that we know, and not dark. */
export function isDarkColour(colour: string): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim())?.slice(1);
  if (!parts) return false;
  return parts.reduce((sum, part, i) => sum + (parseInt(part, 16) / 255) * (SHARES[i] ?? 0), 0) <= DARK;
}
