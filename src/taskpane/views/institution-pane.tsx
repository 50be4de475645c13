import type { ReactElement } from "react";
export function InstitutionPane(): ReactElement {
  return <div className="view" />;
}
