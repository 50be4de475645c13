import { F11, F12 } from "../../../../findings/catalogue/fields";
import type { Finding } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import type { House } from "../../../../house/house";
import { at, told, type Point } from "../../point";
import { NearNames } from "../../../../sheets/columns/words/near-names";
import { isKnown, nameIn, namesOf } from "../../../../house/who";
import { PARTY_GROUP } from "../../../../sheets/words";
import type { PointCheck } from "../../../subject";
import { remembering } from "../../../../workbook/remembering";

type NameKey = "name" | "reviewer";
const HEADERS: Readonly<Record<NameKey, string>> = { name: "姓名", reviewer: "审核人" };
/** Whoever misspells more names than this needs another roster, not proposals. */
const MOST_QUESTIONS = 2000;
const LONGEST_NAME = 40;

/** F11 and F12 of the author: is he on the roster, and which of two namesakes is he? */
export const authorOnRoster: PointCheck = {
  rules: [F11, F12],
  check(point, house, _facts, report) {
    const { author, record } = point;
    if (!author || !record.name || told(point, "name")) return;
    if ("person" in author) {
      if (house.pending.includes(author.person)) report(pending(point, "name", record.name));
    } else if (author.problem === "ambiguous") {
      report(namesakes(point, record.name, author.candidates.length));
    } else if (!house.known.has(nameIn(record.name))) {
      // Heads and leaders count as on the roster without a line there.
      report(unknown(point, house, "name", record.name));
    }
  },
};

/** F11 of the reviewer. Which of two namesakes he is matters only where neither is the one expected. */
export const reviewerOnRoster: PointCheck = {
  rules: [F11],
  check(point, house, { stage }, report) {
    const name = point.record.reviewer;
    if (stage === "排查" || !name || name === PARTY_GROUP || told(point, "reviewer")) return;
    const known = isKnown(house, name);
    if (known === "unknown") report(unknown(point, house, "reviewer", name));
    else if (known === "pending") report(pending(point, "reviewer", name));
  },
};

function pending(point: Point, key: NameKey, value: string): Finding {
  return say(F11, "pending", at(point, key), { header: HEADERS[key], value }, { field: key, value });
}

function namesakes(point: Point, value: string, count: number): Finding {
  return say(F12, "two", at(point, "name"), { header: HEADERS.name, value, count }, { field: "name", value });
}

function unknown(point: Point, house: House, key: NameKey, value: string): Finding {
  const names = proposals(point, house, key, value);
  const data = { header: HEADERS[key], value, names: names.join("、") };
  const fix = names.length === 1 ? names[0] : null;
  return say(F11, names.length > 0 ? "near" : "unknown", at(point, key), data, { field: key, value, fix });
}

const proposed = remembering((_: House) => new Map<string, readonly string[]>());

/** Near names, worked out once a house: a wrong reviewer stands on many rows. */
function proposals(point: Point, house: House, key: NameKey, value: string): readonly string[] {
  const known = proposed(house);
  const question = [key, key === "name" ? point.department?.name : "", value].join("\n");
  const names = known.get(question);
  if (names !== undefined || known.size >= MOST_QUESTIONS || value.length > LONGEST_NAME) return names ?? [];
  const near = namesFor(point, house, key).of(value);
  known.set(question, near);
  return near;
}

const everybody = remembering(
  ({ known, people }: House) => new NearNames([...known, ...people.map(({ name }) => name)]),
);

function namesFor(point: Point, house: House, key: NameKey): NearNames {
  return key === "name" ? new NearNames(namesOf(house, point.department)) : everybody(house);
}
