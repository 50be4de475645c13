const config = require("./jest.config.js");

/** Folders whose tests ask the core, in this process and without a browser. */
const CORE = [
  ...["archive", "books", "cases", "consolidation", "findings", "flows", "pages", "paper", "reading"],
  ...["register", "rollup", "rules", "session", "sheets", "subjects", "supervision", "warnings"],
  ...["workbook", "year"],
];

/**
 * Left out: what measures time, which changed code has less of; what takes minutes to look at thousands of cases; what
 * reads the code itself; what asks another program.
 */
const LEFT_OUT = [
  ...["definitions", "endless", "far-out", "fuzz", "long", "sequences", "collect-properties"],
  ...["history-properties", "engines", "kill", "on-paper", "overview-on-paper", "every-paper"],
  ...["papers/printed", "papers/brief"],
];

/** `npm run mutants -- --tests rules,register` asks these folders alone. */
const folders = process.env.MUTANT_TESTS?.split(",") ?? CORE;

/**
 * What `npm run mutants` runs against changed code.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...config,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: LEFT_OUT.map((name) => `/${name}\\.test\\.ts$`),
  reporters: ["default"],
};
