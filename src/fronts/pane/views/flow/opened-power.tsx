import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactElement } from "react";
import type { ChartImage } from "../../../../paper/chart-image";
import type { PowerAtHand } from "../../../../session/year/charts/charting";
import {
  chartDocument,
  chartFiles,
  chartSheetPlan,
  drawnPower,
} from "../../../../session/year/charts/drawing-charts";
import type { Power } from "../../../../subjects/flow/power";
import { flow } from "../../../../subjects/flow/sheets/flow";
import { FindingItem } from "../../parts/findings/finding-item";
import { Icon } from "../../parts/icons";
import { paperZoom } from "../../parts/preview/paper-zoom";
import { useWidth } from "../../parts/preview/use-width";
import { LineLink } from "../../parts/steps/show-line";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { DrawnSvg } from "./drawn-svg";

/** A power's chart, what is wrong with it, and the same in words. */
export function OpenedPower({ one }: { readonly one: PowerAtHand }): ReactElement {
  const { state, session, run } = usePane();
  const { power, said } = one;
  const drawn = useAnswer(() => drawnPower(state, power), [state, power]);
  if (typeof drawn === "string") return <p className="error">{drawn}</p>;
  const { checked } = state;
  const sheet = checked.read.institution.flow?.sheet ?? flow.tab;
  const show = (row: number) => {
    run("转到表里", () => session.reveal({ sheet, row, column: 1 }));
  };
  return (
    <>
      {said.length > 0 && (
        <ul className="cards">
          {said.map((finding, i) => (
            <FindingItem key={i} finding={finding} under={sheet} points={checked.points} />
          ))}
        </ul>
      )}
      {drawn.pages.map((page) => (
        <ChartPage key={page.title} page={page} onStep={show} />
      ))}
      <SaveChart power={power} />
      <details className="below">
        <summary>文字说明</summary>
        <ul className="said-of">
          {drawn.steps.map(({ row, words }) => (
            <li key={row} className="small">
              {words}。<LineLink of={{ sheet, row }} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function SaveChart({ power }: { readonly power: Power }): ReactElement {
  const { session, state, services, busy, run, save } = usePane();
  const { matter, department } = power;
  const { drawPicture } = services;
  const onSheet = async () => {
    if (drawPicture) await session.perform(await chartSheetPlan(state, power, drawPicture), state.content);
  };
  const pictures = (form: "png" | "svg") =>
    save(`生成流程图 ${matter}`, `${matter}.zip`, () => chartFiles(state, form, power));
  const document = () =>
    save(`生成流程图 ${department}`, "流程图.zip", () => chartDocument(state, department));
  const ways = [
    ["存为图片", () => pictures("png")],
    ["存为 SVG", () => pictures("svg")],
    ["本科室的存为 Word", document],
    ...(drawPicture ? [["画到工作表", () => run(`画到工作表 ${matter}`, onSheet)] as const] : []),
  ] as const;
  return (
    <div className="buttons below">
      {ways.map(([title, press]) => (
        <DefaultButton key={title} disabled={busy !== null} onClick={press}>
          <Icon name="sheet" />
          {title}
        </DefaultButton>
      ))}
    </div>
  );
}

/** A4 across, in pixels of a page. */
const PIXELS = 96 / 25.4;
/** A pane of 320 pixels. */
const NARROW_PX = 288;

interface ChartPageProps {
  readonly page: ChartImage;
  readonly onStep: (row: number) => void;
}

/** A page of it, whole or close enough to be read; it scrolls by itself. */
function ChartPage({ page, onStep }: ChartPageProps): ReactElement {
  const [close, setClose] = useState(false);
  const [paper, across] = useWidth<HTMLElement>(NARROW_PX);
  const width = page.width * PIXELS;
  return (
    <figure className="paper flow-chart" ref={paper}>
      <figcaption className="bar">
        <span className="grow">{page.title}</span>
        <button type="button" className="adopt" aria-pressed={close} onClick={() => setClose(!close)}>
          {close ? "缩小" : "放大"}
        </button>
      </figcaption>
      <div className="sheet" tabIndex={0} role="region" aria-label={page.title}>
        <div style={{ width: width * paperZoom(width, across, close) }}>
          <DrawnSvg chart={page} onStep={onStep} />
        </div>
      </div>
    </figure>
  );
}
