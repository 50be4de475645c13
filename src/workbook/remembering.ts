/** `work` on objects that never change, each of them once: what came of it is remembered as long as the object is. */
export function remembering<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for work that asks about a part of the object, such as one row of a sheet. */
export function rememberingParts<K extends object, P, V>(
  work: (key: K, part: P) => V,
): (key: K, part: P) => V {
  const parts = remembering((_: K) => new Map<P, { readonly value: V }>());
  return (key, part) => {
    const known = parts(key);
    const before = known.get(part);
    if (before) return before.value;
    const value = work(key, part);
    known.set(part, { value });
    return value;
  };
}
