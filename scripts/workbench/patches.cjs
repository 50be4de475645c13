/**
 * Lines of the spreadsheet component (Univer 0.25.1, Apache-2.0) that are changed while the workbench is built. Each must
 * stand exactly once in its file, or the build fails: another version of the component is another matter.
 */
const chinese = require("./chinese-characters.cjs");

const RENDER = "@univerjs/engine-render/lib/es/index.js";
const CHINESE =
  "Which characters are Chinese is written down, and not worked out from a thousand tables at every opening.";
const FONTS =
  "Texts are measured by the browser; what reads files of fonts is left out, and nobody asks for the fonts of the machine.";
const HYPHENS =
  "Nothing is hyphenated here: which language a text is in is not guessed, and no word parts of a language are loaded.";

module.exports = [
  {
    file: RENDER,
    why: CHINESE,
    find: 'import * as cjk from "cjk-regex";\n',
    put: "",
  },
  ...Object.entries(chinese).map(([name, source]) => ({
    file: RENDER,
    why: CHINESE,
    find: `cjk.${name}().toRegExp()`,
    put: `new RegExp(${JSON.stringify(source)})`,
  })),
  {
    file: RENDER,
    why: FONTS,
    find: 'import { parse } from "opentype.js";',
    put: "",
  },
  {
    file: RENDER,
    why: FONTS,
    find: "\t\tfont = parse(fontBuffer);\n",
    put: '\t\tthrow new Error("No file of a font is read here.");\n',
  },
  {
    file: RENDER,
    why: FONTS,
    find: 'if (!await checkLocalFontsPermission() || !("queryLocalFonts" in window)) return;',
    put: "return;",
  },
  {
    file: RENDER,
    why: HYPHENS,
    find: 'import { franc } from "franc-min";',
    put: 'const franc = () => "und";',
  },
  {
    file: RENDER,
    why: HYPHENS,
    find: '\t\tthis._preloadPatterns();\n\t\tthis.loadPattern("en-gb");\n',
    put: "",
  },
  {
    file: RENDER,
    why: HYPHENS,
    find: '\t\tthis._patterns.set("en-us", parsePattern(EnUs));\n\t\tthis._loadExceptionsToCache("en-us", EnUs);\n',
    put: "",
  },
  {
    file: RENDER,
    why: HYPHENS,
    find: '\t["en-us"]: () => Promise.resolve().then(() => en_us_exports),\n',
    put: "",
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "The first sheet is drawn when it is there, and not 0.3 s later by the clock.",
    find: "\t\t\t\t\t}, STEADY_TIMEOUT);\n\t\t\t\t}, 300);",
    put: "\t\t\t\t\t}, STEADY_TIMEOUT);\n\t\t\t\t}, 0);",
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "The second toolbar, out of sight, that widths are taken from is there only while they are taken.",
    find: "children: activeGroup.allGroups.map((groupItem, index) => {",
    put: "children: fakeToolbarVisible && activeGroup.allGroups.map((groupItem, index) => {",
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "It is there before they are taken: otherwise every button is 0 wide, and the last are cut off instead of being behind ⋮.",
    find: "\t\t\t\tribbonService.setFakeToolbarVisible(true);",
    put: "\t\t\t\tflushSync(() => ribbonService.setFakeToolbarVisible(true));",
  },
  {
    file: "@univerjs/sheets-ui/lib/es/index.js",
    why: "Whether a text could be a number is asked for each drawn cell, and the answer thrown away where nobody wants the mark.",
    find: "\t\t\t\tif (!((_this$_sheetSkeletonM = this._sheetSkeletonManagerService.getCurrentParam()) === null || _this$_sheetSkeletonM === void 0 ? void 0 : _this$_sheetSkeletonM.skeleton)) return next(cell);\n\t\t\t\tconst cellRaw = pos.rawData;",
    put: "\t\t\t\tif (this._configService.getConfig(SHEETS_UI_PLUGIN_CONFIG_KEY)?.disableForceStringMark) return next(cell);\n\t\t\t\tconst cellRaw = pos.rawData;",
  },
  {
    file: "@univerjs/engine-formula/lib/es/index.js",
    why: "For one cell that was typed in, formulas are looked for once, on its own sheet, and not twice and on every sheet of every workbook.",
    find: "\t\tconst formulaIdMap = this._getSheetFormulaIdMap(unitId, sheetId);\n\t\tconst deleteFormulaIdMap = /* @__PURE__ */ new Map();\n\t\tconst formulaData = this.getFormulaData();\n\t\tif (formulaData[unitId] == null) formulaData[unitId] = {};\n\t\tconst workbookFormulaData = formulaData[unitId];\n\t\tif (workbookFormulaData[sheetId] == null) workbookFormulaData[sheetId] = {};\n",
    put: "\t\tconst workbookFormulaData = { [sheetId]: this.getSheetFormulaData(unitId, sheetId) };\n\t\tconst hasFormulas = Object.keys(workbookFormulaData[sheetId]).length > 0;\n\t\tconst formulaIdMap = hasFormulas ? this._getSheetFormulaIdMap(unitId, sheetId) : {};\n\t\tconst deleteFormulaIdMap = /* @__PURE__ */ new Map();\n",
  },
  {
    file: "@univerjs/core/lib/es/index.js",
    why: "Every call makes a pair of message ports, and most are taken back at once: a timer is enough, and ten times cheaper.",
    find: "\tconst channel = new MessageChannel();\n\tlet cancelled = false;\n\tconst handler = () => {\n\t\tif (!cancelled) callback();\n\t};\n\tchannel.port1.onmessage = handler;\n\tchannel.port2.postMessage(null);\n\treturn () => {\n\t\tcancelled = true;\n\t\tchannel.port1.onmessage = null;\n\t\tchannel.port1.close();\n\t\tchannel.port2.close();\n\t};",
    put: "\tconst timer = setTimeout(callback, 0);\n\treturn () => clearTimeout(timer);",
  },
  {
    file: "@univerjs/sheets-data-validation/lib/es/index.js",
    why: "Drop-downs out of sight are judged when the page is idle: their workbook may have been put away by then.",
    find: "\t\t\t\t\telse requestIdleCallback(() => {\n\t\t\t\t\t\tthis.validatorRanges(unitId, subUnitId, ranges);",
    put: "\t\t\t\t\telse requestIdleCallback(() => {\n\t\t\t\t\t\tif (!this._univerInstanceService.getUnit(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId)) return;\n\t\t\t\t\t\tthis.validatorRanges(unitId, subUnitId, ranges);",
  },
  {
    file: "@univerjs/engine-render/lib/es/index.js",
    why: "Where the sheet's canvas stands is asked three times a key, each time laying the page out anew. It moves only when its size changes.",
    find: "function getOffsetRectForDom(ele) {\n\tconst box = ele.getBoundingClientRect();",
    put: [
      "const offsets = new WeakMap();",
      "const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => offsets.delete(target)));",
      "function getOffsetRectForDom(ele) {",
      '\tif (!ele.id.startsWith("univer-sheet-main-canvas")) return measuredOffset(ele);',
      "\tif (!offsets.has(ele)) {",
      "\t\toffsets.set(ele, measuredOffset(ele));",
      "\t\tsizes.observe(ele);",
      "\t}",
      "\treturn offsets.get(ele);",
      "}",
      "function measuredOffset(ele) {",
      "\tconst box = ele.getBoundingClientRect();",
    ].join("\n"),
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "The toolbar is put together anew when a button comes or goes, not with every letter that is typed.",
    find: ".pipe(startWith$1(new Array(hiddenObservableMap.length).fill(false))).subscribe((hiddenMap) => {",
    put: ".pipe(startWith$1(new Array(hiddenObservableMap.length).fill(false)), distinctUntilChanged((before, now) => now.every((hidden, i) => hidden === before[i]))).subscribe((hiddenMap) => {",
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "Buttons of the toolbar follow the selection when there is time: their drawing is not to keep back what the pane says of a cell.",
    find: [
      "\t\tdisabled$ && subscriptions.push(disabled$.subscribe((disabled) => setDisabled(disabled)));",
      "\t\thidden$ && subscriptions.push(hidden$.subscribe((hidden) => setHidden(hidden)));",
      "\t\tactivated$ && subscriptions.push(activated$.subscribe((activated) => setActivated(activated)));",
      "\t\tvalue$ && subscriptions.push(value$.subscribe((value) => setValue(value)));",
      "\t\tselectionsValue$ && subscriptions.push(selectionsValue$.subscribe((value) => setSelectionsValue(value)));",
    ].join("\n"),
    put: [
      "\t\tconst follow = (observable, set) => {",
      "\t\t\tif (observable) subscriptions.push(observable.subscribe((now) => startTransition(() => set(now))));",
      "\t\t};",
      "\t\tfollow(disabled$, setDisabled);",
      "\t\tfollow(hidden$, setHidden);",
      "\t\tfollow(activated$, setActivated);",
      "\t\tfollow(value$, setValue);",
      "\t\tfollow(selectionsValue$, setSelectionsValue);",
    ].join("\n"),
  },
  {
    file: "@univerjs/ui/lib/es/index.js",
    why: "What two changes above call.",
    find: "function useToolbarItemStatus(menuItem) {",
    put: 'import { startTransition } from "react";\nimport { flushSync } from "react-dom";\nfunction useToolbarItemStatus(menuItem) {',
  },
  {
    file: "@univerjs/docs-ui/lib/es/index.js",
    why: "The input field that typing goes to is laid over its cell after the frame, once a key: asked at once, the page is laid out anew each time.",
    find: "\t\tconst { left, top } = anchor;\n\t\tconst { x, y } = this.activeViewPort.getAbsoluteVector(Vector2.FromArray([left, top]));\n\t\tlet { left: canvasLeft, top: canvasTop } = this._getCanvasOffset();\n\t\tcanvasLeft += x;\n\t\tcanvasTop += y;\n\t\tthis.activate(canvasLeft, canvasTop, forceFocus);",
    put: [
      "\t\tif (this.canFocusing || forceFocus) this.focus();",
      "\t\tthis._toBePlaced ??= requestAnimationFrame(() => setTimeout(() => {",
      "\t\t\tthis._toBePlaced = undefined;",
      "\t\t\tconst now = this._getActiveRangeInstance()?.getAnchor();",
      "\t\t\tif (!now?.visible || this.activeViewPort == null) return;",
      "\t\t\tconst { x, y } = this.activeViewPort.getAbsoluteVector(Vector2.FromArray([now.left, now.top]));",
      "\t\t\tconst { left, top } = this._getCanvasOffset();",
      "\t\t\tthis.activate(left + x, top + y, null);",
      "\t\t}, 0));",
    ].join("\n"),
  },
  {
    file: "@univerjs/docs-ui/lib/es/index.js",
    why: "Laying it there later takes the focus from nobody.",
    find: "\t\tif (this.canFocusing || force) this.focus();",
    put: "\t\tif (force !== null && (this.canFocusing || force)) this.focus();",
  },
];
