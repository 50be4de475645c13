import ts from "typescript";
import { lineOf, nodesOf, type CodeFile } from "./tree";

const ID = /^[A-Z]\d\d$/;
const FAMILY = /^[A-Z]\d?$/;
const EQUALS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/**
 * Where the program decides by a rule's id instead of asking the rule: an id that is compared, a `case`, a list or table
 * of ids that is looked up, a family's letter that an id must begin with. Saying which rule speaks is no decision.
 */
export function ruleIdsIn(file: CodeFile): string[] {
  return [...nodesOf(file.syntax)]
    .filter(decides)
    .map((node) => `${file.path}:${lineOf(node)} ${textOf(node)}`);
}

function decides(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return EQUALS.has(node.operatorToken.kind) && isCompared(node);
  if (ts.isCaseClause(node)) return isId(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(isId) && isLookedUp(node);
  if (ts.isPropertyAssignment(node)) return ID.test(node.name.getText().replaceAll('"', ""));
  return ts.isCallExpression(node) && asksForFamily(node);
}

function isCompared({ left, right }: ts.BinaryExpression): boolean {
  return isId(left) || isId(right) || (isRule(left) && isOwnId(right)) || (isRule(right) && isOwnId(left));
}

function isId(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) && ID.test(node.text);
}

/** `rule`, `finding.rule`. */
function isRule(node: ts.Node): boolean {
  return (ts.isPropertyAccessExpression(node) ? node.name.text : node.getText()) === "rule";
}

/** `duplicateIds.id`. */
function isOwnId(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === "id";
}

/** `new Set([…])`, `[…].includes(…)`, or a constant; not an argument on its way to a rule. */
function isLookedUp({ parent }: ts.ArrayLiteralExpression): boolean {
  return !ts.isCallExpression(parent);
}

function asksForFamily({ expression, arguments: [letter] }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "startsWith") return false;
  const { expression: asked } = expression;
  return (
    (isOwnId(asked) || isRule(asked)) &&
    !!letter &&
    ts.isStringLiteralLike(letter) &&
    FAMILY.test(letter.text)
  );
}

function textOf(node: ts.Node): string {
  return node.getText().replace(/\s+/g, " ").slice(0, 60);
}
