import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The width of an element in pixels, kept up when somebody drags the pane wider; `before` until it is laid out. */
export function useWidth<T extends HTMLElement>(before: number): readonly [RefObject<T>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
