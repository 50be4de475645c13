import type { PaperImage } from "../../paper/paper-image";
import { filingList } from "../../subjects/papers/pages/filing-list";
import { opinionForm } from "../../subjects/papers/pages/opinion-form";
import { postCards } from "../../subjects/papers/pages/post-cards";
import { visitCard } from "../../subjects/papers/pages/visit-card";
import { returnedPaper } from "../../subjects/returned/pages/returned-list";
import { postEntries } from "../../subjects/system-table";
import type { InstitutionRecord } from "../../subjects/registers/sheets/institution-register";
import { named } from "../../house/names";
import { HostError } from "../../workbook/host-error";
import { returnedOf } from "../consolidating/returned";
import type { Institution } from "../open-institution";
import { briefPapers } from "./brief-paper";
import { systemTableFacts } from "../print";

/** Papers of the institution's workbook, and forms that need none. */
export const FORM_PAPERS = ["告知卡", "退回通知", "回访卡", "征求意见表", "备案登记表", "领导简报"] as const;
export type FormPaper = (typeof FORM_PAPERS)[number];

/** A paper, and what its file is called by besides its kind: a department or nothing. */
export interface NamedPaper {
  readonly of: string | null;
  readonly paper: PaperImage;
}

/** A paper that is made of a workbook, and none was named. */
export function workbookNeeded(kind: string): HostError {
  return new HostError("not-found", `“${kind}”要用院工作簿或汇总结果，请写明是哪个文件。`);
}

/** The papers of a kind, made on `day`. Throws `HostError` where there is nothing to write. */
export function formPapers(
  kind: FormPaper,
  institution: Institution | null,
  { day, department }: { readonly day: string; readonly department?: string | undefined },
): readonly NamedPaper[] {
  const whose = institution?.house.institution ?? "";
  if (kind === "回访卡") return [{ of: null, paper: visitCard(whose, day) }];
  if (kind === "征求意见表") return [{ of: null, paper: opinionForm(whose, day) }];
  if (!institution) throw workbookNeeded(kind);
  if (kind === "备案登记表") return [{ of: null, paper: filingList(whose, day, filedOf(institution)) }];
  if (kind === "领导简报") return briefPapers(institution, day);
  const asked = askedFor(institution, department);
  const papers = kind === "告知卡" ? cards(institution, day) : returnedNotices(institution, day);
  const chosen = papers.filter(({ of }) => asked === null || of === asked);
  if (chosen.length === 0) throw new HostError("not-found", nothingOf(kind, asked));
  return chosen;
}

function askedFor({ house }: Institution, department: string | undefined): string | null {
  if (department === undefined) return null;
  const found = named(house, department);
  if (found) return found.name;
  const choices = house.departments.map(({ name }) => name).join("、");
  throw new HostError("not-found", `机构设置里没有科室“${department}”。可选：${choices}。`);
}

function nothingOf(kind: FormPaper, department: string | null): string {
  const whose = department === null ? "" : `“${department}”`;
  return kind === "告知卡"
    ? `风险点汇总表里没有${whose}的岗位风险点。请先汇总各科室工作簿。`
    : `${department === null ? "各科室" : whose}没有要退回修改的内容，不必印退回修改通知。`;
}

function cards(institution: Institution, day: string): NamedPaper[] {
  const { books } = institution;
  const entries = postEntries([...books.table, ...books.loose], systemTableFacts(institution));
  const departments = [...new Set(entries.map(({ department }) => department))];
  return departments.map((of) => ({
    of,
    paper: postCards(
      of,
      day,
      entries.filter((entry) => entry.department === of),
    ),
  }));
}

function returnedNotices(institution: Institution, day: string): NamedPaper[] {
  const whose = institution.house.institution ?? "";
  return returnedOf(institution, institution.content).map((returned) => ({
    of: returned.department,
    paper: returnedPaper({ ...returned, institution: whose, day }, "退回修改通知"),
  }));
}

function filedOf({ read }: Institution) {
  const points = read.registers
    .filter(({ level }) => level === "单位")
    .flatMap(({ entries }) => entries.map(({ record }) => record as Partial<InstitutionRecord>))
    .map(({ riskId, point = null, ...record }) => ({
      ...steps(record),
      kind: ["单位风险点", riskId].filter(Boolean).join(" "),
      text: point,
    }));
  const places = (read.institution.keyAreas?.entries ?? [])
    .map(({ record }) => record)
    .filter(({ result }) => result === "已列入风险点")
    .map(({ place, ...record }) => ({ ...steps(record), kind: "风险部位", text: place }));
  return [...points, ...places];
}

type Steps = Record<"filingNo" | "filedOn" | "grade" | "panelOn" | "partyOn", string | null>;

function steps({ filingNo, filedOn, grade, panelOn, partyOn }: Partial<Steps>): Steps {
  return {
    filingNo: filingNo ?? null,
    filedOn: filedOn ?? null,
    grade: grade ?? null,
    panelOn: panelOn ?? null,
    partyOn: partyOn ?? null,
  };
}
