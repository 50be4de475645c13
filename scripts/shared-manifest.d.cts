/** The manifest for shared runtimes, made from the text of the one for all. */
declare function sharedManifest(xml: string): string;
export = sharedManifest;
