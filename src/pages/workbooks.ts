export { departmentWorkbook, type DepartmentWorkbookContent } from "./department-workbook";
export { institutionWorkbook, type InstitutionWorkbookContent } from "./institution-workbook";
