import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate of our own, in files and as bytes. */
export interface TestCertificate {
  readonly paths: { readonly cert: string; readonly key: string };
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Makes one for a name and the loopback address, by Debian's openssl, into a folder. */
export function certificateIn(folder: string, name = "localhost"): TestCertificate {
  const paths = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", `/CN=${name}`],
      ...["-addext", `subjectAltName=DNS:${name},IP:127.0.0.1`],
      ...["-keyout", paths.key, "-out", paths.cert],
    ],
    { stdio: "pipe" },
  );
  return { paths, cert: readFileSync(paths.cert), key: readFileSync(paths.key) };
}
