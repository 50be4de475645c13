import type { KeptTable } from "../../workbook/data/roll-up-place";
import { HOUSE_KINDS, TIERS, YES_NO } from "../../sheets/words";
import {
  code,
  date,
  integer,
  nullable,
  word,
  type ExchangeColumn,
  type ExchangeRow,
} from "../exchange/column";
import { EXCHANGE_TABLES } from "../exchange/tables";

/** A table of a roll-up by its columns, in their order. */
type Relation = Readonly<Record<string, ExchangeColumn>>;

const institution_code = EXCHANGE_TABLES.points.institution_code;

/** A row a package that was added: what its manifest says of the institution as a whole. */
const packages = {
  institution_code,
  plan_year: integer("年度"),
  institution_name: code("单位名称", /^[^]{1,60}$/),
  parent_code: nullable(code("上级机构代码", /^\d{6}$/)),
  tier: word("机构层级", TIERS),
  house_kind: nullable(word("机构类别；空为普通院", HOUSE_KINDS)),
  batch: code("汇总批次，如 2012-03", /^\d{4}-\d{2,4}$/),
  as_of: date("以哪一天为准判断期限和进度"),
  with_warnings: word("是否一起上报了预警处置的件数", YES_NO),
  digest: code("数据包的 SHA-256（十六进制）", /^[0-9a-f]{64}$/),
};

/** A row of `packages`. */
export type PackageRow = ExchangeRow<typeof packages>;

/** What a roll-up keeps: the tables of packages as they came, and a row for each package. */
export const RELATIONS = {
  packages,
  ...EXCHANGE_TABLES,
} as const satisfies Readonly<Record<string, Relation>>;

/** The same as a place for them is opened with. */
export const KEPT_TABLES: readonly KeptTable[] = Object.entries<Relation>(RELATIONS).map(
  ([name, relation]) => ({
    name,
    columns: Object.entries(relation).map(([key, { type, nullable: mayBeBlank }]) => ({
      key,
      type,
      nullable: mayBeBlank,
    })),
  }),
);
