// The least that any program does who makes this result of these files: start, unpack them and look at every byte, pack the result:
// `node floor-child.mjs 汇总.xlsx <file>…`. Prints what it used, from its start.
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { countTags, unpacked } from "../../reading/unzip.mjs";

const [, , result, ...files] = process.argv;

let cells = 0;
for (const file of files) for (const part of unpacked(readFileSync(file))) cells += countTags(part);
const before = process.resourceUsage();
const parts = unpacked(readFileSync(result));
const after = process.resourceUsage();
const size = parts.reduce((sum, part) => sum + deflateRawSync(part, { level: 1 }).length, 0);

const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const unpacking = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
console.log(
  JSON.stringify({
    cpu: (userCPUTime + systemCPUTime - unpacking) / 1e6,
    wall: performance.now() / 1000,
    peak: maxRSS / 1024,
    cells,
    size,
  }),
);
