// One cell edited in an open workbook, until its findings are there: `node edit-child.mjs core.cjs 1500,10000`. Prints by rows the
// ms of the processor that this takes, and those of the whole workbook judged afresh.
import { createRequire } from "node:module";
import { rulesWorkbook } from "../../rules/rules-rows.mjs";

const core = createRequire(import.meta.url)(process.argv[2]);
const FACTS = { stage: "措施", today: "2012-10-26" };
const SIZES = process.argv[3].split(",").map(Number);
const EDITS = 12;
/** Edits before anything is counted: the session has been open for a while. */
const FIRST = 4;
const MEASURES = 13;

/** As a session does it: the host reads the edited row anew and keeps the others, and it is judged with what is known from before. */
function edits(rows) {
  const memory = new core.CheckMemory();
  let content = rulesWorkbook(rows);
  core.checkWorkbook(content, FACTS, memory);
  const [again, whole] = [[], []];
  for (let i = -FIRST; i < EDITS; i++) {
    const typed = edited(content, 3 + (i + FIRST) * 7);
    const began = process.cpuUsage();
    content = core.keepingObjects(content, typed);
    const { findings } = core.checkWorkbook(content, FACTS, memory);
    const then = process.cpuUsage();
    const afresh = core.checkWorkbook(content, FACTS).findings;
    if (findings.length !== afresh.length)
      throw new Error(`${findings.length} and ${afresh.length} findings`);
    if (i < 0) continue;
    again.push(millis(began, then));
    whole.push(millis(then, process.cpuUsage()));
  }
  return { again: middle(again), whole: middle(whole) };
}

function edited(content, number) {
  const sheet = content.sheets.at(-1);
  const rows = sheet.rows.map((row) => (row.number === number ? typedInto(row) : row));
  return { ...content, sheets: [...content.sheets.slice(0, -1), { ...sheet, rows }] };
}

function typedInto(row) {
  const values = [...row.values];
  values[row.columns.indexOf(MEASURES)] = "加强学习。";
  return { ...row, values };
}

function millis(from, to) {
  return (to.user + to.system - from.user - from.system) / 1000;
}

function middle(all) {
  return all.sort((one, other) => one - other)[all.length >> 1];
}

console.log(JSON.stringify(Object.fromEntries(SIZES.map((rows) => [rows, edits(rows)]))));
