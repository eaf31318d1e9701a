import { dialog } from "../site/dialog";
import { closest, element } from "../site/elements";
import * as api from "./api";
import { nameDialog } from "./name-dialog";
import { Drafts } from "./drafts";
import { OpenDocument } from "./open-document";
import { layout, type Layout } from "./layout";
import { folderOf, HOME, join, nameOf, shown } from "./paths";
import { isFolder, TreeModel } from "./tree-model";
import { TreeView } from "./tree-view";
import { fromDrop, fromFiles, upload, type Upload } from "./uploads";
import { Watch } from "./watch";

export interface Surroundings {
  readonly account: string;
  /** What there is to say when the sandbox does not run, or null when it does; a paused one wakes up when it is asked. */
  stopped(): { words: string; canStart: boolean } | null;
  start(): void;
  unsaved(now: boolean): void;
}

const AGAIN_MILLIS = 3000;

/** Tree and editor of the home folder. */
export class FilesPane {
  private readonly page: Layout;
  private readonly model = new TreeModel();
  private readonly tree: TreeView;
  private readonly drafts: Drafts;
  private readonly openDocument: OpenDocument;
  private readonly watch: Watch;
  private visible = false;
  private kept = "";

  constructor(host: HTMLElement, private readonly around: Surroundings) {
    this.page = layout(host);
    this.drafts = new Drafts(around.account, storage());
    this.tree = new TreeView(this.page.tree, this.model, {
      open: path => void this.try(() => this.openFile(path)),
      toggle: (path, open) => void this.try(() => this.toggle(path, open)),
      selected: () => this.chosen(),
      rename: path => void this.try(() => this.rename(path)),
      remove: path => void this.try(() => this.remove(path)),
      dropped: (folder, data) => void this.drop(folder, data),
    }, path => this.kept.includes(`\n${path}\n`));
    this.openDocument = new OpenDocument(this.page, this.drafts, () => this.fileChanged(), () => void this.try(() => this.reload()));
    this.watch = new Watch({ known: () => this.known(), changed: paths => this.changedMeanwhile(paths) });
    this.buttons(host);
    this.fileChanged();
    document.addEventListener("visibilitychange", () => this.watch.again());
  }

  /** It is in view now, or not. */
  show(visible: boolean): void {
    this.visible = visible;
    this.state();
    if (visible && this.around.stopped() === null) {
      void this.begin();
    }
  }

  /** The first look may come too early, or be lost on the way: it is tried again until there is a tree. */
  private async begin(): Promise<void> {
    await this.try(() => this.reload());
    if (!this.model.has(HOME) && this.visible && this.around.stopped() === null) {
      window.setTimeout(() => void this.begin(), AGAIN_MILLIS);
    }
  }

  /** The state of the sandbox may have changed. */
  state(): void {
    const stopped = this.around.stopped();
    this.page.body.hidden = stopped !== null;
    this.page.stopped.hidden = stopped === null;
    if (stopped) {
      this.page.stoppedWords.textContent = stopped.words;
      this.page.start.hidden = !stopped.canStart;
    } else if (this.visible) {
      // by itself: one that is paused stays so
      void this.reload(true).catch((e: unknown) => {
        if (!(e instanceof api.Refused)) {
          throw e;
        }
      });
    }
    this.watch.again();
  }

  async open(path: string): Promise<void> {
    await this.try(async () => {
      await this.reveal(path);
      await this.openFile(path);
    });
  }

  private buttons(host: HTMLElement): void {
    const actions: Record<string, () => Promise<unknown> | void> = {
      "new-file": () => this.make(false), "new-folder": () => this.make(true), upload: () => this.page.picker.click(),
      rename: () => this.rename(this.tree.selected), delete: () => this.remove(this.tree.selected), download: () => this.download(),
      save: () => this.openDocument.save(), back: () => this.back(),
    };
    host.addEventListener("click", e => {
      const action = actions[closest(e.target, "[data-do]")?.dataset["do"] ?? ""];
      if (action) {
        void this.try(async () => await action());
      }
    });
    this.page.picker.addEventListener("change", () => {
      const uploads = fromFiles(this.page.picker.files ?? [], this.folder());
      this.page.picker.value = "";
      void this.try(() => this.upload(uploads));
    });
    this.page.hidden.addEventListener("change", () => {
      this.model.hidden = this.page.hidden.checked;
      this.tree.draw();
    });
    this.page.start.addEventListener("click", () => this.around.start());
  }

  /** Does something, and says so when it is refused. */
  private async try(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (e) {
      if (!(e instanceof api.Refused)) {
        throw e;
      }
      this.say(e.message, true);
    }
  }

  private say(words: string, bad = false): void {
    this.page.note.textContent = words;
    this.page.note.toggleAttribute("data-bad", bad);
  }

  private async reload(quiet = false): Promise<void> {
    const folders = new Set([HOME, ...this.model.known.map(f => f.path)]);
    await Promise.all([...folders].map(path => this.load(path, quiet)));
    this.tree.draw();
    this.chosen();
    await this.openDocument.look();
    this.watch.again();
  }

  private async load(path: string, quiet = false): Promise<void> {
    try {
      this.model.put(await api.list(path, quiet));
    } catch (e) {
      if (path === HOME || !(e instanceof api.Refused) || !["missing", "not-a-folder", "denied"].includes(e.reason)) {
        throw e;
      }
      this.model.forget(path);
    }
  }

  private async toggle(path: string, open: boolean): Promise<void> {
    if (open) {
      await this.load(path);
      this.model.open(path);
    } else {
      this.model.close(path);
    }
    this.tree.draw();
    this.watch.again();
  }

