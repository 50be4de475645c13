// The library that we ship, not its newer types: what they promise beyond ExcelApi 1.15 is not there.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the library declares globals and has no modules to import
/// <reference path="../../../../node_modules/@microsoft/office-js/dist/office.d.ts" />

/** Buttons pressed before the program stood; the static loader keeps them. */
interface Window {
  pendingCommands?: [id: string, event: Office.AddinCommands.Event][];
}
