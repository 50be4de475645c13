import type { SheetImage } from "../../../workbook/sheet-image";
import type { Book } from "../desk/book";
import type { Draft } from "./draft";

/** A book as it is put away: its sheets stand apart. */
export interface StoredBook extends Omit<Book, "image"> {
  readonly properties: Readonly<Record<string, string>>;
  /** The numbers of its sheets, in their order. */
  readonly sheets: readonly number[];
  /** When, in milliseconds since 1970. */
  readonly kept: number;
}

/** What was found of a book in the storage, which may hold anything by now. */
interface StoredParts {
  readonly id: string;
  /** Undefined where the browser could not read it. */
  readonly record: unknown;
  /** By their numbers; one that could not be read is not among them. */
  readonly sheets: ReadonlyMap<number, unknown>;
}

const NAMELESS = "名字读不出来的工作簿";

/** As much of it as can still be used. One that is damaged is named all the same: only people throw it away. */
export function draftOf({
  id,
  record,
  sheets,
}: StoredParts): Draft & { readonly numbers: readonly number[] } {
  const kept = isObject(record) ? record : {};
  const name = typeof kept.name === "string" && kept.name !== "" ? kept.name : NAMELESS;
  const listed = Array.isArray(kept.sheets) ? kept.sheets.filter((one) => typeof one === "number") : [];
  const numbers = listed.filter((number) => isSheet(sheets.get(number)));
  const images = numbers.map((number) => sheets.get(number)).filter(isSheet);
  const lost = listed.length - numbers.length;
  const when = typeof kept.kept === "number" && Number.isFinite(kept.kept) ? kept.kept : null;
  const told = Array.isArray(kept.losses) ? kept.losses.filter((one) => typeof one === "string") : [];
  const losses = lost === 0 ? told : [...told, `有 ${lost} 张工作表在留底里读不出来，已经没有了。`];
  const book: Book = {
    id,
    name,
    image: { sheets: images, properties: propertiesOf(kept.properties) },
    dirty: true,
    losses,
  };
  return { id, name, kept: when, lost, book: images.length === 0 ? null : book, numbers };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it is a sheet in its rough shape: what is in it is the writer's. */
function isSheet(value: unknown): value is SheetImage {
  return (
    isObject(value) &&
    typeof value.sheet === "string" &&
    Array.isArray(value.columns) &&
    Array.isArray(value.rows) &&
    value.rows.every((row) => isObject(row) && Array.isArray(row.cells))
  );
}

function propertiesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
