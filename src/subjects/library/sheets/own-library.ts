import { choice } from "../../../sheets/columns/choice";
import { text } from "../../../sheets/columns/text";
import { defineSheet, type RecordOf } from "../../../sheets/define-sheet";
import { CATEGORIES, LIKELIHOODS, SEVERITIES, URGENCIES } from "../../../sheets/words";

const long = { max: 1_000, width: 36 } as const;

/**
 * 本院风险点库: what the office would have others learn from; issued with every department's workbook. No header is one of a
 * register, so that no entry is ever taken for a risk point.
 */
export const ownLibrary = defineSheet({
  id: "ownLibrary",
  tab: "本院风险点库",
  purpose: "本院的典型写法，一行一条，不写姓名；随科室工作簿下发，填报时在“风险点库”里找得到。",
  paper: "A3",
  goesBy: "point",
  columns: {
    department: text({ header: "适用科室", required: false, width: 16, note: "空白表示各科室都用得上" }),
    level: choice({ header: "用在", of: ["岗位", "科室"], width: 8 }),
    post: text({ header: "适用岗位", width: 14 }),
    power: text({ header: "涉及职权", width: 20 }),
    step: text({ header: "所在环节", required: false, width: 18 }),
    category: choice({ header: "归类", of: CATEGORIES, width: 10 }),
    aspect: text({ header: "从哪方面", required: false, width: 12 }),
    point: text({ header: "典型表现", ...long }),
    likelihood: choice({ header: "可能性档次", of: LIKELIHOODS, width: 10 }),
    severity: choice({ header: "后果档次", of: SEVERITIES, width: 10 }),
    urgency: choice({ header: "急缓", required: false, of: URGENCIES, width: 8 }),
    measures: text({ header: "参考做法", ...long, note: "几条的，一行一条" }),
    norm: text({ header: "所据规定", required: false, width: 24 }),
  },
});

export type OwnEntryRecord = RecordOf<typeof ownLibrary>;
