/** More is no list of absentees. */
const LONGEST = 1000;
const NOBODY = /^(?:无|没有|全员|全部|全体|均|都|各(?!位)|其他|其余|0人|零人)/;
const NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
/** 2人出差, 两名干警请假, 李四等3人; not 应到8人. */
const COUNT = new RegExp(`${NUMBER}(?:个|余)?[人名位](?!次)`);
const NO_ABSENCE = /(?:应到|实到|实际到|出席|到会|参会|参加|全科|全体|总|编制|在编|在册)[^，,；;。]{0,4}$/;
/** A name that no roster holds, alone or with what keeps him away. */
const SOMEBODY =
  /^(?!因|请|病|事|公|产|婚|年|已|会后|会上|另|补|后|未|并|经|但|出差|学习|培训|外出|休假|开会)[\p{Script=Han}·]{2,4}?(?:同志|科长|局长|主任)?(?:$|因|请|正|在|外|出|休|病|产|陪|事|婚|丧|年|公|学|培|借|抽|参|值|探|哺|住|生|开|调|挂|驻|下|回|支)/u;
const DIGITS = "零一二三四五六七八九十";

/** How many people 缺席说明 accounts for. An absence is a name, or a number of people: 张三（出差、开会）、2人请假；李四等3人学习. */
export function absentees(text: string, names: readonly string[]): number {
  const tally = new Tally([...names].sort((a, b) => b.length - a.length));
  for (const sentence of parts(text.slice(0, LONGEST).normalize("NFKC"), ";。\n")) {
    for (const part of parts(sentence, "、,")) tally.take(part.trim());
    tally.endSentence();
  }
  return tally.total;
}

class Tally {
  total = 0;
  private readonly seen = new Set<string>();
  /** Names in a row with nothing behind them: a number that follows may sum them up. */
  private bare = 0;
  /** People that a number with a colon announced and that are still to be named. */
  private announced = 0;

  constructor(private readonly names: readonly string[]) {}

  take(part: string): void {
    const [said, within] = withoutBrackets(part);
    if (said === "" || NOBODY.test(said)) return;
    const count = countIn(said);
    const named = this.namesIn(said) || (count === null ? this.somebody(said, within) : 0);
    if (count === null) this.add(named, said);
    else this.addCount(count, named, said);
  }

  endSentence(): void {
    this.bare = 0;
    this.announced = 0;
  }

  private add(named: number, said: string): void {
    const before = Math.min(this.announced, named);
    this.announced -= before;
    this.total += named - before;
    this.bare = said.length <= 4 ? this.bare + named - before : 0;
  }

  private addCount(count: number, named: number, said: string): void {
    const sumsUp = named > 0 || /^等|^共|^以上/.test(said) || this.bare === count;
    this.announced = said.includes(":") ? Math.max(0, count - named) : 0;
    this.total += sumsUp && this.announced === 0 ? Math.max(count - this.bare, named) : count;
    this.bare = 0;
  }

  private namesIn(said: string): number {
    let rest = said;
    let found = 0;
    for (const name of this.names) {
      if (!rest.includes(name)) continue;
      rest = rest.replaceAll(name, "　");
      if (!this.seen.has(name)) found++;
      this.seen.add(name);
    }
    return found;
  }

  /** A stranger to the roster, or, behind a reason alone, whoever stands in its bracket. */
  private somebody(said: string, within: string): number {
    if (this.names.some((name) => said.includes(name))) return 0;
    if (SOMEBODY.test(said)) return 1;
    const listed = parts(within, "、,").map((part) => part.trim());
    return listed.reduce((sum, part) => sum + (this.namesIn(part) || (SOMEBODY.test(part) ? 1 : 0)), 0);
  }
}

function countIn(said: string): number | null {
  const match = COUNT.exec(said);
  if (!match?.[1] || NO_ABSENCE.test(said.slice(0, match.index))) return null;
  return /\d/.test(match[1]) ? Number(match[1]) : chinese(match[1]);
}

/** 两 → 2, 十 → 10, 十二 → 12, 二十 → 20. */
function chinese(written: string): number {
  const digit = (one: string) => (one === "两" ? 2 : DIGITS.indexOf(one));
  const ten = written.indexOf("十");
  if (ten < 0) return digit(written.slice(-1));
  const [tens, ones] = [written.slice(0, ten), written.slice(ten + 1)];
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

/** Splits at signs that stand outside brackets. */
function parts(text: string, signs: string): string[] {
  const found = [""];
  let depth = 0;
  for (const one of text) {
    if (one === "(") depth++;
    else if (one === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && signs.includes(one)) found.push("");
    else found[found.length - 1] += one;
  }
  return found;
}

function withoutBrackets(part: string): [said: string, within: string] {
  const [head = "", ...rest] = part.split("(");
  const behind = rest.map((one) => one.split(")"));
  const said = head + behind.map(([, ...after]) => after.join("")).join("");
  return [said.trim(), behind.map(([inside = ""]) => inside).join("、")];
}
