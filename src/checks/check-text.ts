import type { Problem } from "../domain/finding";

/** Text may be as long as its column says. */
export function checkText(maximum: number, words: string): Problem[] {
  return words.length > maximum ? [{ code: "cell-too-long", length: words.length, maximum }] : [];
}
