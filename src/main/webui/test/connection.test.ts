import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection, MAX_BYTES_AHEAD, type UnsentInput } from "../src/terminal/connection";
import { MOST_INPUT } from "../src/terminal/protocol";
import { FakeNetwork, Heard, text } from "./support";

function begin(left?: UnsentInput) {
  const network = new FakeNetwork();
  const heard = new Heard();
  const connection = new Connection(network, heard, { columns: 80, rows: 24 });
  if (left) {
    connection.takeOver(left);
  }
  connection.start();
  return { network, heard, connection };
}

test("the first attach asks for everything", () => {
  const { network, heard } = begin();
  const socket = network.accept(0, 12, 0);
  socket.output(0, "student@box$");
  socket.output(12, " ls");
  assert.equal(socket.attach, "A:0 80x24");
  assert.equal(heard.screen, "student@box$ ls");
  assert.deepEqual(heard.events, ["attached", "replayed", "output"]);
});

test("a reconnect goes on at the byte it had reached, and draws nothing twice", () => {
  const { network, heard } = begin();
  network.accept(0, 0, 0, true).output(0, "hello");
  network.last.drop();
  network.tick();
  const second = network.accept(0, 9, 0);
  assert.equal(second.attach, "A:5 80x24");
  second.output(3, "lo wor");
  assert.equal(heard.screen, "hello wor");
});

test("input that was not acknowledged is sent again, and only that", () => {
  const { network, connection } = begin();
  const first = network.accept(0, 0, 0, true);
  connection.type(text("abc"));
  connection.type(text("def"));
  first.taken(2);
  first.drop();
  network.tick();
  const second = network.accept(0, 0, 4);
  assert.deepEqual(first.said, ["I0:abc", "I3:def"]);
  assert.deepEqual(second.said, ["I4:ef"]);
});

test("what is typed without a connection is kept and sent once there is one", () => {
  const { network, connection } = begin();
  const first = network.accept(0, 0, 0, true);
  first.drop();
  connection.type(text("docker "));
  connection.type(text("ps\r"));
  network.tick();
  assert.deepEqual(network.accept(0, 0, 0).said, ["I0:docker ", "I7:ps\r"]);
});

test("a large paste travels in messages the server takes", () => {
  const { network, connection } = begin();
  const socket = network.accept(0, 0, 0, true);
  connection.type(new Uint8Array(MOST_INPUT * 2 + 1));
  assert.deepEqual(socket.sent.slice(1).map(m => m.length), [MOST_INPUT + 9, MOST_INPUT + 9, 10]);
});

test("whoever has too much is told, and what was typed goes on when they try again", () => {
  const { network, heard, connection } = begin();
  network.accept(0, 0, 0, true);
  connection.type(text("ls"));
  network.last.drop(4429, "Too much input waits.");
  assert.equal(heard.events.at(-1), "ended too-much");
  connection.start();
  assert.deepEqual(network.accept(0, 0, 0).said, ["I0:ls"]);
});

test("a very large paste waits for the shell, and all of it arrives in order", () => {
  const { network, connection } = begin();
  const socket = network.accept(0, 0, 0, true);
  const sentEnd = () => socket.sent.slice(1).reduce((sum, m) => sum + m.length - 9, 0);
  connection.type(new Uint8Array(3 * MAX_BYTES_AHEAD + 5));
  assert.equal(sentEnd(), MAX_BYTES_AHEAD);
  socket.taken(MAX_BYTES_AHEAD / 2);
  assert.equal(sentEnd(), 1.5 * MAX_BYTES_AHEAD);
  for (let at = MAX_BYTES_AHEAD; at <= 4 * MAX_BYTES_AHEAD; at += MAX_BYTES_AHEAD) {
    socket.taken(Math.min(at, 3 * MAX_BYTES_AHEAD + 5));
  }
  assert.equal(sentEnd(), 3 * MAX_BYTES_AHEAD + 5);
});

test("keys pressed while the shell reads nothing are held back at some point and sent later, each once", () => {
  const { network, connection } = begin();
  const socket = network.accept(0, 0, 0, true);
  for (let i = 0; i < 1500; i++) {
    connection.type(new Uint8Array([97]));
  }
  assert.equal(socket.sent.length - 1, 1000);
  socket.taken(600);
  assert.equal(socket.sent.length - 1, 1500);
  connection.type(new Uint8Array([98]));
  assert.equal(socket.said.at(-1), "I1500:b");
});

test("a gap in the output clears the screen", () => {
  const { network, heard } = begin();
  network.accept(0, 0, 0, true).output(0, "old");
  network.last.drop();
  network.tick();
  network.accept(2_000_000, 3_000_000, 0).output(2_000_000, "new");
  assert.equal(heard.screen, "new");
});

test("a shell that was started anew gets nothing that was typed for the old one", () => {
  const { network, heard, connection } = begin();
  const first = network.accept(0, 0, 0, true);
  first.output(0, "$ ");
  connection.type(text("rm -r"));
  first.drop();
  network.tick();
  const second = network.accept(0, 0, 0, true);
  second.output(0, "# ");
  assert.deepEqual(second.said, []);
  assert.equal(heard.screen, "# ");
  assert.ok(heard.events.includes("dropped"));
  connection.type(text("x"));
  assert.deepEqual(second.said, ["I5:x"]);
});

test("a younger shell than the screen shows is asked for from its beginning", () => {
  const { network, heard } = begin();
  network.accept(0, 0, 0, true).output(0, "long output of the first shell");
  network.last.drop();
  network.tick();
  network.accept(0, 4, 0);
  assert.equal(network.sockets.length, 3);
  const third = network.accept(0, 4, 0);
  third.output(0, "new$");
  assert.equal(third.attach, "A:0 80x24");
  assert.equal(heard.screen, "new$");
});

