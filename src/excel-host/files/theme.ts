import { element, type XmlElement } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const NAME = "Office";

const colours = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const system = (name: string, val: string, lastClr: string) =>
  element(`a:${name}`, {}, [element("a:sysClr", { val, lastClr })]);

const font = (name: string, typeface: string) =>
  element(`a:${name}`, {}, [
    element("a:latin", { typeface }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
  ]);

/** A theme says how slight, middling and strong looks are drawn. They are all plain here. */
const thrice = (name: string, each: () => XmlElement) => element(`a:${name}`, {}, [each(), each(), each()]);

const plain = () => element("a:solidFill", {}, [element("a:schemeClr", { val: "phClr" })]);

/** The colours and fonts that a new workbook's charts and cells are drawn with, which Excel would otherwise assume. */
export function officeTheme(): XmlElement {
  return element("a:theme", { "xmlns:a": DRAWING, name: NAME }, [
    element("a:themeElements", {}, [
      element("a:clrScheme", { name: NAME }, [
        system("dk1", "windowText", "000000"),
        system("lt1", "window", "FFFFFF"),
        ...Object.entries(colours).map(([name, val]) => element(`a:${name}`, {}, [element("a:srgbClr", { val })])),
      ]),
      element("a:fontScheme", { name: NAME }, [font("majorFont", "Calibri Light"), font("minorFont", "Calibri")]),
      element("a:fmtScheme", { name: NAME }, [
        thrice("fillStyleLst", plain),
        thrice("lnStyleLst", () => element("a:ln", { w: 9525 }, [plain()])),
        thrice("effectStyleLst", () => element("a:effectStyle", {}, [element("a:effectLst")])),
        thrice("bgFillStyleLst", plain),
      ]),
    ]),
  ]);
}
