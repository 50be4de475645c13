import { besideActive } from "../../src/fronts/workbench/desk/beside";
import { newBooks } from "../../src/fronts/workbench/desk/book";
import { EMPTY_DESK, type DeskState } from "../../src/fronts/workbench/desk/desk-state";
import { bookOf } from "../support/workbook-contract";

/** A desk with samples and one's own workbooks on it; `active` is the name of the one in sight. */
function desk(active: string): DeskState {
  const kind = (name: string) => (name.startsWith("院") ? "institution" : "department");
  const images = (names: readonly string[]) =>
    new Map(names.map((name) => [name, { ...bookOf(), properties: { "IRPC.Kind": kind(name) } }] as const));
  let next = 0;
  const newId = () => String(next++);
  const books = [
    ...newBooks(images(["办公室（示例）.xlsx", "院（示例）.xlsx"]), newId, true),
    ...newBooks(images(["公诉科.xls", "反贪局.xlsx", "院.xlsx"]), newId, false),
  ];
  return { ...EMPTY_DESK, books, active: books.find(({ name }) => name === active)?.id ?? null };
}

const beside = (active: string) => besideActive(desk(active)).map(([name]) => name);

test("beside one's own institution lie one's own departments, under the names of saved files; no sample", () => {
  expect(beside("院.xlsx")).toEqual(["公诉科.xlsx", "反贪局.xlsx"]);
});

test("beside the sample institution the samples count too", () => {
  expect(beside("院（示例）.xlsx")).toEqual(["办公室（示例）.xlsx", "公诉科.xlsx", "反贪局.xlsx"]);
});
