import { fileReader } from "./file-reader";
import type { Services } from "./services";

/** A browser's services: a worker reads, a download saves. What writes files is loaded when there are some. */
export function browserServices(worker: () => Worker): Services {
  return {
    readFile: fileReader(worker),
    saveAll: async (name, files) => (await import("../../../hosts/file/browser/save")).saveFiles(name, files),
    today,
  };
}

/** By the clock of this computer, in its own time zone. */
export function today(): string {
  // eslint-disable-next-line no-restricted-syntax -- the door asks the clock; everything behind it is told the day
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
