import {
  createElement,
  forwardRef,
  useEffect,
  useState,
  type ForwardRefExoticComponent,
  type SVGProps,
} from "react";

type Icon = ForwardRefExoticComponent<SVGProps<SVGSVGElement>>;
type Load = () => Promise<{ readonly default: Icon }>;

const awaited: (() => Promise<unknown>)[] = [];

/** Loads what is not seen at once, before somebody opens a menu; until then, or where it does not come, places stay beside the words. */
export async function bringIcons(): Promise<void> {
  await Promise.allSettled(awaited.map((bring) => bring()));
}

/** An icon of the component that is not seen at once: a place of its size until its script has come. The build asks for it. */
export function laterIcon(load: Load): Icon {
  let drawn: Icon | null = null;
  const bring = async () => (drawn ??= (await load()).default);
  awaited.push(bring);
  return forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>(function LaterIcon(props, ref) {
    const [Drawn, setDrawn] = useState<Icon | null>(() => drawn);
    useEffect(() => {
      if (!Drawn)
        bring().then(
          (icon) => setDrawn(() => icon),
          () => undefined,
        );
    }, [Drawn]);
    if (Drawn) return createElement(Drawn, { ...props, ref });
    const { className } = props;
    return createElement("svg", { ref, className, width: "1em", height: "1em", "data-later": "" });
  });
}
