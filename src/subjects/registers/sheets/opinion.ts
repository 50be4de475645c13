import { A05 } from "../catalogue/assessment";
import { isFault } from "../../../workbook/grid";
import { plain } from "../../../workbook/text/plain";
import { shown } from "../../../sheets/columns/cell-text";
import { choice } from "../../../sheets/columns/choice";
import type { Column, ColumnAbout, Parsed } from "../../../sheets/columns/column";

const [APPROVED, RETURNED] = ["同意", "退回"];
const OPINIONS = [APPROVED, RETURNED];

/** What takes an approval back, or puts it off, in the same breath: nobody has approved yet. */
const TAKES_BACK =
  /退[回还]|驳回|[打发]回|不(?!断)|暂[缓停]|从缓|缓[办议批评]|重新|重[报审议评]|再[报审议评]|撤回|作废|[与是]否|否决|(?:修改|修订|修正|改正|补充|补正|完善|调整|更正|整改|核实)[^。；，,]{0,6}[后再]|待[^。；，,]{1,12}[后再]|(?:补齐|补全|齐全|到位|具备|通过|批准)[^。；，,]{0,4}后|另行(?:研究|讨论|决定|评定|确定|审[核批定]|定级)|[□?？]/;
const REFUSED = /^不(?:予|能)?同意/;
/** Words in front of 同意 that leave it what it is; 拟, 原则, 基本 and all others do not. */
const PLAINLY_APPROVED =
  /^["“‘「]?(?:(?:经|已|均|全部|完全|一致|予以|可以|我|本人|领导|院?党组|会议|集体|审核|审查|审批|审阅|审定|研究|讨论)[,，]?){0,5}同意["”’」]?[。.!！]?$/;

/** 审核意见: 同意 or 退回. Words may follow either (同意评为二级；退回，请补充措施); the canonical value is the opinion alone. */
export function opinionColumn(given: ColumnAbout): Column {
  const column = choice({ ...given, wrongRule: "A05", of: OPINIONS, note: "“同意”后可以加写意见" });

  function unclear(typed: string, meant?: string): Parsed {
    const data = { header: given.header, value: typed, values: OPINIONS.join("/"), meant: meant ?? "" };
    const message = meant === undefined ? "wrong" : "near";
    return {
      value: null,
      trouble: { rule: A05.id, message, data, ...(meant !== undefined && { fix: meant }) },
    };
  }

  return {
    ...column,
    kind: "opinion",
    parse(cell, context) {
      if (cell === APPROVED || isFault(cell)) return column.parse(cell, context);
      const typed = shown(cell);
      const word = plain(typed);
      if (OPINIONS.includes(word)) return column.parse(cell, context);
      const value = opinionIn(word);
      if (value !== undefined) return { value, beside: typed };
      if (PLAINLY_APPROVED.test(word)) return unclear(typed, APPROVED);
      return OPINIONS.some((one) => word.includes(one)) ? unclear(typed) : column.parse(cell, context);
    },
    strictness: "warning",
  };
}

/** What an opinion with words behind it comes to; undefined where it says both, or neither. */
function opinionIn(word: string): string | undefined {
  if (REFUSED.test(word)) return RETURNED;
  if (word.startsWith(APPROVED)) return TAKES_BACK.test(word) ? undefined : APPROVED;
  if (!word.startsWith(RETURNED)) return undefined;
  return word.replaceAll("不同意", "").includes(APPROVED) ? undefined : RETURNED;
}
