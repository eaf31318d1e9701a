import assert from "node:assert/strict";
import { test } from "node:test";
import { called, command } from "../src/map/commands";
import { explain } from "../src/map/explain";
import { curve, lane } from "../src/map/geometry";
import { lanes, lastOf, OUTSIDE } from "../src/map/lanes";
import type { Container, EngineEvent, EngineMap, Image } from "../src/map/model";
import { has, imageName, keyOf, shown, thingOf } from "../src/map/model";
import { count, list, look, mountWords, portWords, size, stateWords } from "../src/map/words";

const container = (name: string, more: Partial<Container> = {}): Container => ({
  id: `id-${name}`, name, image: "nginx", imageId: "sha256:nginx", state: "running", exitCode: -1, ports: [], networks: ["bridge"], mounts: [], ...more,
});
const image = (name: string, more: Partial<Image> = {}): Image => ({ id: `sha256:${name}`, names: [name], bytes: 88_400_000, layers: [80_000_000, 8_400_000], builtOn: "", ...more });
const map = (more: Partial<EngineMap> = {}): EngineMap => ({
  images: [], containers: [], volumes: [], networks: [{ id: "b", name: "bridge", driver: "bridge", internal: false }],
  left: { images: 0, containers: 0, networks: 0, volumes: 0 }, ...more,
});
const event = (kind: string, action: string, id: string, more: Partial<EngineEvent> = {}): EngineEvent =>
  ({ kind, action, id, name: id.replace("id-", ""), image: "nginx", exit: -1, peer: "", ...more });
const web = container("web", { ports: [{ outside: 8080, inside: 80, protocol: "tcp" }] });
const with_ = (...containers: Container[]): EngineMap => map({ containers });

test("nothing that changed is worth no words", () => {
  assert.equal(explain(map(), map(), []), null);
  assert.equal(explain(with_(web), with_(web), [event("container", "exec_create", "id-web")]), null);
});

test("a container that was run is told with its image and where its port leads", () => {
  assert.equal(explain(map(), with_(web), []), "`web` was created from `nginx` and is running; port 8080 outside leads to port 80 in it.");
});

test("several ports are told, and several containers at once", () => {
  const two = container("web", { ports: [{ outside: 8080, inside: 80, protocol: "tcp" }, { outside: 8443, inside: 443, protocol: "tcp" }] });
  assert.equal(explain(map(), with_(two), []), "`web` was created from `nginx` and is running; port 8080 outside leads to port 80 in it and 8443 to 443.");
  assert.equal(explain(map(), with_(container("a"), container("b"), container("c")), []), "`a`, `b` and `c` were created and are running.");
});

test("one that was only created, and one that ran to its end", () => {
  assert.equal(explain(map(), with_(container("c", { state: "created" })), []), "`c` was created from `nginx`; it was not started.");
  assert.equal(explain(map(), with_(container("h", { state: "exited", exitCode: 0, image: "hello-world" })), []),
    "`h` was created from `hello-world`, ran and ended with exit code 0: all went well.");
  assert.equal(explain(map(), with_(container("h", { state: "exited", exitCode: 127 })), []),
    "`h` was created from `nginx`, ran and ended with exit code 127: its command was not found.");
});

test("what came and went between two looks is known from the events", () => {
  const events = [event("container", "create", "id-x"), event("container", "die", "id-x", { exit: 0 }), event("container", "destroy", "id-x")];
  assert.equal(explain(map(), map(), events), "`x` was created from `nginx`, ended with exit code 0: all went well, and was removed again.");
  assert.equal(explain(map(), map(), events.slice(0, 2)), null, "not removed: it is only not shown");
});

test("stopping, starting, pausing and restarting", () => {
  const ended = container("web", { state: "exited", exitCode: 143 });
  assert.equal(explain(with_(web), with_(ended), []), "`web` ended with exit code 143: it was asked to end (SIGTERM); it is still there, with all that it wrote.");
  assert.equal(explain(with_(ended), with_(web), []), "`web` is running again; port 8080 outside leads to port 80 in it.");
  assert.equal(explain(with_(container("web", { state: "created" })), with_(container("web")), []), "`web` was started and is running.");
  const paused = container("web", { state: "paused" });
  assert.equal(explain(with_(web), with_(paused), []), "`web` is paused: its processes stand still.");
  assert.equal(explain(with_(paused), with_(web), []), "`web` goes on where it was paused.");
  assert.equal(explain(with_(web), with_(web), [event("container", "die", "id-web"), event("container", "start", "id-web")]), "`web` was restarted.");
  assert.equal(explain(with_(ended), with_(ended), [event("container", "start", "id-web"), event("container", "die", "id-web")]),
    "`web` was started again, and ended with exit code 143: it was asked to end (SIGTERM).");
  assert.match(explain(with_(web), with_(container("web", { state: "restarting" })), [])!, /restart policy starts it again and again/);
});

