import ts from "typescript";
import { lineOf, nodesOf, type CodeFile } from "./tree";

/** A function that has a name: declared, a method, or a constant that holds one. Callbacks count as lines of whom they stand in. */
export interface NamedFunction {
  readonly name: string;
  readonly path: string;
  readonly lines: number;
}

export function functionsOf(file: CodeFile): NamedFunction[] {
  return [...nodesOf(file.syntax)].flatMap((node) => {
    const name = nameOf(node);
    if (name === undefined) return [];
    const last = file.syntax.getLineAndCharacterOfPosition(node.end).line + 1;
    return [{ name, path: file.path, lines: last - lineOf(node) + 1 }];
  });
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return node.body && "constructor";
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node))
    return node.body && (node.name?.getText() ?? "default");
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node))
    return node.initializer && isFunction(node.initializer) ? node.name.getText() : undefined;
  return undefined;
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
