import ts from "typescript";
import type { CodeFile } from "./tree";

/** A name that a file hands out. */
export interface Exported {
  readonly path: string;
  readonly name: string;
  /** Passed on from another file, not defined here. */
  readonly passedOn: boolean;
}

/** What a file hands out, by the names that others know. `export *` hands out nothing of its own. */
export function exportsOf({ path, syntax }: CodeFile): Exported[] {
  const known = importedNames(syntax);
  return syntax.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return [{ path, name: "default", passedOn: false }];
    if (ts.isExportDeclaration(statement)) return passed(statement, path, known);
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    return namesOf(statement).map((name) => ({ path, name, passedOn: false }));
  });
}

function passed(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  path: string,
  known: Set<string>,
): Exported[] {
  if (!exportClause) return [];
  if (ts.isNamespaceExport(exportClause)) return [{ path, name: exportClause.name.text, passedOn: true }];
  return exportClause.elements.map(({ name, propertyName }) => ({
    path,
    name: name.text,
    passedOn: moduleSpecifier !== undefined || known.has((propertyName ?? name).text),
  }));
}

function isExported(statement: ts.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Names that a statement defines; overloads give theirs once. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.canHaveModifiers(statement)) {
    const modifiers = ts.getModifiers(statement) ?? [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
  }
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isFunctionDeclaration(statement) && !statement.body) return [];
  const named = statement as ts.DeclarationStatement;
  return named.name ? [named.name.text] : [];
}

/** `a` of `a`, `a` and `b` of `{ a, c: [b] }`. */
function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

function importedNames(syntax: ts.SourceFile): Set<string> {
  const names = syntax.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const named = importClause?.namedBindings;
    const inner = !named
      ? []
      : ts.isNamespaceImport(named)
        ? [named.name]
        : named.elements.map(({ name }) => name);
    return [importClause?.name, ...inner].flatMap((name) => name?.text ?? []);
  });
  return new Set(names);
}
