#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { load } = require("./load");

const program = join(__dirname, "..", "dist", "cli", "index.js");

if (existsSync(program)) {
  load(program);
} else {
  console.error("还没有构建程序，请先运行 npm run build");
  process.exitCode = 2;
}
