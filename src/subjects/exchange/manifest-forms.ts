/** Forms of the values, for whoever reads a manifest and for its JSON Schema. */
export const MANIFEST_FORMS = {
  institution: /^\d{6}$/,
  batch: /^\d{4}-\d{2,4}$/,
  asOf: /^\d{4}-\d{2}-\d{2}$/,
  table: /^[a-z][a-z0-9_]{0,62}$/,
  sha256: /^[0-9a-f]{64}$/,
} as const;
