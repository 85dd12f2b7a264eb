import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const typescript = ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}", "scripts/**/*.ts"];
const nodeGlobals = Object.fromEntries(
  ["Buffer", "URL", "clearTimeout", "console", "fetch", "process", "setTimeout"].map((name) => [name, "readonly"]),
);

export default defineConfig(
  globalIgnores(["dist/", "coverage/", ".cache/", "node_modules/"]),
  // A rule that does not fit is changed here, with its reason; a comment cannot switch it off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },

  {
    files: typescript,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number reads the same in a sentence as on its own; anything else must say how it is written.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `onClick={() => close()}` is how a handler is written.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Sheet names and cell addresses are spread letter by letter.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Type parameters that a reader sees once still tie a template's keys to its columns.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
    },
  },

  {
    // A test or a script that stops at a missing item has said what it had to say.
    files: ["tests/**/*.{ts,tsx}", "scripts/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      // jest's own types answer `any` from expect.objectContaining and its like.
      "@typescript-eslint/no-unsafe-assignment": "off",
      // What stands in for an asynchronous neighbour may answer at once.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Lines that must not compile are looked at by tsc, not run: nothing in them is "used".
    files: ["tests/types/**"],
    rules: {
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },

  {
    // Microsoft's rules for Office.js. Their plugin's own preset brings a second parser and prettier; only the rules are wanted.
    files: ["src/{office,tasks,commands,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },

  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { ...nodeGlobals, __dirname: "readonly", __filename: "readonly" },
    },
  },
);
