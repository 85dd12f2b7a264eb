/**
 * Builds the add-in into dist/ and the browser preview into dist/preview/.
 *
 * With GREEN_PLAN_URL=https://… the manifest names that address and the preview is left out, so that dist/ is exactly
 * what to put on the host.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { SourceMapDevToolPlugin } = require("webpack");
const { browserslist } = require("./package.json");

const developmentUrl = "https://localhost:3000";
const hostedUrl = process.env.GREEN_PLAN_URL?.replace(/\/+$/, "");
const dist = path.resolve(__dirname, "dist");

const officeScript = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const standInScripts = '<script src="excel-web-16.00.js"></script>\n    <script src="office-stand-in.js"></script>';
const previewPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
  "base-uri 'none'; form-action 'none'; object-src 'none'";

/** The pane's page as it ships, with a stand-in Excel where Microsoft's script was. */
function panePageForPreview() {
  const shipped = readFileSync(path.resolve(__dirname, "src/taskpane/taskpane.html"), "utf8");
  const page = shipped
    .replace(officeScript, standInScripts)
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${previewPolicy}`);
  if (!page.includes(standInScripts) || !page.includes(previewPolicy)) {
    throw new Error(
      "src/taskpane/taskpane.html no longer holds the Office.js script or the content policy to replace.",
    );
  }
  return page;
}

function manifestFor(url) {
  if (!url.startsWith("https://")) throw new Error(`GREEN_PLAN_URL must begin with https://, and is ${url}.`);
  return (content) => content.toString().replaceAll(developmentUrl, url);
}

/** What both builds share. */
function shared(name, mode) {
  return {
    name,
    mode,
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            env: { targets: browserslist },
            jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
          },
        },
      ],
    },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    stats: "errors-warnings",
  };
}

function addIn(mode) {
  return {
    ...shared("add-in", mode),
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
    output: {
      path: dist,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: hostedUrl ? true : { keep: /^preview\// },
    },
    devtool: "source-map",
    performance: { maxEntrypointSize: 1_500_000, maxAssetSize: 1_500_000 },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        minify: false,
      }),
      new HtmlPlugin({
        template: "src/commands/commands.html",
        filename: "commands.html",
        chunks: ["commands"],
        minify: false,
      }),
      ...(hostedUrl
        ? []
        : [
            new HtmlPlugin({
              templateContent: panePageForPreview,
              filename: "preview/taskpane.html",
              chunks: ["taskpane"],
              minify: false,
            }),
          ]),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/support.html", to: "support.html" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "manifest.xml", transform: manifestFor(hostedUrl ?? developmentUrl) },
        ],
      }),
    ],
  };
}

function preview(mode) {
  const common = shared("preview", mode);
  return {
    ...common,
    // Second, so that the add-in's cleaning never meets files half written here.
    dependencies: ["add-in"],
    entry: {
      preview: "./src/excel-host/preview/index.ts",
      "office-stand-in": { import: "./src/excel-host/preview/office-stand-in.ts", filename: "office-stand-in.js" },
    },
    module: { rules: [...common.module.rules, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
    output: {
      path: path.join(dist, "preview"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^taskpane\.html$/ },
    },
    // It is served to one's own machine, and most of it arrives minified: minifying it again only takes time, and so
    // would source maps of anything but our own code.
    optimization: {
      minimize: false,
      splitChunks: {
        cacheGroups: {
          libraries: { test: /node_modules/, name: "libraries", chunks: (chunk) => chunk.name === "preview" },
        },
      },
    },
    devtool: false,
    performance: false,
    plugins: [
      new SourceMapDevToolPlugin({ filename: "[file].map", include: [/^preview\./, /^office-stand-in\./] }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new HtmlPlugin({
        template: "src/excel-host/preview/index.html",
        filename: "index.html",
        chunks: ["preview"],
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          // Microsoft's own client, from npm at build time: it is neither in this repository nor in what is hosted.
          { from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js", info: { minimized: true } },
        ],
      }),
    ],
  };
}

module.exports = (_environment, { mode = "production" }) => (hostedUrl ? [addIn(mode)] : [addIn(mode), preview(mode)]);
