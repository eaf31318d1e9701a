package dev.slipway.task;

import java.util.List;

/** Some running container publishes the port; or none does. */
record PortAssertion(int number, boolean open) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        List<String> by = probe.engine().containers().stream()
            .filter(c -> c.state().equals("running"))
            .filter(c -> c.publishes().stream().anyMatch(p -> p.hostPort() == number))
            .map(EngineState.Container::name).toList();
        if (open == !by.isEmpty()) {
            return Finding.holds("Port " + number + " is as asked for.");
        }
        return open ? Finding.fails("No running container publishes port " + number + ".")
            : Finding.fails("Port " + number + " is still published by " + Words.list(by, "") + ".");
    }
}
