// Bundles the tests (Node 20 does not read TypeScript) and runs them with Node's own test runner.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = mkdtempSync(join(tmpdir(), "slipway-webui-test-"));
try {
  const tests = readdirSync(here).filter(f => f.endsWith(".test.ts"));
  await build({
    entryPoints: tests.map(f => join(here, f)), outdir: out, outExtension: { ".js": ".mjs" },
    bundle: true, platform: "node", format: "esm", target: "node20", sourcemap: "inline", logLevel: "warning",
  });
  const files = readdirSync(out).map(f => join(out, f));
  process.exitCode = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit", env: { ...process.env, SLIPWAY_WEBUI_SOURCES: join(here, "../src") } }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
