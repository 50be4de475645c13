import { personalBook } from "../../books/personal-book";
import type { Finding } from "../../findings/finding";
import type { Entry } from "../../reading/entry";
import { readBook } from "../../reading/read-book";
import type { PersonalPageRecord, PersonalPointRecord } from "../../subjects/personal/sheets/personal-page";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { PERSONAL } from "../kinds";

/** 个人自查表 as somebody sent it. */
export interface PersonalRead {
  readonly file: string;
  readonly page: PersonalPageRecord;
  readonly lines: readonly Entry<keyof PersonalPointRecord>[];
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** Lines that somebody wrote on: a number and an aspect stand there beforehand, and what is signed below has nothing else. */
function isFilled({ record, kept }: Entry<keyof PersonalPointRecord>): boolean {
  return WRITTEN.some((key) => record[key] !== null || kept.has(key));
}

const WRITTEN = ["point", "category", "likelihood", "severity", "measures"] as const;

/** A person's page, understood. Throws `HostError` where the workbook is another kind, or says nobody. */
export function readPersonal(content: WorkbookContent): PersonalRead {
  const { tables, findings } = readBook(content, personalBook, { stage: "排查" });
  const { page, points } = tables;
  const name = page?.record.name ?? null;
  // Some programs drop the properties of a file when they save it: then the sheet itself tells what it is.
  const kind = content.properties.get("IRPC.Kind") ?? PERSONAL;
  if (kind !== PERSONAL || !page || name === null)
    throw new HostError(
      "wrong-kind",
      `“${content.name}”不是个人自查表，或者没有写姓名。请用发下去的个人自查表填写。`,
    );
  return {
    ...{
      file: content.name,
      page: page.record,
      lines: (points?.entries ?? []).filter(isFilled),
      sheet: page.sheet,
    },
    findings,
  };
}
