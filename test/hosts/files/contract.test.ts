import { fileSource } from "../../../src/hosts/file/disk/formats/read-file";
import { fileTarget } from "../../../src/hosts/file/disk/file-target";
import { tempFolder } from "../../support/temp-folder";
import { workbookContract } from "../../support/workbook-contract";

const inFolder = tempFolder();
let files = 0;

workbookContract("a file", () => {
  const path = inFolder(`${++files}.xlsx`);
  const target = fileTarget(path, { overwrite: true });
  return Promise.resolve({ target, read: () => fileSource(path).read() });
});
