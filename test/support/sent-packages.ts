import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keptPackage } from "../../src/flows/roll-up/adding";
import { packageBytes } from "../../src/hosts/file/exchange/package-bytes";
import { exchangePackage } from "../../src/subjects/exchange/exchange-package";
import { packageName } from "../../src/subjects/exchange/manifest";
import type { KeptPackage } from "../../src/workbook/data/roll-up-place";
import type { Sent } from "./province";

/** What was sent, as a file of a folder; answers with its path. */
export function packageFile(folder: string, { facts, rows }: Sent): string {
  const path = join(folder, packageName(facts));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, packageBytes(exchangePackage(facts, rows)));
  return path;
}

/** What was sent, as a roll-up takes it in, without the way through a file. */
export function kept({ facts, rows }: Sent): KeptPackage {
  const manifest = { ...facts, format: "irpc-exchange", version: 1, masked: true, tables: [] } as const;
  const digest = createHash("sha256")
    .update(JSON.stringify([facts, rows]))
    .digest("hex");
  return keptPackage(packageName(facts), { manifest, rows }, digest);
}

/** One after the other, as a place takes them. */
export async function* inTurn(packages: Iterable<KeptPackage>): AsyncGenerator<KeptPackage> {
  for (const one of packages) yield await Promise.resolve(one);
}