test("removing and renaming", () => {
  assert.equal(explain(with_(web), map(), []), "`web` was removed while it ran.");
  assert.equal(explain(with_(container("a", { state: "exited" }), container("b", { state: "exited" })), map(), []), "`a` and `b` were removed.");
  assert.equal(explain(with_(web), with_({ ...web, name: "shop" }), []), "`web` is now called `shop`.");
});

test("joining and leaving a network", () => {
  const both = { ...web, networks: ["bridge", "shop"] };
  assert.equal(explain(with_(web), with_(both), []), "`web` joined the network `shop`: what is in there reaches it by its name.");
  assert.equal(explain(with_(both), with_(web), []), "`web` left the network `shop`.");
});

test("images: pulled, built on another, named anew, removed", () => {
  const nginx = image("nginx:latest");
  assert.equal(explain(map(), map({ images: [nginx] }), [event("image", "pull", "nginx:latest")]), "The image `nginx:latest` was pulled: 2 layers, 88.4 MB.");
  const mine = image("mine:1", { builtOn: "nginx:latest", layers: [1, 2, 3] });
  assert.equal(explain(map({ images: [nginx] }), map({ images: [nginx, mine] }), [event("image", "tag", mine.id)]), "The image `mine:1` was built: 3 layers, 88.4 MB; it stands on `nginx:latest`.");
  assert.equal(explain(map({ images: [mine] }), map({ images: [{ ...mine, names: ["mine:1", "mine:2"] }] }), []), "`mine:2` is now a name of the image `mine:1`; nothing was copied.");
  assert.equal(explain(map({ images: [mine] }), map(), []), "The image `mine:1` was removed.");
  const newer = image("newer", { names: ["mine:1"] });
  assert.equal(explain(map({ images: [mine] }), map({ images: [{ ...mine, names: [] }, newer] }), []),
    "The image `mine:1` was built: 2 layers, 88.4 MB; `mine:1` meant another image until now.");
});

test("networks and volumes", () => {
  const shop = { id: "s", name: "shop", driver: "bridge", internal: false };
  assert.equal(explain(map(), map({ networks: [...map().networks, shop] }), []), "The network `shop` was created.");
  assert.equal(explain(map({ networks: [...map().networks, shop] }), map(), []), "The network `shop` was removed.");
  assert.equal(explain(map(), map({ networks: [...map().networks, { id: "n", name: "none", driver: "null", internal: false }] }), []), null);
  assert.equal(explain(map(), map({ volumes: [{ name: "data", driver: "local" }] }), []), "The volume `data` was created; it stays when containers go.");
  assert.equal(explain(map({ volumes: [{ name: "f".repeat(64), driver: "local" }] }), map(), []), `The volume \`${"f".repeat(12)}\` was removed, and what was in it.`);
});

test("of much at once the containers are told first, and the rest is counted", () => {
  const shop = { id: "s", name: "shop_default", driver: "bridge", internal: false };
  const up = map({ networks: [...map().networks, shop], volumes: [{ name: "shop_db", driver: "local" }], containers: [container("web"), container("db")], images: [image("a"), image("b")] });
  assert.equal(explain(map(), up, []), "`web` and `db` were created and are running. The volume `shop_db` was created; it stays when containers go. The network `shop_default` was created. And 2 more things changed.");
  const many = with_(...Array.from({ length: 30 }, (_, i) => container(`c${i}`)));
  assert.equal(explain(map(), many, []), "`c0`, `c1`, `c2`, `c3` and 26 more were created and are running.");
});

test("of hundreds of containers, one that comes into view or leaves it is no news", () => {
  const left = { images: 0, containers: 460, networks: 0, volumes: 0 };
  assert.equal(explain({ ...with_(web), left }, { ...with_(container("old")), left }, []), null);
  assert.equal(explain({ ...with_(web), left }, { ...with_(container("new")), left }, [event("container", "create", "id-new"), event("container", "destroy", "id-web")]),
    "`new` was created from `nginx` and is running. `web` was removed while it ran.");
});

test("a hostile name stays inside its backticks", () => {
  assert.equal(explain(map(), with_(container("a`<img src=x>`b")), []), "`a'<img src=x>'b` was created from `nginx` and is running.");
});

