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
    const skipped = numPendingTests + numTodoTests;
    // A file that does not even load holds no test to count; it counts as one that failed.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    if (process.env.CI === "true" && skipped > 0)
      this.error = new Error(`CI 中不得跳过测试，跳过了 ${skipped} 个`);
    // Jest has a last word of its own after this; ours comes when everything else is said.
    process.once("exit", () => {
      if (this.error) writeSync(2, `${this.error.message}\n`);
      writeSync(1, `${numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }

  /** Jest fails where a reporter has an error, and prints none. */
  getLastError() {
    return this.error;
  }
};
