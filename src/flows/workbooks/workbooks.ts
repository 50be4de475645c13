export { departmentWorkbook, type DepartmentWorkbookContent } from "./department-workbook";
export {
  institutionWorkbook,
  type InstitutionBooks,
  type InstitutionWorkbookContent,
} from "./institution-workbook";
