// What the benches print, and the pages that they write.
import { cpus, loadavg, release, totalmem } from "node:os";
import { format } from "prettier";

const HEAD = ["what", "against", "measured", "at least", "goal", "verdict", "detail"];

/** What was measured, as a line of the table. */
export function lineOf({ what, against, ratio, atLeast, goal, detail }) {
  return [
    what,
    against,
    `${ratio.toFixed(2)}×`,
    atLeast > 0 ? `${round(atLeast)}×` : "–",
    `${round(goal)}×`,
    verdict(ratio, atLeast, goal),
    detail,
  ];
}

/** On the terminal. */
export function printed(rows) {
  for (const line of [HEAD, ...rows.map(lineOf)]) console.log(line.join(" | "));
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

/** A page in Markdown. */
export function pageOf(title, says, facts, lines) {
  const table = [HEAD, HEAD.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`);
  const list = facts.map((fact) => `- ${fact}`).join("\n");
  return format(`# ${title}\n\n${says}\n\n${list}\n\n${table.join("\n")}\n`, { parser: "markdown" });
}

function verdict(ratio, atLeast, goal) {
  if (ratio >= goal) return "goal reached";
  return ratio >= atLeast ? (atLeast > 0 ? "holds" : "goal not reached") : "FAILS";
}

function round(ratio) {
  return String(Number(ratio.toFixed(2)));
}
