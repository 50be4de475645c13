import type { ReactElement, ReactNode } from "react";

interface ModalWindowProps {
  readonly label: string;
  readonly className?: string;
  /** What can be pressed, in a line above the rest. */
  readonly bar: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A window over the whole workbench; Esc closes it. */
export function ModalWindow({
  label,
  className = "",
  bar,
  children,
  onClose,
}: ModalWindowProps): ReactElement {
  return (
    <div
      className={`page-window ${className}`.trim()}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <div className="page-bar">{bar}</div>
      {children}
    </div>
  );
}
