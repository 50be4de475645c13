import type { ComponentProps, ReactElement } from "react";

/** A button as Fluent draws it, without Fluent: for what stands there before the first view is opened. */
export function LightButton({ className = "", ...rest }: ComponentProps<"button">): ReactElement {
  return <button type="button" className={`button ${className}`.trim()} {...rest} />;
}
