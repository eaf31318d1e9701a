import { dialog } from "../site/dialog";
import * as api from "./api";
import { diffView } from "./diff-view";
import { shown } from "./paths";

/** What became of a code block: words for its button, or null when nothing was done. */
export async function putBlock(path: string, text: string): Promise<string | null> {
  const there = await api.read(path).catch(e => {
    if (e instanceof api.Refused && e.reason === "missing") {
      return null;
    }
    throw e;
  });
  if (!there) {
    await api.upload(path, new Blob([text]), false); // which makes folders on the way
    return "Created";
  }
  if (there.text === undefined || there.version === undefined) {
    throw new api.Refused("binary", `${shown(path)} is there already and holds something that is no text. Rename it first.`);
  }
  if (there.text === text) {
    return "It is there already";
  }
  const yes = await dialog(`Replace ${shown(path)}?`, [
    "You have this file already, and it is not the same. This would change:",
    diffView(there.text, text, { before: "your file", after: "the lesson's" }),
  ], "Cancel", [{ words: "Replace", value: true, look: "danger" }]);
  if (!yes) {
    return null;
  }
  await api.save(path, text, there.version);
  return "Replaced";
}
