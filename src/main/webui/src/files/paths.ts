/** Paths as the server knows them: relative to the home folder, which is "". */

export const HOME = "";

export const join = (folder: string, name: string): string => folder === HOME ? name : `${folder}/${name}`;
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const folderOf = (path: string): string => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : HOME;
export const isBelow = (path: string, folder: string): boolean => path === folder || folder === HOME || path.startsWith(`${folder}/`);
/** As people write it. */
export const shown = (path: string): string => path === HOME ? "~" : `~/${path}`;

/** Of what a lesson writes as `~/flask-app/Dockerfile`; null when it is not in the home folder. */
export function fromLesson(written: string): string | null {
  const path = written.startsWith("~/") ? written.slice(2) : null;
  return path && path.split("/").every(part => part !== "" && part !== "." && part !== "..") ? path : null;
}

/** What is wrong with a name that somebody typed, or null. The server knows it better; this only answers sooner. */
export function wrongWith(name: string): string | null {
  if (name === "" || name === "." || name === "..") {
    return "Type a name.";
  }
  return name.includes("/") ? "A name has no slash in it." : null;
}

export type Language = "dockerfile" | "yaml" | "python" | "shell" | "json" | "html" | "nginx" | "properties" | "text";

const BY_ENDING: Record<string, Language> = {
  dockerfile: "dockerfile", yml: "yaml", yaml: "yaml", py: "python", sh: "shell", bash: "shell", json: "json",
  html: "html", htm: "html", svg: "html", xml: "html", conf: "nginx", env: "properties", ini: "properties", properties: "properties", cfg: "properties",
};
const SHELL_FILES = [".bashrc", ".bash_profile", ".profile", ".bash_logout", ".bash_aliases"];

/** By the name alone. */
export function languageOf(path: string): Language {
  const name = nameOf(path);
  if (/^(Dockerfile|Containerfile)(\.|$)/i.test(name)) {
    return "dockerfile";
  }
  if (SHELL_FILES.includes(name)) {
    return "shell";
  }
  if (/^\.env(\.|$)/.test(name)) {
    return "properties";
  }
  return BY_ENDING[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "text";
}

export function bytesInWords(bytes: number): string {
  for (const [unit, size] of [["GB", 1e9], ["MB", 1e6], ["kB", 1e3]] as const) {
    if (bytes >= size) {
      return `${(bytes / size).toFixed(bytes >= 10 * size ? 0 : 1)} ${unit}`;
    }
  }
  return `${bytes} B`;
}
