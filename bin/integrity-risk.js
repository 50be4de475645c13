#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { compileLater, load } = require("./load");

/** The platform is a program of its own: no other command loads any of it. */
const folder = process.argv[2] === "platform" ? "platform" : "cli";
const program = join(__dirname, "..", "dist", folder, "index.js");

if (existsSync(program)) {
  load(program);
  compileLater();
} else {
  console.error("还没有构建程序，请先运行 npm run build");
  process.exitCode = 2;
}
