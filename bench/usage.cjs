// Loaded before the program that is measured: says at its end what it used, in the file that the caller named.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: performance.now() / 1000,
    peak: maxRSS / 1024,
  };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(used));
});
