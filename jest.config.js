const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    target: "es2022",
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
};

/** Published as ES modules only; the second line is what Univer builds on. */
const modulesOnly = [
  ...["@noble", "@e965", "hucre", "hyparquet", "hyparquet-writer"],
  ...["lodash-es", "nanoid", "rbush", "quickselect", "kdbush", "franc-min", "trigram-utils", "n-gram"],
  ...["collapse-white-space", "cjk-regex", "regexp-util", "unicode-regex"],
];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // The built workbench in browsers has a command of its own (see jest.workbench.config.js).
  testMatch: [
    "<rootDir>/test/**/*.test.{ts,tsx}",
    ...(process.env.CI === "true" ? ["<rootDir>/test/**/*.in-browser.ts"] : []),
  ],
  transform: { "^.+\\.(t|j|mj)sx?$": ["@swc/jest", swc] },
  // Of @e965/xlsx the build that we ship: its CommonJS one decodes old files in another way.
  moduleNameMapper: { "^@e965/xlsx$": "<rootDir>/node_modules/@e965/xlsx/xlsx.mjs" },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${modulesOnly.join("|")})/)`],
  // Old builds and copies hold packages of the same name.
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
  reporters: ["default", "<rootDir>/scripts/jest-summary.cjs"],
  // A browser leaves much of a second core idle; more than two stand in each other's way.
  maxWorkers: 2,
  // What files leave behind adds up; a process that holds this much makes room for a new one.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 120_000,
};
