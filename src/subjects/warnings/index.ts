import type { Subject } from "../subject";
import * as catalogue from "./catalogue/warnings";

/** Every W rule. */
export const warningRules = Object.values(catalogue);

/** 预警处置: notices from draft to closing. */
export const warningsSubject: Subject = {
  families: [{ letter: "W", title: "预警处置", rules: warningRules }],
};
