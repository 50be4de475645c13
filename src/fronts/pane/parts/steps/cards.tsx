import { useState, type PropsWithChildren, type ReactElement } from "react";
import { Icon, type DrawnIcon } from "../icons";

interface CardGroupProps<T> {
  readonly name: string;
  readonly sign: DrawnIcon;
  readonly of: readonly T[];
  /** What one of them is counted by. */
  readonly unit?: string;
  /** Whether it begins unfolded; what somebody looks at unfolds it too. */
  readonly unfolded: boolean;
  /** So many at a time; a ledger may hold thousands. */
  readonly atATime?: number;
  /** The one that somebody looks at, wherever it stands among them. */
  readonly shown?: T | undefined;
  readonly children: (one: T) => ReactElement;
}

/** Lines of a ledger that stand alike, so many at a time. */
export function CardGroup<T>(props: CardGroupProps<T>): ReactElement {
  const { name, sign, of, unit = "件", atATime = 50, unfolded, shown, children } = props;
  const [count, setCount] = useState(atATime);
  const isThere = shown !== undefined && of.includes(shown);
  const first = of.slice(0, count);
  const listed = isThere && !first.includes(shown) ? [shown, ...first] : first;
  return (
    <details className="group" open={unfolded || isThere}>
      <summary>
        <Icon name={sign} />
        {name}{" "}
        <span className="count">
          {of.length} {unit}
        </span>
      </summary>
      <ul className="cards">{listed.map(children)}</ul>
      {of.length > count && (
        <button type="button" className="adopt" onClick={() => setCount(count + atATime)}>
          再显示 {Math.min(atATime, of.length - count)} {unit}
        </button>
      )}
    </details>
  );
}

interface CardProps {
  readonly sign: DrawnIcon;
  readonly title: string;
  /** A word at its right: how far it is. */
  readonly word: string;
  readonly says: string;
  /** A day or term at the right of what it says. */
  readonly aside: string;
  /** By this `useFocusAfter` finds it again. */
  readonly line: number | string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly className?: string | undefined;
}

/** One line of a ledger; a press opens what is known of it and what can be done with it. */
export function Card(props: PropsWithChildren<CardProps>): ReactElement {
  const { sign, title, word, says, aside, line, isOpen, onToggle, className = "", children } = props;
  return (
    <li className={`card plain notice ${className}`}>
      <button type="button" className="where" aria-expanded={isOpen} data-line={line} onClick={onToggle}>
        <Icon name={sign} />
        <span className="grow">
          <span className="bar">
            <strong className="grow">{title}</strong>
            <span className="word">{word}</span>
          </span>
          <span className="bar small">
            <span className="grow">{says}</span>
            <span>{aside}</span>
          </span>
        </span>
      </button>
      {isOpen && children}
    </li>
  );
}
