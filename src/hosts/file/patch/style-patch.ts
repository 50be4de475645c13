import { DATE_FORMAT, isDateCode } from "../../../workbook/formats/number-format";
import { BUILT_IN_FORMATS } from "../read/built-in-formats";
import type { PatchStyles } from "./sheet-patch";
import { attributeOf, Splices, tagsOf, type Tag } from "./tags";

/** Excel's own format for days. */
const BUILT_IN_DAY = 14;

/** The styles of a workbook, with those added that days ask for. */
export class StylePatch implements PatchStyles {
  private readonly formats = new Map<number, string>();
  private readonly styles: string[] = [];
  private readonly tags: Tag[] = [];
  private readonly added: string[] = [];
  private readonly dates = new Map<number, number>();
  private opening: Tag | null = null;
  private closing: Tag | null = null;

  constructor(private readonly xml: string) {
    for (const tag of tagsOf(xml)) this.take(tag);
  }

  dated(style: number): number {
    const known = this.dates.get(style);
    if (known !== undefined) return known;
    const dated = this.showsDay(style) ? style : this.add(style);
    this.dates.set(style, dated);
    return dated;
  }

  /** Null where nothing was added. */
  result(): string | null {
    if (this.added.length === 0 || !this.opening || !this.closing) return null;
    const splices = new Splices(this.xml);
    const { start, end, prefix, inside } = this.opening;
    const count = this.tags.length + this.added.length;
    const without = inside.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    splices.replace(start, end, `<${prefix}cellXfs count="${count}"${without}>`);
    splices.insert(this.closing.start, this.added.join(""));
    return splices.result();
  }

  private take(tag: Tag): void {
    if (tag.name === "numFmt")
      this.formats.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "");
    else if (tag.name === "cellXfs")
      [this.opening, this.closing] = tag.closing ? [this.opening, tag] : [tag, null];
    else if (this.opening && !this.closing) this.takeInside(tag);
  }

  private takeInside(tag: Tag): void {
    if (tag.name !== "xf") return;
    if (!tag.closing) {
      this.tags.push(tag);
      this.styles.push(this.xml.slice(tag.start, tag.end));
    } else {
      const begun = this.tags.at(-1);
      if (begun) this.styles[this.styles.length - 1] = this.xml.slice(begun.start, tag.end);
    }
  }

  private showsDay(style: number): boolean {
    const tag = this.tags[style];
    const format = Number((tag && attributeOf(tag, "numFmtId")) ?? 0);
    return isDateCode(this.formats.get(format) ?? BUILT_IN_FORMATS[format] ?? "");
  }

  /** The style as it is, but for the format of its number. */
  private add(style: number): number {
    const format = [...this.formats].find(([, code]) => code === DATE_FORMAT)?.[0] ?? BUILT_IN_DAY;
    const prefix = this.opening?.prefix ?? "";
    const xml = this.styles[style] ?? `<${prefix}xf fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const without = xml
      .replace(/^(<[^>]*?)\snumFmtId\s*=\s*(?:"[^"]*"|'[^']*')/, "$1")
      .replace(/^(<[^>]*?)\sapplyNumberFormat\s*=\s*(?:"[^"]*"|'[^']*')/, "$1");
    this.added.push(without.replace(/^<([\w.:-]+)/, `<$1 numFmtId="${format}" applyNumberFormat="1"`));
    return this.styles.length + this.added.length - 1;
  }
}
