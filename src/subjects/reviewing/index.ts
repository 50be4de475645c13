import type { Subject } from "../subject";
import * as catalogue from "./catalogue/reviewing";

/** 送审表: what a reviewer signs on paper, tied to the rows that it was printed from. Its rules speak when a signature is registered. */
export const reviewingSubject: Subject = {
  families: [{ letter: "R", title: "送审", rules: Object.values(catalogue) }],
};
