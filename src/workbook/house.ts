/** The look all our sheets share; every pair of text and fill has a contrast of at least 4.5 to 1. */
export const house = {
  ink: "#1D2B22",
  quiet: "#4A5A50",
  heading: "#0B5A3C",
  planFill: "#F1F6F2",
  tableLook: "TableStyleLight15",
  headerFill: "#0B5A3C",
  headerInk: "#FFFFFF",
  userHeaderFill: "#1F4E8C",
  rule: "#9DB5A6",
} as const;
