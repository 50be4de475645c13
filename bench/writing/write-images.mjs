// What the writers are given: plain data, the same for all of them.

const CHARACTERS =
  "廉政风险防控职务岗位审批权力监督检查人员资金采购案件办理公诉侦查监察纪检党组部门科室制度措施责任领导负责评估等级一二三重大较严审核";
const DEPARTMENTS = ["公诉科", "侦查监督科", "反贪污贿赂局", "办公室", "政治处", "监察室", "计划财务装备科"];
const LEVELS = ["一级", "二级", "三级"];

/** The same numbers in every process. */
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

function writer(seed) {
  const source = numbers(seed);
  const next = (below) => Math.floor(source.next().value * below);
  const text = (length) => Array.from({ length }, () => CHARACTERS[next(CHARACTERS.length)]).join("");
  return { next, text };
}

const BODY = { font: "宋体", size: 10.5, border: "thin", wrap: true, vertical: "middle", locked: false };
const HEAD = {
  font: "黑体",
  size: 10.5,
  bold: true,
  border: "thin",
  wrap: true,
  horizontal: "center",
  fill: "D9D9D9",
};
const TITLE = { font: "黑体", size: 18, horizontal: "center" };
const MARGINS = { top: 20, right: 15, bottom: 20, left: 15, header: 8, footer: 8 };

/** 10,000 × 15 styled cells: borders, wrapping, dates, title, frozen head, drop-downs, A4 landscape, protection. */
export function styledImage(rows = 10_000) {
  const { next, text } = writer(1);
  const looks = Array.from({ length: 15 }, (_, column) =>
    column === 13 ? { ...BODY, format: "yyyy-mm-dd" } : column === 14 ? { ...BODY, format: "0.00" } : BODY,
  );
  const line = (number) => [
    `GS-${String(number).padStart(5, "0")}`,
    DEPARTMENTS[next(DEPARTMENTS.length)],
    LEVELS[next(3)],
    LEVELS[next(3)],
    LEVELS[next(3)],
    ...Array.from({ length: 8 }, (_, column) => (column % 2 ? text(4) : text(20 + next(40)))),
    { serial: 41000 + next(4000) },
    next(10_000) / 100,
  ];
  return {
    properties: { "IRPC.Kind": "department" },
    sheets: [
      {
        sheet: "风险点台账",
        columns: looks.map((look, column) => ({ width: 10 + column, look })),
        rows: [
          { cells: ["廉政风险点台账"], looks: TITLE, height: 30 },
          { cells: looks.map((_, column) => `第${column + 1}栏`), looks: HEAD, height: 24 },
          ...Array.from({ length: rows }, (_, row) => ({ cells: line(row + 1), looks, height: 40 })),
        ],
        merged: [{ top: 1, left: 1, bottom: 1, right: 15 }],
        validations: [2, 3, 4, 5].map((column) => ({
          area: { top: 3, left: column, bottom: rows + 2, right: column },
          accepts: { kind: "list", values: column === 2 ? DEPARTMENTS : LEVELS },
        })),
        frozen: { rows: 2, columns: 1 },
        protected: true,
        page: {
          paper: "A4",
          landscape: true,
          margins: MARGINS,
          scale: "one-page-wide",
          repeatRows: [1, 2],
          footer: "&C第 &P 页 共 &N 页",
        },
      },
    ],
  };
}

/** 20,000 × 31 texts of about 40 characters, hardly one of which repeats. */
export function wideImage(rows = 20_000) {
  const { next, text } = writer(2);
  const columns = Array.from({ length: 31 }, () => ({ width: 20, look: BODY }));
  return {
    properties: {},
    sheets: [
      {
        sheet: "汇总",
        columns,
        rows: Array.from({ length: rows }, () => ({
          cells: columns.map(() => text(30 + next(20))),
          looks: BODY,
        })),
      },
    ],
  };
}
