import { isDay, dayOf, toSerial } from "../../src/workbook/formats/serial-date";
import { Refusal } from "./wire";

/** What stands in a cell after something was typed or written into it. */
export interface Entry {
  readonly value: string | number | boolean;
  readonly formula: string;
  /** The value is an error, not a text that looks like one. */
  readonly fault: boolean;
  /** Format that Excel gives the cell of its own accord. */
  readonly format?: string;
}

const LONGEST = 32_767;
const FAULTS = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"];
const FIGURES = "〇一二三四五六七八九";

/**
 * What Excel makes of an input, typed or written by a program: text becomes a number, a date, a truth, a fault or a
 * formula wherever it can, unless the cell's format is text or an apostrophe stands before it.
 */
export function typed(input: unknown, format: string): Entry {
  if (typeof input === "string") return typedText(input, format);
  if (typeof input !== "number" && typeof input !== "boolean")
    throw new Refusal("InvalidArgument", `No value for a cell: ${JSON.stringify(input)}`);
  return format === "@" ? text(String(input).toUpperCase()) : { ...text(""), value: input };
}

function typedText(input: string, format: string): Entry {
  if (input.startsWith("'")) return text(input.slice(1));
  if (format === "@") return text(input);
  if (/^[=+\-@]./s.test(input) && asNumber(input) === null) return formula(input);
  const clean = input.normalize("NFKC").trim();
  if (/^(true|false)$/i.test(clean)) return { ...text(""), value: clean.toLowerCase() === "true" };
  if (FAULTS.includes(clean.toUpperCase())) return { value: clean.toUpperCase(), formula: "", fault: true };
  const number = asNumber(clean);
  if (number !== null) return { ...text(""), value: number };
  const serial = asSerial(clean);
  return serial === null ? text(input) : { ...text(""), value: serial, format: "yyyy/m/d" };
}

function text(value: string): Entry {
  if (value.length > LONGEST) throw new Refusal("InvalidArgument", "Over 32767 characters.");
  return { value, formula: "", fault: false };
}

function formula(input: string): Entry {
  const written = input.startsWith("=") ? input : `=${input}`;
  const known = /^=([\d.+\-*/() ]+)$/.exec(written) !== null || /^=[A-Z]+\(/.test(written);
  return known
    ? { value: 0, formula: written, fault: false }
    : { value: "#NAME?", formula: written, fault: true };
}

function asNumber(input: string): number | null {
  const bare = input
    .normalize("NFKC")
    .trim()
    .replace(/^[¥$]/, "")
    .replace(/,(?=\d{3})/g, "");
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(bare.replace(/^\((.+)\)$/, "-$1"));
  return parts ? Number(parts[1]) / (parts[2] ? 100 : 1) : null;
}

function asSerial(input: string): number | null {
  const figures = input.replace(/[〇一二三四五六七八九]/g, (figure) => String(FIGURES.indexOf(figure)));
  const time = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(figures);
  if (time) return (Number(time[1]) + Number(time[2]) / 60) / 24;
  const long = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2}))?[日月]?$/.exec(figures);
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(figures);
  const [year, month, day] = long
    ? [Number(long[1]), Number(long[2]), Number(long[3] ?? 1)]
    : [2012, Number(short?.[1]), Number(short?.[2])];
  return (long ?? short) && isDay(year, month, day) ? toSerial(dayOf(year, month, day)) : null;
}
