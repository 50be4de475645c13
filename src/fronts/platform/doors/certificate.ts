import { createSecureContext } from "node:tls";
import { HostError } from "../../../workbook/host-error";
import { codeSaidBy } from "../store/disk-refusal";

/** What https is spoken with, PEM both. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** The same, tried out before anybody is served. Throws `HostError` where https could not be spoken with it. */
export function usableCertificate(certificate: Certificate): Certificate {
  try {
    createSecureContext(certificate);
    return certificate;
  } catch (error) {
    throw new HostError(
      "refused",
      `证书或私钥用不了（${codeSaidBy(error)}），平台没有启动。${adviceOn(codeSaidBy(error), certificate.key)}`,
      { cause: error },
    );
  }
}

function adviceOn(code: string, key: Buffer): string {
  if (code === "ERR_OSSL_X509_KEY_VALUES_MISMATCH")
    return "私钥不是这张证书的，请核对 --cert 和 --key 是不是一对。";
  // By what the file says of itself: the code differs with how it was locked.
  if (key.includes("ENCRYPTED"))
    return "私钥带密码，请先去掉密码（openssl pkey -in 私钥 -out 新私钥），把新私钥只留给运行平台的账户。";
  return "--cert 和 --key 都要是 PEM 格式（以 -----BEGIN 开头）的文件。";
}
