import { DefaultButton } from "@fluentui/react/lib/Button";
import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import {
  headlinesOf,
  overviewAtHand,
  overviewPlan,
  rowsBehind,
  type Headline,
} from "../../../../session/year/overviewing";
import type { Tile } from "../../../../subjects/overview/tile";
import { Icon } from "../../parts/icons";
import { ChooseCounts } from "../../parts/papers/choose-counts";
import { useCountsBeside } from "../../parts/steps/counts-beside";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { Bars } from "./bars";
import { ChosenContext, useChosen, type ChosenFigure } from "./chosen";
import { HeatMap } from "./heat-map";
import { NumberButton } from "./number-button";
import { RowsOf } from "./rows-of";

/** 总览: the year's figures on the first page; each leads to its rows. Nothing before there is a point. */
export function OverviewPart(): ReactElement | null {
  const { state } = usePane();
  const [counts] = useCountsBeside();
  // What was typed shows first; the figures follow.
  const seen = useDeferredValue(state);
  const own = useAnswer(() => overviewAtHand(seen), [seen]);
  const [chosen, setChosen] = useState<ChosenFigure | null>(null);
  const choosing = useMemo(
    () => ({
      chosen,
      choose: (one: ChosenFigure) =>
        setChosen((before) => (before?.part === one.part && before.title === one.title ? null : one)),
    }),
    [chosen],
  );
  // Books that contradict themselves are told by the tasks below.
  if (typeof own === "string" || own.length === 0) return null;
  const tiles = [...own, ...(counts?.tiles ?? [])];
  return (
    <ChosenContext.Provider value={choosing}>
      <section className="overview" aria-label="总览">
        <h2>总览</h2>
        <Headlines headlines={headlinesOf(tiles)} />
        <Below part={HEADLINES} tiles={tiles} />
        <Charts tiles={tiles} />
      </section>
    </ChosenContext.Provider>
  );
}

const HEADLINES = "headlines";

function Headlines({ headlines }: { readonly headlines: readonly Headline[] }): ReactElement {
  return (
    <ul className="figures">
      {headlines.map(({ tile, label, value, of, figure, isOpenWork }) => (
        <li key={tile.id}>
          <NumberButton
            className={isOpenWork && value > 0 ? "figure open" : "figure"}
            value={value}
            leadsTo={{ part: HEADLINES, title: label, figure }}
            saysItself
          >
            <span className="number">
              {value}
              {of !== null && <small>／{of}</small>}
            </span>
            <span>{label}</span>
          </NumberButton>
        </li>
      ))}
    </ul>
  );
}

/** The charts one after the other; they are folded until somebody wants them. */
function Charts({ tiles }: { readonly tiles: readonly Tile[] }): ReactElement {
  return (
    <details className="group">
      <summary>热力图、科室、进度、调整</summary>
      {CHARTS.map(({ id, title, draw }) => {
        const tile = tiles.find((one) => one.id === id);
        if (!tile) return null;
        return (
          <section key={id} aria-label={title} className="chart">
            <h3>{title}</h3>
            {draw(tile)}
            <Below part={id} tiles={tiles} />
          </section>
        );
      })}
      <WriteButton />
      <ChooseCounts without="不列预警处置和信息档案。" />
    </details>
  );
}

function WriteButton(): ReactElement {
  const { state, busy, propose } = usePane();
  const [counts] = useCountsBeside();
  const plan = () => overviewPlan(state, [...overviewAtHand(state), ...(counts?.tiles ?? [])]);
  return (
    <div className="buttons below">
      <DefaultButton disabled={busy !== null} onClick={() => propose(plan)}>
        <Icon name="table" />
        写入“总览”表
      </DefaultButton>
    </div>
  );
}

const CHARTS: readonly {
  readonly id: Tile["id"];
  readonly title: string;
  readonly draw: (tile: Tile) => ReactElement;
}[] = [
  { id: "O3", title: "可能性×后果", draw: (tile) => <HeatMap tile={tile} /> },
  { id: "O4", title: "科室×等级", draw: (tile) => <Bars tile={tile} lines="科室" /> },
  { id: "O7", title: "实施进度", draw: (tile) => <Bars tile={tile} lines="阶段" /> },
  { id: "O8", title: "防控措施", draw: (tile) => <Bars tile={tile} lines="措施" /> },
  { id: "O5", title: "类别×层级", draw: (tile) => <Bars tile={tile} lines="类别" /> },
  { id: "O2", title: "核查结果里的问题", draw: (tile) => <Bars tile={tile} lines="科室" /> },
  { id: "O11", title: "等级调整", draw: (tile) => <Bars tile={tile} lines="月份" by="x" /> },
  {
    id: "O12",
    title: "三个以上科室相近的风险点",
    draw: (tile) => <Bars tile={tile} lines="风险点" by="x" />,
  },
  { id: "O14", title: "预警处置", draw: (tile) => <Bars tile={tile} lines="年度" /> },
  { id: "O15", title: "信息档案", draw: (tile) => <Bars tile={tile} lines="时期" /> },
];

interface BelowProps {
  readonly part: string;
  readonly tiles: readonly Tile[];
}

/** The rows of the number that was pressed, under the part where it stands. */
function Below({ part, tiles }: BelowProps): ReactElement | null {
  const { chosen } = useChosen();
  if (chosen?.part !== part) return null;
  return <RowsOf key={chosen.title} title={chosen.title} rows={rowsBehind(tiles, chosen.figure)} />;
}
