import { useCallback, useRef, type KeyboardEvent, type RefObject } from "react";

/** A field of a form, as its element bears it; those that ask for something are marked. */
const FIELD = "[data-field]";
const ASKS = `${FIELD}[data-asks]`;
const CONTROL = "textarea, input:not([type=hidden]), [role=combobox]";

export interface Steps {
  readonly form: RefObject<HTMLDivElement>;
  /** Into the first field that asks for something, or into one by its name. */
  readonly begin: (field?: string, revise?: readonly string[]) => void;
  /** From the field at hand to the next that asks; past the last one the line is done. */
  readonly next: () => void;
  readonly press: (event: KeyboardEvent) => void;
}

interface StepsGiven {
  /** Takes over what is expected of a field where nothing stands. */
  readonly take: (field: string) => void;
  /** Nothing on the line asks any more. */
  readonly onDone: () => void;
}

/** 下一步: Ctrl+Enter goes through what a form still asks for, wherever in the form the keyboard is. */
export function useSteps({ take, onDone }: StepsGiven): Steps {
  const form = useRef<HTMLDivElement>(null);
  /** Filled in, and to be looked at all the same. */
  const toRevise = useRef<ReadonlySet<string>>(new Set());
  const begin = useCallback((field?: string, revise: readonly string[] = []) => {
    toRevise.current = new Set(revise);
    const named = field === undefined ? null : find(form.current, `[data-field="${field}"]`);
    enter(named ?? find(form.current, ASKS) ?? find(form.current, FIELD));
  }, []);
  const next = useCallback(() => {
    const here = document.activeElement?.closest<HTMLElement>(FIELD) ?? null;
    toRevise.current = new Set([...toRevise.current].filter((key) => key !== here?.dataset.field));
    const asks = ({ dataset }: HTMLElement) =>
      dataset.asks !== undefined || toRevise.current.has(dataset.field ?? "");
    const others = [...(form.current?.querySelectorAll<HTMLElement>(FIELD) ?? [])].filter(
      (field) => field !== here && asks(field),
    );
    const isAfter = (field: Element) =>
      here !== null && (here.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const to = others.find(isAfter) ?? others[0];
    if (to) return enter(to);
    // What is being typed is written before the line goes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onDone();
  }, [onDone]);
  const press = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
      event.preventDefault();
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>(FIELD) : null;
      if (field !== null && !isFilled(field)) take(field.dataset.field ?? "");
      next();
    },
    [take, next],
  );
  return { form, begin, next, press };
}

function find(form: HTMLElement | null, selector: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(selector) ?? null;
}

/** What somebody is typing counts, before it is written. */
function isFilled(field: HTMLElement): boolean {
  const control = field.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, input");
  return control ? control.value.trim() !== "" : field.dataset.filled !== undefined;
}

/** Its part unfolds; what stands there is marked, to be typed over or gone on with. */
function enter(field: HTMLElement | null): void {
  const part = field?.closest("details");
  if (part) part.open = true;
  const control = field?.querySelector<HTMLElement>(CONTROL);
  control?.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
  field?.scrollIntoView({ block: "nearest" });
}