test("whatever changes, what is told is one short text", () => {
  let seed = 11;
  const random = (n: number) => (seed = seed * 48271 % 2147483647) % n;
  const some = () => map({
    containers: Array.from({ length: random(6) }, (_, i) => container(`c${i}`, { state: ["running", "exited", "paused", "created", "dead", "restarting"][random(6)]!, exitCode: random(3) - 1, networks: random(2) ? ["bridge"] : [] })),
    images: Array.from({ length: random(4) }, (_, i) => image(`i${i}`, { names: random(2) ? [`i${i}`] : [] })),
    volumes: Array.from({ length: random(4) }, (_, i) => ({ name: `v${i}`, driver: "local" })),
  });
  for (let i = 0; i < 500; i++) {
    const told = explain(some(), some(), [event("container", ["create", "die", "start", "destroy"][random(4)]!, `id-c${random(8)}`)]);
    assert.ok(told === null || told.length < 900 && told.endsWith(".") && !told.includes("undefined"), String(told));
  }
});

test("lanes: the first name has the outermost lane, and none crosses another at its name", () => {
  const shop = { id: "s", name: "shop", driver: "bridge", internal: false };
  const both = lanes(map({ networks: [...map().networks, shop], containers: [web, container("db", { networks: ["shop"] }), container("x", { networks: ["bridge", "shop"] })] }));
  assert.deepEqual(both.heads, [{ name: OUTSIDE, lane: 2 }, { name: "bridge", lane: 1 }, { name: "shop", lane: 0 }]);
  assert.deepEqual(both.joins, [[1, 2], [0], [0, 1]]);
  assert.deepEqual([lastOf(0, both.joins), lastOf(1, both.joins), lastOf(2, both.joins), lastOf(7, both.joins)], [2, 2, 0, -1]);
});

test("without published ports there is no outside", () => {
  assert.deepEqual(lanes(with_(container("a"))).heads, [{ name: "bridge", lane: 0 }]);
});

test("lines begin and end where they should", () => {
  assert.equal(curve({ x: 0, y: 10 }, { x: 100, y: 50 }), "M0 10C50 10 50 50 100 50");
  assert.equal(lane({ x: 0, y: 10 }, 50, 100), "M0 10H42Q50 10 50 18V100");
  assert.equal(lane({ x: 0, y: 10 }, 50, 0), "M0 10H50");
});

test("commands name the thing, and never what is no name", () => {
  const thing = { kind: "container", id: "0123456789abcdef", name: "web" } as const;
  assert.equal(command(thing, "inspect"), "docker inspect web");
  assert.equal(command(thing, "logs"), "docker logs --tail 200 web");
  assert.equal(command({ kind: "image", id: "sha256:0123456789abcdef", name: "docker.io/nginx:1.27" }, "overview"), "docker history docker.io/nginx:1.27");
  assert.equal(called({ ...thing, name: "web; rm -rf ~" }), "0123456789ab");
  assert.equal(called({ ...thing, name: "-web" }), "0123456789ab");
  assert.equal(called({ kind: "image", id: "sha256:0123456789abcdef", name: "$(reboot)" }), "0123456789ab");
});

test("words", () => {
  assert.deepEqual([0, 999, 1000, 1093, 88_400_000, 99_960_000, 999_600_000].map(size), ["0 B", "999 B", "1.00 kB", "1.09 kB", "88.4 MB", "100 MB", "1.00 GB"]);
  assert.deepEqual([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])], ["", "a", "a and b", "a, b and c"]);
  assert.deepEqual([count(1, "layer"), count(2, "layer")], ["1 layer", "2 layers"]);
  assert.equal(stateWords(container("a", { state: "exited", exitCode: 137 })), "ended, exit code 137");
  assert.deepEqual(["running", "paused", "created", "dead"].map(state => look(container("a", { state }))), ["running", "paused", "waiting", "failed"]);
  assert.deepEqual([0, 1].map(exitCode => look(container("a", { state: "exited", exitCode }))), ["well", "failed"]);
  assert.equal(portWords({ outside: 53, inside: 5353, protocol: "udp" }), "53 → 5353/udp");
  assert.equal(mountWords({ kind: "bind", source: "/home/student/site", target: "/site", readOnly: true }), "~/site at /site, read only");
  assert.equal(shown("a".repeat(64)), "aaaaaaaaaaaa");
  assert.equal(imageName(image("x", { names: [], id: "sha256:0123456789abcdef" })), "0123456789ab");
  assert.ok(has(with_(web), { kind: "container", id: "id-web", name: "" }));
});

test("a key leads back to its thing", () => {
  const thing = { kind: "image", id: "sha256:0123", name: "" } as const;
  assert.deepEqual(thingOf(keyOf(thing)), thing);
  assert.equal(thingOf("folder:/home"), null);
  assert.equal(thingOf(""), null);
});
