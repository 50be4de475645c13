import {
  institutionBook,
  sheetsOf,
  type BookContent,
  type CarriedKey,
  type InstitutionBook,
} from "../../books";
import type { PreservedCells } from "../../drawing/draw-sheet";
import type { Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import { sheetRead, type InstitutionTables } from "../../reading/read-workbook";
import { recordOf } from "../../sheets/define-sheet";
import { preservedOfForm, preservedOfTable } from "./preserved-cells";

type Carried = BookContent<InstitutionBook, CarriedKey<InstitutionBook>>;

/** Sheets of the institution's book that people fill in: what a consolidation does not say anew goes along as it stands. */
export function carriedOver(tables: InstitutionTables): Carried {
  const records = sheetsOf(institutionBook)
    .filter(([, { carried }]) => carried)
    .map(([key, { definition, read }]) => {
      const one = sheetRead(tables, key);
      if (read === "form") return [key, isForm(one) ? one.record : recordOf(definition, {})] as const;
      return [key, one && !isForm(one) ? one.entries.map(({ record }) => record) : []] as const;
    });
  // The keys are those of `CarriedKey`, each with records of the definition that stands behind it.
  return Object.fromEntries(records) as Carried;
}

/** What these sheets and the program's own ledgers held besides canonical values, by definition's id. */
export function keptInPlace(tables: InstitutionTables): readonly (readonly [string, PreservedCells])[] {
  return sheetsOf(institutionBook).flatMap(([key, { definition, keeps }]) => {
    const one = keeps ? sheetRead(tables, key) : null;
    if (!one) return [];
    return [[definition.id, isForm(one) ? preservedOfForm(one) : preservedOfTable(one)] as const];
  });
}

function isForm(one: Form | Table | null): one is Form {
  return one !== null && "record" in one;
}
