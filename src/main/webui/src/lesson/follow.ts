import { element } from "../site/elements";
import { dialog } from "../site/dialog";
import type { Ports } from "./ports";

const HERE = new Set(["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "[::]"]);

/** Opens an address that was clicked in a terminal. To programs in a sandbox, localhost is the sandbox: its published ports are meant. */
export async function follow(address: string, ports: Ports): Promise<void> {
  const url = URL.parse(address);
  if (url === null || !HERE.has(url.hostname)) {
    window.open(address, "_blank", "noopener");
    return;
  }
  const port = Number(url.port || "80");
  const preview = ports.addressOf(port);
  if (preview !== null) {
    window.open(new URL(url.pathname + url.search + url.hash, preview), "_blank", "noopener");
    return;
  }
  await dialog(`Port ${port} is not published`, [
    element("p", {}, "The program listens inside your sandbox. To open it in the browser, run its container with ", element("code", {}, `-p ${port}:${port}`), ". A button for it then appears above the terminal."),
  ], "All right", []);
}
