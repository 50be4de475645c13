import type { ReactElement } from "react";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";
import { LightButton } from "../light/button";

/** What makes one stands behind the wall: loaded when somebody wants it. */
const beginning = () =>
  import(/* webpackChunkName: "supervision" */ "../../../../session/supervision/beginning");

/** 监察室专用工作簿 beside the institution's workbook that is open: laid beside it, or handed over as a file. */
export function BeginSupervision(): ReactElement {
  const { state, services, busy, run, save } = usePane();
  const { layBook } = services;
  const make = async () => (await beginning()).bookBeside(state);
  const lay = async () => layBook?.("新建监察室专用工作簿", await make());
  const begin = () =>
    layBook ? run("新建监察室专用工作簿", lay) : save("新建监察室专用工作簿", "监察室专用工作簿.xlsx", make);
  return (
    <section className="view" aria-label="后续监督">
      <h2>后续监督</h2>
      <p className="small">
        信息档案、预警处置、责任追究记在监察室专用工作簿里：单位信息从本工作簿抄去，只由监察室保管。已经有的，直接打开它。
      </p>
      <LightButton disabled={busy !== null} onClick={begin}>
        <Icon name="new" />
        新建监察室专用工作簿
      </LightButton>
    </section>
  );
}
