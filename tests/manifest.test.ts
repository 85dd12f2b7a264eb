import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { validateXML } from "xmllint-wasm";

const ROOT = join(__dirname, "..");
const SCHEMAS = join(__dirname, "support/manifest-xsd");
const DEVELOPMENT_URL = "https://localhost:3000/";

const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new JSDOM(text, { contentType: "text/xml" }).window.document;

const elements = (name: string) => [...manifest.getElementsByTagName(name)];
const attributes = (name: string, attribute: string) =>
  elements(name).flatMap((element) => element.getAttribute(attribute) ?? []);
const only = (name: string) => {
  const [element, ...more] = elements(name);
  if (!element || more.length > 0) throw new Error(`manifest.xml should hold exactly one ${name}.`);
  return element;
};

/** Every named resource: images, addresses and sentences. */
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(elements).filter((element) => element.hasAttribute("id"));
const references = [...manifest.querySelectorAll("[resid]")];

/** Everything shown or fetched: DefaultValue of the base manifest and of the resources. */
const addresses = [...manifest.querySelectorAll("[DefaultValue]")]
  .map((element) => element.getAttribute("DefaultValue") ?? "")
  .filter((value) => value.startsWith("https://"));

/** Width and height as the PNG itself declares them. */
function pngSize(file: string): [number, number] {
  const png = readFileSync(file);
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error(`${file} is not a PNG.`);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") });

async function schemaErrors(xml: string): Promise<string[]> {
  const main = "OfficeAppManifestV1_1.xsd";
  const imported = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd") && name !== main);
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: [schemaFile(main)],
    preload: imported.map(schemaFile),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe("manifest.xml", () => {
  it("keeps to Microsoft's schema", async () => {
    expect(await schemaErrors(text)).toEqual([]);
  });

  it("is read by a schema that refuses elements out of order", async () => {
    const swapped = text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1");

    expect(swapped).not.toBe(text);
    expect(await schemaErrors(swapped)).not.toEqual([]);
  });

  it("is for Excel alone, from ExcelApi 1.9", () => {
    expect(attributes("Host", "Name")).toEqual(["Workbook"]);
    expect(attributes("Host", "xsi:type")).toEqual(["Workbook"]);
    expect(attributes("Set", "Name")).toEqual(["ExcelApi"]);
    expect(attributes("Set", "MinVersion")).toEqual(["1.9"]);
  });

  it("asks for no more than the open workbook", () => {
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
    expect(elements("AppDomains")).toEqual([]);
    expect(elements("WebApplicationInfo")).toEqual([]);
  });

  it("is in British English", () => {
    expect(only("DefaultLocale").textContent).toBe("en-GB");
  });

  it("says where to get help", () => {
    expect(attributes("SupportUrl", "DefaultValue")).toEqual([`${DEVELOPMENT_URL}support.html`]);
  });

  it("points every resid at a resource that exists, and uses every resource", () => {
    const ids = resources.map(({ id }) => id).sort();
    const used = [...new Set(references.map((element) => element.getAttribute("resid") ?? ""))].sort();

    expect(used).toEqual(ids);
  });

  it("names each resource once, in 32 characters or fewer", () => {
    const ids = resources.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("names each group and button once, in 125 characters or fewer", () => {
    const ids = [...attributes("Group", "id"), ...attributes("Control", "id")];

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  it.each([
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps %s within %d characters", (name, limit) => {
    const value = manifest.querySelector(`OfficeApp > ${name}`)?.getAttribute("DefaultValue") ?? "";

    expect(value.length).toBeGreaterThan(0);
    expect(value.length).toBeLessThanOrEqual(limit);
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("keeps %s within %d characters", (name, limit) => {
    const values = [...only(name).children].map((element) => element.getAttribute("DefaultValue") ?? "");

    expect(values.filter((value) => value.length === 0 || value.length > limit)).toEqual([]);
  });

  it("fetches everything from the one host the build replaces", () => {
    expect(addresses.filter((address) => !address.startsWith(DEVELOPMENT_URL))).toEqual([]);
  });

  it("names pages the build makes", () => {
    const pages = [...new Set(addresses)].filter((address) => address.endsWith(".html"));
    const sources: Record<string, string> = {
      "taskpane.html": "src/taskpane/taskpane.html",
      "commands.html": "src/commands/commands.html",
      "support.html": "assets/support.html",
    };

    for (const page of pages) {
      const source = sources[page.slice(DEVELOPMENT_URL.length)];
      expect(source && existsSync(join(ROOT, source))).toBe(true);
    }
  });
});

describe("the icons", () => {
  const files = new Map(
    elements("bt:Image").map((image) => [
      image.getAttribute("id"),
      (image.getAttribute("DefaultValue") ?? "").slice(DEVELOPMENT_URL.length),
    ]),
  );
  const used = elements("bt:Image").filter((image) => image.hasAttribute("resid"));

  it.each(used.map((image) => [Number(image.getAttribute("size")), image.getAttribute("resid")] as const))(
    "at %d pixels, %s, is that size",
    (size, resid) => {
      expect(pngSize(join(ROOT, files.get(resid) ?? ""))).toEqual([size, size]);
    },
  );

  it.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("named by %s is %d pixels", (name, size) => {
    const file = only(name).getAttribute("DefaultValue")?.slice(DEVELOPMENT_URL.length) ?? "";

    expect(pngSize(join(ROOT, file))).toEqual([size, size]);
  });

  it("come in 16, 32 and 80 pixels wherever the ribbon shows one", () => {
    for (const icon of elements("Icon")) {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
  });
});

describe("the ribbon's functions", () => {
  it("are associated by src/commands/commands.ts", () => {
    const commands = readFileSync(join(ROOT, "src/commands/commands.ts"), "utf8");
    const associated = [...commands.matchAll(/Office\.actions\.associate\(\s*["'](\w+)["']/g)].map(([, name]) => name);

    expect(associated.sort()).toEqual(
      elements("FunctionName")
        .map(({ textContent }) => textContent)
        .sort(),
    );
  });
});
