const { writeSync } = require("node:fs");

/**
 * The closing line of a test run, alone on its line and without colours, for machines that count:
 * `412 passed, 0 failed, 3 skipped`. Where everything a test needs is installed (CI=true), a skip is a failure.
 */
module.exports = class Summary {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    this.skipped = numPendingTests + numTodoTests;
    // A file that does not even load holds no test to count; it counts as one that failed.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${this.skipped} skipped\n`;
    // Jest has a last word of its own after this; ours comes when everything else is said.
    process.once("exit", () => writeSync(1, line));
  }

  getLastError() {
    if (process.env.CI === "true" && this.skipped > 0)
      return new Error(`${this.skipped} tests skipped, and CI skips none`);
    return undefined;
  }
};