  /** Opens all folders above. */
  private async reveal(path: string): Promise<void> {
    const above: string[] = [];
    for (let at = folderOf(path); at !== HOME; at = folderOf(at)) {
      above.unshift(at);
    }
    for (const folder of [HOME, ...above]) {
      await this.load(folder);
    }
    this.model.open(folderOf(path));
    if (path.split("/").some(part => part.startsWith("."))) {
      this.model.hidden = this.page.hidden.checked = true;
    }
    this.tree.draw();
    this.tree.select(path);
  }

  private async openFile(path: string): Promise<void> {
    const entry = this.model.entry(path);
    if (entry && !entry.usable) {
      this.say("This name holds bytes that are no text; rename it in the terminal.", true);
      return;
    }
    this.say("");
    try {
      await this.openDocument.open(path);
    } catch (e) {
      if (!(e instanceof api.Refused && e.reason === "missing" && this.drafts.get(path))) {
        throw e;
      }
      this.openDocument.openLost(path);
    }
    this.watch.again();
  }

  private back(): void {
    this.openDocument.close();
    this.tree.select(this.tree.selected, true);
  }

  /** The folder that new things go into. */
  private folder(): string {
    const entry = this.model.entry(this.tree.selected);
    return !entry ? HOME : isFolder(entry) ? this.tree.selected : folderOf(this.tree.selected);
  }

  private chosen(): void {
    const { selected } = this.tree;
    this.page.where.textContent = selected === HOME ? "~" : shown(selected);
    for (const what of ["rename", "delete"]) {
      this.page.body.querySelector<HTMLButtonElement>(`[data-do="${what}"]`)!.disabled = selected === HOME;
    }
    const all = this.page.body.querySelector<HTMLButtonElement>(`[data-do="download"]`)!;
    all.title = selected === HOME ? "Download all" : "Download";
    all.setAttribute("aria-label", all.title);
  }

  private async make(folder: boolean): Promise<void> {
    const where = this.folder();
    const name = await nameDialog(folder ? "New folder" : "New file", `Name, in ${shown(where)}`, "Create");
    if (name === null) {
      return;
    }
    const path = join(where, name);
    await (folder ? api.makeFolder(path) : api.save(path, "", null));
    await this.reveal(path);
    this.say(`${shown(path)} is made.`);
    if (!folder) {
      await this.openFile(path);
    }
  }

  private async rename(path: string): Promise<void> {
    const name = path === HOME ? null : await nameDialog(`Rename ${nameOf(path)}`, "New name", "Rename", nameOf(path));
    if (name === null || name === nameOf(path)) {
      return;
    }
    const to = join(folderOf(path), name);
    await api.rename(path, to);
    this.model.forget(path);
    await this.reveal(to);
    this.openDocument.renamed(path, to);
    this.say(`${nameOf(path)} is called ${name} now.`);
    this.tree.select(to, true);
  }

  private async remove(path: string): Promise<void> {
    const entry = this.model.entry(path);
    if (!entry) {
      return;
    }
    const folder = entry.kind === "folder";
    const sure = await dialog(folder ? "Delete this folder?" : "Delete this file?", [
      element("p", {}, element("code", {}, shown(path)), folder ? " and all that is in it will be gone for good." : " will be gone for good."),
    ], "Cancel", [{ words: "Delete", value: true, look: "danger" }]);
    if (!sure) {
      return;
    }
    await api.remove(path, folder);
    this.openDocument.removed(path);
    this.model.forget(path);
    await this.load(folderOf(path));
    this.tree.draw();
    this.chosen();
    this.say(`${shown(path)} is deleted.`);
    this.tree.select(folderOf(path), true);
  }

  private async download(): Promise<void> {
    const { selected } = this.tree;
    const entry = this.model.entry(selected);
    this.say("Preparing the download…");
    await api.download(selected, !entry || isFolder(entry));
    this.say(!entry || isFolder(entry) ? "The archive (.tar.gz) is on its way. Images and volumes are not in it." : "The file is on its way.");
  }

  private async drop(folder: string, data: DataTransfer): Promise<void> {
    const uploads = fromDrop(data, folder);
    await this.try(async () => this.upload(await uploads));
  }

  private async upload(uploads: Upload[]): Promise<void> {
    try {
      this.say(await upload(uploads, words => this.say(words)));
    } finally {
      await this.reload();
    }
  }

  private known(): { files: { path: string; version: string }[]; folders: { path: string; version: string }[] } | null {
    if (!this.visible || document.hidden || this.around.stopped() !== null || !this.model.has(HOME)) {
      return null;
    }
    const { file } = this.openDocument;
    const version = file?.theirs?.version ?? file?.version;
    return {
      files: file && version !== undefined ? [{ path: file.path, version: file.gone ? "gone" : version }] : [],
      folders: this.model.known.map(({ path, version }) => ({ path, version })),
    };
  }

  private async changedMeanwhile(paths: string[]): Promise<void> {
    const folders = this.model.known.filter(f => paths.includes(f.path));
    await Promise.all(folders.map(f => this.load(f.path, true)));
    if (folders.length > 0) {
      this.tree.draw();
    }
    if (this.openDocument.file && paths.includes(this.openDocument.file.path)) {
      await this.openDocument.look();
    }
  }

  private fileChanged(): void {
    const kept = `\n${this.drafts.paths().join("\n")}\n`;
    if (kept !== this.kept) {
      this.kept = kept;
      this.tree.draw();
    }
    this.around.unsaved(this.openDocument.unsaved);
  }
}

function storage(): Storage {
  try {
    return localStorage;
  } catch {
    return sessionStorage; // both switched off: using either then throws, which Drafts expects
  }
}
