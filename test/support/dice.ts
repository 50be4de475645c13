import { randomNumbers, type Random } from "./random-numbers";

/** Chance by a seed, in words of what is thrown for. */
export class Dice {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }

  below(bound: number): number {
    return this.random(bound);
  }

  /** From 0, never 1. */
  share(): number {
    return this.random(1_000_000) / 1_000_000;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.random(values.length)]!;
  }

  /** One of the words, as often as its weight says. */
  weighted<Word extends string>(...words: readonly (readonly [word: Word, weight: number])[]): Word {
    let left = this.share() * words.reduce((sum, [, weight]) => sum + weight, 0);
    return (words.find(([, weight]) => (left -= weight) < 0) ?? words[0]!)[0];
  }

  /** A day of the year. */
  day(year: number): string {
    const two = (number: number) => String(number).padStart(2, "0");
    return `${year}-${two(1 + this.random(12))}-${two(1 + this.random(28))}`;
  }
}
