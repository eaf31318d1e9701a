import { askText } from "../site/text-dialog";
import { wrongWith } from "./paths";

/** Asks for the name of a file or folder. Null when it was left. */
export const askName = (title: string, label: string, yes: string, before = ""): Promise<string | null> =>
  askText({ title, label, yes, before, wrong: wrongWith });
