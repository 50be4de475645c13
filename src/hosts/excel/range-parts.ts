import type { ApiSupport } from "./api-support";

/** Excel takes no longer address; somewhat less, to be on the safe side. */
export const LONGEST_ADDRESS = 8_000;

/** The formats behind many addresses: as few objects as possible, from 1.9 on one for several ranges. */
export function formatsOf(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
  level: ApiSupport,
): readonly Excel.RangeFormat[] {
  if (!level.full || addresses.length === 1)
    return addresses.map((address) => sheet.getRange(address).format);
  return packedAddresses(addresses).map((address) => sheet.getRanges(address).format);
}

/** Joined by commas, as few lists as Excel takes. */
export function packedAddresses(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESS) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
