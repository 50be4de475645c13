const { readdirSync } = require("node:fs");

/** The order in which a datum walks. A folder may import from folders to its left, never from its right. */
const WALK = [
  "workbook",
  "paper",
  "findings",
  "sheets",
  "subjects/[^/]+/(?:sheets|catalogue)",
  "books",
  "reading",
  "house",
  "checking",
  "drawing",
  "merging",
  "subjects",
  "flows",
  "sample",
  "session",
];

/** What a subject may see of others, besides their sheets and the words of their rules; each arrow is listed. */
const SUBJECTS = {
  "grade-changes": ["registers"],
  institution: ["registers"],
  consolidation: ["registers", "grade-changes"],
  statistics: ["system-table"],
  flow: ["registers"],
  library: ["registers"],
  overview: ["registers", "system-table"],
  papers: ["system-table"],
  archive: ["registers"],
  progress: ["organising"],
  published: ["system-table"],
  "new-year": ["registers"],
  exchange: ["overview"],
  "roll-up": ["exchange", "system-table"],
};
/** What stands behind the wall: of 监察室专用工作簿 nothing but counts leaves (方案四). */
const CONFIDENTIAL = "archive|warnings|accountability";
/** Who may come in: its book, its flows, their commands, and the registry, which holds words and no data. */
const WALL = [
  `^src/subjects/(${CONFIDENTIAL})/`,
  "^src/subjects/(list|filed|families|subject|supervision-checks)[.]ts$",
  "^src/books/supervision-book[.]ts$",
  "^src/flows/supervision/",
  "^src/fronts/cli/commands/supervision/",
  "^src/sample/supervision/",
  "^src/session/supervision/",
  "^src/fronts/pane/supervision/",
];
/** Where a new one is begun: they load what draws it, and see nothing that it holds. */
const BEGINNINGS = "fronts/pane/parts/opening/begin-supervision[.]tsx$|fronts/workbench/begin/new-book[.]ts$";
/** The pane's rooms behind the wall, each with the door that it is opened by; 考核 takes counts out by another. */
const ROOMS = [
  [
    "session/supervision",
    `^src/(session/judge[.]ts$|session/year/read-counts[.]ts$|${BEGINNINGS}|fronts/pane/supervision/)`,
  ],
  ["fronts/pane/supervision", "^src/fronts/pane/app[.]tsx$"],
];
/** A subject without a line above sees no other. */
const rooms = readdirSync(`${__dirname}/src/subjects`, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

/** Each library has one home. */
const HOMES = [
  ["exceljs", "^src/hosts/file/write/"],
  ["@e965/xlsx", "^src/hosts/file/legacy/"],
  ["officecrypto-tool", "^src/hosts/file/disk/formats/"],
  // Digests of files that people hand in, and of packages that programs exchange.
  ["@noble/hashes", "^src/(subjects/registers|hosts/file/exchange)/"],
  ["hyparquet|hyparquet-writer", "^src/hosts/file/exchange/"],
  ["commander", "^src/fronts/(cli|platform)/"],
  ["fastify|@fastify", "^src/fronts/platform/"],
  ["better-sqlite3", "^src/fronts/platform/store/"],
  ["@duckdb", "^src/hosts/file/disk/store/"],
  ["pg", "^src/hosts/postgres/"],
  ["react|react-dom|@fluentui", "^src/(?:fronts/(?:pane|workbench)|hosts/univer/icons)/"],
  ["@univerjs|rxjs", "^src/hosts/univer/"],
  ["docx", "^src/hosts/docx/"],
  ["@resvg", "^src/hosts/picture/"],
  ["chinese-days", "^src/house/"],
  ["fflate", "^src/hosts/file/read/"],
  ["hucre", "^src/hosts/file/browser/"],
  ["core-js", "^src/fronts/workbench/"],
];

const src = (...names) => `^src/(${names.join("|")})/`;
/** A subject's sheets and the words of its rules are definitions: they stand further left than the rest of it. */
const DEFINITIONS = "^src/subjects/[^/]+/(sheets|catalogue)/";
const besides = (room) => (room === "subjects" ? { pathNot: DEFINITIONS } : {});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...WALK.map((room, i) => ({
      name: `${room.replace(/\W+/g, "-")}-looks-left`,
      severity: "error",
      comment: `${room}/ imports something that lies further down the walk. Move the line to where its datum already is, or hand the value in.`,
      from: { path: src(room), ...besides(room) },
      to: { path: src(...WALK.slice(i + 1), "hosts", "fronts"), pathNot: src(...WALK.slice(0, i + 1)) },
    })),
    ...rooms.map(({ name: subject }) => ({
      name: `${subject}-sees-what-is-listed`,
      severity: "error",
      comment: `subjects/${subject} imports a subject that is not listed for it. List the arrow, or hand the value in.`,
      from: { path: `^src/subjects/${subject}/`, pathNot: DEFINITIONS },
      to: {
        path: "^src/subjects/",
        pathNot: [
          `^src/subjects/(${[subject, ...(SUBJECTS[subject] ?? [])].join("|")})/`,
          DEFINITIONS,
          "^src/subjects/(subject|task)[.]ts$",
        ],
      },
    })),
    {
      name: "the-third-workbook-stands-behind-a-wall",
      severity: "error",
      comment:
        "Nothing of the supervision office's workbook may reach another output. Ask src/flows/supervision for a count, or do the work behind the wall.",
      from: { path: "^src/", pathNot: WALL },
      to: { path: [`^src/subjects/(${CONFIDENTIAL})/`, "^src/books/supervision-book[.]ts$"] },
    },
    {
      name: "commands-alone-go-behind-the-wall",
      severity: "error",
      comment:
        "The flows of the supervision workbook are for its own commands and its own tasks in the pane.",
      from: { path: "^src/", pathNot: WALL },
      to: { path: "^src/flows/supervision/" },
    },
    ...ROOMS.flatMap(([room, door]) => [
      {
        name: `${room.replace(/\W+/g, "-")}-has-one-door`,
        severity: "error",
        comment: `src/${room} is behind the wall: nobody but its door opens it.`,
        from: { path: "^src/", pathNot: [`^src/${room}/`, door] },
        to: { path: `^src/${room}/` },
      },
      {
        name: `${room.replace(/\W+/g, "-")}-is-loaded-when-opened`,
        severity: "error",
        comment: `Most people never open the supervision workbook: import() src/${room} when it is opened.`,
        from: { path: "^src/", pathNot: "^src/(session|fronts/pane)/supervision/" },
        to: { path: `^src/${room}/`, dynamic: false },
      },
    ]),
    {
      name: "hosts-know-the-border-only",
      severity: "error",
      comment:
        "A host translates between the world and src/workbook or src/paper. If it needs more, the border is missing a word.",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/(workbook|paper)/", "^src/hosts/$1/"] },
    },
    {
      name: "the-sample-stands-outside",
      severity: "error",
      comment:
        "The sample institution is for who tries the product out: the command line, the platform and the workbench show it.",
      from: { path: "^src/", pathNot: "^src/(sample|fronts/(cli|platform|workbench))/" },
      to: { path: "^src/sample/" },
    },
    {
      name: "library-is-loaded-when-used",
      severity: "error",
      comment: "The library is large and most people never open it: import() it where it is opened.",
      from: { path: "^src/", pathNot: "^src/subjects/library/" },
      to: { path: "^src/subjects/library/entries/", dynamic: false },
    },
    {
      name: "formats-stand-apart",
      severity: "error",
      comment: "The reader and the writer of .xlsx know neither each other nor where a file lies.",
      from: { path: "^src/hosts/file/(read|write)/" },
      to: { path: "^src/hosts/file/", pathNot: "^src/hosts/file/$1/" },
    },
    {
      name: "old-formats-refuse-alike",
      severity: "error",
      comment:
        "hosts/file/legacy reads other bytes to the same ends: limits, refusals and date formats are those of hosts/file/read.",
      from: { path: "^src/hosts/file/legacy/" },
      to: { path: "^src/hosts/file/", pathNot: "^src/hosts/file/(legacy|read)/" },
    },
    {
      name: "fronts-stand-apart",
      severity: "error",
      comment: "Task pane, ribbon and command line share flows, not each other.",
      from: { path: "^src/fronts/(pane|ribbon|cli)/" },
      to: { path: "^src/fronts/", pathNot: "^src/fronts/$1/" },
    },
    {
      name: "workbench-shows-the-pane",
      severity: "error",
      comment: "The workbench is a page around the task pane; of the other fronts it knows nothing.",
      from: { path: "^src/fronts/workbench/" },
      to: { path: "^src/fronts/(ribbon|cli)/" },
    },
    {
      name: "platform-speaks-as-the-command-line",
      severity: "error",
      comment:
        "Of the command line the platform takes how it speaks on a terminal, and of the other fronts nothing.",
      from: { path: "^src/fronts/platform/" },
      to: { path: "^src/fronts/", pathNot: "^src/fronts/(platform/|cli/(help|exit)[.]ts$)" },
    },
    {
      name: "nobody-carries-the-platform",
      severity: "error",
      comment: "The server is a program of its own: pane, workbench and command line hold none of its code.",
      from: { path: "^src/", pathNot: "^src/fronts/platform/" },
      to: { path: "^src/fronts/platform/" },
    },
    {
      name: "fronts-meet-their-host-at-the-door",
      severity: "error",
      comment: "Only a front's door opens a workbook; everything behind it gets the workbook handed in.",
      from: {
        path: "^src/fronts/",
        pathNot: [
          "^src/fronts/[^/]+/index[.]tsx?$",
          "^src/fronts/(cli|workbench|platform)/(hosts|worker|browser-services)[.]ts$",
          "^src/fronts/pane/hosts[.]ts$",
          "^src/fronts/pane/wide/index[.]tsx$",
          "^src/fronts/pane/services/(worker|browser-services)[.]ts$",
        ],
      },
      to: { path: "^src/hosts/" },
    },
    ...HOMES.map(([library, home]) => ({
      name: `${library.replace(/\W+/g, "-").replace(/^-/, "")}-stays-home`,
      severity: "error",
      comment: `${library} has one home, so that it can be replaced there.`,
      from: { path: "^src/", pathNot: home },
      to: { path: `node_modules/(${library})/` },
    })),
    {
      name: "node-stays-outside",
      severity: "error",
      comment: "The core also runs inside Excel's web view, where there is no Node.",
      from: { path: "^src/", pathNot: "^src/(fronts/(cli|platform)|hosts/file/disk)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nothing-for-development",
      severity: "error",
      comment: "The product needs a library that only developers install. Move it to dependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "everything-is-there",
      severity: "error",
      comment: "This import leads nowhere, or to a package that package.json does not name.",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file, or a third is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nobody comes here: delete it, or call it.",
      from: { orphan: true, path: "^src/.*[.]tsx?$", pathNot: "[.]d[.]ts$" },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
