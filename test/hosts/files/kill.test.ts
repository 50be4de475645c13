import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { tempFolder } from "../../support/temp-folder";

const inFolder = tempFolder();
const SIZE = 4_000_000;
const KILLS = 20;
/** Longest wait before the kill, in milliseconds: several rounds of writing. */
const LONGEST = 60;

test(`killed at ${KILLS} random moments, a writer leaves the old file or the new one`, async () => {
  const writer = inFolder("killed-writer.mjs");
  buildSync({
    entryPoints: [join(__dirname, "killed-writer.ts")],
    outfile: writer,
    bundle: true,
    platform: "node",
    format: "esm",
  });
  mkdirSync(inFolder("out"));
  const path = inFolder("out/汇总.xlsx");
  for (let kill = 0; kill < KILLS; kill++) {
    await killed(writer, path);
    const left = readFileSync(path);
    expect(left.length).toBe(SIZE);
    expect(left.equals(Buffer.alloc(SIZE, left[0]))).toBe(true);
  }
});

/** Starts the writer, waits until it has written once, and kills it in the midst of a later round. */
async function killed(writer: string, path: string): Promise<void> {
  const child = spawn(process.execPath, [writer, path, String(SIZE)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  await new Promise((wait) => setTimeout(wait, Math.random() * LONGEST));
  child.kill("SIGKILL");
  await once(child, "exit");
}
