declare function compiledEarly(input: Readonly<Record<string, string>>): { readonly code: string };
export = compiledEarly;
