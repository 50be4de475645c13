import ts from "typescript";
import { nodesOf, resolve, type CodeFile, type Tree } from "./tree";

/** Somebody asks `path` for `name`; `*` is everything. */
export interface Use {
  readonly path: string;
  readonly name: string;
}

/** Says more than `import … from` at its head. */
const LOADS = /\b(?:import|require|URL)\(/;

/** What one file asks of the others of its tree. */
export function usesOf(tree: Tree, file: CodeFile): Use[] {
  const uses: Use[] = [];
  const ask = (module: ts.Node | undefined, names: readonly string[]): void => {
    if (!module || !ts.isStringLiteralLike(module)) return;
    const path = resolve(tree, file.path, module.text);
    if (path !== undefined) uses.push(...names.map((name) => ({ path, name })));
  };
  for (const node of LOADS.test(file.syntax.text) ? nodesOf(file.syntax) : file.syntax.statements) {
    if (ts.isImportDeclaration(node)) ask(node.moduleSpecifier, importedBy(node, file.syntax));
    else if (ts.isExportDeclaration(node)) ask(node.moduleSpecifier, passedOnBy(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      ask(node.argument.literal, [node.qualifier ? firstOf(node.qualifier) : "*"]);
    else if (ts.isCallExpression(node)) ask(loadedBy(node), takenFrom(node));
    // `new Worker(new URL("./worker.ts", import.meta.url))`: a program of its own.
    else if (ts.isNewExpression(node) && isNamed(node.expression, "URL")) ask(node.arguments?.[0], ["*"]);
  }
  return uses;
}

/** The files that a file passes on wholesale: `export * from "./other"`. */
export function wholes(tree: Tree, file: CodeFile | undefined): string[] {
  const passing =
    file?.syntax.statements.filter(ts.isExportDeclaration).filter((one) => !one.exportClause) ?? [];
  return passing.flatMap(({ moduleSpecifier: module }) =>
    file && module && ts.isStringLiteral(module) ? (resolve(tree, file.path, module.text) ?? []) : [],
  );
}

function importedBy({ importClause }: ts.ImportDeclaration, syntax: ts.SourceFile): string[] {
  if (!importClause) return [];
  const { name, namedBindings: named } = importClause;
  const inner = !named
    ? []
    : ts.isNamespaceImport(named)
      ? membersOf(named.name.text, syntax)
      : named.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  return [...(name ? ["default"] : []), ...inner];
}

function passedOnBy({ exportClause }: ts.ExportDeclaration): string[] {
  if (!exportClause) return [];
  return ts.isNamespaceExport(exportClause)
    ? ["*"]
    : exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

/** `a` and `b` where a namespace is only asked for `space.a` and `space.b`; everything where it is handed around. */
function membersOf(space: string, syntax: ts.SourceFile): string[] {
  return [...nodesOf(syntax)]
    .filter((node) => isNamed(node, space))
    .flatMap((node) => {
      const { parent } = node;
      if (ts.isNamespaceImport(parent)) return [];
      if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return [parent.name.text];
      if (ts.isQualifiedName(parent) && parent.left === node) return [parent.right.text];
      return ts.isPropertyAccessExpression(parent) ? [] : ["*"];
    });
}

/** The module of `import("…")` and `require("…")`. */
function loadedBy({ expression, arguments: [module] }: ts.CallExpression): ts.Node | undefined {
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || isNamed(expression, "require");
  return loads ? module : undefined;
}

/** What is taken from `await import()`, `(await import()).a` or `import().then(({ a }) => …)`. */
function takenFrom(call: ts.CallExpression): string[] {
  const { parent } = call;
  if (
    ts.isPropertyAccessExpression(parent) &&
    parent.name.text === "then" &&
    ts.isCallExpression(parent.parent)
  ) {
    const [taker] = parent.parent.arguments;
    return taker && ts.isArrowFunction(taker) ? boundBy(taker.parameters[0]?.name, taker.body) : ["*"];
  }
  let value: ts.Node = call;
  while (ts.isAwaitExpression(value.parent) || ts.isParenthesizedExpression(value.parent))
    value = value.parent;
  const holder = value.parent;
  if (ts.isPropertyAccessExpression(holder)) return [holder.name.text];
  return ts.isVariableDeclaration(holder) ? boundBy(holder.name, call.getSourceFile()) : ["*"];
}

function boundBy(name: ts.BindingName | undefined, scope: ts.Node): string[] {
  if (!name) return [];
  if (ts.isObjectBindingPattern(name))
    return name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
  const taken = [...nodesOf(scope)].filter((node) => isNamed(node, name.getText()) && node !== name);
  return taken.map(({ parent }) => (ts.isPropertyAccessExpression(parent) ? parent.name.text : "*"));
}

function firstOf(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstOf(name.left);
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
