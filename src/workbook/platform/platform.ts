/** Whoever is signed in at the platform. */
export interface PlatformVisitor {
  /** 科室代码; another word of the supervision office. */
  readonly account: string;
  readonly name: string;
  /** `未报`, `已报 第 2 次` …; null of the supervision office. */
  readonly state: string | null;
}

/** What became of a workbook that was handed in; the sentence is the platform's own. */
export type HandInAnswer =
  | { readonly outcome: "received"; readonly sentence: string }
  /** It has errors: it counts once somebody gives a reason, where that is allowed. */
  | {
      readonly outcome: "held";
      readonly held: string;
      readonly allowed: boolean;
      readonly sentence: string;
    }
  | { readonly outcome: "refused"; readonly sentence: string };

/** The platform that a page came from, where departments hand in. Each call throws `HostError` where it does not answer, or says no. */
export interface PlatformDesk {
  /** Null where nobody is signed in. */
  visitor(): Promise<PlatformVisitor | null>;
  /** Signs in by an access code, in place of whoever was. */
  signIn(account: string, secret: string): Promise<PlatformVisitor>;
  handIn(name: string, bytes: Uint8Array): Promise<HandInAnswer>;
  /** 仍要报送: what is held counts all the same. */
  insist(held: string, reason: string): Promise<HandInAnswer>;
  /** The workbook that lies there for the department: as it was issued, or with the latest receipt. */
  workbook(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}
