import { recordOf } from "../../../sheets/define-sheet";
import { cover } from "../../../subjects/registers/sheets/cover";
import { departmentTemplate, filledTemplate, staffTemplate, truthOf } from "../make-up";
import { coverCell } from "../cover-cell";
import type { UntidyFile } from "../untidy-file";
import { toSerial } from "../../../workbook/formats/serial-date";

const day = (text: string) => ({ serial: toSerial(text) });

/** 派驻镇街检察室: grades against the plan, dates out of order, a deadline missed, a discussion that counts wrong. */
export function townOffice(): UntidyFile {
  const { content, staff, own } = truthOf("派驻镇街检察室");
  const staffSheet = staffTemplate(staff)
    // 较大 and 较严重 make 二级 by the plan's own words.
    .spoil(0, "grade", "一级", "G01")
    .spoil(1, "reviewedOn", day("2012-10-10"), "A06")
    // 较大 and 较轻微 is not laid down, but the matrix says 三级 and nobody says why not.
    .spoil(2, "grade", "二级", "G02")
    .spoil(3, "due", day("2012-10-31"), "M05")
    .spoil(3, "done", "未落实");
  const ownSheet = departmentTemplate(own).spoil(0, "assessedOn", day("2012-10-12"), "C08");
  const counted = { ...content, cover: recordOf(cover, { ...content.cover, expected: "5", present: "3" }) };
  return filledTemplate("17-派驻镇街检察室.xlsx", counted, [staffSheet, ownSheet], {
    more: [
      { ...coverCell("expected"), rule: "C07" },
      { ...coverCell("present"), rule: "C07" },
    ],
  });
}
