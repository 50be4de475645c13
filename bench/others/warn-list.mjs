// `warn list` on a ledger of 5,000 notices, as people run it.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle, inFolder, medians, program, spent } from "../product.mjs";

const NOTICES = 5_000;
/** Seconds from the start of the process to its end. */
const BAR = 1;

/**
 * @param {{ runs?: number }} [options]
 * @returns {Promise<{ what: string, against: string, ratio: number, atLeast: number, goal: number, detail: string }[]>}
 */
export function benchWarnList({ runs = 5 } = {}) {
  return inFolder("warn-list", async (work) => {
    const path = await benchLedger(work);
    const measured = Array.from({ length: runs }, () => listing(path, work));
    const middle = medians(measured);
    return [
      {
        what: `warn list on ${NOTICES.toLocaleString("en")} notices, everything included`,
        against: `${BAR} s`,
        ratio: BAR / middle.wall,
        atLeast: 1,
        goal: 1,
        detail: spent(middle),
      },
    ];
  });
}

/** Writes the workbook into a folder and says where it is. */
export async function benchLedger(work) {
  const path = join(work, "监察室.xlsx");
  const { writeWorkbook, deflate, ledger } = compile(work);
  writeFileSync(path, await writeWorkbook(ledger(NOTICES), deflate));
  return path;
}

export function listingWords(path) {
  return ["warn", "list", path, "--as-of", "2012-12-10"];
}

/** The built program, from its start to its end. */
function listing(path, work) {
  const { status, stdout, stderr, used } = program(listingWords(path), work);
  // Some of them are overdue: an error, and no failure.
  if (status !== 1 || !stdout.includes(`共 ${NOTICES} 件`)) throw new Error(`warn list: ${status} ${stderr}`);
  return used();
}

/** The production code that draws and writes the workbook. */
function compile(work) {
  const outfile = join(work, "ledger.cjs");
  bundle(
    `
      import { writeWorkbook } from "./src/hosts/file/write/write-workbook";
      import { deflate } from "./src/hosts/file/disk/formats/deflate";
      import { supervisionWorkbook } from "./src/flows/supervision/supervision-workbook";
      import { recordOf } from "./src/sheets/define-sheet";
      import { institutionInfo } from "./src/subjects/institution/sheets/institution-info";
      import { warnings } from "./src/subjects/warnings/sheets/warnings";
      ${notice.toString()}
      function ledger(count) {
        const lines = Array.from({ length: count }, (_, i) => recordOf(warnings, notice(i)));
        const info = recordOf(institutionInfo, { institution: "某某区人民检察院", year: "2012" });
        return supervisionWorkbook({ info, warnings: lines });
      }
      export { writeWorkbook, deflate, ledger };`,
    outfile,
  );
  return createRequire(import.meta.url)(outfile);
}

/** A notice as ledgers hold them: most are closed, one in ten waits, one in fifty is overdue. */
function notice(i) {
  const method = ["谈心疏导", "批评教育", "信访约谈"][i % 3];
  const issued = `2012-0${1 + (i % 9)}-${10 + (i % 18)}`;
  const closed = i % 10 !== 0;
  const waits = !closed && i % 50 !== 0;
  const day = waits ? "2012-12-07" : issued;
  return {
    number: `检廉预〔2012〕${i + 1}号`,
    对象类型: "检察干警",
    对象: `干警${i % 90}`,
    department: `第${1 + (i % 20)}检察科`,
    预警事由: `第${i + 1}次抽查发现登记不全、交接没有签名，同类问题第${1 + (i % 4)}次出现`,
    处置方式: method,
    整改要求: "补齐登记，交接当场双方签名，每周自查一次",
    签发人: "罗振东",
    签发日期: day,
    送达人: "彭浩然",
    签收人: `干警${i % 90}`,
    签收日期: day,
    ...(closed && {
      回告日期: day,
      成因分析: "工作忙，对登记不够重视",
      整改措施: "每日下班前核对登记，由科室负责人抽查",
      整改完成时限: "2012-12-31",
      整改结果: "已经补齐",
      复核意见: "合格",
      复核人: "罗振东",
      复核日期: day,
    }),
    round: "1",
  };
}
