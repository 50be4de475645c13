import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { preProcessFile } from "typescript";
import { root } from "../scripts/npm.mjs";

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const own = JSON.parse(text("package.json")) as Package;
const named = new Set(
  [own.dependencies, own.devDependencies, own.optionalDependencies].flatMap((one) => Object.keys(one)),
);
const FOLDERS = ["bench", "bin", "scripts", "src", "test"];
const CODE = /\.[cm]?[jt]sx?$/;

function text(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Settings of tools, which lie beside package.json. */
const settings = readdirSync(root).filter((name) => CODE.test(name));

/** Every file of the project that holds code, by path. */
const code = [
  ...settings,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => CODE.test(name))
      .map((name) => join(folder, name)),
  ),
];

/** `@scope/name` or `name` of what is asked for; `undefined` for a file of our own or a module of Node's. */
function packageOf(asked: string): string | undefined {
  if (/^[./]/.test(asked) || asked.startsWith("node:") || builtinModules.includes(asked)) return undefined;
  return asked.split("/", asked.startsWith("@") ? 2 : 1).join("/");
}

function askedFor(source: string): string[] {
  const resolved = [...source.matchAll(/require\.resolve\("([^"]+)"/g)].map(([, name = ""]) => name);
  const imported = preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  return [...imported, ...resolved].flatMap((name) => packageOf(name) ?? []);
}

test("every package that a file asks for is named in package.json", () => {
  const unnamed = code.flatMap((path) =>
    askedFor(text(path))
      .filter((name) => !named.has(name))
      .map((name) => `${path} › ${name}`),
  );
  expect(unnamed).toEqual([]);
});

test("every loader and transformer that a setting names is named in package.json", () => {
  const words = settings.flatMap((path) => [...text(path).matchAll(/"(@[\w-]+\/jest|[\w-]+-loader)"/g)]);
  const loaders = words.map(([, word = ""]) => word);
  expect(loaders).toContain("css-loader");
  expect(loaders.filter((name) => !named.has(name))).toEqual([]);
});

test("every command of package.json is a program of a package that it names", () => {
  const programs = new Set([...named].flatMap(programsOf));
  const called = Object.values(own.scripts)
    .flatMap((script) => script.split("&&"))
    .map((command) => command.trim().split(" ")[0] ?? "");
  expect(called.filter((name) => name !== "node" && !programs.has(name))).toEqual([]);
});

function programsOf(name: string): string[] {
  const { bin = {} } = JSON.parse(text(`node_modules/${name}/package.json`)) as {
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  return typeof bin === "string" ? [name.replace(/^.*\//, "")] : Object.keys(bin);
}

test("every package has its reason in docs/dependencies.md", () => {
  const reasons = text("docs/dependencies.md");
  expect([...named].filter((name) => !reasons.includes(name))).toEqual([]);
});

test("the lock file names packages, and not where they came from", () => {
  const { packages } = JSON.parse(text("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
  };
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test(".ci/run installs every program that tests and scripts start", () => {
  const installs = text(".ci/run");
  const programs = code
    .filter((path) => /^(?:test|scripts|bench)\b/.test(path))
    .flatMap((path) => [...text(path).matchAll(/(?:execFile|spawn)(?:Sync)?\(\s*"([^"]+)"/g)])
    .map(([, program = ""]) => program);
  expect(programs).toContain("pdftotext");
  expect(programs.filter((name) => !isThere(name, installs))).toEqual([]);
});

/** Part of every Debian, or named by its command or another command of the same package. */
function isThere(program: string, installs: string): boolean {
  const told = program.startsWith("pdf") ? "pdftotext" : program;
  return program === "which" || installs.includes(` command -v ${told}\n`);
}
