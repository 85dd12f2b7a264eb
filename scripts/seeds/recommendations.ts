import type { SeminarRecommendation } from "../../src/domain/seminar-recommendation";
import { type PlanDocument, seedMeta } from "./plan-document";

/** The lines of Appendix 1's table. */
const APPENDIX = { first: 1147, last: 1228 };

/** The 70 rows of Appendix 1, each under the theme and link printed last before it. */
export function seminarRecommendations(plan: PlanDocument) {
  return {
    meta: seedMeta(
      "Recommendations from the system seminar of 15 November 2024: Appendix 1",
      "Appendix 1, l.1110-1228",
      [
        "Drawn by scripts/draw-seeds.ts; change the script, not this file.",
        "The plan says 71 distinct recommendations (l.124); its table holds 70 rows (E19).",
        "An empty theme or link cell takes the one above it; themeCarried and linkCarried say where.",
        "The icons under Supports vision are missing from the published text.",
      ],
    ),
    recommendations: recommendations(plan),
  };
}

function recommendations(plan: PlanDocument): SeminarRecommendation[] {
  const rows: SeminarRecommendation[] = [];
  for (let line = APPENDIX.first; line <= APPENDIX.last; line++) {
    const cells = plan.cells(line);
    const [theme = "", recommendation = ""] = cells;
    const link = cells.at(-1) ?? "";
    if (cells.length !== 7 || recommendation === "" || link.startsWith("Main link")) continue;

    const above = rows.at(-1);
    rows.push({
      key: `S${String(rows.length + 1).padStart(2, "0")}`,
      theme: theme || above!.theme,
      themeCarried: theme === "",
      recommendation,
      link: link || above!.link,
      linkCarried: link === "",
      sourceLine: line,
    });
  }
  return rows;
}
