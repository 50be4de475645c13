import type { ComponentProps, ReactElement } from "react";
import { useChosen, type ChosenFigure } from "./chosen";

interface NumberButtonProps extends Pick<ComponentProps<"button">, "className" | "style" | "children"> {
  readonly leadsTo: ChosenFigure;
  readonly value: number;
  /** The words are beside the number already: they are what people hear. */
  readonly saysItself?: boolean;
}

/** A number that leads to its rows. What it says to people who hear it is its title and the number. */
export function NumberButton({
  leadsTo,
  value,
  saysItself = false,
  ...shown
}: NumberButtonProps): ReactElement {
  const { chosen, choose } = useChosen();
  const { part, title } = leadsTo;
  const isOpen = chosen?.part === part && chosen.title === title;
  return (
    <button
      type="button"
      aria-label={saysItself ? undefined : `${title}：${value}`}
      aria-expanded={isOpen}
      onClick={() => choose(leadsTo)}
      {...shown}
    />
  );
}
