import { textDialog } from "../site/text-dialog";
import { wrongWith } from "./paths";

/** Asks for the name of a file or folder. Null when it was left. */
export const nameDialog = (title: string, label: string, yes: string, before = ""): Promise<string | null> =>
  textDialog({ title, label, yes, before, wrong: wrongWith });
