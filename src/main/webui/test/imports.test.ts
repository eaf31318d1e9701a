import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { test } from "node:test";

/** What each file, or each folder, imports. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Tests run as bundles in a temporary folder, so run.mjs says where the sources are. */
const SOURCES = process.env["SLIPWAY_WEBUI_SOURCES"] ?? assert.fail("SLIPWAY_WEBUI_SOURCES names no folder; run the tests with npm test");
/** Of `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`. Imports of types count: whoever reads the code follows them, too. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*["'](\.[^"']*)["']/g;

function importsOf(sources: ReadonlyMap<string, string>): Imports {
  return new Map([...sources].map(([file, text]) => [file, new Set([...text.matchAll(IMPORTED)].flatMap(([, path = ""]) => {
    const target = posix.join(posix.dirname(file), path);
    return [`${target}.ts`, target].filter(t => sources.has(t));
  }))]));
}

/** The entry points, which lie beside the folders, count as one folder. */
function betweenFolders(files: Imports): Imports {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of files) {
    const folder = posix.dirname(file);
    const to = folders.get(folder) ?? new Set();
    folders.set(folder, to);
    [...targets].map(t => posix.dirname(t)).filter(t => t !== folder).forEach(t => to.add(t));
  }
  return folders;
}

/** The first circle found, such as `a -> b -> a`, or null. */
function circle(imports: Imports): string | null {
  const cleared = new Set<string>();
  const visit = (at: string, way: readonly string[]): string | null => {
    if (way.includes(at)) {
      return [...way.slice(way.indexOf(at)), at].join(" -> ");
    }
    if (cleared.has(at)) {
      return null;
    }
    for (const next of imports.get(at) ?? []) {
      const found = visit(next, [...way, at]);
      if (found !== null) {
        return found;
      }
    }
    cleared.add(at);
    return null;
  };
  for (const start of imports.keys()) {
    const found = visit(start, []);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

const sources = new Map(readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(f => f.endsWith(".ts") && !f.endsWith(".d.ts"))
  .map(f => [f.split(sep).join("/"), readFileSync(join(SOURCES, f), "utf8")]));
const imports = importsOf(sources);

test("no files import each other in a circle", () => {
  assert.equal(circle(imports), null);
});

test("no folders import each other in a circle", () => {
  assert.equal(circle(betweenFolders(imports)), null);
});

test("what is shared imports nothing of what shares it", () => {
  assert.deepEqual([...betweenFolders(imports).get("site") ?? ["there is no folder site"]], []);
});

test("every import within the sources is seen", () => {
  for (const [file, text] of sources) {
    const relativeImports = text.match(/["']\.{1,2}\/[^"'\s]+["']/g)?.filter(path => !path.includes(".css")).map(path => path.slice(1, -1)) ?? [];
    for (const path of relativeImports) {
      const target = `${posix.join(posix.dirname(file), path)}.ts`;
      assert.ok(!sources.has(target) || imports.get(file)?.has(target), `${file} imports ${path}`);
    }
  }
  assert.ok(imports.get("lesson.ts")?.has("panes/panes.ts"));
});

test("circles are found through static, dynamic and type imports, and told", () => {
  const of = (files: Record<string, string>): Imports => importsOf(new Map(Object.entries(files)));
  const files = of({ "a/one.ts": 'import type { Two } from "../b/two";', "b/two.ts": 'const three = await import("../b/three");', "b/three.ts": 'export { x } from "../a/one";' });
  assert.equal(circle(files), "a/one.ts -> b/two.ts -> b/three.ts -> a/one.ts");
  assert.equal(circle(betweenFolders(files)), "a -> b -> a");
  const folders = of({ "a/one.ts": 'import "../b/two";', "b/two.ts": "", "b/three.ts": 'import {\n  four,\n} from "../a/four";', "a/four.ts": "" });
  assert.equal(circle(folders), null);
  assert.equal(circle(betweenFolders(folders)), "a -> b -> a");
});
