/** An answer that is remembered as it stands: not having one is told from every answer. */
type Answer = object | null;

/** `work` on objects that never change, each of them once: what came of it is remembered as long as the object is. */
export function remembering<K extends object, V extends Answer>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** The same for work that asks about a part of the object, such as one row of a sheet. */
export function rememberingParts<K extends object, P, V extends Answer>(
  work: (key: K, part: P) => V,
): (key: K, part: P) => V {
  const parts = remembering((_: K) => new Map<P, V>());
  return (key, part) => {
    const known = parts(key);
    const before = known.get(part);
    if (before !== undefined) return before;
    const value = work(key, part);
    known.set(part, value);
    return value;
  };
}

/** So many texts are remembered at a time, of which a sheet's columns have a handful. */
const MOST_TEXTS = 4000;

/** The same for work on texts of which the same few come again and again: headers, days. */
export function rememberingTexts<V extends Answer | string>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = work(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, value);
    return value;
  };
}
