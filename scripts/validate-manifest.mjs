// `npm run validate`: asks Microsoft's online validator about the manifest. The offline checks are in tests/manifest.test.ts.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

console.log(
  "This command uses the network: it sends manifest.xml to validationgateway.omex.office.net, Microsoft's validator.",
);
const { status } = spawnSync(
  "npx",
  ["--yes", "office-addin-manifest@3.0.0", "validate", ...process.argv.slice(2), "manifest.xml"],
  {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
process.exit(status ?? 1);
