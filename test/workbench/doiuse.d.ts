/** The package has types, and does not say where. */
declare module "doiuse" {
  import type { Plugin } from "postcss";

  interface Options {
    readonly browsers: readonly string[];
    readonly ignore: readonly string[];
    readonly onFeatureUsage: (usage: { readonly message: string }) => void;
  }
  const DoIUse: new (options: Options) => Plugin;
  export default DoIUse;
}
