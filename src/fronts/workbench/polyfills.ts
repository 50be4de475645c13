// All that TypeScript's ES2023 has and Chromium 91 (the one inside WPS) has not: first in the page and in each worker.
// What else is newer than that browser is reported by eslint-plugin-compat, or missed by test/workbench/old-browser.
import "core-js/modules/es.array.at";
import "core-js/modules/es.array.find-last";
import "core-js/modules/es.array.find-last-index";
import "core-js/modules/es.array.to-reversed";
import "core-js/modules/es.array.to-sorted";
import "core-js/modules/es.array.to-spliced";
import "core-js/modules/es.array.with";
import "core-js/modules/es.object.has-own";
import "core-js/modules/es.string.at-alternative";
import "core-js/modules/es.typed-array.at";
import "core-js/modules/es.typed-array.find-last";
import "core-js/modules/es.typed-array.find-last-index";
import "core-js/modules/es.typed-array.to-reversed";
import "core-js/modules/es.typed-array.to-sorted";
import "core-js/modules/es.typed-array.with";
