/**
 * What every engine understands alike: DuckDB, PostgreSQL (with shards, Citus), ClickHouse, Spark, Trino. A text of `sql/` keeps to it,
 * or the lint says what does not.
 */

/** Words of SQL that all engines mean the same by. */
const KEYWORDS = new Set(
  `SELECT WITH AS FROM JOIN LEFT ON WHERE GROUP BY HAVING ORDER CASE WHEN THEN ELSE END AND OR NOT IN IS NULL
   OVER PARTITION DESC`.split(/\s+/),
);
const FUNCTIONS = new Set(["COUNT", "SUM", "RANK"]);
/** Words that some engine keeps for itself: no name of a column, a table or an alias. */
const RESERVED = new Set(
  `ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BETWEEN BOTH BY CASE CAST CHECK COLLATE COLUMN CONSTRAINT
   CREATE CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATE DAY DEALLOCATE DEFAULT DEFERRABLE DELETE
   DESC DESCRIBE DISTINCT DO DROP ELSE END ESCAPE EXCEPT EXECUTE EXISTS EXTRACT FALSE FETCH FILTER FINAL FOR FOREIGN FROM FULL GLOBAL
   GRANT GROUP GROUPING HAVING HOUR ILIKE IN INDEX INNER INSERT INTERSECT INTERVAL INTO IS JOIN KEY LAMBDA LATERAL LEADING LEFT LEVEL
   LIKE LIMIT LISTAGG LOCALTIME LOCALTIMESTAMP MINUTE MONTH NATURAL NORMALIZE NOT NULL NUMBER OFFSET ON ONLY OR ORDER OUTER OVERLAPS
   PIVOT PLACING PREWHERE PRIMARY QUALIFY QUARTER RECURSIVE REFERENCES RETURNING RIGHT ROLLUP ROW SAMPLE SECOND SELECT SEMI
   SESSION_USER SETTINGS SHOW SIMILAR SKIP SOME SUMMARIZE SYMMETRIC TABLE TEXT THEN TIME TIMESTAMP TO TOP TOTALS TRAILING TRIM TRUE
   UESCAPE UNION UNIQUE UNKNOWN UNNEST UNPIVOT USER USING VALUE VALUES VARIADIC WEEK WHEN WHERE WINDOW WITH YEAR`.split(
    /\s+/,
  ),
);
const SIGNS = new Set(["(", ")", ",", ".", "*", "+", "-", "/", "=", "<>", "<", ">", "<=", ">="]);
/** Comment, text, number, word, sign: in this order. */
const TOKEN =
  /--[^\n]*|'(?:[^']|'')*'|\d+(?:\.\d+)?(?:e\d+)?|[A-Za-z_][A-Za-z0-9_]*|<>|<=|>=|::|\|\||!=|[^\s]/gu;

/** Tables by name, with the names of their columns. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What a text is to answer with. */
export interface Wanted {
  readonly columns: readonly string[];
  /** By these rows are told apart and ordered. */
  readonly keys: readonly string[];
  /** Columns of words with all of them, in the order that rows come in; a key without words is a code of Latin letters and figures. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** What is wrong with the text, a sentence each; nothing where it keeps to the subset. */
export function portableFaults(text: string, known: Known, wanted: Wanted): readonly string[] {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token).filter((token) => !token.startsWith("--"));
  const declared = declaredIn(tokens);
  const faults = [
    ...signFaults(tokens),
    ...wordFaults(tokens, new Set([...namesOf(known), ...declared])),
    ...declared.filter((name) => RESERVED.has(name.toUpperCase())).map((name) => `${name} is a keyword`),
    ...callFaults(tokens),
    ...divisionFaults(tokens),
    ...aliasFaults(tokens),
    ...(tokens.at(0) === "SELECT" || tokens.at(0) === "WITH" ? [] : ["begins with neither SELECT nor WITH"]),
  ];
  const last = lastSelect(tokens);
  return [...new Set([...faults, ...outputFaults(last, wanted), ...orderFaults(last, wanted)])];
}

function namesOf(tables: Known): readonly string[] {
  return Object.entries(tables).flatMap(([name, columns]) => [name, ...columns]);
}

/** Aliases, and names of what stands in WITH. */
function declaredIn(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, i) => {
    if (token !== "AS") return [];
    const name = tokens[i + 1] === "(" ? tokens[i - 1] : tokens[i + 1];
    return name === undefined || !isWord(name) ? [] : [name];
  });
}

function isWord(token: string): boolean {
  return /^[A-Za-z_]/.test(token);
}

