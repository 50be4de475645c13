const { createHash } = require("node:crypto");

/** Written into a script as text, and long enough for a request of its own. */
const PICTURE = /"data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]{4000,})"/g;

/** Webpack loader: pictures within a script become files of their own, which are fetched when they are shown. */
module.exports = function pictures(source) {
  return source.replace(PICTURE, (_, kind, text) => {
    const bytes = Buffer.from(text, "base64");
    const name = `static/${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.${kind}`;
    this.emitFile(name, bytes);
    return `(__webpack_public_path__ + "${name}")`;
  });
};
