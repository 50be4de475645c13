import type { ReactElement } from "react";
export function ReviewingView(): ReactElement {
  return <div className="view" />;
}
