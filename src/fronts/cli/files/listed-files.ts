/** A list of files that we made, each with its digest, as it was read from a folder; what is no such list is empty. */
export function listedFiles(list: unknown): ReadonlyMap<string, string> {
  const lines = typeof list === "object" && list !== null ? Object.entries(list) : [];
  const listed = lines.filter((one): one is [string, string] => typeof one[1] === "string");
  // A list that names a place outside the folder was not written by us.
  return new Map(listed.filter(([name]) => !name.split("/").includes("..") && !name.startsWith("/")));
}

/** The text of a file as JSON; null where it is none. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
