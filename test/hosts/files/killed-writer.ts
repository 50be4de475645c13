// Writes a file over and over until it is killed: `killed-writer <path> <size>`.
import { writeWhole } from "../../../src/hosts/file/disk/atomic-write";

const [path = "", size = ""] = process.argv.slice(2);
for (let round = 1; ; round++) {
  const bytes = Buffer.alloc(Number(size), round % 256);
  await writeWhole(path, bytes);
  process.stdout.write(".");
}
