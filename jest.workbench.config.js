const config = require("./jest.config.js");

/**
 * The built workbench in browsers: `npm run test:workbench`, which builds it first. Apart from `npm test`, as its build
 * takes half a minute; with CI=true these tests are part of it.
 *
 * @type {import("jest").Config}
 */
module.exports = { ...config, testMatch: ["<rootDir>/test/**/*.in-browser.ts"] };
