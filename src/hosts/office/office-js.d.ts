// The library that we ship, not its newer types: what they promise beyond ExcelApi 1.15 is not there.
/// <reference path="../../../node_modules/@microsoft/office-js/dist/office.d.ts" />
