import { TIERS } from "../../sheets/words";
import { code, date, integer, nullable, word, type ExchangeColumn } from "../exchange/column";
import { EXCHANGE_TABLES } from "../exchange/tables";

/** A table of a roll-up by its columns, in their order. */
type Relation = Readonly<Record<string, ExchangeColumn>>;

const institution_code = EXCHANGE_TABLES.points.institution_code;

/** A row a package that was added: what its manifest says of the institution as a whole. */
const packages = {
  institution_code,
  plan_year: integer("年度"),
  parent_code: nullable(code("上级机构代码", /^\d{6}$/)),
  tier: word("机构层级", TIERS),
  batch: code("汇总批次，如 2012-03", /^\d{4}-\d{2}$/),
  as_of: date("以哪一天为准判断期限和进度"),
};

/** What a roll-up keeps: the tables of packages as they came, and a row for each package. */
export const RELATIONS = {
  packages,
  ...EXCHANGE_TABLES,
} as const satisfies Readonly<Record<string, Relation>>;
