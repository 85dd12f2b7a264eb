import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/serve.mjs");

/** Starts the server and waits for its first words, on either stream. */
async function start(folder: string, port: number): Promise<{ server: ChildProcess; sentence: string }> {
  const server = spawn(process.execPath, [script, "--folder", folder], { env: { ...process.env, PORT: String(port) } });
  const sentence = await new Promise<string>((resolve) => {
    server.stdout.once("data", (words: Buffer) => resolve(words.toString()));
    server.stderr.once("data", (words: Buffer) => resolve(words.toString()));
  });
  return { server, sentence };
}

/** The status a path gets exactly as written, which `fetch` would tidy first. */
async function statusOf(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  const asked = request({ hostname, port, path }).end();
  const [answer] = (await once(asked, "response")) as [{ statusCode?: number; resume(): void }];
  answer.resume();
  return answer.statusCode;
}

describe("serve.mjs", () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), "serve-"));
    folder = join(place, "dist");
    mkdirSync(join(folder, "preview"), { recursive: true });
    writeFileSync(join(place, "outside.txt"), "not served");
    writeFileSync(join(folder, "preview/index.html"), "<title>Preview</title>");
    for (const name of ["a.js", "a.css", "a.png", "a.wasm", "a.wasm.gz", "manifest.xml"])
      writeFileSync(join(folder, name), name);

    const started = await start(folder, 0);
    server = started.server;
    address = /http:\/\/localhost:\d+/.exec(started.sentence)?.[0] ?? started.sentence;
  });

  afterAll(() => {
    server.kill();
    rmSync(join(folder, ".."), { recursive: true });
  });

  it("leads from / to the preview", async () => {
    const answer = await fetch(address);

    expect(answer.url).toBe(`${address}/preview/`);
    expect(await answer.text()).toBe("<title>Preview</title>");
  });

  it.each([
    ["preview/", "text/html; charset=utf-8"],
    ["a.js", "text/javascript; charset=utf-8"],
    ["a.css", "text/css; charset=utf-8"],
    ["a.png", "image/png"],
    ["a.wasm", "application/wasm"],
    ["a.wasm.gz", "application/octet-stream"],
    ["manifest.xml", "application/xml; charset=utf-8"],
  ])("answers %s as %s, without an encoding", async (path, type) => {
    const { status, headers } = await fetch(`${address}/${path}`);

    expect([status, headers.get("content-type"), headers.get("content-encoding")]).toEqual([200, type, null]);
  });

  it("sends no Cache-Control, because Office would then replace the icon", async () => {
    const { headers } = await fetch(`${address}/a.png`);

    expect(headers.get("cache-control")).toBeNull();
  });

  it("answers 304 to whoever has the file already", async () => {
    const etag = (await fetch(`${address}/a.js`)).headers.get("etag") ?? "";
    const again = await fetch(`${address}/a.js`, { headers: { "If-None-Match": etag } });

    expect(again.status).toBe(304);
  });

  it.each(["/../outside.txt", "/..%2foutside.txt", "/%2e%2e/outside.txt", "/absent.js", "/preview"])(
    "does not find %s",
    async (path) => {
      expect(await statusOf(address, path)).toBe(404);
    },
  );

  it("refuses an address it cannot read", async () => {
    expect(await statusOf(address, "/%zz")).toBe(400);
  });

  it("refuses to be written to", async () => {
    const { status } = await fetch(`${address}/a.js`, { method: "PUT", body: "x" });

    expect(status).toBe(405);
  });

  it("says what to do when the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { sentence } = await start(folder, port);
    other.close();

    expect(sentence).toBe(
      `Port ${port} is in use. Stop what is using it, or choose another: PORT=${port + 1} npm start\n`,
    );
  });

  it("says what to do when nothing is built", async () => {
    const { sentence } = await start(join(folder, "absent"), 0);

    expect(sentence).toBe("Nothing is built yet: npm run build comes first.\n");
  });
});
