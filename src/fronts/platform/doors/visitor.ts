import type { FastifyRequest } from "fastify";
import { OFFICE_ACCOUNT } from "../store/kept/accounts";

/** Who may ask for something. */
export type Role = "anybody" | "department" | "office";

declare module "fastify" {
  interface Session {
    /** A department's code, or the supervision office. */
    account?: string;
    /** When the secret was made by which somebody signed in. */
    issued?: string;
    /** What a form of this session must bring back. */
    token?: string;
    /** Said once on the next page: what was done. */
    said?: string;
  }
  interface FastifyContextConfig {
    role?: Role;
    /** Where a change brings the token that shows that it is ours, where not in the form of a session: with the file of an upload, or in the form that lets somebody in. */
    token?: "in-upload" | "to-sign-in";
  }
  interface FastifyRequest {
    /** Whoever is signed in; null of nobody. */
    account: string | null;
  }
}

/** What part a request is of. */
export function roleOf(account: string | null): Role {
  if (account === null) return "anybody";
  return account === OFFICE_ACCOUNT ? "office" : "department";
}

/** The department that is signed in; the doors have seen to it that one is. */
export function departmentOf({ account }: FastifyRequest): string {
  if (account === null || account === OFFICE_ACCOUNT) throw new Error("no department is signed in");
  return account;
}

/** Programs ask for JSON, people for pages. */
export function wantsJson({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("application/json") === true;
}

/** Something that is not allowed, as a sentence and a status. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 421 | 422 | 429,
    sentence: string,
  ) {
    super(sentence);
  }
}
