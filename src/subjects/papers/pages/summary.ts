import type { PaperBlock, PaperImage } from "../../../paper/paper-image";
import { officialPaper, signedOff, titleBlocks, type Official } from "../../../drawing/paper/official";
import { paragraph, section } from "../../../drawing/paper/paragraphs";
import { GRADES } from "../../../sheets/words";
import { LEVELS } from "../../../sheets/define-sheet";

/** What of 预警处置 leaves the supervision office's workbook: how many, and nothing else (follow-up.md §0). */
export interface NoticeCounts {
  /** Given a number and not void. */
  readonly issued: number;
  /** Answered, each time by the term; answered late at least once; not answered when the term was over. */
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly closed: number;
  /** Put right a second time or more. */
  readonly redone: number;
}

/** Figures that a report stands on; null where no data say them. */
export interface SummaryFigures {
  /** 领导小组: who leads it, and how many belong to it. */
  readonly group: { readonly leader: string | null; readonly members: number } | null;
  /** What was held in the year, and how often. */
  readonly held: readonly (readonly [kind: string, times: number])[] | null;
  readonly departments: number;
  readonly filed: number;
  /** People who are to take part, and who have a point. */
  readonly inScope: number;
  readonly withPoints: number;
  /** `岗位 一级` → how many; `岗位 ` without a grade. */
  readonly points: ReadonlyMap<string, number>;
  readonly keyAreas: number;
  readonly keyAreasDone: number;
  readonly reviewed: number;
  readonly open: number;
  readonly withMeasures: number;
  readonly measuresDone: number;
  readonly charts: number | null;
  readonly norms: number | null;
  readonly warnings: NoticeCounts | null;
}

export interface SummaryContent {
  readonly institution: string;
  readonly year: string | null;
  /** 市院 or 区纪委 as 单位信息 calls it. */
  readonly to: string | null;
  readonly chief: string | null;
  readonly day: string;
  readonly head: Official["head"];
  /** Gaps are marked instead of left white. */
  readonly isDraft: boolean;
  readonly figures: SummaryFigures;
}

const GAP = "【待补】";
const ROOM = "　　　";

/** 工作总结, one each for 市院 and 区纪委: a 公文 that goes upwards, every figure from data. */
export function summary(content: SummaryContent): PaperImage {
  const { institution, year, to, day, head, chief } = content;
  const gap = content.isDraft ? GAP : ROOM;
  const title = `关于${year ?? gap}年廉政风险防控工作的总结`;
  return officialPaper({
    title: `${institution}${title}`,
    day,
    mark: `${institution}文件`,
    number: null,
    signer: chief,
    head,
    blocks: [
      ...titleBlocks(`${institution}\n${title}`),
      paragraph("addressee", `${to ?? gap}：`),
      ...parts(content.figures, gap).flatMap(([heading, text]) => section(heading, text)),
      ...signedOff(institution, day),
    ] satisfies readonly PaperBlock[],
  });
}

function parts(figures: SummaryFigures, gap: string): readonly (readonly [heading: string, text: string])[] {
  const { warnings } = figures;
  const said = (count: number | null | undefined) =>
    count === null || count === undefined ? gap : String(count);
  return [
    ["一、组织领导", organised(figures, gap)],
    ["二、风险排查和等级评定", findings(figures)],
    [
      "三、防控措施",
      `${total(figures)}个风险点中，${figures.withMeasures}个已经制定防控措施，${figures.measuresDone}个已经落实。绘制流程图${said(figures.charts)}张，制定或者修订制度${said(figures.norms)}项。`,
    ],
    [
      "四、预警处置",
      `发出预警${said(warnings?.issued)}件：按期回告${said(warnings?.inTime)}件，逾期回告${said(warnings?.late)}件，逾期未回告${said(warnings?.overdue)}件；已办结${said(warnings?.closed)}件，重新整改${said(warnings?.redone)}件。`,
    ],
    [
      "五、存在的问题",
      figures.open > 0
        ? `还有${figures.open}个风险点的等级、审核或者措施没有到位，正在整改。${gap === GAP ? GAP : ""}`
        : gap === GAP
          ? GAP
          : "列入汇总表的风险点都已经审核到位。",
    ],
    [
      "六、下一步工作",
      `继续排查风险点、调整风险等级、实施预警处置，动态防控，及时修正完善。${gap === GAP ? GAP : ""}`,
    ],
  ];
}

/** 方案一（一）: who leads it, who works on it, what was held. */
function organised({ group, held, departments, filed }: SummaryFigures, gap: string): string {
  const members = group ? String(group.members) : gap;
  const done = held?.filter(([, times]) => times > 0).map(([kind, times]) => `${kind}${times}次`);
  return [
    `成立由${group?.leader ?? gap}任组长、共${members}人的廉政风险防控工作领导小组，下设办公室，由监察室负责日常工作。`,
    done && done.length > 0
      ? `组织${done.join("、")}。`
      : gap === GAP
        ? `动员部署、学习教育情况：${GAP}`
        : "",
    `${departments}个内设机构中，有${filed}个完成排查并报送登记表。`,
  ].join("");
}

function findings(figures: SummaryFigures): string {
  const { inScope, withPoints, points, keyAreas, keyAreasDone, reviewed } = figures;
  const count = (level: string, grade: string) => points.get(`${level} ${grade}`) ?? 0;
  const byLevel = LEVELS.map((level) => {
    const ungraded = count(level, "");
    const each = [
      ...GRADES.map((grade) => `${grade}${count(level, grade)}个`),
      ...(ungraded > 0 ? [`没有评定等级${ungraded}个`] : []),
    ];
    const all = [...GRADES, ""].reduce((sum, grade) => sum + count(level, grade), 0);
    return `${level}风险点${all}个，其中${each.join("、")}`;
  });
  return [
    `应参加排查${inScope}人，查找出岗位风险点的${withPoints}人。共查找风险点${total(figures)}个：${byLevel.join("；")}。`,
    `重点部位${keyAreas}处，已经逐一排查${keyAreasDone}处。审核到位的风险点${reviewed}个。`,
  ].join("\n");
}

function total({ points }: SummaryFigures): number {
  return [...points.values()].reduce((all, one) => all + one, 0);
}
