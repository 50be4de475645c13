import { AttributeCursor } from "./attribute-cursor";
import { BANG, COLON, LESS, QUESTION, SLASH, endsName } from "../package/bytes";
import { characters, skipMarkup } from "./characters";
import { DecimalReader } from "./decimals";

const decimals = new DecimalReader();

/** Walks the tags of a part read at leisure. Names are compared without their prefix. */
export class TagCursor {
  private readonly attributes = new AttributeCursor();
  private nameStart = 0;
  private nameEnd = 0;
  /** Behind the tag, or at the first tag that the bytes do not hold whole. */
  at: number;
  closing = false;
  /** The tag closed itself: `/>`. */
  empty = false;

  constructor(
    private readonly bytes: Uint8Array,
    from = 0,
  ) {
    this.at = from;
  }

  /** On to the next tag; `false` where the bytes end first. Comments, CDATA and instructions are passed over. */
  next(): boolean {
    for (;;) {
      const start = this.bytes.indexOf(LESS, this.at);
      this.at = start < 0 ? this.bytes.length : start;
      if (start < 0) return false;
      const kind = this.bytes[start + 1];
      if (kind !== BANG && kind !== QUESTION) return this.tag(start);
      const behind = skipMarkup(this.bytes, start);
      if (behind < 0) return false;
      this.at = behind;
    }
  }

  /** Whether the tag's name, prefix aside, is this. */
  is(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) {
      if (this.bytes[this.nameStart + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  opens(name: string): boolean {
    return !this.closing && this.is(name);
  }

  closes(name: string): boolean {
    return (this.closing || this.empty) && this.is(name);
  }

  /** An attribute of the present tag as text; `null` where there is none. `prefixed` asks for `r:id`, not `id`. */
  attribute(name: string, prefixed = false): string | null {
    const found = this.find(name, prefixed);
    if (!found) return null;
    characters.clear();
    characters.append(this.bytes.subarray(found.value, found.valueEnd), 0);
    return characters.take();
  }

  /** An attribute that is a number; `null` where there is none. */
  number(name: string): number | null {
    const found = this.find(name, false);
    if (!found) return null;
    // Nearly all are written in plain digits, which need no text.
    const plain = decimals.read(this.bytes, found.value, this.bytes[found.valueEnd]);
    if (!Number.isNaN(plain)) return plain;
    const text = this.attribute(name)?.trim() ?? "";
    return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
  }

  /** The column, from 1, of an attribute that refers to a cell; 0 where there is none. */
  column(name: string): number {
    return this.find(name, false)?.column(this.bytes) ?? 0;
  }

  /** An attribute that is on or off; off where there is none. */
  on(name: string): boolean {
    return this.find(name, false)?.on(this.bytes) ?? false;
  }

  /** The text between the present tag and the next one. */
  text(): string {
    if (this.empty) return "";
    characters.clear();
    this.at = characters.append(this.bytes, this.at);
    return characters.take();
  }

  private tag(start: number): boolean {
    this.closing = this.bytes[start + 1] === SLASH;
    this.nameStart = start + (this.closing ? 2 : 1);
    let at = this.nameStart;
    while (at < this.bytes.length && !endsName(this.bytes[at])) {
      if (this.bytes[at] === COLON) this.nameStart = at + 1;
      at++;
    }
    this.nameEnd = at;
    this.attributes.start(at);
    if (!this.attributes.skip(this.bytes)) return false;
    this.empty = this.attributes.empty;
    this.at = this.attributes.at;
    return true;
  }

  private find(name: string, prefixed: boolean): AttributeCursor | null {
    const cursor = this.attributes;
    cursor.start(this.nameEnd);
    while (cursor.next(this.bytes)) if (this.named(cursor, name, prefixed)) return cursor;
    return null;
  }

  private named(cursor: AttributeCursor, name: string, prefixed: boolean): boolean {
    const start = cursor.nameEnd - name.length;
    const colon = this.bytes[start - 1] === COLON;
    if (prefixed ? !colon : start !== cursor.name) return false;
    for (let i = 0; i < name.length; i++) if (this.bytes[start + i] !== name.charCodeAt(i)) return false;
    return true;
  }
}
