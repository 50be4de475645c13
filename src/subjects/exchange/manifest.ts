import type { ListedTable, OpenPackage } from "../../workbook/data/data-table";
import { HOUSE_KINDS, TIERS } from "../../sheets/words";
import { HostError } from "../../workbook/host-error";
import { MANIFEST_FORMS } from "./manifest-forms";
import { TEXTS, type Texts } from "./tables";

export const EXCHANGE_FORMAT = "irpc-exchange";
/** What this program writes and reads. */
export const EXCHANGE_VERSION = 1;
/** What is true of all tables of a package. */
export interface ExchangeFacts {
  /** 机构代码, six digits. */
  readonly institution: string;
  readonly institutionName: string;
  /** 上级机构代码; null where there is none, or nobody wrote it. */
  readonly parent: string | null;
  /** 机构层级. */
  readonly tier: (typeof TIERS)[number];
  /** 机构类别; packages of before it was asked for have none, and are of the first. */
  readonly houseKind: (typeof HOUSE_KINDS)[number];
  readonly planYear: number;
  /** `2012-03`. */
  readonly batch: string;
  /** The day on which everything was counted. */
  readonly asOf: string;
  readonly texts: Texts;
  /** Whether the supervision workbook was at hand: else no row of `warnings` does not mean that there was no warning. */
  readonly warnings: boolean;
}

/** `manifest.json`. */
export interface ExchangeManifest extends ExchangeFacts {
  readonly format: typeof EXCHANGE_FORMAT;
  readonly version: number;
  /** Names in texts stand as posts or 某某. */
  readonly masked: true;
  readonly tables: readonly ListedTable[];
}

/** Name of the file: `440705-2012-03.irpc.zip`. */
export function packageName({ institution, batch }: Pick<ExchangeFacts, "institution" | "batch">): string {
  return `${institution}-${batch}.irpc.zip`;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * The manifest of a package that was opened. Throws `HostError` where it is none of this format, or of a newer version, or where one of
 * its values cannot be what it is to be.
 */
export function readManifest({ file, manifest }: OpenPackage): ExchangeManifest {
  if (!isObject(manifest) || manifest.format !== EXCHANGE_FORMAT)
    throw new HostError("wrong-kind", `“${file}”不是上报数据包。请选择下级单位用“上报”生成的文件。`);
  const { version } = manifest;
  if (typeof version === "number" && version > EXCHANGE_VERSION)
    throw new HostError(
      "outdated",
      `“${file}”是用新版程序生成的（数据包第 ${version} 版，本程序读第 ${EXCHANGE_VERSION} 版）。请先升级本程序，再来读它；或者请对方用旧版程序重新上报。`,
    );
  const wrong = CHECKS.find(([, isRight]) => !isRight(manifest));
  if (version !== EXCHANGE_VERSION || wrong)
    throw new HostError(
      "damaged",
      `“${file}”的清单不对（${wrong?.[0] ?? "version"}）。请让对方用本程序重新上报。`,
    );
  const read = manifest as unknown as Omit<ExchangeManifest, "houseKind"> & Partial<ExchangeManifest>;
  return { ...read, houseKind: read.houseKind ?? HOUSE_KINDS[0] };
}

const matches = (key: string, form: RegExp) => (given: Given) =>
  typeof given[key] === "string" && form.test(given[key]);
const oneOf = (key: string, words: readonly string[]) => (given: Given) =>
  words.some((word) => word === given[key]);

/** What must hold, each with the key that is at fault where it does not. */
const CHECKS: readonly (readonly [key: string, isRight: (given: Given) => boolean])[] = [
  ["institution", matches("institution", MANIFEST_FORMS.institution)],
  ["institutionName", matches("institutionName", /^[^]{1,60}$/)],
  ["parent", (given) => given.parent === null || matches("parent", MANIFEST_FORMS.institution)(given)],
  ["tier", oneOf("tier", TIERS)],
  ["houseKind", (given) => !("houseKind" in given) || oneOf("houseKind", HOUSE_KINDS)(given)],
  [
    "planYear",
    ({ planYear: year }) => Number.isInteger(year) && Number(year) >= 1990 && Number(year) <= 2099,
  ],
  ["batch", matches("batch", MANIFEST_FORMS.batch)],
  [
    "asOf",
    (given) => matches("asOf", MANIFEST_FORMS.asOf)(given) && !Number.isNaN(Date.parse(String(given.asOf))),
  ],
  ["masked", ({ masked }) => masked === true],
  ["texts", oneOf("texts", TEXTS)],
  ["warnings", ({ warnings }) => typeof warnings === "boolean"],
  ["tables", ({ tables }) => Array.isArray(tables) && tables.every(isTable)],
];

function isTable(given: unknown): boolean {
  if (!isObject(given)) return false;
  const { name, file, rows, columns } = given;
  return (
    matches("name", MANIFEST_FORMS.table)(given) &&
    file === `${String(name)}.parquet` &&
    Number.isInteger(rows) &&
    Number(rows) >= 0 &&
    matches("sha256", MANIFEST_FORMS.sha256)(given) &&
    Array.isArray(columns) &&
    columns.every(isColumn)
  );
}

function isColumn(given: unknown): boolean {
  return (
    isObject(given) &&
    matches("name", /^[^]+$/)(given) &&
    matches("type", /^[^]+$/)(given) &&
    typeof given.nullable === "boolean"
  );
}

function isObject(given: unknown): given is Given {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
