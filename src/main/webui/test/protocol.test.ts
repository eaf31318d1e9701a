import assert from "node:assert/strict";
import { test } from "node:test";
import { attach, decode, input, resize, shown } from "../src/terminal/protocol";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (s: string): ArrayBuffer => Uint8Array.from(Buffer.from(s, "hex")).buffer;

test("frames are those of the session in docs/terminal-protocol.md", () => {
  assert.equal(hex(attach(0, 0xdeadbeefn, { columns: 80, rows: 24 })), "41" + "0000000000000000" + "00000000deadbeef" + "0050" + "0018");
  assert.equal(hex(input(0, new TextEncoder().encode("ls\r"))), "49" + "0000000000000000" + "6c730d");
  assert.equal(hex(shown(0x40)), "4b" + "0000000000000040");
  assert.equal(hex(resize({ columns: 132, rows: 50 })), "52" + "0084" + "0032");
  assert.deepEqual(decode(bytes("48" + "0000000000000000".repeat(3) + "01")), { type: "hello", start: 0, end: 0, input: 0, fresh: true });
  assert.deepEqual(decode(bytes("43" + "0000000000000003")), { type: "taken", offset: 3 });
  assert.deepEqual(decode(bytes("5301")), { type: "state", busy: true });
  assert.deepEqual(decode(bytes("5800000089")), { type: "exit", status: 137 });
  const output = decode(bytes("4f" + "0000000000000013" + "6c730d0a"));
  assert.ok(output?.type === "output" && output.offset === 0x13 && hex(output.bytes) === "6c730d0a");
});

test("offsets beyond 32 bits keep every digit", () => {
  const far = 2 ** 45 + 7;
  assert.deepEqual(decode(input(far, new Uint8Array()).buffer), null); // I is not for the browser to read
  const message = new Uint8Array(9);
  message[0] = 0x43;
  new DataView(message.buffer).setBigUint64(1, BigInt(far));
  assert.deepEqual(decode(message.buffer), { type: "taken", offset: far });
});

test("a type of a later version is passed over", () => assert.equal(decode(bytes("5a0102")), null));

test("a frame that is cut short is an error, not a wrong number", () => assert.throws(() => decode(bytes("4f0000")), RangeError));
