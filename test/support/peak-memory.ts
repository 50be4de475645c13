import { existsSync, readFileSync } from "node:fs";

const STATUS = "/proc/self/status";

/** The peak of this process's memory in megabytes. */
export function peakMegabytes(): number {
  // Linux counts what the parent had when it started this process into maxRSS; VmHWM is this program's alone.
  const own = existsSync(STATUS) ? /VmHWM:\s*(\d+)/.exec(readFileSync(STATUS, "utf8"))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1_024;
}
