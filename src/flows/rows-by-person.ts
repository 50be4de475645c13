import type { Person } from "../house/house";
import { personOf, whoIs } from "../house/who";
import type { InstitutionRow } from "../subjects/consolidation/sheets/institution-table";
import type { Institution } from "./open-institution";

/** The 岗位 points in force of everybody on the roster who has any; 人员编号, post and title tell namesakes apart. */
export function rowsByPerson({
  house,
  books,
}: Pick<Institution, "house" | "books">): ReadonlyMap<Person, readonly InstitutionRow[]> {
  const rows = new Map<Person, InstitutionRow[]>();
  for (const row of [...books.table, ...books.loose]) {
    if (row.level !== "岗位" || row.status === "已撤销") continue;
    const department = house.departments.find(({ name }) => name === row.department) ?? null;
    const person = personOf({ author: whoIs(house, department, row.name, row) });
    if (person) rows.set(person, [...(rows.get(person) ?? []), row]);
  }
  return rows;
}
