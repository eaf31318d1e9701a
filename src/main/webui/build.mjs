// node build.mjs [folder]: bundles the browser side into dist/assets/, or another folder than dist. With --watch it goes on
// as files change, and serves the folder on the port in SLIPWAY_DEV_PORT if that is set; with --sizes it lists how large the
// parts are.
import { gzipSync } from "node:zlib";
import { cpSync, readFileSync, rmSync } from "node:fs";
import * as esbuild from "esbuild";

const options = process.argv.slice(2);
const folder = options.find(o => !o.startsWith("--")) ?? "dist";
const out = `${folder}/assets`;
const watch = options.includes("--watch");
const common = {
  outdir: out, bundle: true, minify: true, target: ["chrome111", "firefox115", "safari16.4"],
  legalComments: "linked", logLevel: "info", metafile: true,
};

/** Runs in the head before the first paint, so it is a classic script, and tiny. */
const classic = { ...common, entryPoints: ["src/theme.ts"], format: "iife" };
/** What pages share, and what is loaded only when it is needed, become chunks; their names change with what is in them. */
const modules = {
  ...common, entryPoints: ["src/site.ts", "src/lesson.ts", "src/slides.ts", "src/document.ts", "src/quiz.ts"],
  format: "esm", splitting: true, chunkNames: "chunks/[name]-[hash]", plugins: [textStyles()],
};
const styles = { ...common, entryPoints: ["src/site.css", "src/lesson.css", "src/slides.css", "src/quiz.css"] };

rmSync(out, { recursive: true, force: true });
cpSync("src/favicon.svg", `${out}/favicon.svg`);
// Fonts of formulas on slides. Every browser of ours reads woff2.
cpSync("node_modules/katex/dist/fonts", `${out}/katex`, { recursive: true, filter: f => !/\.(woff|ttf)$/.test(f) });
if (watch) {
  const contexts = await Promise.all([classic, modules, styles].map(bundle => esbuild.context(bundle)));
  await Promise.all(contexts.map(context => context.watch()));
  const port = Number(process.env.SLIPWAY_DEV_PORT ?? 0);
  if (port > 0) {
    await contexts[0].serve({ servedir: folder, host: "127.0.0.1", port });
  }
} else {
  const results = await Promise.all([classic, modules, styles].map(bundle => esbuild.build(bundle)));
  if (options.includes("--sizes")) {
    report(results.flatMap(r => Object.entries(r.metafile.outputs)));
  }
}

/** Styles that a script imports are text for a shadow root. */
function textStyles() {
  return {
    name: "text-styles",
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await esbuild.transform(readFileSync(path, "utf8"), { loader: "css", minify: true, target: common.target });
        return { contents: code, loader: "text" };
      });
    },
  };
}

function report(outputs) {
  for (const [file] of outputs.sort()) {
    if (/\.(js|css)$/.test(file)) {
      console.log(`${String(gzipSync(readFileSync(file)).length).padStart(8)} B gzip  ${file}`);
    }
  }
}
