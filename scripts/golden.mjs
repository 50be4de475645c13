/** Writes test/golden/untidy.json anew: `npm run golden`. Read the difference before you commit it. */
import { npm } from "./npm.mjs";

process.env.UPDATE_GOLDEN = "1";
const { ok } = npm(["exec", "--", "jest", "test/golden"]);
if (!ok) process.exitCode = 1;
