const config = require("./jest.config.js");

/** Folders whose tests ask the core, in this process and without a browser. */
const CORE = [
  "cases",
  "consolidation",
  "findings",
  "flows",
  "reading",
  "register",
  "rules",
  "session",
  "sheets",
];

/**
 * What `npm run mutants` runs against changed code.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...config,
  testMatch: CORE.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  reporters: ["default"],
};
