import { headOf, type Department, type House, type Person } from "./house";
import { linesOf, namesakesOf } from "./who";

/** Somebody by name; the line of the roster where it is known. */
interface Someone {
  readonly name: string | null;
  readonly person: Person | null;
}

/** Whether somebody is 检察长. */
export function isChief(someone: Someone, house: House): boolean {
  if (someone.person?.rank === "检察长") return true;
  return bears(someone, house.chief, house, ({ rank }) => rank === "检察长");
}

/** Whether somebody is 班子成员 on whichever of his lines, or leads departments without a line of his own. */
export function isOfLeadership({ name, person }: Someone, house: House): boolean {
  if (person) return linesOf(house, person).some(({ rank }) => rank === "班子成员");
  return name !== null && house.departments.some(({ leaders }) => leaders.includes(name));
}

/** Whether somebody answers for a department: its head, or who acts for the vacant post. */
export function isHead(someone: Someone, department: Department, house: House): boolean {
  const isFit = ({ rank, department: own }: Person) => own === department.name && rank !== "干警";
  return bears(someone, headOf(department), house, isFit);
}

/** By name; where the roster tells namesakes apart, by whose line fits the office. */
function bears(
  { name, person }: Someone,
  holder: string | null,
  house: House,
  isFit: (person: Person) => boolean,
): boolean {
  if (holder === null || name !== holder) return false;
  return person === null || isFit(person) || !namesakesOf(house, person).some(isFit);
}
