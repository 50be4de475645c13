interface Patch {
  /** Below node_modules. */
  readonly file: string;
  readonly why: string;
  readonly find: string;
  readonly put: string;
}

declare const patches: readonly Patch[];
export = patches;
