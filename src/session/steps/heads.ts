import { settingOf, type FilledSettings } from "../../subjects/institution/sheets/settings";

/** How the head of a paper is printed, in the words of 单位信息. */
export const HEADS = [
  ["print", "打印"],
  ["blank", "套打"],
  ["none", "无"],
] as const;
export type Head = (typeof HEADS)[number][0];

/** As 单位信息 has it. */
export function headSaid(info: FilledSettings | null): Head {
  const said = settingOf(info, "redHead");
  return HEADS.find(([, word]) => word === said)?.[0] ?? "print";
}
