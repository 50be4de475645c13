// The workbook alone: the package's front door loads its streams, archives and CSV reader too, at twice the time.
declare module "exceljs/lib/doc/workbook.js" {
  import type { Workbook } from "exceljs";
  const Book: new () => Workbook;
  export default Book;
}
