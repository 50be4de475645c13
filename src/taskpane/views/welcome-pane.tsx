import type { ReactElement } from "react";
export function WelcomePane(): ReactElement {
  return <div className="view" />;
}
