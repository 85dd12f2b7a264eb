// Serves what was built: `npm start`, or `node scripts/serve.mjs [--https] [--folder dist]`. PORT chooses the port.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: { https: { type: "boolean", default: false }, folder: { type: "string" } },
});
const folder = path.resolve(options.folder ?? fileURLToPath(new URL("../dist", import.meta.url)));
const port = Number(process.env.PORT ?? 3000);

const types = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/octet-stream", // read by the page itself, so never announced as an encoding
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The file an address names, or undefined where it would lead out of the folder. */
function fileFor(url) {
  const { pathname } = new URL(url, "http://localhost");
  const file = path.join(folder, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/** Answers with an ETag and no Cache-Control: Office replaces icons that carry one by an icon of its own. */
async function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return end(response, 405, "Only GET and HEAD are answered.");
  if (new URL(request.url, "http://localhost").pathname === "/") {
    return end(response, 302, "The preview is at preview/.", { Location: "/preview/" });
  }

  const file = fileFor(request.url);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return end(response, 404, "There is no such file.");

  const content = await readFile(file);
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: etag, "X-Content-Type-Options": "nosniff" };
  if (request.headers["if-none-match"] === etag) return response.writeHead(304, headers).end();

  response.writeHead(200, {
    ...headers,
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": content.length,
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

function end(response, status, sentence, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${sentence}\n`);
}

/** The certificate `npm run sideload` has made; Excel opens an add-in over HTTPS only. */
function certificate() {
  const place = path.join(homedir(), ".office-addin-dev-certs");
  try {
    return {
      cert: readFileSync(path.join(place, "localhost.crt")),
      key: readFileSync(path.join(place, "localhost.key")),
    };
  } catch {
    return stop("There is no development certificate yet: npx office-addin-dev-certs@3.0.0 install makes one.");
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!(await stat(folder).catch(() => undefined))) stop("Nothing is built yet: npm run build comes first.");

const respond = (request, response) =>
  answer(request, response).catch(() => end(response, 400, "This address cannot be read."));
const server = options.https ? https.createServer(certificate(), respond) : http.createServer(respond);

server.on("error", (error) => {
  if (error.code !== "EADDRINUSE") throw error;
  stop(`Port ${port} is in use. Stop what is using it, or choose another: PORT=${port + 1} npm start`);
});
server.listen(port, "127.0.0.1", () => {
  const address = `${options.https ? "https" : "http"}://localhost:${server.address().port}`;
  console.log(
    options.https
      ? `The add-in is at ${address}/taskpane.html for Excel to load. Ctrl+C stops it.`
      : `Green Plan for Excel is at ${address}: open it in a browser. Ctrl+C stops it.`,
  );
});
