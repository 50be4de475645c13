import type { PaperImage } from "../../paper/paper-image";
import { FORM } from "./form";
import { OFFICIAL_TEXT } from "./official";

/** Layout of letters to one person: the page of a form, the writing of a 公文. */
export const LETTER: Pick<PaperImage, "page" | "styles" | "footer"> = {
  ...FORM,
  styles: {
    ...FORM.styles,
    number: { ...OFFICIAL_TEXT, align: "center", after: 14 },
    addressee: OFFICIAL_TEXT,
    body: { ...OFFICIAL_TEXT, firstLine: 2, align: "justify" },
    closing: { ...OFFICIAL_TEXT, font: "楷体_GB2312", firstLine: 2, before: 28, withNext: true },
    signed: { ...OFFICIAL_TEXT, align: "right", withNext: true },
  },
};
