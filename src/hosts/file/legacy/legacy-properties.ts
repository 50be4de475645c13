/** Names that the library puts among custom properties although every file has them. */
const BUILT_IN = new Set(
  (
    "CodePage Category PresentationFormat ByteCount LineCount ParagraphCount SlideCount NoteCount HiddenCount " +
    "MultimediaClipCount ScaleCrop HeadingPairs TitlesOfParts Manager Company LinksUpToDate CharacterCount SharedDoc " +
    "HyperlinksChanged AppVersion DigSig ContentType ContentStatus Language Version FMTID SystemIdentifier Title " +
    "Subject Author Keywords Comments Template LastAuthor RevNumber EditTime LastPrinted CreatedDate ModifiedDate " +
    "PageCount WordCount CharCount Thumbnail Application DocSecurity Worksheets SheetNames NamedRanges DefinedNames " +
    "Chartsheets ChartNames"
  ).split(" "),
);

/** Custom document properties by name, values as text. */
export function legacyProperties(found: object | undefined): Map<string, string> {
  const custom = Object.entries(found ?? {}).filter(([name]) => !BUILT_IN.has(name));
  return new Map(custom.map(([name, value]) => [name, String(value)]));
}
