import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ComponentType,
  type PropsWithChildren,
  type ReactElement,
} from "react";

/** What several views of the pane know together, as long as it is open, and how it is changed. */
type Shared<T> = readonly [value: T, set: (value: T) => void];

/** A value that views below its provider share; outside of it, as in a view that stands alone, it stays as it began. */
export function sharedValue<T>(initial: T): readonly [ComponentType<PropsWithChildren>, () => Shared<T>] {
  const Context = createContext<Shared<T>>([initial, () => undefined]);
  function Provider({ children }: PropsWithChildren): ReactElement {
    const [value, set] = useState(initial);
    const shared = useMemo<Shared<T>>(() => [value, set], [value]);
    return <Context.Provider value={shared}>{children}</Context.Provider>;
  }
  return [Provider, () => useContext(Context)];
}
