// One flow chart of 40 steps, from its lines to the text of its .svg files.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, inFolder } from "../product.mjs";

const SELF = fileURLToPath(import.meta.url);
const STEPS = 40;
/** Milliseconds, the code loaded and never run before. */
const BAR = 500;

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchCharts({ runs = 5 } = {}) {
  return inFolder("charts", (work) => {
    const code = compile(work);
    const size = Math.round(statSync(code).size / 1024);
    // A process each: the first chart is what people wait for.
    const times = Array.from({ length: runs }, () =>
      Number(execFileSync(process.execPath, [SELF, "--child", code], { encoding: "utf8" })),
    ).sort((one, other) => one - other);
    const middle = times[Math.floor(times.length / 2)] ?? 0;
    return [
      {
        what: `a flow chart of ${STEPS} steps, the first one drawn`,
        against: `${BAR} ms`,
        ratio: BAR / middle,
        atLeast: 1,
        goal: 1,
        detail: `${middle.toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(", ")}); its code ${size} KB, not made shorter`,
      },
    ];
  });
}

function compile(work) {
  const outfile = join(work, "charts.cjs");
  bundle(
    `
      export { drawPower } from "./src/subjects/flow/chart/draw-power";
      export { chartFile } from "./src/paper/svg/chart-svg";`,
    outfile,
  );
  return outfile;
}

/** Every fourth step decides, and leads back as well as ahead; every second has a risk point. */
function forty() {
  const nodes = Array.from({ length: STEPS }, (_none, i) => {
    const decides = i % 4 === 3 && i < STEPS - 1;
    const on = { label: decides ? "同意" : null, to: String(i + 2) };
    const back = { label: "退回补充", to: String(Math.max(1, i - 2)) };
    return {
      step: String(i + 1),
      name: `审查第${i + 1}部分案卷材料并提出意见`,
      kind: i === 0 ? "开始" : i === STEPS - 1 ? "结束" : decides ? "判断" : "步骤",
      post: "承办检察员",
      term: "3日",
      next: i === STEPS - 1 ? [] : decides ? [on, back] : [on],
      risks: i % 2 === 0 ? [`GS-K-${i + 1}`] : [],
      norm: "《人民检察院刑事诉讼规则（试行）》",
      row: i + 2,
    };
  });
  const risks = nodes.flatMap(({ risks: found }) => found);
  const point = {
    text: "审查案件时接受当事人及其亲友请托，隐瞒、歪曲证据，改变案件定性",
    grade: "一级",
    measures: "1．实行双人审查、交叉复核；\n2．讯问全程同步录音录像；\n3．严格执行回避规定。",
    post: "科长",
  };
  return {
    power: { matter: "审查起诉", department: "公诉科", nodes },
    facts: {
      institution: "某某区人民检察院",
      risks: new Map(risks.map((id) => [id, point])),
      faults: new Map(),
    },
  };
}

if (process.argv[2] === "--child") {
  const { drawPower, chartFile } = createRequire(import.meta.url)(process.argv[3]);
  const { power, facts } = forty();
  const begun = performance.now();
  const files = drawPower(power, facts).map(chartFile);
  const spent = performance.now() - begun;
  if (files.length < 2) throw new Error(`${files.length} pages`);
  process.stdout.write(String(spent));
}
