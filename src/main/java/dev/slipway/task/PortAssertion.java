package dev.slipway.task;

import dev.slipway.task.EngineState.Container;
import java.util.List;

/** A running container publishes the port or, unless {@code open}, none does. */
record PortAssertion(int number, boolean open) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        List<Container> running = probe.engine().containers().stream()
                .filter(c -> c.state().equals("running"))
                .toList();
        List<String> by = running.stream()
                .filter(c -> c.publishes().stream().anyMatch(p -> p.hostPort() == number))
                .map(Container::name)
                .toList();
        if (open == !by.isEmpty()) {
            return Finding.holds("Port " + number + " is as asked for.");
        }
        List<String> published = running.stream()
                .flatMap(c -> c.publishes().stream())
                .map(Object::toString)
                .distinct()
                .limit(8)
                .toList();
        return open
                ? Finding.fails("No running container publishes port " + number + ". Published now: "
                        + FindingText.list(published, "none") + ".")
                : Finding.fails("Port " + number + " is still published by " + FindingText.list(by, "") + ".");
    }
}
