/** What the database of a data folder must say of itself; raised when a table changes its meaning. */
export const FORMAT = "1";

/**
 * The tables. Rows of hand-ins, returns, consolidations and the log are written once and never changed or taken out, which
 * triggers hold; times are ISO 8601 in UTC and say when, never in which order: that is what the numbers are for.
 */
export const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE accounts (account TEXT PRIMARY KEY, hash TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE sessions (digest TEXT PRIMARY KEY, account TEXT, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
CREATE TABLE departments (code TEXT PRIMARY KEY, name TEXT NOT NULL, place INTEGER NOT NULL, expected INTEGER NOT NULL) STRICT;
CREATE TABLE institutions (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, origin TEXT NOT NULL, facts TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE hand_ins (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
  sha256 TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, at TEXT NOT NULL, reason TEXT,
  errors INTEGER NOT NULL, warnings INTEGER NOT NULL, hints INTEGER NOT NULL, lines INTEGER NOT NULL, changes TEXT NOT NULL,
  report BLOB NOT NULL, UNIQUE (department, kind, number)
) STRICT;
CREATE TABLE held (
  id TEXT PRIMARY KEY, department TEXT NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, at TEXT NOT NULL,
  errors INTEGER NOT NULL, warnings INTEGER NOT NULL, hints INTEGER NOT NULL, lines INTEGER NOT NULL,
  allowed INTEGER NOT NULL, report BLOB NOT NULL
) STRICT;
CREATE TABLE set_apart (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, at TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;
CREATE TABLE returns (id INTEGER PRIMARY KEY, hand_in INTEGER NOT NULL REFERENCES hand_ins, reasons TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE consolidations (id INTEGER PRIMARY KEY, institution INTEGER NOT NULL REFERENCES institutions, batch TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE consolidated (consolidation INTEGER NOT NULL REFERENCES consolidations, hand_in INTEGER NOT NULL REFERENCES hand_ins, PRIMARY KEY (consolidation, hand_in)) STRICT;
CREATE TABLE undone (consolidation INTEGER PRIMARY KEY REFERENCES consolidations, at TEXT NOT NULL) STRICT;
CREATE TABLE handouts (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL,
  at TEXT NOT NULL, consolidation INTEGER REFERENCES consolidations
) STRICT;
CREATE TABLE publications (number INTEGER PRIMARY KEY, institution INTEGER NOT NULL REFERENCES institutions, draft INTEGER NOT NULL, digest TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE log (
  line INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, facts TEXT NOT NULL,
  before TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE INDEX hand_ins_of ON hand_ins (department, kind, number);
CREATE INDEX sessions_of ON sessions (account);
${[
  "hand_ins",
  "returns",
  "consolidations",
  "consolidated",
  "undone",
  "institutions",
  "set_apart",
  "publications",
  "handouts",
  "log",
]
  .flatMap((table) =>
    ["UPDATE", "DELETE"].map(
      (verb) =>
        `CREATE TRIGGER ${table}_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is written once'); END;`,
    ),
  )
  .join("\n")}
`;
