// One run in a process of its own: `node rules-child.mjs core.cjs [1000,20000,100000]`. Prints µs a row of reading and of
// checking, by size.
import { createRequire } from "node:module";
import { rulesWorkbook } from "./rules-rows.mjs";

const core = createRequire(import.meta.url)(process.argv[2]);
const FACTS = {
  stage: "措施",
  today: "2012-10-26",
  judgedOn: "2012-10-26",
  approvedGrades: new Map(),
  hasBooks: false,
  known: new Map(),
};
const SIZES = process.argv[3]?.split(",").map(Number) ?? [1_000, 20_000, 100_000];
/** Small ones are repeated until as many rows have gone by. */
const ROWS = Math.max(...SIZES);

function measure(rows) {
  const content = rulesWorkbook(rows);
  const spent = { read: 0, check: 0, findings: 0 };
  const times = Math.max(1, Math.round(ROWS / rows));
  for (let i = 0; i < times; i++) {
    const began = process.cpuUsage();
    const read = core.readWorkbook(content, { stage: FACTS.stage });
    const one = core.departmentCase(read, core.houseOfDepartment(read));
    spent.read += micros(began);
    const then = process.cpuUsage();
    spent.findings = core.checkCase(one, FACTS).length;
    spent.check += micros(then);
  }
  return {
    rows,
    read: spent.read / times / rows,
    check: spent.check / times / rows,
    findings: spent.findings,
  };
}

function micros(since) {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

measure(Math.min(20_000, ROWS));
console.log(JSON.stringify(SIZES.map(measure)));
