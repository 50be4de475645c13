// The goals, one line each: what is compared, and how much it must be.
import { spent } from "../product.mjs";
import { EDITED } from "./programs.mjs";

/** Seconds of the processor in which SheetJS read the hundred workbooks on the machine where the goals in seconds were set. */
export const SHEETJS_SECONDS = 1.87;

const HUNDRED = "consolidate 100 workbooks × 200 rows, everything included";
const [SMALL, EDIT_ROWS, LARGE] = EDITED;

/**
 * `of`: the programs whose figures it is made of. `quick`: it is asked in the quick run too. `unit` `×` says how many times less we
 * use, and more is better; of every other unit less is. `must` null: it is only a goal.
 */
export const LINES = [
  peers(`${HUNDRED}, CPU`, "SheetJS merely reading them", ["consolidate", "SheetJS"], "cpu", 0.7, 1, true),
  peers(
    `${HUNDRED}, the clock`,
    "SheetJS merely reading them",
    ["consolidate", "SheetJS"],
    "wall",
    0.85,
    1.2,
  ),
  peers(`${HUNDRED}, CPU`, "exceljs merely reading them", ["consolidate", "exceljs"], "cpu", 2.5, 4),
  ...["cpu", "wall"].map((key) =>
    peers(
      `the same as openpyxl writes them, ${key === "cpu" ? "CPU" : "the clock"}`,
      "SheetJS merely reading them",
      ["consolidate openpyxl's files", "SheetJS, openpyxl's files"],
      key,
      ...(key === "cpu" ? [1, 1.2] : [1.2, 1.5]),
    ),
  ),
  peers(
    "the same as openpyxl writes them, CPU",
    "exceljs merely reading them",
    ["consolidate openpyxl's files", "exceljs, openpyxl's files"],
    "cpu",
    2.5,
    4,
  ),
  {
    what: `${HUNDRED}, CPU`,
    against: "the floor: start, unzip and look, deflate of the output",
    of: ["consolidate", "floor"],
    figure: (ours, floor) => ours.cpu / floor.cpu,
    ...{ unit: "of it", must: 6, goal: 4, quick: true },
  },
  {
    what: "receipts for these 100 departments, on top, CPU",
    against: "–",
    of: ["consolidate with receipts", "consolidate"],
    figure: (withReceipts, without) => withReceipts.cpu - without.cpu,
    ...{ unit: "s", must: 0.9, goal: 0.5, quick: true },
  },
  peers(
    "consolidate 500 workbooks × 200 rows, 100,000 in all, CPU",
    "SheetJS merely reading them",
    ["100,000 rows", "SheetJS, 100,000 rows"],
    "cpu",
    0.75,
    1,
  ),
  {
    what: "the same, memory at its highest",
    against: "–",
    of: ["100,000 rows"],
    figure: ({ peak }) => peak,
    ...{ unit: "MB", must: 550, goal: 450 },
  },
  {
    what: "consolidate, each further row from 100,000 to 200,000, CPU",
    against: "from 10,000 to 100,000",
    of: ["200,000 rows", "100,000 rows", "10,000 rows"],
    figure: (most, many, few) => further(many, most, 100_000) / further(few, many, 90_000),
    ...{ unit: "of it", must: 1.1, goal: 1 },
  },
  {
    what: "memory for each row, from 10,000 to 200,000",
    against: "–",
    of: ["200,000 rows", "10,000 rows"],
    figure: (many, few) => ((many.peak - few.peak) * 2 ** 10) / 190_000,
    ...{ unit: "kB", must: 4.5, goal: 4.5 },
  },
  {
    what: "consolidate, each further workbook of 20 rows from 300 to 1,000, CPU",
    against: "from 10 to 300",
    of: ["1,000 departments", "300 departments", "10 departments"],
    figure: (most, many, few) => further(many, most, 700) / further(few, many, 290),
    ...{ unit: "of it", must: 1.1, goal: 1, quick: true },
  },
  peers(
    "check 100 workbooks × 200 rows, CPU",
    "SheetJS merely reading them",
    ["check 100", "SheetJS"],
    "cpu",
    2,
    2.5,
    true,
  ),
  {
    what: "check 1 workbook × 200 rows, from the start of the process to its end, the clock",
    against: "bare Node",
    of: ["check 1", "bare Node"],
    figure: (ours, bare) => ours.wall / bare.wall,
    ...{ unit: "of it", must: 2.5, goal: 2 },
    told: (ours, bare) => `${ms(ours.wall * 1000)} / ${ms(bare.wall * 1000)}`,
  },
  edit(
    EDIT_ROWS,
    "the workbook judged afresh",
    (it) => it[`again ${EDIT_ROWS}`] / it[`whole ${EDIT_ROWS}`],
    0.1,
    0.05,
  ),
  edit(
    LARGE,
    `one at ${EDIT_ROWS.toLocaleString("en")} rows`,
    (it) => it[`again ${LARGE}`] / it[`again ${EDIT_ROWS}`],
    null,
    1.1,
  ),
  {
    ...edit(SMALL, "–", (it) => it[`again ${SMALL}`], 50, 10),
    unit: "ms",
    quick: false,
  },
  size("the pane: scripts without which it shows nothing, gz", (it) => it.entry, 200, 150),
  size(
    "the workbench in all, until a cell can be typed into, gz",
    (it) => it.workbench,
    1600,
    1300,
    (it) => `the largest file ${kB(it.largest)}`,
  ),
  inExcel("the pane opens a department's workbook: requests to Excel", "open", 4, 3),
  inExcel("a cell typed into: requests to Excel", "edit", 1, 1),
  inExcel("18 departments consolidated: requests to Excel", "consolidate", 6, 4),
  {
    ...inExcel("the longest of these, and with a neighbour of 20,000 × 12 cells", "largest", 1000, 1000),
    figure: (it) => it.largest / 1000,
    unit: "kB",
  },
  {
    what: "体系表 of 10,000 rows drawn, its code never run before, CPU",
    against: "–",
    of: ["体系表"],
    figure: ({ cpu }) => cpu * 1000,
    ...{ unit: "ms", must: 250, goal: 150, quick: true },
    told: ({ wall, rows }) => `${ms(wall * 1000)} by the clock, ${rows.toLocaleString("en")} lines`,
  },
];

