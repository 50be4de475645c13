const config = require("./jest.config.js");

/**
 * The built workbench in Chromium: `npm run test:workbench`, which builds it first. Apart from `npm test`, as the workbench
 * is not finished and its build takes longer than the tests.
 *
 * @type {import("jest").Config}
 */
module.exports = { ...config, testMatch: ["<rootDir>/test/workbench/*.in-browser.ts"] };
