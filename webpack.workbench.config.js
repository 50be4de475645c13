const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { gzipSync } = require("node:zlib");
const viewsShareOne = require("./scripts/views-share-one.cjs");
const Licences = require("./scripts/licences-plugin.cjs");
const patches = require("./scripts/workbench/patches.cjs");
const { Compilation, IgnorePlugin, sources } = require("webpack");

const at = (...parts) => resolve(__dirname, ...parts);

function isHyphenation(request, context) {
  return /engine-render.lib.es$/.test(context) && /^\.\/(?!index)[a-z-0-9]+-[\w-]{8}\.js$/.test(request);
}

/** Files of a chunk that is loaded later: the page's head asks for them at once, so that they come beside the first. */
function filesOf({ namedChunkGroups }, name) {
  const files = namedChunkGroups.get(name).chunks.flatMap(({ files }) => [...files]);
  return files.map((href) => ({ href, as: href.endsWith(".css") ? "style" : "script" }));
}

/** Why a package is changed, by its name. */
const changes = new Map();
for (const { file, why } of patches) {
  const name = file.split("/").slice(0, 2).join("/");
  changes.set(name, [...(changes.get(name) ?? []), why]);
}

const PACKED = /[.](?:js|css)$/;
const WORTH_PACKING = 10_000;

/** Beside large files their packed form, for web servers that hand it out (`gzip_static`), as ours does. */
const packedToo = {
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
    compiler.hooks.thisCompilation.tap("packedToo", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "packedToo", stage }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!PACKED.test(name) || source.size() < WORTH_PACKING) continue;
          compilation.emitAsset(`${name}.gz`, new sources.RawSource(gzipSync(source.buffer(), { level: 9 })));
        }
      }),
    );
  },
};

/** The Chromium inside WPS. Syntax is brought down to it; src/fronts/workbench/polyfills.ts brings what else it lacks. */
const OLDEST = require("./package.json").browserslist[0].replace(" ", "");

const BROUGHT_DOWN = {
  target: OLDEST,
  // They came with 94, whatever esbuild says.
  supported: { "class-static-blocks": false },
  legalComments: "none",
  minify: false,
  minifySyntax: true,
};

/** What is never used goes, and names are given so that they pack well: a tenth less than with esbuild's own. */
const SMALLEST = {
  ecma: 2021,
  // A function written into its caller is made anew at each call.
  compress: { passes: 2, inline: 0, reduce_funcs: false },
  mangle: true,
  // Chinese stays escaped: a script of plain ASCII takes half the memory and is read faster.
  format: { comments: false, ascii_only: true },
};

/**
 * The workbench: a folder of files for any web server, or for `npm start`. Apart from `npm run build`, because the
 * spreadsheet component is large. The page comes first, the component into it as a chunk of its own.
 */
module.exports = {
  mode: "production",
  name: "workbench",
  target: ["web", "es2021"],
  devtool: false,
  entry: { workbench: at("src/fronts/workbench/index.tsx") },
  output: {
    path: at("dist/workbench"),
    // Web servers may keep static/ for ever, and must ask for everything else again each time.
    filename: "static/[name].[contenthash:8].js",
    chunkFilename: "static/[name].[contenthash:8].js",
    assetModuleFilename: "static/[name].[contenthash:8][ext]",
    clean: true,
    compareBeforeEmit: false,
  },
  resolve: {
    extensions: [".tsx", ".ts", ".js"],
    // exceljs names Node's modules in its sources; its own build for browsers does not.
    alias: { "exceljs/lib/doc/workbook.js": at("src/hosts/file/write/browser-book.ts") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2021",
          },
        },
      },
      ...[...new Set(patches.map(({ file }) => file))].map((file) => ({
        test: at("node_modules", file),
        loader: at("scripts/workbench/patch-loader.cjs"),
        options: { patches: patches.filter((patch) => patch.file === file) },
      })),
      {
        test: at("node_modules/@univerjs/icons"),
        include: /-icon[.]js$/,
        loader: at("scripts/workbench/icons-loader.cjs"),
        options: { laterIcon: at("src/hosts/univer/icons/later-icon.ts") },
      },
      // Of parts that no register shows, like the list styles of a text document.
      {
        test: at("node_modules/@univerjs"),
        include: /[\\/]index[.]js$/,
        loader: at("scripts/workbench/pictures-loader.cjs"),
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  optimization: {
    chunkIds: "named",
    splitChunks: viewsShareOne,
    minimizer: [
      new MinimizerPlugin({
        minify: [
          {
            implementation: MinimizerPlugin.esbuildMinify,
            options: BROUGHT_DOWN,
          },
          { implementation: MinimizerPlugin.swcMinify, options: SMALLEST },
          { implementation: { path: at("scripts/workbench/compiled-early.cjs") } },
        ],
        extractComments: false,
      }),
    ],
  },
  cache: { type: "filesystem" },
  plugins: [
    // Hyphenation of sixty languages, of which the component asks for none.
    new IgnorePlugin({ checkResource: isHyphenation }),
    new MiniCssExtractPlugin({ filename: "static/[name].[contenthash:8].css", ignoreOrder: true }),
    new HtmlPlugin({
      filename: "index.html",
      template: at("src/fronts/workbench/workbench.html"),
      minify: false,
      templateParameters: (compilation) => ({ grid: filesOf(compilation, "grid") }),
    }),
    packedToo,
    new Licences(changes),
    new CopyPlugin({ patterns: [{ from: at("assets/icon-*.png"), to: "assets/[name][ext]" }] }),
  ],
  performance: false,
  stats: "errors-warnings",
};
