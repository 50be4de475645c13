/**
 * Kills the built platform at random moments while departments hand in, starts it again, and asks whether every hand-in that was
 * answered is there: `npx tsx scripts/platform/kill.ts --rounds 60 --seed 1`. Ends with 1 where one is not, or `platform verify` finds something.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { departmentWorkbook } from "../../src/flows/workbooks/department-workbook";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { verified } from "../../src/fronts/platform/store/upkeep/verify";
import { codesIn, PlatformProcess, Visitor } from "./platform-process";

const DEPARTMENTS = ["GS", "BG", "ZG", "FT"];
const SHORTEST_MS = 300;
const FIRST_ANSWER_MS = 30_000;
const LONGEST_MS = 2_500;

interface Answered {
  readonly department: string;
  readonly number: number;
  readonly sha256: string;
}

/** What came of so many kills. */
export interface KillResult {
  readonly rounds: number;
  readonly answered: number;
  readonly kept: number;
  readonly faults: readonly string[];
}

/** Random moments, which a seed repeats. */
function moments(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Kills so often; every answered hand-in must be in the database with its file after each. */
export async function killed(
  rounds: number,
  seed: number,
  told: (line: string) => void = () => undefined,
): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "platform-kill-"));
  const [data, codesFile] = [join(folder, "data"), join(folder, "codes")];
  const random = moments(seed);
  const answered: Answered[] = [];
  const faults: string[] = [];
  try {
    let server = await PlatformProcess.start(data, "--demo", "--demo-codes", codesFile);
    const people = await signedIn(server, codesIn(readFileSync(codesFile, "utf8")));
    for (let round = 1; round <= rounds; round++) {
      const stop = { now: false };
      const work = people.map(({ department, visitor, bytes }) =>
        handingIn(server, { department, visitor, bytes }, stop, answered),
      );
      // The first answer needs a program that is loaded, however slow the machine is.
      for (let n = 0; n < FIRST_ANSWER_MS / 50 && answered.length === 0; n++) await pause(50);
      await pause(SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS));
      await server.kill();
      stop.now = true;
      await Promise.all(work);
      const { faults: found } = await verified(data);
      faults.push(...found, ...missing(data, answered));
      told(`第 ${round} 次：已答复 ${answered.length} 份，查出 ${faults.length} 处`);
      if (round < rounds) {
        server = await PlatformProcess.start(data);
        // Whoever was signed in still is.
        for (const person of people) person.visitor.moveTo(server.address);
      }
    }
    return { rounds, answered: answered.length, kept: countIn(data), faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Person {
  readonly department: string;
  readonly visitor: Visitor;
  readonly bytes: Uint8Array;
}

async function signedIn(
  server: PlatformProcess,
  codes: ReadonlyMap<string, string>,
): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const { code, name, content } of sampleInstitution().departments) {
    if (!DEPARTMENTS.includes(code)) continue;
    const visitor = new Visitor(server.address, `10.0.0.${people.length + 1}`);
    await visitor.signIn(code, codes.get(name) ?? "");
    // On the day of the run everything of 2012 is overdue, which is no error.
    people.push({
      department: code,
      visitor,
      bytes: await writeWorkbook(departmentWorkbook(content), deflate),
    });
  }
  return people;
}

async function handingIn(
  { child }: PlatformProcess,
  { department, visitor, bytes }: Person,
  stop: { readonly now: boolean },
  answered: Answered[],
): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  while (!stop.now && child.exitCode === null && child.signalCode === null) {
    const answer = await visitor.handIn(`${department}.xlsx`, bytes);
    if (answer.outcome === "received") answered.push({ department, number: answer.number, sha256 });
    else if (answer.status !== 0) throw new Error(`${department}: ${JSON.stringify(answer)}`);
  }
}

function missing(data: string, answered: readonly Answered[]): string[] {
  const database = new Database(join(data, "platform.sqlite"), { readonly: true });
  const row = database.prepare<[string, number], { sha256: string }>(
    "SELECT sha256 FROM hand_ins WHERE department = ? AND number = ?",
  );
  const lost = answered.filter(
    ({ department, number, sha256 }) => row.get(department, number)?.sha256 !== sha256,
  );
  database.close();
  return lost.map(({ department, number }) => `${department} 第 ${number} 次答复过，不在了`);
}

function countIn(data: string): number {
  const database = new Database(join(data, "platform.sqlite"), { readonly: true });
  const count = database.prepare<[], { n: number }>("SELECT count(*) n FROM hand_ins").get()?.n ?? 0;
  database.close();
  return count;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
  });
  const { rounds, answered, kept, faults } = await killed(
    Number(values.rounds),
    Number(values.seed),
    (line) => console.log(line),
  );
  for (const fault of faults) console.log(fault);
  console.log(`断电 ${rounds} 次：答复过 ${answered} 份，数据里有 ${kept} 份，查出 ${faults.length} 处。`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (require.main === module) void main();
