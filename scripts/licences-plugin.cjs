const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { Compilation, sources } = require("webpack");

/** The folder of the package that a module is from, and the package's name. */
const PACKAGE = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;
const TEXT = /^(?:licen[cs]e|notice|copying)/i;

/** Webpack plugin: puts the licences of everything that went into the bundle beside it. `changes`: what was changed, by package. */
module.exports = class Licences {
  constructor(changes = new Map()) {
    this.changes = changes;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("Licences", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const folders = new Set([...compilation.modules].flatMap(packagesOf));
        const texts = [...folders].map((folder) => this.textOf(folder)).sort();
        compilation.emitAsset("licences.txt", new sources.RawSource([...new Set(texts)].join("\n")));
      }),
    );
  }

  textOf(folder) {
    const { name, version, license = "" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map((entry) => readFileSync(join(folder, entry.name), "utf8").trim());
    const changed = (this.changes.get(name) ?? []).map((why) => `Changed here: ${why}`);
    return [`======== ${name} ${version} (${license}) ========`, ...changed, ...texts, ""].join("\n\n");
  }
};

function packagesOf(module) {
  const inner = module.modules ? [...module.modules].flatMap(packagesOf) : [];
  const [folder] = PACKAGE.exec(module.resource ?? "") ?? [];
  return folder ? [folder, ...inner] : inner;
}
