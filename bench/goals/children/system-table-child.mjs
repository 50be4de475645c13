// 体系表 drawn once, by code that never ran before: `node system-table-child.mjs product.cjs 汇总.xlsx`. Prints what that alone used.
import { createRequire } from "node:module";

const [, , product, path] = process.argv;
const { fileSource, openInstitution, printSystemTable } = createRequire(import.meta.url)(product);
const institution = openInstitution(await fileSource(path).read());

const before = process.cpuUsage();
const began = performance.now();
const { sheets } = printSystemTable(institution, { paper: "A3" }, []);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    wall: (performance.now() - began) / 1000,
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  }),
);
