/** Excel turns a password over a hundred thousand times; a file may ask for thousands of millions. */
const FEW_TURNS = /spinCount\s*=\s*(?:"\d{1,6}"|'\d{1,6}')/g;

/** Whether the description of an encryption says in plain figures how long a password takes to try, and not too long. The older scheme has a fixed number of turns and no text. */
export function saysFewTurns(text: string): boolean {
  if (text.includes("<!DOCTYPE")) return false;
  return [...text.matchAll(FEW_TURNS)].length === text.split("spinCount").length - 1;
}
