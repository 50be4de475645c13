import type { DataPackage } from "../../workbook/data/data-table";
import { takes } from "./column";
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, type ExchangeFacts } from "./manifest";
import { exchangeTables, type ExchangeRows } from "./tables";

/**
 * Rows as a package. Columns that the format does not list stay behind; a value that its column does not take is a mistake of the program,
 * and thrown: nothing gets out by chance.
 */
export function exchangePackage(facts: ExchangeFacts, rows: ExchangeRows): DataPackage {
  const { institution, institutionName, parent, tier, houseKind, planYear, batch, asOf, texts, warnings } =
    facts;
  const tables = exchangeTables(texts).map(({ name, columns }) => {
    for (const row of rows[name] as readonly Readonly<Record<string, string | number | null>>[])
      for (const column of columns) {
        const value = row[column.key] ?? null;
        if (!takes(column, value)) throw new Error(`${name}.${column.key} does not take ${String(value)}.`);
      }
    return { name, columns, rows: rows[name] };
  });
  return {
    facts: {
      ...{
        format: EXCHANGE_FORMAT,
        version: EXCHANGE_VERSION,
        institution,
        institutionName,
        parent,
        tier,
        houseKind,
      },
      ...{ planYear, batch, asOf, masked: true, texts, warnings },
    },
    tables,
  };
}
