import { MANIFEST_FORMS } from "../../src/subjects/exchange/manifest-forms";
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type ExchangeManifest,
} from "../../src/subjects/exchange/manifest";
import { exchangeTables, TEXTS } from "../../src/subjects/exchange/tables";
import { HOUSE_KINDS, TIERS } from "../../src/sheets/words";

type Schema = Readonly<Record<string, unknown>>;

const form = ({ source }: RegExp, description: string): Schema => ({ type: "string", pattern: source, description });

/** Every key of the manifest, none of them forgotten. */
const MANIFEST: Readonly<Record<keyof ExchangeManifest, Schema>> = {
  format: { const: EXCHANGE_FORMAT },
  version: { const: EXCHANGE_VERSION, description: "删去或改了类型的栏目，版本加一；加栏目不加" },
  institution: form(MANIFEST_FORMS.institution, "机构代码"),
  institutionName: { type: "string", minLength: 1, maxLength: 60, description: "单位名称" },
  parent: { type: ["string", "null"], pattern: MANIFEST_FORMS.institution.source, description: "上级机构代码" },
  tier: { enum: [...TIERS], description: "机构层级" },
  houseKind: { enum: [...HOUSE_KINDS], description: "机构类别；没有这一项的，是普通院" },
  planYear: { type: "integer", minimum: 1990, maximum: 2099, description: "年度" },
  batch: form(MANIFEST_FORMS.batch, "汇总批次"),
  asOf: { type: "string", format: "date", pattern: MANIFEST_FORMS.asOf.source, description: "以哪一天为准计算" },
  masked: { const: true, description: "文字里的姓名已遮盖" },
  texts: { enum: [...TEXTS], description: "shared：带单位、科室风险点的文字" },
  warnings: { type: "boolean", description: "是否计入预警；false 时 warnings 表没有行，不等于没有预警" },
  tables: {
    type: "array",
    items: { $ref: "#/$defs/table" },
    allOf: exchangeTables("none").map(({ name }) => ({ type: "array", contains: { $ref: `#/$defs/${name}` } })),
    description: "表；各表的栏目和含义见 tables.md",
  },
};

/** Keys that came after the first packages: those lack them. */
const LATER: readonly (keyof ExchangeManifest)[] = ["houseKind"];

const TABLE = {
  name: form(MANIFEST_FORMS.table, "表名"),
  file: { type: "string", pattern: "^[a-z][a-z0-9_]*\\.parquet$", description: "压缩包里的文件" },
  rows: { type: "integer", minimum: 0, description: "行数" },
  sha256: form(MANIFEST_FORMS.sha256, "文件的 SHA-256"),
  columns: { type: "array", items: { $ref: "#/$defs/column" }, description: "栏目，按文件里的次序" },
};

const COLUMN = {
  name: { type: "string" },
  type: { type: "string", description: "VARCHAR、DATE、INTEGER；以后加的栏目可能是别的" },
  nullable: { type: "boolean" },
};

/** JSON Schema of `manifest.json`: docs/exchange/v1.schema.json. */
export function exchangeSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "上报数据包的清单（manifest.json），第 1 版",
    ...object(MANIFEST, LATER),
    $defs: {
      table: object(TABLE),
      column: object(COLUMN),
      ...Object.fromEntries(exchangeTables("none").map((table) => [table.name, tableSchema(table)])),
    },
  };
}

function object(properties: Readonly<Record<string, Schema>>, mayLack: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !mayLack.includes(key));
  return { type: "object", required, properties };
}

/** A table as this version has it: these columns, of these types, and more if need be. */
function tableSchema({ name, columns }: ReturnType<typeof exchangeTables>[number]): Schema {
  const holds = columns.map(({ key, type }) => ({
    type: "array",
    contains: { type: "object", properties: { name: { const: key }, type: { const: type } }, required: ["name", "type"] },
  }));
  return { type: "object", properties: { name: { const: name }, columns: { type: "array", allOf: holds } }, required: ["name", "columns"] };
}
