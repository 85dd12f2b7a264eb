import { inhalerMix, type InhalerMix, type InhalerProduct } from "../model/inverse-calculators";
import { fieldsRead, figureField, type Answered } from "./calculator-fields";
import { figureWords, shareWords } from "./figure-words";
import type { SentenceGroup } from "./result-words";

/** More than any inhaler emits. */
const MOST_KILOGRAMS = 50;

export interface InhalerQuestion {
  /** kgCO2e per inhaler. */
  readonly target: string;
  /** A product of `salbutamolInhalers`, which is one of the two in every mix. */
  readonly product: string;
}

/**
 * The salbutamol inhalers whose footprint is published, in kgCO2e each; the heaviest first. They are read with the factor
 * library, which is fetched only then.
 */
export async function salbutamolInhalers(): Promise<readonly InhalerProduct[]> {
  const { inhalerFootprints } = await import("../reference/inhalers");
  return inhalerFootprints
    .filter(({ bnfCode }) => bnfCode !== null)
    .map(({ product, kgCO2e }) => ({ name: product, kgCO2e: kgCO2e.value }))
    .sort((one, other) => other.kgCO2e - one.kgCO2e);
}

/** The mixes of one product with each other one that come to a target; products that emit the same share a sentence. */
export async function inhalerMixes({
  target,
  product,
}: InhalerQuestion): Promise<Answered<keyof InhalerQuestion, readonly SentenceGroup[]>> {
  const inhalers = await salbutamolInhalers();
  return fieldsRead(
    {
      target: figureField(target, { least: 0, most: MOST_KILOGRAMS, unit: "kg" }),
      product: inhalers.find(({ name }) => name === product) ?? { problem: "Choose a product of the list." },
    },
    ({ target: kilograms, product: chosen }) => {
      const kinds = otherKinds(chosen, inhalers);
      const sentences = (inReach: boolean) =>
        kinds.flatMap((kind) => {
          const [mix] = inhalerMix(kilograms, [chosen, kind]);
          return mix && (mix.shareOfFirst !== null) === inReach ? [mixSentence(mix, chosen, kind, kilograms)] : [];
        });
      return [
        { title: `Mixes that come to ${figureWords(kilograms)} kg`, sentences: sentences(true) },
        { title: "Out of reach", sentences: sentences(false) },
      ];
    },
  );
}

/** The other products, those that emit the same as one: "Easyhaler 100 mcg or Easyhaler 200 mcg". */
function otherKinds(chosen: InhalerProduct, inhalers: readonly InhalerProduct[]): readonly InhalerProduct[] {
  const others = inhalers.filter(({ name }) => name !== chosen.name);
  const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
  return [...new Set(others.map(({ kgCO2e }) => kgCO2e))].map((kgCO2e) => ({
    name: either.format(others.filter((other) => other.kgCO2e === kgCO2e).map(({ name }) => name)),
    kgCO2e,
  }));
}

function mixSentence(
  { shareOfFirst, shareOfSecond }: InhalerMix,
  first: InhalerProduct,
  second: InhalerProduct,
  target: number,
): string {
  if (shareOfFirst !== null && shareOfSecond !== null)
    return `${shareWords(shareOfFirst)} ${productWords(first)} and ${shareWords(shareOfSecond)} ${productWords(second)}.`;
  const why =
    second.kgCO2e === first.kgCO2e
      ? "both emit the same"
      : `both emit ${first.kgCO2e > target ? "more" : "less"} than ${figureWords(target)} kg`;
  return `With ${productWords(second)}: ${why}.`;
}

function productWords({ name, kgCO2e }: InhalerProduct): string {
  return `${name} (${figureWords(kgCO2e)} kg)`;
}
