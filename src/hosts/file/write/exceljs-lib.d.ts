// The workbook alone: the package's front door loads its streams, archives and CSV reader too, at twice the time.
declare module "exceljs/lib/doc/workbook.js" {
  import type { Workbook } from "exceljs";
  const Book: new () => Workbook;
  export default Book;
}

// The same for browsers, without polyfills for old ones.
declare module "exceljs/dist/exceljs.bare.min.js" {
  import type { Workbook } from "exceljs";
  const ExcelJS: { readonly Workbook: new () => Workbook };
  export default ExcelJS;
}
