package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.EngineState.Network;
import java.util.List;
import java.util.Optional;

/** A network exists, and the named containers are joined to it. */
record NetworkAssertion(String name, Optional<String> driver, List<String> containers, boolean absent)
        implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        EngineState engine = probe.engine();
        Optional<Network> network =
                engine.networks().stream().filter(n -> n.name().equals(name)).findFirst();
        if (absent) {
            return network.isEmpty()
                    ? Finding.holds("There is no network " + code(name) + ".")
                    : Finding.fails("There is still a network " + code(name) + ".");
        }
        if (network.isEmpty()) {
            return Finding.fails("There is no network " + code(name) + ". Networks now: "
                    + FindingText.list(
                            engine.networks().stream().map(Network::name).toList(), "none") + ".");
        }
        if (driver.isPresent() && !driver.get().equals(network.get().driver())) {
            return Finding.fails("Network " + code(name) + " has driver "
                    + code(network.get().driver()) + ", and should have " + code(driver.get()) + ".");
        }
        List<String> joined = engine.containers().stream()
                .filter(c -> c.networks().contains(name))
                .map(EngineState.Container::name)
                .toList();
        List<String> missing =
                containers.stream().filter(c -> !joined.contains(c)).toList();
        if (missing.isEmpty()) {
            return Finding.holds("Network " + code(name) + " is as asked for.");
        }
        return Finding.fails(
                joined.isEmpty()
                        ? "No container is joined to network " + code(name) + "; " + FindingText.list(missing, "")
                                + " should be."
                        : "Joined to network " + code(name) + (joined.size() == 1 ? " is " : " are ")
                                + FindingText.list(joined, "") + "; " + FindingText.list(missing, "")
                                + " should be, too.");
    }
}
