import type { Institution } from "./open-institution";

/**
 * Every cell of the institution's workbook in which people are named: the roster, lines that wait for it, whoever heads, stands in,
 * leads or sits in a group, and whoever a risk point names. As they stand there: several in one, an office in place of a name.
 */
export function namesWritten({ house, read, books }: Institution): readonly string[] {
  const info = read.institution.info?.record;
  const groups = read.institution.leadingGroup?.entries ?? [];
  const written = [
    ...[...house.people, ...house.pending].map(({ name }) => name),
    ...house.known,
    ...house.departments.flatMap(({ head, acting, leaders }) => [head, acting, ...leaders]),
    ...groups.map(({ record }) => record.name),
    ...[info?.chief, info?.panel],
    ...[...books.table, ...books.loose].flatMap(({ name, departmentHead, leader, reviewer }) => [
      ...[name, departmentHead, leader, reviewer],
    ]),
  ];
  return written.flatMap((one) => one ?? []);
}
