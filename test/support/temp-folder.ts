import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the tests of one file, removed after them; gives paths inside it. */
export function tempFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "integrity-risk-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
