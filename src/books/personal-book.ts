import { personalPage, personalPoints } from "../subjects/personal/sheets/personal-page";
import type { BookDefinition } from "./book";

/** 个人自查表, one page: who it is, and the points below. */
export const personalBook = {
  sheets: {
    page: { definition: personalPage, read: "form", explained: true },
    points: { definition: personalPoints, read: "below", explained: true },
  },
} as const satisfies BookDefinition;
