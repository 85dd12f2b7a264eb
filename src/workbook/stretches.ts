import type { Area } from "./change-plan";

/** Neighbouring one-column areas of the same rows, joined. */
export function sideBySide(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const left = joined.findIndex(
      ({ row, rows, column, columns }) => row === area.row && rows === area.rows && column + columns === area.column,
    );
    const neighbour = joined[left];
    if (neighbour) joined[left] = { ...neighbour, columns: neighbour.columns + area.columns };
    else joined.push(area);
  }
  return joined;
}

/** Where each text stands in a list, by the text. */
export function grouped(ids: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  ids.forEach((id, at) => {
    const known = positions.get(id);
    if (known) known.push(at);
    else positions.set(id, [at]);
  });
  return positions;
}

/** Stretches of whole numbers that follow each other. */
export function runs(positions: readonly number[]): { first: number; length: number }[] {
  const found: { first: number; length: number }[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.first + last.length === position) last.length += 1;
    else found.push({ first: position, length: 1 });
  }
  return found;
}
