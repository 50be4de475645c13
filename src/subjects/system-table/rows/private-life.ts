import type { InstitutionRow } from "../../consolidation/sheets/institution-table";

/** What is about a person's private life bears no name, and is no matter for all staff. */
const PRIVATE_CATEGORY = "思想道德";
const PRIVATE_ASPECTS = ["社会交往", "处理个人重要事项"];

/** Whether a point, by its category or by the aspect it was looked for in, is about somebody's private life. */
export function isOfPrivateLife({ category, aspect }: Pick<InstitutionRow, "category" | "aspect">): boolean {
  return (
    category?.includes(PRIVATE_CATEGORY) === true || PRIVATE_ASPECTS.some((word) => aspect?.includes(word))
  );
}
