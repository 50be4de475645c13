import { officialPaper, signedOff, titleBlocks } from "../../../src/drawing/paper/official";
import { paragraph } from "../../../src/drawing/paper/paragraphs";
import { writePaper } from "../../../src/hosts/docx/write-paper";
import type { PaperImage } from "../../../src/paper/paper-image";
import { printed, type PrintedPages } from "../../support/printed-paper";
import { tempFolder } from "../../support/temp-folder";
import { describeWith } from "../../support/tools";
import { unzip } from "../../support/unzip";

/** 公文 by GB/T 9704-2012: what Word is told, and what is printed of it. */

type RedHead = Parameters<typeof officialPaper>[0]["head"];

const TEXT = "依据实施方案开展廉政风险防控，".repeat(45);
const OFFICE = "云溪区人民检察院";

function letter(
  head: RedHead = "print",
  more: Partial<Parameters<typeof officialPaper>[0]> = {},
): PaperImage {
  return officialPaper({
    title: "廉政风险预警通知书",
    day: "2012-10-26",
    mark: OFFICE,
    number: "检廉预〔2012〕3号",
    head,
    blocks: [
      ...titleBlocks("廉政风险预警通知书"),
      paragraph("addressee", "公诉科："),
      paragraph("body", TEXT),
      paragraph("heading", "一、整改要求"),
      paragraph("subheading", "（一）时限"),
      ...signedOff(OFFICE, "2012-10-26"),
      { kind: "imprint", lines: [["　抄送：院党组。"], [`　${OFFICE}办公室`, "2012年10月26日印发"]] },
    ],
    ...more,
  });
}

async function partOf(paper: PaperImage, name = "word/document.xml"): Promise<string> {
  return unzip(await writePaper(paper)).get(name) ?? "";
}

const TWIPS = 1440 / 25.4;
const inMm = (xml: string, tag: string) =>
  Object.fromEntries(
    [...(new RegExp(`<w:${tag} ([^>]*)/>`).exec(xml)?.[1] ?? "").matchAll(/w:(\w+)="(\d+)"/g)].map(
      ([, name = "", value]) => [name, Math.round(Number(value) / TWIPS)] as const,
    ),
  );

