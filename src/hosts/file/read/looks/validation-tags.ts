import type { ValidationImage } from "../../../../workbook/sheet-image";
import type { TagCursor } from "../xml/tag-cursor";
import { areaNamed } from "../../../../workbook/address";

/** A validation on its way through the tags: attributes first, formulas inside. */
export class ValidationTags {
  readonly found: ValidationImage[] = [];
  /** Conditions that an image cannot say. */
  missed = 0;
  #open: {
    readonly about: Omit<ValidationImage, "area" | "accepts">;
    readonly type: string;
    readonly references: string;
  } | null = null;
  readonly #formulas: string[] = [];

  take(tag: TagCursor): void {
    if (tag.opens("dataValidation")) this.#begin(tag);
    else if (tag.opens("formula1") || tag.opens("formula2")) this.#formulas.push(tag.text());
    if (tag.closes("dataValidation")) this.#end();
  }

  #begin(tag: TagCursor): void {
    const prompt = tag.attribute("prompt");
    this.#formulas.length = 0;
    this.#open = {
      type: tag.attribute("type") ?? "none",
      references: tag.attribute("sqref") ?? "",
      about: {
        ...(prompt && { prompt }),
        ...(tag.attribute("errorStyle") === "warning" && { strictness: "warning" as const }),
      },
    };
  }

  #end(): void {
    if (!this.#open) return;
    const { type, references, about } = this.#open;
    const accepts = acceptsOf(type, this.#formulas);
    this.#open = null;
    if (!accepts) this.missed += 1;
    else
      for (const reference of references.split(/\s+/)) {
        const area = areaNamed(reference);
        if (area) this.found.push({ area, accepts, ...about });
      }
  }
}

function acceptsOf(
  type: string,
  [first = "", second = ""]: readonly string[],
): ValidationImage["accepts"] | null {
  const [from, to] = [Number(first), Number(second)];
  const bounded = first !== "" && second !== "" && Number.isFinite(from) && Number.isFinite(to);
  switch (type) {
    case "none":
      return { kind: "any" };
    case "list":
      return listOf(first);
    case "date":
      return { kind: "date" };
    case "whole":
      return bounded ? { kind: "whole", from, to } : null;
    case "textLength":
      return bounded ? { kind: "text-length", from, to } : null;
    default:
      return null;
  }
}

function listOf(formula: string): ValidationImage["accepts"] | null {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  if (literal !== undefined)
    return {
      kind: "list",
      values: literal
        .replaceAll('""', '"')
        .split(",")
        .map((value) => value.trim()),
    };
  return formula === "" ? null : { kind: "list-range", range: formula };
}
