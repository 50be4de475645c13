import { EQUALS, ascii, endsName, standsAt } from "./package/bytes";

const STRIKE = ascii("strike");
/** How `0`, `false` and `none` begin. */
const OFF = new Set(ascii("0fn"));

/** Whether the tag whose name begins at `name` strikes a run out. */
export function isStrike(bytes: Uint8Array, name: number): boolean {
  return standsAt(bytes, name, STRIKE) && endsName(bytes[name + STRIKE.length]);
}

/** Whether such a tag, closed at `close`, means it: `<strike/>` and not `<strike val="0"/>`. */
export function isOn(bytes: Uint8Array, name: number, close: number): boolean {
  const equals = bytes.indexOf(EQUALS, name);
  return equals < 0 || equals > close || !OFF.has(bytes[equals + 2] ?? 0);
}
