/** A part of what a wide window shows: pane and window hand each other texts, and nothing else. */
export interface TextPiece {
  /** Which of the texts that the pane showed: a later one replaces an earlier one. */
  readonly shown: number;
  /** From 0. */
  readonly number: number;
  /** How many there are. */
  readonly of: number;
  readonly text: string;
}

export function pieceMessage(piece: TextPiece): string {
  return JSON.stringify(piece);
}

export function readPiece(message: string): TextPiece {
  return JSON.parse(message) as TextPiece;
}

/** What the window asks for: a piece of the text that it is being shown; 0 is whichever there is now. */
interface AskedPiece {
  readonly shown: number;
  readonly number: number;
}

const ASKED = /^piece (\d+) (\d+)$/;

export function askFor({ shown, number }: AskedPiece): string {
  return `piece ${shown} ${number}`;
}

/** Null where a message asks for no piece. */
export function readAsked(message: string): AskedPiece | null {
  const [, shown, number] = ASKED.exec(message) ?? [];
  return shown === undefined ? null : { shown: Number(shown), number: Number(number) };
}
