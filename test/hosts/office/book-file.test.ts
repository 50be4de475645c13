import { bookFile } from "../../../src/hosts/excel/program/book-file";

/** The whole workbook as Excel hands it over, piece by piece. */

type Done<T> = (result: Office.AsyncResult<T>) => void;

/** Office Open XML, as office.js calls it. */
const FORM = "compressed" as unknown as Office.FileType;

/** An Excel that hands over these pieces; null: it refuses. */
function excel(pieces: readonly (readonly number[] | null)[], url = "C:\\报送\\公诉科.xlsx") {
  const told: string[] = [];
  const result = <T>(value: T | null) =>
    ({
      status: value === null ? "failed" : "succeeded",
      value,
      error: null,
    }) as unknown as Office.AsyncResult<T>;
  const file = {
    sliceCount: pieces.length,
    getSliceAsync: (index: number, done: Done<Office.Slice>) => {
      const data = pieces[index];
      done(result(data ? ({ data } as unknown as Office.Slice) : null));
    },
    closeAsync: () => void told.push("closed"),
  } as unknown as Office.File;
  const getFileAsync = (type: string, _options: object, done: Done<Office.File>) => {
    told.push(type);
    done(result(pieces.length > 0 ? file : null));
  };
  const document = { url, getFileAsync } as unknown as Parameters<typeof bookFile>[0];
  return { document, told };
}

test("pieces are put together, the file bears the workbook's name, and Excel gets it back", async () => {
  const { document, told } = excel([[80, 75], [3, 4], [5]]);
  expect(await bookFile(document, FORM)).toEqual({
    name: "公诉科.xlsx",
    bytes: new Uint8Array([80, 75, 3, 4, 5]),
  });
  expect(told).toEqual(["compressed", "closed"]);
});

test.each([
  ["https://oa.example/共享/公诉科.xlsx", "公诉科.xlsx"],
  ["", "工作簿.xlsx"],
])("a workbook at %s is called %s", async (url, name) => {
  expect((await bookFile(excel([[1]], url).document, FORM)).name).toBe(name);
});

test("Excel refuses, at once or at a piece: a sentence, and it gets back what it gave", async () => {
  const says = { name: "HostError", message: expect.stringContaining("请退出单元格编辑") as string };
  await expect(bookFile(excel([]).document, FORM)).rejects.toMatchObject(says);
  const { document, told } = excel([[1], null]);
  await expect(bookFile(document, FORM)).rejects.toMatchObject(says);
  expect(told).toEqual(["compressed", "closed"]);
});
