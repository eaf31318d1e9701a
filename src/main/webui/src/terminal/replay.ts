import type { Terminal } from "@xterm/xterm";

const FOCUS_REPORTS = 1004;
const WINDOW_QUESTIONS = new Set([11, 13, 14, 15, 16, 18, 19, 20, 21]);

/**
 * Programs ask the terminal questions ("what are you?", "where is the cursor?"), and its answers are typed into the shell. In
 * output from before, the questions were answered long ago or nobody waits anymore: an answer would appear as garbage at the
 * prompt. While `replaying` says so, questions are read over; what the user types passes. `over` is to be called afterwards.
 */
export function silentReplay(term: Terminal, replaying: () => boolean): { over(): void } {
  const parser = term.parser;
  const quiet = () => replaying();
  const asks = (data: string) => replaying() && data.split(";").includes("?");
  // Switching focus reports on is answered by one: it waits for the end of the replay.
  let wanted = false;
  const focusReports = (params: (number | number[])[], on: boolean) => {
    const alone = replaying() && params.length === 1 && params[0] === FOCUS_REPORTS;
    wanted = alone ? on : wanted;
    return alone && on;
  };
  ["", "?", ">", "="].forEach(prefix => parser.registerCsiHandler(csi("c", prefix), quiet)); // device attributes
  ["", "?"].forEach(prefix => parser.registerCsiHandler(csi("n", prefix), quiet));           // status and cursor reports
  ["", "?"].forEach(prefix => parser.registerCsiHandler(csi("p", prefix, "$"), quiet));      // is this mode on?
  parser.registerCsiHandler(csi("q", ">"), quiet);                                           // name and version
  parser.registerCsiHandler(csi("u", "?"), quiet);                                           // keyboard protocol
  parser.registerCsiHandler(csi("h", "?"), params => focusReports(params, true));
  parser.registerCsiHandler(csi("l", "?"), params => focusReports(params, false));
  parser.registerCsiHandler(csi("t"), params => replaying() && WINDOW_QUESTIONS.has(Number(params[0])));
  parser.registerDcsHandler({ intermediates: "$", final: "q" }, quiet);                      // settings
  parser.registerDcsHandler({ intermediates: "+", final: "q" }, quiet);                      // terminfo
  [4, 10, 11, 12, 52].forEach(code => parser.registerOscHandler(code, asks));                // colours, clipboard
  return {
    over() {
      if (wanted) {
        wanted = false;
        term.write(`\x1b[?${FOCUS_REPORTS}h`);
      }
    },
  };
}

function csi(final: string, prefix = "", intermediates = ""): { final: string; prefix?: string; intermediates?: string } {
  return { final, ...(prefix && { prefix }), ...(intermediates && { intermediates }) };
}
