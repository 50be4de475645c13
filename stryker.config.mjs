/**
 * Mutants: the code is changed in one small place at a time, and a test has to notice. `npm run mutants` chooses what is
 * changed (scripts/mutants.mjs); docs/testing.md says what came of it.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { projectType: "custom", configFile: "jest.mutants.config.js" },
  // Of a changed line only those tests are run that come across it.
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Generous: on a busy machine a test that is merely slow would count as noticed.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 20,
  // Whole below out/, which git, lint and jest pass over.
  tempDirName: "out/mutants/sandboxes",
  reporters: ["progress-append-only", "event-recorder", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  eventReporter: { baseDir: "out/mutants/events" },
  jsonReporter: { fileName: "out/mutants/report.json" },
  incrementalFile: "out/mutants/incremental.json",
  ignorePatterns: ["dist", "out", "docs/pictures", "coverage", ".ci"],
  allowEmpty: true,
};
