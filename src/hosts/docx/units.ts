import { AlignmentType } from "docx";

const MILLIMETRES = 25.4;
const POINTS = 72;

/** Word counts in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMm(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES) * POINTS * 20);
}

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;
