interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Whether a cell lies in what was changed. Whole rows and columns, and several blocks at once, come from inserting,
 * deleting and the like, after which no address can be trusted: there every cell counts as changed.
 */
export function isWithin(cell: string, changed: string): boolean {
  const inner = cornersOf(cell);
  const outer = cornersOf(changed);
  if (!inner || !outer) return true;
  return (
    inner.left <= outer.right && inner.right >= outer.left && inner.top <= outer.bottom && inner.bottom >= outer.top
  );
}

function cornersOf(address: string): Corners | null {
  const cells = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!cells) return null;
  const [, left = "", top = "", right = left, bottom = top] = cells;
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
