import { MANIFEST_FORMS } from "../../subjects/exchange/manifest-forms";
import { HOUSE_KINDS, TIERS } from "../../sheets/words";
import { newestBatch } from "../../subjects/consolidation/books";
import type { ExchangeFacts } from "../../subjects/exchange/manifest";
import { plain } from "../../workbook/text/plain";
import { HostError } from "../../workbook/host-error";
import type { Institution } from "../open-institution";

type OwnFacts = Pick<
  ExchangeFacts,
  "institution" | "institutionName" | "parent" | "tier" | "houseKind" | "planYear" | "batch"
>;

/** Whose package it is. Throws `HostError` with what is to be filled in where 单位信息 does not say, or where the year has no batch yet. */
export function ownFacts({ read, books, house, content }: Institution): OwnFacts {
  const info = read.institution.info?.record;
  const institution = codeIn(content.name, "机构代码", info?.institutionCode ?? null);
  if (institution === null)
    throw refused(
      content.name,
      "没有填“机构代码”（六位数字，如 440705），上级不知道是哪个单位的。请在“单位信息”里填上“机构代码”，有上级的填上“上级机构代码”，再填“机构层级”，保存后再上报。",
    );
  const { year } = house;
  if (year === null) throw refused(content.name, "没有填“年度”。请在“单位信息”里填上，保存后再上报。");
  const batch = newestBatch(books);
  if (!batch?.startsWith(`${year}-`))
    throw refused(content.name, `${year}年度还没有汇总过，没有可以上报的。请先汇总各科室的工作簿，再上报。`);
  const parent = codeIn(content.name, "上级机构代码", info?.parentCode ?? null);
  const tier = TIERS.find((one) => one === info?.tier) ?? TIERS[0];
  const houseKind = HOUSE_KINDS.find((one) => one === info?.houseKind) ?? HOUSE_KINDS[0];
  const institutionName = info?.institution ?? house.institution ?? institution;
  return { institution, institutionName, parent, tier, houseKind, planYear: Number(year), batch };
}

/** Six digits, whatever people put around them; null where nothing is written. */
function codeIn(file: string, label: string, written: string | null): string | null {
  if (written === null) return null;
  const code = plain(written);
  if (!MANIFEST_FORMS.institution.test(code))
    throw refused(
      file,
      `“单位信息”里的“${label}”是“${written}”，应当是六位数字，如 440705。请改正，保存后再上报。`,
    );
  return code;
}

function refused(file: string, why: string): HostError {
  return new HostError("refused", `“${file}”${why}`);
}
