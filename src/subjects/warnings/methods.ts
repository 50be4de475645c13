import { plain } from "../../workbook/text/plain";
import type { Setting } from "../institution/sheets/settings";
import type { WarnedObject } from "../../sheets/words";
import type { Series } from "./sheets/words";

/** A way to deal with a warning: for whom, in which series it is numbered, which setting gives its term. */
interface Method {
  readonly name: string;
  readonly objects: readonly WarnedObject[];
  readonly series: Series;
  readonly term: Setting;
  /** How severe it is among those for the same object, the mildest 0. */
  readonly severity: number;
  /** Whom is talked to is 责任领导, not the object. */
  readonly talksToLeader?: true;
  /** Needs the party secretary's approval. */
  readonly needsApproval?: true;
}

const PEOPLE = ["检察干警"] as const;
const BODIES = ["科室", "单位"] as const;

/** 方案四（二）, from mild to severe. */
const METHODS: readonly Method[] = [
  { name: "谈心疏导", objects: PEOPLE, series: "廉预", term: "heartTalk", severity: 0 },
  { name: "批评教育", objects: PEOPLE, series: "廉预", term: "criticism", severity: 1 },
  { name: "信访约谈", objects: PEOPLE, series: "廉预", term: "letterTalk", severity: 2 },
  { name: "发函询问", objects: PEOPLE, series: "函询", term: "inquiry", severity: 3 },
  {
    ...{ name: "诫勉谈话", objects: PEOPLE, series: "诫勉", term: "admonition", severity: 4 },
    needsApproval: true,
  },
  { name: "责成制定防范措施", objects: BODIES, series: "廉预", term: "newRiskTerm", severity: 0 },
  { name: "限期整改", objects: BODIES, series: "廉预", term: "rectification", severity: 1 },
  { name: "发送纪检监察建议书", objects: BODIES, series: "纪建", term: "proposal", severity: 2 },
  {
    ...{ name: "对责任领导诫勉谈话", objects: BODIES, series: "诫勉", term: "admonition", severity: 3 },
    ...{ talksToLeader: true, needsApproval: true },
  },
];

/** Other words for them. */
const ALSO: Readonly<Record<string, string>> = {
  纪检监察建议书: "发送纪检监察建议书",
  发送建议书: "发送纪检监察建议书",
  建议书: "发送纪检监察建议书",
  函询: "发函询问",
  约谈: "信访约谈",
  责成: "责成制定防范措施",
  责成制定措施: "责成制定防范措施",
  对责任领导进行诫勉谈话: "对责任领导诫勉谈话",
};
const BY_NAME = new Map(METHODS.map((method) => [method.name, method] as const));

/** The method that is written; null where it is another one (方案四（二） says 等方式). */
export function methodOf(written: string | null): Method | null {
  const word = plain(written ?? "");
  return BY_NAME.get(ALSO[word] ?? word) ?? null;
}

/** Another method's notice is a plain warning. */
export function seriesOfMethod(written: string | null): Series {
  return methodOf(written)?.series ?? "廉预";
}

/** What the plan names for an object. */
export function methodNamesFor(object: string): readonly string[] {
  return METHODS.filter(({ objects }) => objects.some((one) => one === object)).map(({ name }) => name);
}
