import type { KeyboardEvent, PropsWithChildren, ReactElement } from "react";

interface Step {
  readonly key: string;
  readonly title: string;
}

interface StepTabsProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

/** Tabs in a line, and what the selected one shows. Left and right go along them, Home and End to both ends; Enter opens. */
export function StepTabs({
  label,
  steps,
  selected,
  onSelect,
  children,
}: PropsWithChildren<StepTabsProps>): ReactElement {
  return (
    <>
      <div role="tablist" className="steps" aria-label={label} onKeyDown={goAlong}>
        {steps.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`step-${key}`}
            aria-selected={key === selected}
            aria-controls={key === selected ? PANEL : undefined}
            tabIndex={key === selected ? 0 : -1}
            data-title={title}
            onClick={() => onSelect(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={PANEL} aria-labelledby={`step-${selected}`}>
        {children}
      </div>
    </>
  );
}

const PANEL = "step-shown";

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const here = tabs.indexOf(document.activeElement as HTMLElement);
  const to = MOVES[event.key]?.(here, tabs.length);
  if (here < 0 || to === undefined) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.focus();
}

const MOVES: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowRight: (here) => here + 1,
  ArrowLeft: (here) => here - 1,
  Home: () => 0,
  End: () => -1,
};
