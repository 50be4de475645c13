import type { ReactElement } from "react";
import { ENDINGS } from "../../../workbook/text/endings";
import { Doors, type Ways } from "./doors";

/** Over the spreadsheet, which still shows what was last in it. */
export function NothingOpen(ways: Ways): ReactElement {
  return (
    <div className="wb-nothing-open">
      <p>
        <strong>没有打开的工作簿。</strong>
      </p>
      <Doors {...ways} />
      <p>也可以点上面的“打开”选文件（{ENDINGS.join("、")}），或把文件拖到这里；已经打开的点它的标签。</p>
    </div>
  );
}
