import { filledTemplate, staffTemplate, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";

/** 反渎职侵权局: cells left blank, a text too long, reviews missing, and a stand-in. */
export function antiMalfeasance(): UntidyFile {
  const { content, staff } = truthOf("反渎职侵权局");
  const sheet = staffTemplate(staff)
    .spoil(
      0,
      "power",
      `全面负责渎职侵权案件侦查，${"并协助上级院办理交办、督办、指定管辖的案件，".repeat(10)}`,
      "F07",
    )
    .spoil(1, "post", null, "L10")
    // The whole review is missing, and nothing was signed as a whole.
    .spoil(2, "reviewer", null, "A02")
    .spoil(2, "opinion", null, "A05")
    .spoil(2, "reviewedOn", null, "A06")
    .spoil(3, "reviewer", "崔建国", "A03")
    .spoil(3, "note", "局长外出学习，授权副局长代审")
    .spoil(4, "severity", null, "F01")
    .spoil(5, "category", "作风风险", "F02");
  return filledTemplate("05-反渎职侵权局.xlsx", content, [sheet]);
}
