import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import { brief } from "../../../src/subjects/papers/brief/brief";
import type { BriefFacts } from "../../../src/subjects/papers/brief/facts";
import type { BriefPaper } from "../../../src/subjects/papers/brief/sheets-of-paper";
import type { ChartShape } from "../../../src/paper/chart-image";
import type { PaperImage } from "../../../src/paper/paper-image";
import { redPixel } from "../../support/drawn-image";
import { textsOf } from "../../support/every-paper";
import { tempFolder } from "../../support/temp-folder";
import { convert, describeWith } from "../../support/tools";
import { unzip } from "../../support/unzip";

/** 领导简报: everything on one page, whatever there is to say. */

const PAPERS: readonly BriefPaper[] = ["A4", "A3"];
const inFolder = tempFolder();
const draw = (): Promise<Uint8Array> => Promise.resolve(redPixel());

const heat: BriefFacts["heat"] = ["大", "较大", "较低"].map((likelihood, row) => ({
  likelihood,
  cells: ["较轻微", "较严重", "严重"].map((severity, column) => ({
    severity,
    grade: ["三级", "二级", "一级"][Math.max(0, column - row + 1)] ?? "一级",
    count: row * 3 + column,
  })),
}));

const FEW: BriefFacts = {
  institution: "云溪区人民检察院",
  year: "2012",
  day: "2012-12-01",
  figures: Array.from({ length: 8 }, (_, index) => ({ label: `数字${index + 1}`, value: String(index) })),
  heat,
  departments: [
    { name: "单位（院）", counts: [5, 1, 0] },
    { name: "公诉科", counts: [4, 7, 5] },
  ],
  gravest: [{ where: "公诉科", point: "徇私改变定性", measures: "1. 集体讨论；", standing: "落实中" }],
  stages: [{ stage: "动员部署", standing: "完成18" }],
  decisions: [],
};

/** More than any page holds: sixty departments, long texts, much to decide. */
const MUCH: BriefFacts = {
  ...FEW,
  institution: "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民检察院",
  departments: Array.from({ length: 60 }, (_, index) => ({
    name: `派驻第${index + 1}乡镇检察室`,
    counts: [index % 7, 12, 3, 1],
  })),
  gravest: Array.from({ length: 80 }, (_, index) => ({
    where: `派驻第${index + 1}乡镇检察室（负责案件管理的检察人员）`,
    point: "对不符合条件的案件违规受理，存在以案谋私的隐患；".repeat(20),
    measures: "1. 集体研究；2. 每季度检查；".repeat(30),
    standing: "逾期",
  })),
  stages: ["动员部署", "查找风险点", "评定等级", "制定措施", "总结"].map((stage) => ({
    stage,
    standing: "未开始12、进行中12、完成12、逾期完成12、逾期12",
  })),
  decisions: Array.from(
    { length: 9 },
    () => "督促逾期未完成阶段工作的科室60个：" + "派驻乡镇检察室、".repeat(5),
  ),
};

/** Points of two lines fill the page to its last millimetre: hardly anything is to be decided. */
const FILLED: BriefFacts = {
  ...FEW,
  figures: FEW.figures.map(({ label }) => ({ label, value: "39／62／65" })),
  gravest: Array.from({ length: 39 }, () => ({
    ...{ where: "反贪污贿赂局", measures: "1. 集体讨论；", standing: "落实中" },
    point: "举报线索评估由少数人掌握，缓查、存查线索没有定期清理，可能成为有案不立、待价而沽的对象。",
  })),
  stages: [
    ...["动员部署：完成 3；查找风险点：逾期完成 3；评定等级：完成 3；制定措施：逾期完成 3；总结"].map(
      (stage) => ({ stage, standing: "未开始 1" }),
    ),
  ],
  decisions: ["审定一级风险点39个（单位5个、科室13个、岗位21个）的防控措施和责任领导。"],
};

