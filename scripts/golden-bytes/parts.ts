import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { unzipFiles } from "../../test/support/unzip";

/** What was written, by name: `汇总.xlsx › xl/workbook.xml`, unpacked. Files that are no packages are one part. */
export type Results = ReadonlyMap<string, Buffer>;

const PACKAGE = "PK\x03\x04";
/** What is said of a sheet that differs by nothing else. */
export const SAME_TEXTS = "the same texts under other numbers";
/** So much of either side is shown around the first difference. */
const AROUND = 60;

/** Everything below a folder. How it is packed is no matter; in which order its parts are, is. */
export function resultsIn(folder: string): Results {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.sort().flatMap((path) => partsOf(relative(folder, path).normalize("NFC"), readFileSync(path))),
  );
}

function partsOf(name: string, bytes: Buffer): [string, Buffer][] {
  if (bytes.toString("latin1", 0, PACKAGE.length) !== PACKAGE) return [[name, bytes]];
  const parts = [...unzipFiles(bytes)];
  const order = parts.map(([part]) => part).join("\n");
  return [
    [`${name} › order of parts`, Buffer.from(order)],
    // A package in a package, such as an archive of workbooks, is taken apart too.
    ...parts.flatMap(([part, content]) => partsOf(`${name} › ${part}`, content)),
  ];
}

/** Short, and enough to tell parts apart. */
export function digestOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** A line for each part that is there only once, or differs: where, and what stands there. */
export function differences(before: Results, now: Results): readonly string[] {
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), now.get(name)];
    if (was === undefined) return [`${name}: new`];
    if (is === undefined) return [`${name}: gone`];
    if (was.equals(is)) return [];
    const [said, says] = [spelledOut(name, was, before), spelledOut(name, is, now)];
    return [`${name}: ${said === says ? SAME_TEXTS : firstDifference(said, says)}`];
  });
}

/** The words of a part; in a sheet the texts stand in place of their numbers, which one text more shifts in every sheet. */
function spelledOut(name: string, part: Buffer, results: Results): string {
  const words = part.toString("utf8");
  const [, book] = /^(.*)xl\/worksheets\/[^/]+$/.exec(name) ?? [];
  const table = book === undefined ? undefined : results.get(`${book}xl/sharedStrings.xml`);
  if (!table) return words;
  const texts = [...table.toString("utf8").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, text = ""]) => text);
  return words.replace(
    /( t="s"[^>]*>)<v>(\d+)<\/v>/g,
    (_, head: string, at: string) => head + (texts[Number(at)] ?? at),
  );
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
  return `${one.length} → ${other.length} characters, from ${at}: ${around(one)} → ${around(other)}`;
}
