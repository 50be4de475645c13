const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A part that says which others a part leads to. */
export function relationshipsPart(relationships: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}">${relationships.join("")}</Relationships>`;
}
