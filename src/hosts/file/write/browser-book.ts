// The build for browsers puts this in place of exceljs's own sources, which ask for Node's modules.
import ExcelJS from "exceljs/dist/exceljs.bare.min.js";

export default ExcelJS.Workbook;
