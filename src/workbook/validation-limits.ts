/** Excel's limit of a list in the validation itself, and of a prompt; characters. */
const LONGEST = 255;

/** Choices as the list of a validation. Throws a plain `Error` where Excel could not hold them: pages must not ask for it. */
export function listOfChoices(values: readonly string[]): string {
  if (values.some((value) => value.includes(",")))
    throw new Error(`A choice with a comma: ${values.join(" | ")}`);
  return withinLimit(values.join(","));
}

/** A text as a validation may hold it; throws as above. */
export function withinLimit(text: string): string {
  if (text.length > LONGEST)
    throw new Error(`Over ${LONGEST} characters in a validation: ${text.slice(0, 40)}…`);
  return text;
}
