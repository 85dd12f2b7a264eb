// Opens the add-in in Excel from this machine: `npm run sideload`, or `npm run sideload -- --web <workbook address>`.
// Microsoft's tools for it are fetched by npx when needed, so that an ordinary `npm ci` stays small.
import { spawn, spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";

const byHand = `
By hand, while this server runs:

  Excel on the web  Home > Add-ins > More add-ins > My add-ins > Upload My Add-in, and choose dist/manifest.xml.
  Excel on a Mac    Copy dist/manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef,
                    restart Excel, then choose Insert > Add-ins > My Add-ins > Green Plan for Excel.
  Excel on Windows  This command opens Excel with the add-in in it.

To take it out again: npx ${debugging} stop dist/manifest.xml
`;

const { values: options } = parseArgs({ options: { web: { type: "string" } } });
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** Runs to the end; `false` when the command failed or could not be found. */
function run(command, ...words) {
  return spawnSync(command, words, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.env.GREEN_PLAN_URL)
  stop("GREEN_PLAN_URL is set: sideloading opens the add-in from this machine, so unset it first.");
if (!run("npm", "run", "--silent", "build")) stop("The build failed, so there is nothing to open.");
if (!run("npx", "--yes", certificates, "install")) {
  stop("No development certificate could be made. Excel opens an add-in over HTTPS only, so this stops here.");
}

const server = spawn(process.execPath, ["scripts/serve.mjs", "--https"], {
  stdio: "inherit",
  env: { ...process.env, PORT: "3000" },
});
server.on("exit", (code) => process.exit(code ?? 0));
await pause(1500);

const place = options.web ? ["web", "--document", options.web] : ["desktop"];
const opened = run(
  "npx",
  ...["--yes", debugging, "start", "dist/manifest.xml", ...place],
  ...["--app", "excel", "--no-debug", "--no-live-reload"],
);
if (!opened) console.log("Excel could not be started from here: it may not be installed on this machine.");
console.log(byHand);
