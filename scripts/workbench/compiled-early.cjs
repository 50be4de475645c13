const ts = require("typescript");

/**
 * Last step of making a script short: puts the functions that hold its modules into parentheses. Those are compiled beside the
 * page's own work while the script comes in; without them, when a module is first asked for, and the page waits.
 */
module.exports = function compiledEarly(input) {
  const [[name, source]] = Object.entries(input);
  const text = source.toString();
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const parts = [];
  let done = 0;
  for (const { from, to, method } of modulesOf(file, [])) {
    parts.push(text.slice(done, from), method ? ":(function" : "(", text.slice(from, to), ")");
    done = to;
  }
  return { code: parts.join("") + text.slice(done) };
};

/** Where the functions stand, in their order: webpack keeps modules by number. */
function modulesOf(node, found) {
  if (node.name?.kind !== ts.SyntaxKind.NumericLiteral) {
    ts.forEachChild(node, (child) => void modulesOf(child, found));
    return found;
  }
  const { name, initializer: value = node } = node;
  const method = ts.isMethodDeclaration(node);
  if (method) found.push({ from: name.end, to: node.end, method });
  else if (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    found.push({ from: value.pos, to: value.end, method });
  return found;
}
