import type { ReactElement } from "react";
export function HandingInView(): ReactElement {
  return <div className="view" />;
}
