import { dialog } from "../site/dialog";
import { element } from "../site/elements";
import * as api from "./api";
import { folderOf, join, shown } from "./paths";

/** One file that is to be uploaded, and where to. */
export interface Upload {
  readonly path: string;
  readonly file: Blob;
}

const MOST_FILE = 50 * 2 ** 20;
const MOST_AT_ONCE = 200 * 2 ** 20;
const MOST_FILES = 1000;

/** What was dropped, with the folders in it. Must be called while the drop is handled: the browser forgets it after. */
export function fromDrop(data: DataTransfer, folder: string): Promise<Upload[]> {
  const entries = [...data.items].filter(item => item.kind === "file").map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  return entries.length > 0
    ? Promise.all(entries.map(entry => below(entry, folder))).then(found => found.flat())
    : Promise.resolve(fromFiles(data.files, folder));
}

export const fromFiles = (files: Iterable<File>, folder: string): Upload[] =>
  [...files].map(file => ({ path: join(folder, file.webkitRelativePath || file.name), file }));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function below(entry: FileSystemEntry, folder: string): Promise<Upload[]> {
  const path = join(folder, entry.name);
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!isFolder(entry)) {
    return [];
  }
  const reader = entry.createReader();
  const found: Upload[] = [];
  for (;;) { // a browser hands out some 100 at a time
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || found.length > MOST_FILES) {
      return found;
    }
    for (const inside of some) {
      found.push(...await below(inside, path));
    }
  }
}

/** Why they cannot all be uploaded, or null. */
export function tooMuch(uploads: readonly Upload[]): string | null {
  const large = uploads.find(u => u.file.size > MOST_FILE);
  if (large) {
    return `${shown(large.path)} is larger than 50 MB, the most that one file may have. Nothing was uploaded.`;
  }
  if (uploads.reduce((sum, u) => sum + u.file.size, 0) > MOST_AT_ONCE) {
    return "That is more than 200 MB at once. Nothing was uploaded; take fewer files.";
  }
  return uploads.length > MOST_FILES ? `These are more than ${MOST_FILES} files. Nothing was uploaded; pack them into one archive and unpack it in the terminal.` : null;
}

/** Uploads one after the other, and asks before anything is replaced. Resolves to a sentence on what became of it. */
export async function upload(uploads: readonly Upload[], tell: (words: string) => void): Promise<string> {
  const refused = tooMuch(uploads);
  if (refused !== null || uploads.length === 0) {
    return refused ?? "There was no file in it.";
  }
  const there = await existing(uploads);
  const replace = there.length > 0 ? await mayReplace(there) : "skip";
  if (replace === null) {
    return "Nothing was uploaded.";
  }
  const going = replace === "replace" ? uploads : uploads.filter(u => !there.includes(u.path));
  for (const [at, { path, file }] of going.entries()) {
    tell(`Uploading ${shown(path)} (${at + 1} of ${going.length})…`);
    await api.upload(path, file, there.includes(path));
  }
  const done = going.length === 1 ? `${shown(going[0]!.path)} is uploaded.` : `${going.length} files are uploaded.`;
  return going.length < uploads.length ? `${done} ${uploads.length - going.length} were there already and stay as they are.` : done;
}

/** Which of them are there already. */
async function existing(uploads: readonly Upload[]): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of new Set(uploads.map(u => folderOf(u.path)))) {
    const listed = await api.list(folder).catch(e => {
      if (e instanceof api.Refused && e.reason === "missing") {
        return null;
      }
      throw e;
    });
    listed?.entries.forEach(entry => found.add(join(folder, entry.name)));
  }
  return uploads.map(u => u.path).filter(path => found.has(path));
}

function mayReplace(paths: string[]): Promise<"replace" | "skip" | null> {
  const few = paths.slice(0, 8).map(path => element("li", {}, element("code", {}, shown(path))));
  return dialog<"replace" | "skip">(paths.length === 1 ? "Replace the file that is there?" : `Replace ${paths.length} files that are there?`, [
    element("ul", {}, ...few, ...(paths.length > few.length ? [element("li", {}, `and ${paths.length - few.length} more`)] : [])),
  ], "Cancel", [{ words: "Keep what is there", value: "skip" }, { words: "Replace", value: "replace", look: "danger" }]);
}
