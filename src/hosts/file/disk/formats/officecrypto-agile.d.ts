/** Of the library one file that it does not make public: whether a password fits, apart from what lies behind it. */
declare module "officecrypto-tool/src/crypto/ecma376_agile" {
  /** The description of an encryption, parsed. */
  interface Parsed {
    readonly key: object;
  }

  const agile: {
    parseEncryptionInfo(info: Buffer): Promise<Parsed>;
    verifyPassword(password: string, info: Parsed): boolean;
  };
  export default agile;
}
