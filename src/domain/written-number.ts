/**
 * The number that text writes the British way: "1,200", "1 200", "0.5", "-3".
 *
 * @returns null for anything else, "1.200,50" and "1,2" included: a comma elsewhere than between thousands is a guess.
 */
export function writtenNumber(text: string): number | null {
  const plain = text.trim().replace(/^−/, "-");
  if (!/^-?(\d{1,3}([, ]\d{3})+|\d+)(\.\d+)?$|^-?\.\d+$/.test(plain)) return null;
  return Number(plain.replaceAll(/[, ]/g, ""));
}