describe("what Word is told", () => {
  test("A4; 37 mm above, 28 left, 26 right, 35 below: 156 by 225 for the text", async () => {
    const xml = await partOf(letter());
    expect(inMm(xml, "pgSz")).toMatchObject({ w: 210, h: 297 });
    expect(inMm(xml, "pgMar")).toMatchObject({ top: 37, left: 28, right: 26, bottom: 35 });
  });

  test("a grid of lines and characters: 28.95 points a line, 28 characters in 156 mm", async () => {
    const [, pitch, space] = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"\/>/
      .exec(await partOf(letter()))!
      .map(Number);
    expect(pitch).toBe(579);
    const character = 16 + space! / 4096;
    expect(Math.floor(((156 / 25.4) * 72) / character)).toBe(28);
  });

  test("fonts for Chinese characters, by style", async () => {
    const styles = await partOf(letter(), "word/styles.xml");
    const fontOf = (id: string) => {
      const [, body = ""] = new RegExp(`w:styleId="${id}"[^>]*>([^]*?)</w:style>`).exec(styles) ?? [];
      return [/w:eastAsia="([^"]+)"/.exec(body)?.[1], Number(/<w:sz w:val="(\d+)"/.exec(body)?.[1]) / 2];
    };
    expect(["Title", "PaperBody", "Heading1", "Heading2", "PaperFooter"].map(fontOf)).toEqual([
      ["方正小标宋简体", 22],
      ["仿宋_GB2312", 16],
      ["黑体", 16],
      ["楷体_GB2312", 16],
      ["宋体", 14],
    ]);
  });

  test("the title is centred and not bold; nothing is bold", async () => {
    const styles = await partOf(letter(), "word/styles.xml");
    const [title = ""] = /<w:style [^>]*w:styleId="Title"[^]*?<\/w:style>/.exec(styles) ?? [];
    expect(title).toContain('<w:jc w:val="center"/>');
    expect(title + (await partOf(letter()))).not.toContain("<w:b/>");
  });

  test("page numbers at the outer edge: right on odd pages, left on even ones", async () => {
    const parts = unzip(await writePaper(letter()));
    expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const xml = parts.get("word/document.xml") ?? "";
    const [odd, even] = ["default", "even"].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        parts.get("word/_rels/document.xml.rels") ?? "",
      );
      return parts.get(`word/${target?.[1] ?? target?.[2]}`) ?? "";
    });
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    expect(/<w:t[^>]*>([^<]+)</.exec(odd ?? "")?.[1]).toBe("— ");
  });

  test.each([
    ["print", true, true],
    ["blank", false, false],
    ["none", false, false],
  ] as const)("red head %s", async (head, mark, line) => {
    const xml = await partOf(letter(head));
    const [before = ""] = xml.split("廉政风险预警通知书");
    expect(before.includes(OFFICE)).toBe(mark);
    expect(before.includes('w:fill="FF0000"')).toBe(line);
    expect(before.includes("〔2012〕")).toBe(head !== "none");
  });

  test("what goes upwards names who signs it, beside the number", async () => {
    const [line] = /检廉预[^<]*/.exec(await partOf(letter("print", { signer: "赵刚" }))) ?? [];
    expect(line).toMatch(/^检廉预〔2012〕3号　+签发人：赵刚$/);
  });

  test("the imprint: at the foot of the text, in lines", async () => {
    const [table = ""] = /<w:tbl>[^]*?<\/w:tbl>/.exec(await partOf(letter())) ?? [];
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/);
    expect(table).toMatch(/<w:insideH w:val="single"/);
  });

  test("where the number is not given there is room for it", async () => {
    expect(await partOf(letter("print", { number: null }))).toContain("〔　　　〕　　号");
  });

  test("the day has no zeros in front, and four characters right of it are free", async () => {
    const xml = await partOf(letter());
    const at = xml.indexOf("2012年10月26日<");
    const right = /<w:ind w:right="(\d+)"\/>(?![^]*<w:ind)/.exec(xml.slice(0, at))?.[1];
    expect(Number(right) / 20 / 16).toBe(4);
    expect(signedOff(OFFICE, "2012-01-05").at(-1)).toMatchObject({ text: "2012年1月5日" });
  });

  test("the last words before the signature stay with it, and the white lines between", () => {
    const { blocks } = letter("none", {
      blocks: [...["甲", "乙"].map((text) => paragraph("body", text)), ...signedOff(OFFICE, "2012-10-26")],
    });
    expect(blocks.map((block) => "withNext" in block && block.withNext)).toEqual([
      ...[false, true],
      ...[true, true],
      ...[false, false],
    ]);
  });

  test("a long name stays on the paper, and the day in its middle", () => {
    const [name, day] = signedOff("云溪市高新技术产业开发区人民检察院纪检组监察室办公室", "2012-10-26").slice(
      -2,
    );
    expect(name).toMatchObject({ free: 0 });
    expect(day).toMatchObject({ free: (26 - 7) / 2 });
  });

  test("the same paper gives the same bytes", async () => {
    const [one, other] = [await writePaper(letter()), await writePaper(letter())];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

describeWith(["lowriter", "pdftotext"], "as LibreOffice prints it", () => {
  const inFolder = tempFolder();
  const MM = 72 / 25.4;
  const full = { ...letter("none"), blocks: [paragraph("body", TEXT), ...letter().blocks.slice(-7)] };
  const papers = { full, print: letter(), blank: letter("blank"), none: letter("none") };
  let pages: Readonly<Record<keyof typeof papers, PrintedPages>>;

  beforeAll(async () => {
    pages = await printed(inFolder("."), papers);
  });

  test("[Papers 9] 22 lines a page, 28 characters a line", () => {
    const [first = []] = pages.full;
    const lines = first.filter(({ text }) => !text.startsWith("—"));
    expect(lines).toHaveLength(22);
    expect(Math.max(...lines.map(({ text }) => text.replace(/，$/, "").length))).toBe(28);
    // The first is moved in by two.
    expect(Math.round((lines[0]!.left - lines[1]!.left) / 16)).toBe(2);
    expect(Math.round(lines[1]!.left / MM)).toBe(28);
  });

  test("numbers at the outer edge, the imprint on the last page", () => {
    const [first = [], second = []] = pages.full;
    expect(first.at(-1)).toMatchObject({ text: "—1—" });
    expect(first.at(-1)!.right / MM).toBeGreaterThan(170);
    expect(second.at(-1)).toMatchObject({ text: "—2—" });
    expect(second.at(-1)!.left / MM).toBeLessThan(40);
    expect(second.at(-2)?.text).toBe("云溪区人民检察院办公室2012年10月26日印发");
  });

  test("套打: all else stands as high as under a printed head", () => {
    const topsOf = ([page = []]: PrintedPages) =>
      page.filter(({ text }) => text !== OFFICE).map(({ text, top }) => [text, Math.round(top)]);
    expect(topsOf(pages.blank)).toEqual(topsOf(pages.print));
  });

  test("the head stands 35 mm below the top of the text", () => {
    const mark = pages.print[0]?.find(({ text }) => text === OFFICE);
    expect(mark!.top / MM).toBeGreaterThan(70);
    expect(mark!.top / MM).toBeLessThan(76);
  });

  test("without a head it begins with the title", () => {
    const [title] = pages.none[0] ?? [];
    expect(title?.text).toBe("廉政风险预警通知书");
    expect(title!.top / MM).toBeLessThan(45);
  });
});
