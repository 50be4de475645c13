const { existsSync } = require("node:fs");
const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

/** Where the task pane is served while developing; `manifest.xml` in the repository names it. */
const LOCAL_BASE = "https://localhost:3000";

const at = (...parts) => resolve(__dirname, ...parts);

/** Type stripping only; types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
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
      .map((name) => [name, at(`src/cli/${name}.ts`)])
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
  // Readable stack traces; shorter names would save nothing that a terminal could feel.
  optimization: { minimize: false, chunkIds: "named" },
};

/** The folder that a web server serves: `npm run build -- --env base=https://server/path` puts its address in. */
const taskPane = (base) => ({
  ...common,
  name: "taskpane",
  target: "web",
  devtool: false,
  entry: {},
  output: { path: at("dist/taskpane"), clean: true, compareBeforeEmit: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: at("src/taskpane/*.{html,css}"), to: "[name][ext]" },
        { from: at("assets/*.png"), to: "assets/[name][ext]" },
        {
          from: at("manifest.xml"),
          transform: (xml) => xml.toString().replaceAll(LOCAL_BASE, base.replace(/\/+$/, "")),
        },
      ],
    }),
  ],
});

module.exports = (env = {}) => [commandLine, taskPane(env.base ?? LOCAL_BASE)];
