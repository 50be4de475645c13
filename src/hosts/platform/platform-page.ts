import { HostError } from "../../workbook/host-error";
import type { HandInAnswer, PlatformDesk, PlatformVisitor } from "../../workbook/platform/platform";

const WORKBOOK = "/department/workbook";

type Ask = typeof fetch;

/** The platform that a page at this address came from; ask `isServedThere` first. */
export function platformOfPage(
  { origin }: Pick<Location, "origin">,
  ask: Ask = (...words) => fetch(...words),
): PlatformDesk {
  return new PlatformPage(origin, ask);
}

/** Whether the address asks for the department's workbook at once, as the platform's own pages do. */
export function asksForWorkbook(search: string): boolean {
  return new URLSearchParams(search).get("open") === WORKBOOK;
}

const SILENT = "平台没有回答，没有报送：网络断了，或者平台停了。工作簿没有改动，请过一会儿再试。";
const NOT_PLATFORM = "这个地址上没有平台，不能在这里报送。请照旧保存工作簿，把文件交给监察室。";
const SIGNED_OUT = "没有登录平台，或者登录已过期。请重新登录，再报送一次。";

class PlatformPage implements PlatformDesk {
  constructor(
    private readonly origin: string,
    private readonly ask: Ask,
  ) {}

  async visitor(): Promise<PlatformVisitor | null> {
    const { signedIn, account, name, state } = await this.me();
    if (signedIn !== true) return null;
    return { account: textOf(account), name: textOf(name), state: typeof state === "string" ? state : null };
  }

  async signIn(account: string, secret: string): Promise<PlatformVisitor> {
    const { signedIn, token } = await this.me();
    if (signedIn === true)
      await this.answer("/sign-out", { method: "POST", headers: { "x-token": textOf(token) } });
    const page = await (await this.answer("/sign-in", { headers: { accept: "text/html" } })).text();
    const body = JSON.stringify({ account, secret, _token: formToken(page) });
    expectDone(
      await this.json("/sign-in", { method: "POST", body, headers: { "content-type": "application/json" } }),
    );
    const visitor = await this.visitor();
    if (visitor === null) throw new HostError("refused", SIGNED_OUT);
    return visitor;
  }

  async handIn(name: string, bytes: Uint8Array): Promise<HandInAnswer> {
    const form = new FormData();
    // Before the file: nothing is taken in for a stranger.
    form.append("_token", await this.token());
    form.append("file", new Blob([bytes as BlobPart]), name);
    return handInAnswer(await this.json("/department/hand-in", { method: "POST", body: form }));
  }

  async insist(held: string, reason: string): Promise<HandInAnswer> {
    const body = JSON.stringify({ reason, _token: await this.token() });
    const headers = { "content-type": "application/json" };
    return handInAnswer(
      await this.json(`/department/held/${encodeURIComponent(held)}`, { method: "POST", body, headers }),
    );
  }

  async workbook(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const answer = await this.answer(WORKBOOK, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new HostError("refused", sentenceIn(await jsonIn(answer)) ?? SIGNED_OUT);
    const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { name: decodeURIComponent(named?.[1] ?? "") || "科室工作簿.xlsx", bytes };
  }

  private async token(): Promise<string> {
    const { token } = await this.me();
    if (typeof token !== "string") throw new HostError("refused", SIGNED_OUT);
    return token;
  }

  private async me(): Promise<Answered> {
    const me = await this.json("/api/me", {});
    if (typeof me.signedIn !== "boolean") throw new HostError("not-found", NOT_PLATFORM);
    return me;
  }

  private async json(path: string, words: RequestInit): Promise<Answered> {
    return jsonIn(
      await this.answer(path, { ...words, headers: { accept: "application/json", ...words.headers } }),
    );
  }

  private async answer(path: string, words: RequestInit): Promise<Response> {
    try {
      return await this.ask(`${this.origin}${path}`, { ...words, cache: "no-store" });
    } catch (cause) {
      throw new HostError("refused", SILENT, { cause });
    }
  }
}

/** An object as it came, of which nothing is known. */
type Answered = Readonly<Record<string, unknown>>;

async function jsonIn(answer: Response): Promise<Answered> {
  try {
    const value: unknown = await answer.json();
    if (typeof value === "object" && value !== null) return value as Answered;
  } catch (cause) {
    throw new HostError("not-found", NOT_PLATFORM, { cause });
  }
  throw new HostError("not-found", NOT_PLATFORM);
}

function sentenceIn({ sentence }: Answered): string | null {
  return typeof sentence === "string" && sentence !== "" ? sentence : null;
}

/** A refusal says so by its outcome; anything else was done. */
function expectDone(answer: Answered): void {
  if (answer.outcome === "refused") throw new HostError("refused", sentenceIn(answer) ?? SIGNED_OUT);
}

function handInAnswer(answer: Answered): HandInAnswer {
  const { outcome, held, allowed } = answer;
  const sentence = sentenceIn(answer);
  if (sentence === null) throw new HostError("not-found", NOT_PLATFORM);
  if (outcome === "received" || outcome === "refused") return { outcome, sentence };
  if (outcome === "held") return { outcome, held: textOf(held), allowed: allowed === true, sentence };
  throw new HostError("not-found", NOT_PLATFORM);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Of the form that asks for the access code; the page may have others. */
function formToken(page: string): string {
  const form = page.split("<form").find((part) => part.includes('name="secret"')) ?? "";
  const [, token] = /name="_token" value="([^"]+)"/.exec(form) ?? [];
  if (token === undefined) throw new HostError("not-found", NOT_PLATFORM);
  return token;
}
