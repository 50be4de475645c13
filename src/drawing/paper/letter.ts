import type { PaperImage } from "../../paper/paper-image";
import { FORM } from "./form";

const FANG = "仿宋_GB2312";
const text = { font: FANG, size: 16, exact: 28.95 };

/** Layout of letters to one person: the page of a form, the writing of a 公文. */
export const LETTER: Pick<PaperImage, "page" | "styles" | "footer"> = {
  ...FORM,
  styles: {
    ...FORM.styles,
    number: { ...text, align: "center", after: 14 },
    addressee: text,
    body: { ...text, firstLine: 2, align: "justify" },
    closing: { ...text, font: "楷体_GB2312", firstLine: 2, before: 28, withNext: true },
    signed: { ...text, align: "right", withNext: true },
  },
};
