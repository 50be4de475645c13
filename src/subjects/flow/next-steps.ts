import { saysNothing } from "../../sheets/columns/words/empty-words";
import { stepNumber } from "./sheets/flow";

/** Where a step leads. */
export interface NextStep {
  /** What a branch is called: 同意; null where nothing is said. */
  readonly label: string | null;
  /** 环节序号 as it is written; it may be one that there is not (V01). */
  readonly to: string;
}

/** Between a branch and its step; people draw an arrow of whatever the keyboard has. */
const ARROW = /\s*(?::|→|⇒|➔|[-—=]+>|——+)\s*/g;
/** Where one of these stands, a comma parts less than they do. */
const BETWEEN = /[、;\n]+/;
const COMMA = /,+/;
/** A step by number, after words or before a bracket with words: 同意3, 同意(3), 3(同意), 同意转第三步. */
const NUMBERED =
  /^(\D*?)[([【]?(?:转|到|至)?((?:步骤|环节)?第?\d[\w.-]*(?:步骤?|环节|号)?|第[一二三四五六七八九十百]+(?:步骤?|环节|号)?)[)\]】]?$/;
/** 三 alone, or in brackets. */
const CHINESE = /^[([【]?[一二三四五六七八九十百]+[)\]】]?$/;
const IN_BRACKETS = /^(第?\d[\w.-]*(?:步骤?|环节|号)?)[([【](.+)[)\]】]$/;

/** What stands between two separators; `to` is null where no step is named by number. */
interface Piece {
  readonly label: string;
  readonly to: string | null;
}

/** `同意：3、不同意：5` → two labelled branches; `3、4` → two ways without a word. Blank, 无 and / lead nowhere. */
export function nextSteps(typed: string): readonly NextStep[] {
  if (saysNothing(typed)) return [];
  const text = typed.normalize("NFKC").replace(ARROW, ":");
  const parts = text.split(BETWEEN).map((part) => part.split(COMMA).flatMap(pieces));
  return inPairs(parts.flatMap((part) => withWords(part, parts.length > 1))).map(({ label, to }) =>
    to === null ? { label: null, to: label } : { label: label || null, to },
  );
}

/** What stands between two separators; blanks separate too: `同意:3 不同意:5`, but `同意 3` is one branch. */
function pieces(part: string): Piece[] {
  const found: Piece[] = [];
  let waiting = "";
  for (const word of part.split(/\s+/).filter((one) => one !== "")) {
    const { label, to } = branch(word);
    if (to === null) waiting += label;
    else {
      found.push({ label: waiting + label, to });
      waiting = "";
    }
  }
  return waiting === "" ? found : [...found, { label: waiting, to: null }];
}

/** `同意，并报批：3` is one branch; `同意，3` is one beside others, and alone two ways: the first may be a step by its name. */
function withWords(part: readonly Piece[], isBesideOthers: boolean): readonly Piece[] {
  const found: Piece[] = [];
  let words: Piece[] = [];
  for (const piece of part) {
    const { label, to } = piece;
    words.push(piece);
    if (to === null) continue;
    const said = words.map((one) => one.label).filter((one) => one !== "");
    found.push(...(isBesideOthers || label !== "" ? [{ label: said.join("，"), to }] : words));
    words = [];
  }
  return [...found, ...words];
}

/** `是、3、否、5`: words and numbers in turn, all the way. */
function inPairs(found: readonly Piece[]): readonly Piece[] {
  const isPaired = ({ label, to }: Piece, i: number) =>
    i % 2 === 0 ? to === null : to !== null && label === "";
  if (found.length < 4 || found.length % 2 === 1 || !found.every(isPaired)) return found;
  return found.flatMap(({ label }, i) => (i % 2 === 0 ? [{ label, to: found[i + 1]?.to ?? null }] : []));
}

/** One word; `to` is null where it names no step by number. */
function branch(word: string): Piece {
  const at = word.lastIndexOf(":");
  // 3: with an arrow behind and nothing after it.
  if (at === word.length - 1 && at > 0) return branch(word.slice(0, at));
  if (at >= 0) return { label: word.slice(0, at).replaceAll(":", "，"), to: stepNumber(word.slice(at + 1)) };
  const behind = IN_BRACKETS.exec(word);
  if (behind) return { label: behind[2] ?? "", to: stepNumber(behind[1] ?? "") };
  if (CHINESE.test(word)) return { label: "", to: stepNumber(word) };
  const numbered = NUMBERED.exec(word);
  if (!numbered) return { label: word, to: null };
  return { label: numbered[1] ?? "", to: stepNumber(numbered[2] ?? "") };
}

/** As people are asked to write it. */
export function writtenNext(next: readonly NextStep[]): string {
  return next.map(({ label, to }) => (label === null ? to : `${label}：${to}`)).join("、");
}
