// Adds up what .ci/run left in a folder and prints "N passed, N failed" last: node .ci/count.mjs <folder>
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const files = readdirSync(folder);
const read = (name) => readFileSync(join(folder, name), "utf8");

const tallies = [];

for (const file of files.filter((name) => name.endsWith(".check"))) {
  const passed = read(file).trim() === "passed";
  tallies.push({ name: file.replace(".check", ""), passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

for (const file of files.filter((name) => name.endsWith(".exit"))) {
  const name = file.replace(".exit", "");
  const report = join(folder, `${name}.jest.json`);
  if (!existsSync(report)) {
    tallies.push({ name, passed: 0, failed: 1, note: "the suite did not run" });
    continue;
  }
  // A test file that does not load holds tests nobody counted: it is one failure.
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest may also fail as a whole, for instance on an obsolete snapshot in --ci.
  tallies.push({ name, passed: numPassedTests, failed: failed === 0 && read(file).trim() !== "0" ? 1 : failed });
}

const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
for (const { name, passed, failed, note } of tallies) {
  console.log(`${name}: ${passed} passed, ${failed} failed${note ? ` (${note})` : ""}`);
}
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
