import { useCallback, useEffect, useState, type ReactElement } from "react";
import type { Session } from "../../session/session";
import { sentenceOf } from "../../workbook/host-error";
import { App } from "./app";
import { LightButton } from "./parts/light/button";
import { NoticeBar } from "./parts/light/notice-bar";
import { Turning } from "./parts/light/turning";
import type { Services } from "./services/services";

interface OpeningProps {
  readonly open: () => Promise<Session>;
  readonly services: Services;
}

/** Reads the workbook; where the world refuses, says what to do and tries again on request. */
export function OpeningView({ open, services }: OpeningProps): ReactElement {
  const [session, setSession] = useState<Session | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const start = useCallback(() => {
    setRefused(null);
    open().then(setSession, (error: unknown) => setRefused(sentenceOf(error, "没有打开工作簿")));
  }, [open]);
  useEffect(start, [start]);
  if (session) return <App session={session} services={services} />;
  if (refused === null) return <Turning label="正在读取工作簿…" />;
  return (
    <div className="view">
      <NoticeBar kind="error">{refused}</NoticeBar>
      <LightButton onClick={start}>再试一次</LightButton>
    </div>
  );
}
