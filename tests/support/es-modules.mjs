import swcJest from "@swc/jest";

const compiler = swcJest.createTransformer({
  jsc: { target: "es2022" },
  module: { type: "commonjs" },
});

/** Jest cannot `require` ES modules as Node does: those in node_modules become CommonJS, the rest stays as it is. */
export default {
  getCacheKey: (source, file, options) => compiler.getCacheKey(source, file, options),
  process: (source, file, options) =>
    /^\s*(?:import|export)\b/m.test(source) ? compiler.process(source, file, options) : { code: source },
};
