import { liveContract } from "../../support/live-contract";
import { workbookContract } from "../../support/workbook-contract";
import { blankUniver } from "../../support/univer";

workbookContract("Univer", () => {
  const { live } = blankUniver();
  return Promise.resolve({
    target: live,
    // A spreadsheet always has a sheet; the blank one is not part of what was painted.
    read: async () => {
      const content = await live.read();
      return { ...content, sheets: content.sheets.filter(({ sheet }) => sheet !== "空白") };
    },
  });
});

liveContract("Univer", () => blankUniver().live);
