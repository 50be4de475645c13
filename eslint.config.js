const js = require("@eslint/js");
const compat = require("eslint-plugin-compat");
const officeAddins = require("eslint-plugin-office-addins");
const ts = require("typescript-eslint");
const newer = require("./test/workbench/newer-than-chromium-91.json");

/** Excel puts these into the page without an import, so the import rule cannot see them. */
const EXCEL = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message:
    "Only src/hosts/excel and a front's index talk to Excel; hand a WorkbookSource or WorkbookTarget in.",
}));

const NOW = "The core has no clock: take the date of judgement as an argument; hosts/clock asks the clock.";
const CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NOW },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: NOW },
];

const SWALLOWED = {
  selector: "CatchClause > BlockStatement[body.length=0]",
  message: "An error is answered, turned into a HostError, or let through; never swallowed.",
};

/** What depends on a rule is a property of the rule (src/findings/rule.ts); which rule it was, nobody asks. */
const RULE_ID = "Literal[value=/^[A-Z]\\d{2}$/]";
const BY_ID = [
  `BinaryExpression[operator=/^[!=]=/] > ${RULE_ID}`,
  `BinaryExpression[operator=/^[!=]=/] > MemberExpression[object.name=/^[A-Z]\\d{2}$/][property.name='id']`,
  `SwitchCase > ${RULE_ID}`,
  `ArrayExpression > ${RULE_ID}`,
  `Property > ${RULE_ID}.key`,
  "Property[computed=false] > Identifier.key[name=/^[A-Z]\\d{2}$/]",
  `CallExpression[callee.property.name=/^(has|includes|startsWith)$/] > ${RULE_ID}`,
].map((selector) => ({
  selector,
  message: "Make it a property of the rule, and ask consequencesOf(finding) for that.",
}));

/** What src/fronts/workbench/polyfills.ts brings; all other names of the workbench must be known to the browsers of package.json. */
const POLYFILLED = ["Object.hasOwn"];

/** What Chromium 91 lacks and the plugin does not see: members of DOM objects, and some that are called by their owner's name. */
const NEWER = Object.entries(newer).flatMap(([path, version]) => {
  const message = `Chromium has it since ${version}, and WPS has Chromium 91.`;
  const [, property] = /^(?:AbortSignal|Canvas|Document|Element|HTML)\w*\.prototype\.(\w+)$/.exec(path) ?? [];
  // `reset` and `reason` are everybody's words.
  if (property) return ["reset", "reason"].includes(property) ? [] : [{ property, message }];
  const [object, member, ...more] = path.split(".");
  return member && more.length === 0 && !POLYFILLED.includes(path)
    ? [{ object, property: member, message }]
    : [];
});

module.exports = ts.config(
  { ignores: ["dist/", "out/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: nodeGlobals() },
  },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" } },
  {
    // They run in web views that know no newer JavaScript, to say so.
    files: ["src/fronts/pane/page/{loader,message}.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { window: "readonly", document: "readonly" },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      // Numbers read well in sentences: `第${row}行`, `columnName(column) + row`.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // `[...text]` takes a text apart by character, which is what is meant here: Chinese has no clusters.
      "@typescript-eslint/no-misused-spread": "off",
      // Ideographic spaces are what people type, and what patterns look for.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      // `_` marks a parameter that a shape demands and nobody needs.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `Array<Row | undefined>` or `(Row | undefined)[]`: either is read at once.
      "@typescript-eslint/array-type": "off",
      // `||` also passes over an empty text, which is often what is meant.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      // The hot path counts bytes; its indexes are in bounds by construction, and `!` says so without a branch.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Characters that XML forbids are looked for on purpose.
      "no-control-regex": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...office(),
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-globals": ["error", ...EXCEL],
      "no-restricted-syntax": ["error", SWALLOWED, ...CLOCK, ...BY_ID],
    },
  },
  {
    files: ["src/hosts/excel/**", "src/fronts/{pane,ribbon}/index.{ts,tsx}"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Where the clock is asked; a front's door hands the day in.
    files: ["src/hosts/clock/**"],
    rules: { "no-restricted-syntax": ["error", SWALLOWED, ...BY_ID] },
  },
  {
    files: ["src/fronts/cli/**"],
    rules: { "no-console": "off" },
  },
  {
    // All that lands in the workbench, whose oldest browser is Chromium 91.
    files: ["src/**/*.{ts,tsx}"],
    ignores: [
      "src/fronts/{cli,platform,ribbon}/**",
      "src/hosts/excel/**",
      "src/hosts/file/disk/*.ts",
      "src/hosts/file/disk/formats/!(first-bytes).ts",
    ],
    plugins: { compat },
    settings: { polyfills: POLYFILLED, lintAllEsApis: true },
    rules: { "compat/compat": "error", "no-restricted-properties": ["error", ...NEWER] },
  },
  {
    files: ["test/**/*.ts", "bench/**", "scripts/**"],
    rules: {
      "no-restricted-syntax": ["error", SWALLOWED],
      // A test says `expect(page.area).toEqual(…)` of values whose type is known to the reader.
      "@typescript-eslint/unbound-method": "off",
    },
  },
);

/** The plugin's own rules; its recommended set brings the rules above a second time, in an older version. */
function office() {
  return Object.fromEntries(
    Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
  );
}

function nodeGlobals() {
  const names = [
    "process",
    "console",
    "Buffer",
    "URL",
    "performance",
    "setTimeout",
    "clearTimeout",
    "structuredClone",
  ];
  const commonjs = ["require", "module", "exports", "__dirname", "__filename"];
  return Object.fromEntries([...names, ...commonjs].map((name) => [name, "readonly"]));
}
