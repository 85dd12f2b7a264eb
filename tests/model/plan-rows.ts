import { exactly } from "../../src/domain/interval";
import { type OpportunityFigures, figuresOf } from "../../src/model/opportunities";
import { opportunities } from "../../src/reference/opportunities";

/** The 12 rows of Appendix 2 as the sums take them. */
export const planRows: readonly OpportunityFigures[] = opportunities.map(figuresOf);

/** A row with exact figures; 2027/28, CF and Low unless said otherwise. */
export function row(
  key: string,
  potential: number,
  achieved: number | null,
  rest: Partial<OpportunityFigures> = {},
): OpportunityFigures {
  return {
    key,
    footprint: "CF",
    potential: exactly(potential),
    achieved: achieved === null ? null : exactly(achieved),
    achieveBy: 2027,
    effort: "Low",
    ...rest,
  };
}
