import { useCallback, useEffect, useState, type ComponentType, type ReactElement } from "react";
import { sentenceOf } from "../../../../workbook/host-error";
import { LightButton } from "../light/button";
import { Turning } from "../light/turning";

/** A view whose script comes when it opens, or before where somebody prepares it. */
export interface LaterView<Props extends object = object> {
  (props: Props): ReactElement;
  /** Loads it without showing it; where that fails, opening it says so. */
  readonly prepare: () => Promise<void>;
}

/** Fluent comes with the first view, and has its colours before that is drawn. */
async function controls(): Promise<void> {
  (await import("../../fluent")).prepareFluent();
}

/** Once loaded it is shown at once, without a moment of waiting; what could not be loaded is said, and tried again on request. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  opening = "正在打开…",
): LaterView<Props> {
  let loaded: ComponentType<Props> | null = null;
  const bring = async (): Promise<ComponentType<Props>> => {
    const [view] = await Promise.all([load(), controls()]);
    return (loaded ??= view);
  };
  function Later(props: Props): ReactElement {
    const [View, setView] = useState<ComponentType<Props> | null>(() => loaded);
    const [refused, setRefused] = useState<string | null>(null);
    const open = useCallback(() => {
      setRefused(null);
      bring().then(
        (view) => setView(() => view),
        (error: unknown) => setRefused(sentenceOf(error, "没有打开这一页")),
      );
    }, []);
    useEffect(() => {
      if (!View) open();
    }, [View, open]);
    if (View) return <View {...props} />;
    if (refused === null) return <Turning label={opening} />;
    return (
      <div className="view" role="alert">
        <p>{refused}</p>
        <LightButton onClick={open}>再试一次</LightButton>
      </div>
    );
  }
  const prepare = async () => {
    await bring().catch(() => null);
  };
  return Object.assign(Later, { prepare });
}
