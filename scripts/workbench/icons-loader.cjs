/** What is seen of the component when it has just been drawn, in a window of any width. */
const SEEN =
  /[\\/](?:align-bottom|align-top|all-border|ascending|autowrap|bold|brush|check-mark|clear-format-double|close|convert|dropdown|filter|font-color-double|fx|hide-gridlines-double|horizontally|increase|italic|left-justifying|merge-all|more-down|more-function|more|overflow|paint-bucket-double|redo|reduce|right-justifying|search|truncation|underline|undo|vertical-center)-icon[.]js$/;
const EXPORT = /export [{] (\w+), \1 as default [}];/;

/** Webpack loader: of the component's icons only those come with it that are seen at once, the others in a script of their own. */
module.exports = function icons(source) {
  const { resourcePath, resourceQuery } = this;
  if (resourceQuery !== "" || SEEN.test(resourcePath)) return source;
  const [, name] = EXPORT.exec(source) ?? [];
  if (!name) throw new Error(`${resourcePath}: an icon is not exported as it was`);
  return `import { laterIcon } from ${JSON.stringify(this.getOptions().laterIcon)};
const load = () => import(/* webpackChunkName: "grid-icons" */ ${JSON.stringify(`${resourcePath}?drawn`)});
export const ${name} = /* @__PURE__ */ laterIcon(load);
export default ${name};`;
};
