import { openInstitution, type Institution } from "../../src/flows/open-institution";
import {
  institutionTable,
  type InstitutionKey,
} from "../../src/subjects/consolidation/sheets/institution-table";
import { flow } from "../../src/subjects/flow/sheets/flow";
import { institutionRoster } from "../../src/subjects/institution/sheets/roster";
import { norms, type NormRecord } from "../../src/subjects/norms/sheets/norms";
import { institution, table } from "./books";
import { flowLines } from "./flow-lines";
import { tab, type Book, type Cell } from "./sheets";

/** Books of an institution that has something to publish. */

/** A line of 风险点汇总表. */
export type TableLine = Partial<Record<InstitutionKey, Cell>>;

const settled = { department: "公诉科", status: "正常", category: "岗位职责", responsible: "李强" };

/** 李强 is the head of 公诉科, 张三 and 王芳 its people, 赵刚 leads it; the first stands on a chart, the last one is of nobody's business. */
export const LINES: readonly TableLine[] = [
  {
    ...{ ...settled, riskId: "GS-K-001", level: "科室", power: "审查起诉", point: "改变定性未经集体讨论" },
    ...{ grade: "一级", measures: "1、提交检委会讨论；\n2、张三留存记录。", norm: "《刑事诉讼规则》" },
    ...{ departmentHead: "李强", leader: "赵刚" },
  },
  {
    ...{ ...settled, riskId: "GS-G-001", level: "岗位", name: "张三", post: "公诉人", power: "出庭公诉" },
    ...{ point: "泄露案情", grade: "三级", measures: "不带案卷离院。", responsible: "张三" },
    ...{ departmentHead: "李强", leader: "赵刚", reviewer: "李强" },
  },
  {
    ...{ ...settled, riskId: "GS-G-002", level: "岗位", name: "王芳", post: "内勤", power: "家庭纽带一栏" },
    ...{ category: "思想道德", aspect: "社会交往", point: "朋友圈里受人请托", grade: "二级" },
    ...{ measures: "婚丧喜庆先报告。", responsible: "王芳" },
  },
];

const LISTED = {
  名称: "公诉科内部请示规定",
  类型: "制度",
  responsibleDepartment: "公诉科",
  关联风险点编号: "GS-K-001",
} satisfies Partial<Record<keyof NormRecord, Cell>>;

interface Changed {
  readonly lines?: readonly TableLine[];
  readonly flow?: Parameters<typeof flowLines>[0];
  readonly norm?: Partial<Record<keyof NormRecord, Cell>>;
  /** Added to the roster, in 公诉科. */
  readonly people?: readonly string[];
}

export function publishedBook(changed: Changed = {}): Book {
  const { lines = LINES, people = [], norm = {} } = changed;
  const book = institution()
    .plus(tab(flow.tab, table(flow, flowLines(changed.flow ?? { "2": { riskId: "GS-K-001、GS-G-002" } }))))
    .plus(tab(norms.tab, table(norms, [{ ...LISTED, ...norm }])))
    .plus(tab(institutionTable.tab, table(institutionTable, lines)));
  const roster = book.tabs.find(({ name }) => name === institutionRoster.tab)?.rows ?? [];
  const added = table(
    institutionRoster,
    people.map((name) => ({
      ...{ department: "公诉科", name, title: "检察员", post: "公诉人", rank: "干警", inScope: "是" },
    })),
  ).slice(1);
  return book.withRows(institutionRoster.tab, [...roster, ...added]);
}

export function publishedInstitution(changed: Changed = {}): Institution {
  return openInstitution(publishedBook(changed).content());
}
