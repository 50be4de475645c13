const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { dirname, relative, resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CodeCachePlugin = require("./scripts/code-cache-plugin.cjs");
const Licences = require("./scripts/licences-plugin.cjs");
const Manual = require("./scripts/manual-plugin.cjs");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const sharedManifest = require("./scripts/shared-manifest.cjs");
const viewsShareOne = require("./scripts/views-share-one.cjs");

/** Where the task pane is served while developing; `manifest.xml` in the repository names it. */
const LOCAL_BASE = "https://localhost:3000";

const at = (...parts) => resolve(__dirname, ...parts);

/** Type stripping only; types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

const common = {
  mode: "production",
  devtool: "source-map",
  module: { rules: [typescript] },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  performance: false,
  stats: "errors-warnings",
};

/**
 * The command line. Libraries that not every command needs stay in chunks of their own, loaded on demand: bundled
 * they start two to four times faster than from node_modules, and `dist/` runs without node_modules.
 */
const commandLine = {
  ...common,
  name: "cli",
  target: "node20",
  entry: Object.fromEntries(
    ["index", "worker"]
      .map((name) => [name, at(`src/fronts/cli/${name}.ts`)])
      .filter(([, file]) => existsSync(file)),
  ),
  output: {
    path: at("dist/cli"),
    filename: "[name].js",
    chunkFilename: "[id].js",
    library: { type: "commonjs2" },
    clean: true,
    // Always written, so that the age of the files says when they were built (see scripts/ready.mjs).
    compareBeforeEmit: false,
  },
  node: { __dirname: false, __filename: false },
  // What the sources look up in node_modules stands beside the built program instead.
  module: { ...common.module, parser: { javascript: { createRequire: false } } },
  // exceljs brings a reader of CSV that nobody asks here, and streams of its own that Node has: a third of its start.
  resolve: { ...common.resolve, alias: { [require.resolve("exceljs/lib/csv/csv.js")]: false } },
  externals: {
    "readable-stream": "commonjs stream",
    // A program for each system, which cannot be bundled: looked up where it is installed.
    "@duckdb/node-api": "commonjs @duckdb/node-api",
    // A compiled twin of pg, and its sockets in a worker of Cloudflare's: neither is ever asked for.
    "pg-native": "commonjs pg-native",
    "pg-cloudflare": "commonjs pg-cloudflare",
    // commander starts commands that are programs of their own; none of ours is, and loading this takes longer than a workbook.
    "node:child_process": "var undefined",
  },
  plugins: [
    // The program that draws pictures (MPL-2.0), as published.
    new CopyPlugin({
      patterns: [
        {
          from: require.resolve("@resvg/resvg-wasm/index_bg.wasm"),
          to: "resvg.wasm",
          info: { minimized: true },
        },
        // What is asked of a roll-up, as every engine takes it.
        { from: at("sql"), to: "sql" },
      ],
    }),
    new CodeCachePlugin(),
  ],
  // Readable stack traces; shorter names would save nothing that a terminal could feel.
  optimization: { minimize: false, chunkIds: "named" },
};

/**
 * The platform: a program of its own, so that neither the command line nor the pages carry any of it. Its database comes with a part
 * that is built for each system, and stays in node_modules.
 */
const platform = {
  ...commandLine,
  name: "platform",
  entry: { index: at("src/fronts/platform/index.ts"), worker: at("src/fronts/platform/worker.ts") },
  output: { ...commandLine.output, path: at("dist/platform") },
  externals: { "better-sqlite3": "commonjs better-sqlite3" },
  plugins: [new Licences(), new Manual()],
};

/** Without `unsafe-inline` for scripts; Fluent writes its styles into the page. `frame-ancestors` is for the server to say. */
const contentSecurityPolicy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Microsoft's library, as published: those of its files that an Excel asks for, in a folder of its version. */
const OFFICE_JS = dirname(require.resolve("@microsoft/office-js/package.json"));
const OFFICE_JS_FOLDER = `office-js/${require("@microsoft/office-js/package.json").version}`;
const OFFICE_JS_FILES = [
  "LICENSE.md",
  "dist/office.js",
  // By platform: Excel for Windows, Mac and the web; the last one answers where no Office is.
  "dist/excel-win32-16.01.js",
  "dist/excel-mac-16.00.js",
  "dist/excel-web-16.00.js",
  "dist/o15apptofilemappingtable.js",
  "dist/{zh-cn,zh-tw,en-us}/office_strings.js",
  // It asks for this one where Excel allows logging. It reaches nobody: see connect-src.
  "dist/telemetry/oteljs_agave.js",
];

/** `--env officejs=cdn` takes the library from Microsoft: supported by them, and no use on a closed network. */
const OFFICE_JS_SOURCES = {
  self: { address: `${OFFICE_JS_FOLDER}/office.js`, scripts: "" },
  cdn: {
    address: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    scripts: " https://appsforoffice.microsoft.com",
  },
};

/** The folder that a web server serves: `npm run build -- --env base=https://server/path` puts its address in. */
const taskPane = (base, officejs) => {
  const [loader, messageScript, messageStyle] = ["loader.js", "message.js", "message.css"].map(hashed);
  const parameters = {
    loader: loader.to,
    messageScript: messageScript.to,
    messageStyle: messageStyle.to,
    office: officejs.address,
    csp: contentSecurityPolicy(officejs.scripts),
  };
  return {
    ...common,
    name: "taskpane",
    // The oldest web view that the loader lets through is WebView2, which keeps itself up to date.
    target: ["web", "es2022"],
    devtool: false,
    entry: present({
      taskpane: at("src/fronts/pane/index.tsx"),
      commands: at("src/fronts/ribbon/index.ts"),
      wide: at("src/fronts/pane/wide/index.tsx"),
    }),
    output: {
      path: at("dist/taskpane"),
      // Web servers may keep static/ and office-js/ for ever, and must ask for everything else again each time.
      filename: "static/[name].[contenthash:8].js",
      chunkFilename: "static/[name].[contenthash:8].js",
      assetModuleFilename: "static/[name].[contenthash:8][ext]",
      clean: true,
      compareBeforeEmit: false,
    },
    // exceljs names Node's modules in its sources; its own build for browsers does not.
    resolve: {
      ...common.resolve,
      alias: { "exceljs/lib/doc/workbook.js": at("src/hosts/file/write/browser-book.ts") },
    },
    module: {
      rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
    },
    // A quarter of terser's time, and as short.
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      splitChunks: viewsShareOne,
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "static/[name].[contenthash:8].css" }),
      page("taskpane", "src/fronts/pane/page/taskpane.html", parameters),
      page("commands", "src/fronts/ribbon/commands.html", parameters),
      page("wide", "src/fronts/pane/wide/wide.html", parameters),
      page("message", "src/fronts/pane/page/message.html", parameters),
      new Licences(),
      new CopyPlugin({
        patterns: [
          ...[loader, messageScript, messageStyle],
          { from: at("assets/*.png"), to: "assets/[name][ext]" },
          { from: at("manifest.xml"), transform: (xml) => xml.toString().replaceAll(LOCAL_BASE, base) },
          {
            from: at("manifest.xml"),
            to: "manifest-shared.xml",
            transform: (xml) => sharedManifest(xml.toString()).replaceAll(LOCAL_BASE, base),
          },
          ...OFFICE_JS_FILES.map((file) => ({
            from: file,
            context: OFFICE_JS,
            to: ({ absoluteFilename }) =>
              `${OFFICE_JS_FOLDER}/${relative(OFFICE_JS, absoluteFilename).replace(/^dist./, "")}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
};

/** A page whose script elements are written in its source, so that the loader alone decides what runs. */
function page(name, template, templateParameters) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: at(template),
    chunks: [name],
    inject: false,
    minify: false,
    templateParameters: (_compilation, assets) => ({
      ...templateParameters,
      htmlWebpackPlugin: { files: assets },
    }),
  });
}

/** A file of src/fronts/pane/page that goes out as it is, under a name that changes with it. */
function hashed(file) {
  const from = at("src/fronts/pane/page", file);
  const hash = createHash("sha256").update(readFileSync(from)).digest("hex").slice(0, 8);
  return { from, to: `static/${file.replace(".", `.${hash}.`)}`, info: { minimized: true } };
}

/** Those entries whose file is there. */
function present(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/** The address without a slash at its end. Excel loads an add-in from https only. */
function checkedBase(base) {
  if (!/^https:\/\/[^/?#]+[^?#]*$/.test(base)) throw new Error(`base 应为 https 地址，现在是 ${base}`);
  return base.replace(/\/+$/, "");
}

function checkedSource(name) {
  const source = OFFICE_JS_SOURCES[name];
  if (!source)
    throw new Error(`officejs 只能是 ${Object.keys(OFFICE_JS_SOURCES).join(" 或 ")}，现在是 ${name}`);
  return source;
}

module.exports = (env = {}) => [
  commandLine,
  platform,
  taskPane(checkedBase(env.base ?? LOCAL_BASE), checkedSource(env.officejs ?? "self")),
];