/** How many times less ours uses than a peer. */
function peers(what, against, of, key, must, goal, quick = false) {
  return { what, against, of, figure: (ours, peer) => peer[key] / ours[key], unit: "×", must, goal, quick };
}

function edit(rows, against, figure, must, goal) {
  return {
    what: `findings after one cell edited among ${rows.toLocaleString("en")} rows, CPU`,
    ...{ against, of: ["edit"], figure, unit: "of it", must, goal, quick: true },
    told: (it) =>
      EDITED.map(
        (size) =>
          `${size.toLocaleString("en")} rows ${ms(it[`again ${size}`])} of ${ms(it[`whole ${size}`])}`,
      ).join(", "),
  };
}

function size(what, of, must, goal, told = () => "") {
  return {
    what,
    against: "–",
    of: ["sizes"],
    figure: (it) => of(it) / 1000,
    unit: "kB",
    must,
    goal,
    quick: true,
    told,
  };
}

function inExcel(what, key, must, goal) {
  const told = ({ entry }) => (key === "open" ? `${kB(entry)} of scripts and looks fetched by then, gz` : "");
  return {
    what,
    against: "–",
    of: ["pane"],
    figure: (it) => it[key],
    unit: "",
    must,
    goal,
    quick: true,
    told,
  };
}

function ms(number) {
  return `${number.toFixed(number < 10 ? 1 : 0)} ms`;
}

function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}

/** What each of so many more costs, the start of the program left aside. */
function further(fewer, more, count) {
  return (more.cpu - fewer.cpu) / count;
}

/** The figures behind a line. */
export function detailOf({ of, told }, measured) {
  const figures = of.map((name) => measured[name]);
  return told ? told(...figures) : of.map((name, i) => `${name} ${spent(figures[i])}`).join(" · ");
}
