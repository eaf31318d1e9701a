// A lesson's page: text on the left, the student's sandbox on the right.
import { Panes } from "./panes/panes";
import { need } from "./site/elements";
import { post } from "./site/api";
import { codeFigures } from "./lesson/code-figures";
import { deckPane } from "./lesson/deck-pane";
import { highlightAll } from "./site/highlight";
import { anchors, keepPlace } from "./lesson/reading";
import { presence } from "./lesson/presence";
import { Ports } from "./lesson/ports";
import { PreviewPane } from "./lesson/preview-pane";
import { Runner } from "./lesson/runner";
import { SandboxBar } from "./lesson/sandbox-bar";
import { LessonSocket, runs, sandboxState, type Finding } from "./lesson/socket";
import { splitter } from "./lesson/splitter";
import { Tasks } from "./lesson/tasks";
import { TerminalPane } from "./lesson/terminal-pane";

const text = need<HTMLElement>(".lesson-text");
const section = need<HTMLElement>(".sandbox");
const { course, lesson } = text.dataset;

splitter(need(".splitter"), need(".split"));
const preview = new PreviewPane(need("#preview-pane", section), need("#tab-preview", section), shown => panes.show(shown ? "preview" : "terminal"));
const ports = new Ports(need(".sandbox-ports", section), (port, address) => preview.open(port, address));
const pane = new TerminalPane(section, text, () => bar, ports);
const panes = new Panes(section, () => bar, commands => runner.run(commands));
const bar = new SandboxBar(section, now => {
  pane.show(now);
  panes.state(now);
  if (!runs(now.state)) {
    ports.show([]);
  }
});
const runner = new Runner(bar, () => pane.session, () => {
  panes.show("terminal");
  pane.unfold();
});
const tasks = new Tasks(text, id => void checkNow(id));
const socket = new LessonSocket(`/ws/lesson/${course}/${lesson}`, {
  sandbox: now => bar.show(now),
  finding: found => tasks.show(found),
  ports: now => ports.show(now),
  engine: events => panes.engine(events),
  connected: () => undefined,
});

codeFigures(text, commands => runner.run(commands));
panes.blocks(text);
anchors(text);
highlightAll(text);
keepPlace(text);
deckPane(need(".split"), commands => runner.run(commands));
// The page already says how the sandbox is: the terminal need not wait for the socket.
bar.show({ state: sandboxState(section.dataset["state"]), words: need(".sandbox-words", section).textContent ?? "" });
panes.restore();
socket.connect();
presence(() => socket.here());

/** Through the socket if it is there, otherwise by a request. */
async function checkNow(id: string): Promise<void> {
  if (socket.check(id)) {
    return;
  }
  const answer = await post<Finding>(`/api/courses/${course}/lessons/${lesson}/tasks/${id}/check`);
  tasks.show(answer.ok ? answer.body : { task: id, message: answer.message });
}
