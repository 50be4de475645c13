import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";
import type { Store } from "../store/store";
import { Refusal } from "./visitor";

const WINDOW = 600_000;
const TRIES_A_CODE = 10;
const TRIES_AN_ADDRESS = 30;
/** A form for signing in is good for so long. */
const FORM_MS = 3_600_000;

const WRONG = "科室和访问码对不上，没有登录。请核对后再试；忘了访问码的，请监察室换发。";

/** What a form for signing in brings. */
interface SignInForm {
  readonly account: string;
  readonly secret: string;
  readonly token: string;
}

/** Lets people in by their code: ten tries in ten minutes a code and thirty an address, whoever asks and however it ends. */
export class SignIn {
  private readonly byCode: ReturnType<FastifyInstance["createRateLimit"]>;
  private readonly byAddress: ReturnType<FastifyInstance["createRateLimit"]>;

  constructor(
    private readonly app: FastifyInstance,
    private readonly store: Store,
  ) {
    const limit = { timeWindow: WINDOW, ipv6Subnet: 64 };
    this.byAddress = app.createRateLimit({ ...limit, max: TRIES_AN_ADDRESS });
    // Names that there are not share one count: they must not fill the memory.
    this.byCode = app.createRateLimit({
      ...limit,
      max: TRIES_A_CODE,
      keyGenerator: (request) => `code ${this.known(formOf(request).account) ?? "-"}`,
    });
  }

  /** The token of a form, which is good for an hour and needs no session. */
  formToken(): string {
    return this.app.signCookie(`sign-in.${this.store.clock.now().getTime()}`);
  }

  /** Signs in whoever brings the right code; throws `Refusal` otherwise. */
  async enter(request: FastifyRequest): Promise<string> {
    const { account, secret, token } = formOf(request);
    this.expectFormToken(token);
    const { accounts, office } = this.store;
    for (const limited of [await this.byAddress(request), await this.byCode(request)])
      if (!limited.isAllowed && limited.isExceeded)
        throw new Refusal(429, `试的次数太多，请等 ${Math.ceil(limited.ttlInSeconds / 60)} 分钟再试。`);
    const known = this.known(account);
    const isRight = await accounts.isSecretOf(known ?? "-", secret);
    const issued = known === null ? null : accounts.issuedAt(known);
    if (!isRight || known === null || issued === null) {
      office.note(known ?? "-", "登录失败", { 地址: request.ip });
      throw new Refusal(403, WRONG);
    }
    await request.session.regenerate();
    request.session.options({ secure: request.protocol === "https" });
    Object.assign(request.session, { account: known, issued, token: randomBytes(24).toString("base64url") });
    await request.session.save();
    office.note(known, "登录", { 地址: request.ip });
    return known;
  }

  private expectFormToken(token: string): void {
    const { valid, value } = this.app.unsignCookie(token);
    const [what, at] = (value ?? "").split(".");
    const age = this.store.clock.now().getTime() - Number(at);
    if (!valid || what !== "sign-in" || !(Math.abs(age) < FORM_MS))
      throw new Refusal(403, "登录页面已经过期。请刷新页面，再登录一次。");
  }

  private known(account: string): string | null {
    return account === OFFICE_ACCOUNT || this.store.accounts.department(account) ? account : null;
  }
}

function formOf({ body }: FastifyRequest): SignInForm {
  const form = (typeof body === "object" && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  return { account: text("account"), secret: text("secret").slice(0, 200), token: text("_token") };
}
