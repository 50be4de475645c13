import { filledTemplate, staffTemplate, truthOf } from "../make-up";
import type { UntidyFile } from "../untidy-file";

/** 办公室 used the template, but reviewed as it came: by the wrong people, by oneself, not at all. */
export function office(): UntidyFile {
  const { content, staff } = truthOf("办公室");
  const sheet = staffTemplate(staff)
    // The head approves his own points …
    .spoil(0, "reviewer", "李建华", "A04")
    // … or has his deputy do it.
    .spoil(1, "reviewer", "周敏", "A03")
    .spoil(2, "name", "周　敏", "F03")
    .spoil(2, "signing", "电子", "A11")
    // 分管领导 in place of the head.
    .spoil(3, "reviewer", "陈伟明", "A03")
    .spoil(4, "opinion", "退回，请补充措施", "A07")
    .spoil(5, "opinion", "已阅", "A05")
    // Changed after approval: the seal fits no more.
    .spoil(6, "seal", "7K3M9QXT", "A09")
    .spoil(6, "signing", "电子");
  return filledTemplate("01-办公室.xlsx", content, [sheet]);
}