function signFaults(tokens: readonly string[]): readonly string[] {
  const strange = tokens.filter((token) => !isWord(token) && !/^['\d]/.test(token) && !SIGNS.has(token));
  const compared = tokens.filter(
    (token, i) =>
      ["<", ">", "<=", ">="].includes(token) && [i - 1, i + 1].some((at) => tokens[at]?.startsWith("'")),
  );
  return [
    ...strange.map((token) => `${token} is not understood everywhere`),
    ...compared.map((token) => `${token} between texts: engines order them differently`),
  ];
}

function wordFaults(tokens: readonly string[], names: ReadonlySet<string>): readonly string[] {
  return tokens
    .filter((token) => isWord(token) && !KEYWORDS.has(token) && !FUNCTIONS.has(token) && !names.has(token))
    .map((token) => `${token} is outside the subset, or names nothing`);
}

/** What may stand before a parenthesis. */
function callFaults(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, i) => {
    if (tokens[i + 1] !== "(" || !isWord(token)) return [];
    const isCount = token === "COUNT" && tokens[i + 2] !== "*";
    if (isCount) return ["COUNT counts rows: COUNT(*)"];
    return KEYWORDS.has(token) || FUNCTIONS.has(token) ? [] : [`${token}(…) is no function of the subset`];
  });
}

/** Whole numbers are divided to whole numbers by one engine and to fractions by another. */
function divisionFaults(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, i) =>
    token === "/" && !(tokens[i - 1] === "1e0" && tokens[i - 2] === "*") ? ["divide as … * 1e0 / …"] : [],
  );
}

/** Parts of a SELECT at its own depth: each token with how deep it lies in it. */
type Placed = readonly { readonly token: string; readonly depth: number }[];

function placed(tokens: readonly string[]): Placed {
  let depth = 0;
  return tokens.map((token) => {
    if (token === ")") depth--;
    const here = { token, depth };
    if (token === "(") depth++;
    return here;
  });
}

/** An alias that is also read in its SELECT: some engines read the column, some the alias. */
function aliasFaults(tokens: readonly string[]): readonly string[] {
  return selectLists(tokens).flatMap((list) => {
    const aliases = list.flatMap((token, i) => (token === "AS" ? [list[i + 1] ?? ""] : []));
    const isRead = (name: string) =>
      list.some((token, i) => token === name && list[i - 1] !== "AS" && list[i - 1] !== ".");
    return aliases.filter(isRead).map((name) => `the alias ${name} is read by its own SELECT`);
  });
}

/** What stands between each SELECT and its FROM. */
function selectLists(tokens: readonly string[]): readonly (readonly string[])[] {
  const all = placed(tokens);
  return all.flatMap(({ token, depth }, i) => {
    if (token !== "SELECT") return [];
    const rest = all.slice(i + 1);
    const end = rest.findIndex((one) => one.token === "FROM" && one.depth === depth);
    return [rest.slice(0, end < 0 ? undefined : end).map((one) => one.token)];
  });
}

/** The SELECT that answers. */
function lastSelect(tokens: readonly string[]): readonly string[] {
  const all = placed(tokens);
  return tokens.slice(all.findLastIndex(({ token, depth }) => token === "SELECT" && depth === 0));
}

function outputFaults(last: readonly string[], { columns }: Wanted): readonly string[] {
  const items = parted(selectLists(last)[0] ?? []);
  const names = items.map((item) => item.at(-1) ?? "");
  return names.join() === columns.join() ? [] : [`answers with ${names.join()}, wanted ${columns.join()}`];
}

/** By commas that lie in no parentheses. */
function parted(tokens: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const { token, depth } of placed(tokens)) {
    if (token === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** By every key, each a code or a CASE over all words of its column in their order. */
function orderFaults(last: readonly string[], { keys, words }: Wanted): readonly string[] {
  const at = placed(last).findLastIndex(({ token, depth }) => token === "ORDER" && depth === 0);
  if (at < 0) return ["no ORDER BY"];
  const items = parted(last.slice(at + 2));
  const ordered = items.map((item) => item.filter((token, i) => token !== "." && item[i + 1] !== "."));
  const faults = ordered.flatMap((item) => {
    const [first = "", column = ""] = item;
    if (first !== "CASE")
      return keys.includes(first) && !words.has(first) ? [] : [`ORDER BY ${first}: Chinese, or no code`];
    const said = item.filter((token) => token.startsWith("'")).map((token) => token.slice(1, -1));
    const all = words.get(column) ?? [];
    return said.join() === all.join()
      ? []
      : [`ORDER BY CASE ${column}: ${said.join()}, wanted ${all.join()}`];
  });
  const by = ordered.map(([first = "", column = ""]) => (first === "CASE" ? column : first));
  return by.join() === keys.join()
    ? faults
    : [...faults, `ORDER BY ${by.join()}, complete is ${keys.join()}`];
}
