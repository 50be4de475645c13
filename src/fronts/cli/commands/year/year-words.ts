import { Argument, type Command } from "commander";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { collect, followUpOptions, workbookArgument, yearArgument } from "../../options";
import { appraiseCommand } from "./appraise";
import { beginYearCommand } from "./begin-year";
import { changeCommand, historyCommand } from "./change";
import { chartCommand } from "./chart";
import { inspectDueCommand } from "./inspect-due";
import { overviewCommand } from "./overview";
import { progressCommand } from "./progress";
import { publishCommand } from "./publish";

type Answer = (status: ExitStatus) => void;
type Add = (name: string, about: string) => Command;

/** What is done with the institution's workbook through the year. */
export function addYear(add: Add, environment: Environment, answer: Answer): void {
  const ofInstitution = overInstitution(add);
  const out = "写到这个文件，可以就是原文件";

  ofInstitution("change", "调整一个风险点的等级：登记、审核、生效")
    .requiredOption("--risk <编号>", "风险点编号")
    .option("--to <新等级>", "一级、二级、三级；撤销这个风险点的写“撤销”")
    .option("--set <栏目=内容>", "写一栏（可多次），如 --set 调整原因=…", collect, [])
    .requiredOption("--out <文件>", out, workbookArgument)
    .action(async (path: string, options: Parameters<typeof changeCommand>[2]) =>
      answer(await changeCommand(environment, path, options)),
    );

  ofInstitution("history", "列出一个风险点的等级历史")
    .requiredOption("--risk <编号>", "风险点编号")
    .action(async (path: string, options: Parameters<typeof historyCommand>[2]) =>
      answer(await historyCommand(environment, path, options)),
    );

  ofInstitution("inspect-due", "列出到期要检查的风险点").action(
    async (path: string, options: Parameters<typeof inspectDueCommand>[2]) =>
      answer(await inspectDueCommand(environment, path, options)),
  );

  ofInstitution("progress", "五个阶段各科室做到哪里")
    .option("--out <文件>", `把实施进度${out}`, workbookArgument)
    .action(async (path: string, options: Parameters<typeof progressCommand>[2]) =>
      answer(await progressCommand(environment, path, options)),
    );

  addLooking(ofInstitution, environment, answer);

  ofInstitution("begin-year", "由这一年度的院工作簿开始下一年度")
    .requiredOption("--year <年度>", "新年度，如 2013", yearArgument)
    .requiredOption("--out <文件>", "新年度院工作簿的文件名（不覆盖已有文件）", workbookArgument)
    .option("--from-older", "中间隔了年度也开始")
    .option("--supervision <监察室专用工作簿>", "一起开始新年度")
    .option("--supervision-out <文件>", "新年度的监察室专用工作簿（不覆盖已有文件）", workbookArgument)
    .action(async (path: string, options: Parameters<typeof beginYearCommand>[2]) =>
      answer(await beginYearCommand(environment, path, options)),
    );

  ofInstitution("appraise", "按考核项目给科室、重点岗位和单位评分")
    .option("--supervision <监察室专用工作簿>", "预警回告、责任追究只取件数")
    .option("--object <对象>", "只评一个，如 公诉科")
    .option("--out <文件>", `把考核评分表${out}`, workbookArgument)
    .action(async (path: string, options: Parameters<typeof appraiseCommand>[2]) =>
      answer(await appraiseCommand(environment, path, options)),
    );
}

/** A command over the institution's workbook. */
function overInstitution(add: Add): Add {
  return (name, about) => followUpOptions(add(name, about).addArgument(new Argument("<汇总结果>")));
}

/** What shows the year at a look, and what all staff may see of it. */
function addLooking(ofInstitution: Add, environment: Environment, answer: Answer): void {
  ofInstitution("overview", "全年总览：各项数字，每个数字由哪些行来")
    .option("--supervision <监察室专用工作簿>", "加上预警处置、信息档案的件数")
    .option("--out <文件>", "把总览写到这个文件，可以就是原文件", workbookArgument)
    .action(async (path: string, options: Parameters<typeof overviewCommand>[2]) =>
      answer(await overviewCommand(environment, path, options)),
    );

  ofInstitution("chart", "画权力运行流程图：一项职权一张，另有主图")
    .requiredOption("--out <文件夹>", "存放流程图（.svg 和 .png）的文件夹（不覆盖已有文件）")
    .option("--power <职权事项>", "只画这项职权，不画主图（可多次）", collect)
    .action(async (path: string, options: Parameters<typeof chartCommand>[2]) =>
      answer(await chartCommand(environment, path, options)),
    );

  ofInstitution("publish", "生成给全院看的网页：体系表、流程图、告知卡、制度和进度，不含姓名")
    .requiredOption("--out <文件夹>", "存放网页的文件夹；上一次发布的整个换成新的，别的文件夹不动")
    .option("--draft", "生成草稿：有待整改的风险点时先看样子，每一页标明是草稿")
    .action(async (path: string, options: Parameters<typeof publishCommand>[2]) =>
      answer(await publishCommand(environment, path, options)),
    );
}
