package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.EngineState.Container;
import java.util.List;

/**
 * The named services of a compose project run, or at least one if none is named. With {@code absent}, nothing of the
 * project is left.
 */
record ComposeAssertion(String project, List<String> services, boolean absent) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        List<Container> all = probe.engine().containers().stream()
                .filter(c -> c.project().equals(project))
                .toList();
        if (absent) {
            return all.isEmpty()
                    ? Finding.holds("Nothing of project " + code(project) + " is left.")
                    : Finding.fails("Project " + code(project) + " still has containers: "
                            + FindingText.list(all.stream().map(Container::name).toList(), "") + ".");
        }
        if (all.isEmpty()) {
            List<String> others = probe.engine().containers().stream()
                    .map(Container::project)
                    .filter(p -> !p.isEmpty())
                    .distinct()
                    .toList();
            return Finding.fails("There is no compose project " + code(project) + ". Projects now: "
                    + FindingText.list(others, "none") + ".");
        }
        List<String> running = all.stream()
                .filter(c -> c.state().equals("running"))
                .map(Container::service)
                .distinct()
                .toList();
        List<String> missing =
                services.stream().filter(s -> !running.contains(s)).toList();
        if (running.isEmpty()) {
            return Finding.fails("In project " + code(project) + ", no service runs"
                    + (missing.isEmpty() ? "." : "; " + FindingText.list(missing, "") + " should."));
        }
        return missing.isEmpty()
                ? Finding.holds("Project " + code(project) + " runs.")
                : Finding.fails("In project " + code(project) + ", " + FindingText.list(running, "")
                        + (running.size() == 1 ? " runs; " : " run; ") + FindingText.list(missing, "")
                        + " should run, too.");
    }
}
