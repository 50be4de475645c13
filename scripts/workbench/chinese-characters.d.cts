/** Sources of regular expressions, by what they find. */
declare const characters: Readonly<Record<"letters" | "all" | "punctuations", string>>;
export = characters;
