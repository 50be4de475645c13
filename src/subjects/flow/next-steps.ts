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
const BETWEEN = /[、,;\n]+/;
/** A step by number, after words or before a bracket with words: 同意3, 同意(3), 3(同意), 同意转第三步. */
const NUMBERED =
  /^(\D*?)[([【]?(?:转|到|至)?((?:步骤|环节)?第?\d[\w.-]*(?:步骤?|环节|号)?|第[一二三四五六七八九十百]+(?:步骤?|环节|号)?)[)\]】]?$/;
/** 三 alone, or in brackets. */
const CHINESE = /^[([【]?[一二三四五六七八九十百]+[)\]】]?$/;
const IN_BRACKETS = /^(第?\d[\w.-]*(?:步骤?|环节|号)?)[([【](.+)[)\]】]$/;

/** `同意：3、不同意：5` → two labelled branches; `3、4` → two ways without a word. Blank, 无 and / lead nowhere. */
export function nextSteps(typed: string): readonly NextStep[] {
  if (saysNothing(typed)) return [];
  return typed.normalize("NFKC").replace(ARROW, ":").split(BETWEEN).flatMap(branches);
}

/** What stands between two separators; blanks separate too: `同意:3 不同意:5`, but `同意 3` is one branch. */
function branches(part: string): NextStep[] {
  const found: NextStep[] = [];
  let waiting = "";
  for (const word of part.split(/\s+/).filter((one) => one !== "")) {
    const { label, to } = branch(word);
    if (to === null) waiting += label;
    else {
      found.push({ label: waiting + label || null, to });
      waiting = "";
    }
  }
  return waiting === "" ? found : [...found, { label: null, to: waiting }];
}

/** One word; `to` is null where it names no step by number. */
function branch(word: string): { readonly label: string; readonly to: string | null } {
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
