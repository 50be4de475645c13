/** Node's own digests and random bytes, loaded when asked for: a check needs neither, and is sooner done than with them. */
export const nodeCrypto = () => process.getBuiltinModule("node:crypto");
