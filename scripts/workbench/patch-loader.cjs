/** Webpack loader: carries out the patches it is given for this file, each exactly once. */
module.exports = function patch(source) {
  return this.getOptions().patches.reduce((text, { find, put, why }) => {
    const parts = text.split(find);
    if (parts.length !== 2)
      throw new Error(`${this.resourcePath}: ${parts.length - 1} places instead of 1 to patch: ${why}`);
    return parts.join(put);
  }, source);
};
