import { liveContract } from "./live-contract";
import { MemoryLiveWorkbook } from "./memory-live-workbook";
import { workbookContract } from "./workbook-contract";

workbookContract("memory", () => {
  const target = new MemoryLiveWorkbook();
  return Promise.resolve({ target, read: () => target.read() });
});

liveContract("memory", () => new MemoryLiveWorkbook());