describe.each(PAPERS)("on %s", (paper) => {
  test("says the figures, the gravest points, the stages and what is to be decided", () => {
    const said = textsOf(brief({ ...FEW, decisions: ["审定一级风险点9个。"] }, paper)).join("\n");
    for (const words of ["2012年廉政风险防控工作简报", "数字8", "徇私改变定性", "动员部署：完成18。"])
      expect(said).toContain(words);
    expect(said).toContain("1．审定一级风险点9个。");
  });

  test("says that there is nothing to decide", () => {
    expect(textsOf(brief(FEW, paper)).at(-1)).toBe("目前没有需要院党组决定的事项。");
  });

  test("counts the points that have no room, and shortens long ones visibly", () => {
    const said = textsOf(brief(MUCH, paper));
    expect(said.join("\n")).toMatch(/一级风险点80个，列出最突出的\d+个，其余见体系表/);
    expect(said.filter((text) => text.endsWith("…")).length).toBeGreaterThanOrEqual(3);
  });

  test("its picture says every figure in words, and no text of it is under 8 points or leaves it", () => {
    for (const facts of [FEW, MUCH]) {
      const { width, height, shapes, description } = pictureOf(brief(facts, paper));
      for (const { name, counts } of facts.departments) {
        const [grave = 0] = counts;
        expect(description).toContain(grave > 0 ? `${name}一级${grave}个` : name);
      }
      for (const text of textShapes(shapes)) {
        expect(text.size).toBeGreaterThanOrEqual(8);
        expect(text.x).toBeGreaterThanOrEqual(0);
        expect(text.x).toBeLessThanOrEqual(width);
        expect(text.y).toBeLessThanOrEqual(height);
      }
    }
  });

  test("more departments than lines are one bar at the end, and none is lost", () => {
    const names = textShapes(pictureOf(brief(MUCH, paper)).shapes).flatMap(({ lines }) => lines);
    const [, rest = ""] = /其余科室（(\d+)个）/.exec(names.join("\n")) ?? [];
    const shown = names.filter((name) => name.startsWith("派驻第")).length;
    expect(shown + Number(rest)).toBe(60);
  });

  test("the same facts give the same bytes, with the picture's words in the document", async () => {
    const [one, other] = [
      await writePaper(brief(FEW, paper), draw),
      await writePaper(brief(FEW, paper), draw),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
    const document = unzip(one).get("word/document.xml") ?? "";
    expect(document).toContain('descr="可能性×后果：可能性大、后果较轻微');
    expect(document.match(/<wp:docPr id="1"/g)).toHaveLength(1);
  });
});

describeWith(["lowriter", "pdfinfo"], "领导简报 as LibreOffice prints it", () => {
  test("is one page, A4 standing or A3 lying, with little and with much to say", async () => {
    const files: string[] = [];
    for (const paper of PAPERS)
      for (const [name, facts] of Object.entries({ few: FEW, much: MUCH, filled: FILLED })) {
        const file = inFolder(`${name}-${paper}.docx`);
        writeFileSync(file, await writePaper(brief(facts, paper), draw));
        files.push(file);
      }
    convert(files, "pdf", inFolder("."));
    const told = files.map((file) => {
      const text = execFileSync("pdfinfo", [file.replace(/docx$/, "pdf")], { encoding: "utf8" });
      return [/Pages:\s+(\d+)/.exec(text)?.[1], /\((A\d)\)/.exec(text)?.[1]];
    });
    expect(told).toEqual(PAPERS.flatMap((paper) => Array.from({ length: 3 }, () => ["1", paper])));
  });
});

function pictureOf({ blocks }: PaperImage) {
  const found = blocks.find(({ kind }) => kind === "picture");
  if (found?.kind !== "picture") throw new Error("No picture.");
  return found.chart;
}

function textShapes(shapes: readonly ChartShape[]): readonly Extract<ChartShape, { kind: "text" }>[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === "group") return textShapes(shape.shapes);
    return shape.kind === "text" ? [shape] : [];
  });
}