test("what is drawn is reported at least every 64 KiB", () => {
  const { network, heard } = begin();
  const socket = network.accept(0, 0, 0, true);
  for (let i = 0; i < 16; i++) {
    socket.output(i * 8192, "x".repeat(8192));
  }
  heard.drawn.forEach(drawn => drawn());
  assert.deepEqual(socket.said, ["K:32768", "K:65536", "K:98304", "K:131072"]);
});

test("late drawing of an earlier shell's output does not silence the reports for the new one", () => {
  const { network, heard, connection } = begin();
  network.accept(0, 0, 0, true).output(0, "x".repeat(50_000));
  network.last.drop(4411, "This shell has ended.");
  connection.start();
  const second = network.accept(0, 0, 0, true);
  heard.drawn.shift()!();
  second.output(0, "y".repeat(40_000));
  heard.drawn.shift()!();
  assert.deepEqual(second.said, ["K:40000"]);
});

test("the first try is at once, the next ones at growing intervals up to five seconds", () => {
  const { network } = begin();
  const waits = Array.from({ length: 8 }, () => {
    network.last.drop();
    return network.tick();
  });
  assert.deepEqual(waits, [0, 400, 800, 1600, 3200, 5000, 5000, 5000]);
});

test("a network that is back does not wait for the next try", () => {
  const { network, connection } = begin();
  network.last.drop();
  connection.retryNow();
  assert.equal(network.sockets.length, 2);
  assert.equal(network.timers.length, 0);
});

test("a window that changed is told, also when it changed without a connection", () => {
  const { network, connection } = begin();
  const first = network.accept(0, 0, 0, true);
  connection.resize({ columns: 100, rows: 30 });
  first.drop();
  connection.resize({ columns: 120, rows: 40 });
  network.tick();
  assert.deepEqual(first.said, ["R:100x30"]);
  network.last.onopen?.();
  assert.equal(network.last.attach, "A:0 120x40");
});

test("a keystroke that nobody answers makes a new connection", () => {
  const { network, connection } = begin();
  const first = network.accept(0, 0, 0, true);
  connection.type(text("a"));
  network.tick();
  assert.ok(first.closed);
  assert.deepEqual(network.accept(0, 0, 0).said, ["I0:a"]);
});

test("close codes say what to do", () => {
  for (const [code, event] of [[4400, "ended broken"], [4404, "ended no-sandbox"], [4410, "ended sandbox-ended"]] as const) {
    const { network, heard } = begin();
    network.last.drop(code, "because");
    assert.deepEqual(heard.events, [event]);
    assert.equal(network.timers.length, 0);
  }
  const { network, heard } = begin();
  network.last.drop(4503, "Your sandbox does not answer at the moment.");
  assert.deepEqual(heard.events, ["lost 1"]);
  assert.equal(network.tick(), 3000);
});

test("a shell that ended says with which status; starting again asks for a new one", () => {
  const { network, heard, connection } = begin();
  const socket = network.accept(0, 0, 0, true);
  socket.output(0, "exit\r\n");
  socket.says(0x58, 0, 0, 0, 3);
  socket.drop(4411, "This shell has ended.");
  connection.start();
  network.last.onopen?.();
  assert.ok(heard.events.includes("ended shell-ended 3"));
  assert.equal(network.last.attach, "A:0 80x24");
});

test("after stop nothing is tried anymore", () => {
  const { network, connection } = begin();
  network.last.drop();
  connection.stop();
  assert.equal(network.timers.length, 0);
  connection.retryNow();
  assert.equal(network.sockets.length, 1);
});

test("what had not arrived when a page went is sent by the next page, once, as the same writer", () => {
  const before = begin();
  before.network.accept(0, 0, 0, true).output(0, "student$ ");
  before.connection.type(text("abc"));
  before.network.last.taken(1);
  const left = before.connection.handOver()!;
  assert.deepEqual([left.offset, new TextDecoder().decode(left.bytes), left.seen], [1, "bc", 9]);
  assert.equal(before.connection.handOver(), null);

  const { network, heard } = begin(left);
  const socket = network.accept(0, 20, 2);
  assert.deepEqual(socket.said, ["I2:c"]);
  assert.deepEqual(heard.events, ["attached"]);
});

test("a page that gave away its typing types on as another writer", () => {
  const { network, connection } = begin();
  network.accept(0, 0, 0, true);
  connection.type(text("abc"));
  connection.handOver();
  connection.type(text("d"));
  network.last.drop();
  network.tick();
  assert.deepEqual(network.accept(0, 0, 0).said, ["I0:d"]);
});

test("what was left for a shell that is gone is dropped, and said", () => {
  for (const [end, fresh] of [[5, false], [0, true]] as const) {
    const { network, heard } = begin({ writer: 7n, offset: 1, bytes: text("rm x"), seen: 9 });
    assert.deepEqual(network.accept(0, end, 0, fresh).said, []);
    assert.ok(heard.events.includes("dropped"), heard.events.join());
  }
});

test("hanging up ends the shell, and leaves the socket open until the server closes it", () => {
  const { network, connection } = begin();
  const socket = network.accept(0, 0, 0, true);
  connection.hangUp();
  assert.deepEqual(socket.said, ["?E"]);
  assert.equal(socket.closed, false);
  network.tick();
  assert.equal(socket.closed, true);
  assert.equal(network.sockets.length, 1);
});
