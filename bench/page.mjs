// What the benches print, and the pages that they write. A row says how many times less we use than what stands beside it
// (`ratio`, which must be `atLeast` so much), or how much something is (`amount` of a `unit`, `atMost` so much).
import { cpus, loadavg, release, totalmem } from "node:os";
import { format } from "prettier";

const HEAD = ["what", "against", "measured", "must", "goal", "verdict", "detail"];

/** What was measured, as a line of the table. */
export function lineOf(row) {
  const { what, against, detail } = row;
  const [measured, must, goal] =
    row.amount === undefined
      ? [`${row.ratio.toFixed(2)}×`, row.atLeast > 0 ? `${round(row.atLeast)}×` : "–", `${round(row.goal)}×`]
      : [row.amount, row.atMost, row.goal].map((amount) => amountOf(amount, row.unit));
  return [what, against, measured, must, goal, verdict(row), detail];
}

/** On the terminal. */
export function printed(rows) {
  for (const line of [HEAD, ...rows.map(lineOf)]) console.log(line.join(" | "));
}

/** Whether a bar does not hold. */
export function fails(row) {
  return missed(row) > 1;
}

/** How many times its bar a row uses: above 1 it does not hold. 0 where there is none. */
export function missed({ ratio, atLeast, amount, atMost }) {
  if (amount === undefined) return atLeast / ratio;
  return atMost === null ? 0 : amount / atMost;
}

/** On what it was measured. */
export function machine() {
  const [{ model }] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return [
    `Machine: ${model.trim()}, ${cpus().length} cores, ${memory} GB, ${process.platform} ${release()}`,
    `Node ${process.versions.node}, V8 ${process.versions.v8}`,
  ];
}

/** What else the machine had to do. */
export function load() {
  return `Load while measuring: ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;
}

/** A page in Markdown; below the table these lists, where they say anything. */
export function pageOf(title, says, facts, lines, sections = {}) {
  const table = [HEAD, HEAD.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`);
  const below = Object.entries(sections).filter(([, list]) => list.length > 0);
  const blocks = [
    `# ${title}`,
    says,
    facts.map((fact) => `- ${fact}`).join("\n"),
    table.join("\n"),
    ...below.flatMap(([heading, list]) => [`## ${heading}`, list.join("\n")]),
  ];
  return format(`${blocks.join("\n\n")}\n`, { parser: "markdown" });
}

/** Whether what we are after has been reached. */
export function reached({ ratio, amount, goal }) {
  return amount === undefined ? ratio >= goal : amount <= goal;
}

function verdict(row) {
  const { atLeast, atMost } = row;
  if (fails(row)) return "FAILS";
  if (reached(row)) return "goal reached";
  return atLeast > 0 || typeof atMost === "number" ? "holds" : "goal not reached";
}

function amountOf(amount, unit) {
  if (amount === null) return "–";
  const digits = Math.abs(amount) < 10 ? 2 : 0;
  return `${Number(amount.toFixed(digits)).toLocaleString("en")} ${unit}`.trim();
}

function round(ratio) {
  return String(Number(ratio.toFixed(2)));
}
