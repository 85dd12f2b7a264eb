import { objectType, type Instance } from "../protocol/object-type";
import { amount, choice, inside, looks, no, setLook, text, tone, type LookTarget } from "./chart-looks";
import { colour } from "./given";

/** Points. */
function size({ path }: LookTarget): number {
  if (path.startsWith("title.")) return 14;
  return /^axes\..*\.title\./.test(path) ? 10 : 9;
}

const font = looks("ChartFont", {
  Bold: no,
  Color: tone("#595959"),
  Italic: no,
  Name: text("Calibri"),
  Size: amount(size, 1, 409),
  Underline: choice(["None", "Single"]),
});

export const chartFont = (target: LookTarget) => font.of(inside(target, "font"));

/** "none" stands for a fill that was taken away. */
const fill = objectType<LookTarget>("ChartFill", {
  call: {
    SetSolidColor: (target, [value]: readonly unknown[]) => setLook(target, colour(value)),
    Clear: (target) => setLook(target, "none"),
  },
});

const lineStyles = ["Continuous", "Automatic", "None", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"];

const line = (name: string) =>
  looks(
    name,
    { Color: tone("#D9D9D9"), LineStyle: choice(lineStyles), Weight: amount(0.75, 0, 1584) },
    { call: { Clear: (target) => setLook(inside(target, "lineStyle"), "None") } },
  );

const lineFormat = line("ChartLineFormat");
const border = line("ChartBorder");

const parts = {
  Font: chartFont,
  Fill: (target: LookTarget) => fill.of(inside(target, "fill")),
  Line: (target: LookTarget) => lineFormat.of(inside(target, "line")),
  Border: (target: LookTarget) => border.of(inside(target, "border")),
};

/** A `format` of a part of a chart, with what that part has of font, fill, line and border. */
export function chartFormat(
  name: string,
  has: readonly (keyof typeof parts)[],
  members: Parameters<typeof looks>[1] = {},
): (target: LookTarget) => Instance {
  const format = looks(name, members, { child: Object.fromEntries(has.map((part) => [part, parts[part]])) });
  return (target) => format.of(inside(target, "format"));
}
