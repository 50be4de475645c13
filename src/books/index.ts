import { definitionsOf } from "./book";
import { departmentBook } from "./department-book";
import { institutionBook } from "./institution-book";

export * from "./book";
export { departmentBook, type DepartmentBook } from "./department-book";
export { institutionBook, type InstitutionBook } from "./institution-book";

/** Sheets of a department workbook, in the order of the tabs. */
export const departmentSheets = definitionsOf(departmentBook);

/** Sheets of the institution workbook, in the order of the tabs. */
export const institutionSheets = definitionsOf(institutionBook);
