import { dayOf } from "../../workbook/formats/serial-date";

/** The day on the wall calendar here, by the clock of this computer in its own time zone. A front's door asks it; everything behind is told. */
export function today(): string {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
