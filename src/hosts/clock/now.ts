/** The moment, by the clock of this computer. A front's door asks it, for what is kept with the time of its coming. */
export function now(): Date {
  return new Date();
}
