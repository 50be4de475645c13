import type { PropsWithChildren, ReactElement } from "react";
import { Icon } from "../icons";

interface NoticeBarProps {
  readonly kind: "error" | "warning" | "hint";
  readonly onDismiss?: () => void;
  /** Buttons below the words. */
  readonly actions?: ReactElement | undefined;
}

/** Words that stay until somebody puts them away. What was refused is told at once to whoever listens, the rest in turn. */
export function NoticeBar({
  kind,
  onDismiss,
  actions,
  children,
}: PropsWithChildren<NoticeBarProps>): ReactElement {
  return (
    <div className={`notice-bar ${kind}`}>
      <div className="bar">
        <Icon name={kind} />
        <div className="grow" role={kind === "error" ? "alert" : "status"}>
          {children}
        </div>
        {onDismiss && (
          <button type="button" className="close" aria-label="关闭" onClick={onDismiss}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
