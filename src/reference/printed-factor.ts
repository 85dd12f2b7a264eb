import * as z from "zod/mini";
import type { Confidence } from "../domain/emission-factor";

const confidences = ["two sources", "one source", "recalled - unverified"] as const satisfies readonly Confidence[];

export const confidence = z.enum(confidences);

/** A number as printed, kept as text so that its last digit is. */
export const printedNumber = z.string().check(z.regex(/^\d+(\.\d+)?$/));

/** A chain of figures is as sure as its weakest. */
export function weakest(links: readonly Confidence[]): Confidence {
  return confidences[Math.max(...links.map((link) => confidences.indexOf(link)))] ?? "recalled - unverified";
}

const slugs = new Map<string, string>();

/** A name as part of an id: "Water supply" is "water-supply". Kept, since thousands of factors share a few hundred names. */
export function slug(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;

  const made = name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  slugs.set(name, made);
  return made;
}
