import type { readExchange } from "../../subjects/exchange/read-exchange";
import { KEPT_TABLES, type PackageRow } from "../../subjects/roll-up/relations";
import type { PackageJudge, KeptPackage } from "../../workbook/data/roll-up-place";
import { plain } from "../../workbook/text/plain";
import { HostError } from "../../workbook/host-error";

type Exchange = Awaited<ReturnType<typeof readExchange>>;

/** A package that was read, as a roll-up keeps it: every table with all its columns, and a row about the package itself. */
export function keptPackage(file: string, { manifest, rows }: Exchange, digest: string): KeptPackage {
  const { institution, institutionName, planYear, parent, tier, houseKind, batch, asOf, warnings } = manifest;
  const own: PackageRow = {
    ...{ institution_code: institution, plan_year: planYear, institution_name: institutionName },
    ...{
      parent_code: parent,
      tier,
      house_kind: houseKind,
      batch,
      as_of: asOf,
      with_warnings: warnings ? "是" : "否",
      digest,
    },
  };
  const all = { packages: [own], ...rows };
  const tables = KEPT_TABLES.map(({ name, columns }) => ({
    name,
    columns,
    rows: all[name as keyof typeof all],
  }));
  return { file, institution, planYear, standing: { name: institutionName, batch, asOf, digest }, tables };
}

/**
 * What becomes of a package: a later batch takes the place of an earlier one, the same bytes change nothing. Throws `HostError` for a
 * package of another institution that has the same code, for an older batch, and for the same batch with other contents that were not counted on a later day.
 */
export const judgePackage: PackageJudge = ({ file, institution, planYear, standing }, there) => {
  if (!there) return "new";
  if (there.digest === standing.digest) return "same";
  const whose = `${institution} ${planYear}年度`;
  if (there.name !== "" && plain(there.name) !== plain(standing.name))
    throw new HostError(
      "refused",
      `“${file}”是“${standing.name}”的，机构代码 ${whose}已经加入的是“${there.name}”的，这次一个包都没有加。请和两个单位核实机构代码，写错的改正以后重新上报；一个单位改了名称的，这个年度请仍用原来的名称上报。`,
    );
  const order = compareBatches(standing.batch, there.batch);
  if (order < 0)
    throw new HostError(
      "outdated",
      `“${file}”是 ${whose}的第 ${standing.batch} 批，已经有较新的第 ${there.batch} 批，这次一个包都没有加。请去掉它，再加其余的。`,
    );
  if (order === 0 && standing.asOf <= there.asOf)
    throw new HostError(
      "outdated",
      `“${file}”是 ${whose}的第 ${standing.batch} 批（按 ${standing.asOf} 计算），和已经加入的同一批（按 ${there.asOf} 计算）内容不同，日期又不比它晚，这次一个包都没有加。请和对方核实用哪一份；要用这一份的，请对方重新上报。`,
    );
  return "replaces";
};

/** `2012-03` before `2012-10` before `2012-100`. */
function compareBatches(one: string, other: string): number {
  const [year = 0, number = 0] = one.split("-").map(Number);
  const [otherYear = 0, otherNumber = 0] = other.split("-").map(Number);
  return year - otherYear || number - otherNumber;
}
