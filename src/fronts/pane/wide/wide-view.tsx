import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useState, type ReactElement } from "react";
import { usePageView } from "../print/use-page-view";
import { wideContent, type WideContent } from "./wide-content";

/** What has come so far of what is to be shown; `text` is the whole of it, once it is here. */
interface Coming {
  readonly came: number;
  readonly of: number;
  readonly text: string | null;
}

interface WideViewProps {
  /** Begins to listen to the pane. */
  readonly hear: (told: (coming: Coming) => void) => void;
  readonly onClose: () => void;
}

/** The whole of a wide window: waits for what the pane hands over, then shows it page by page. */
export function WideView({ hear, onClose }: WideViewProps): ReactElement {
  const [coming, setComing] = useState<Coming | null>(null);
  const [content, setContent] = useState<WideContent | null>(null);
  useEffect(() => {
    hear((next) => {
      setComing(next);
      if (next.text !== null) setContent(wideContent(next.text));
    });
  }, [hear]);
  useEffect(() => {
    if (content) document.title = content.title;
  }, [content]);
  if (content) return <Pages content={content} onClose={onClose} />;
  const part = coming ? `（第 ${coming.came} 份，共 ${coming.of} 份）` : "";
  return <Spinner className="view" label={`正在从窗格取来…${part}`} />;
}

function Pages({
  content,
  onClose,
}: {
  readonly content: WideContent;
  readonly onClose: () => void;
}): ReactElement {
  const { bar, frame } = usePageView({ ...content, prints: false, onClose });
  return (
    <main
      className="page-window"
      aria-label={content.title}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <div className="page-bar">{bar}</div>
      {frame}
    </main>
  );
}
