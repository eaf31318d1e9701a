package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import java.util.List;
import java.util.Optional;

/** A volume exists, and a container mounts it. */
record VolumeAssertion(String name, Optional<String> usedBy, boolean absent) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        EngineState engine = probe.engine();
        boolean there = engine.volumes().stream().anyMatch(v -> v.name().equals(name));
        if (absent) {
            return there
                    ? Finding.fails("There is still a volume " + code(name) + ".")
                    : Finding.holds("There is no volume " + code(name) + ".");
        }
        if (!there) {
            return Finding.fails("There is no volume " + code(name) + ". Volumes now: "
                    + FindingText.list(
                            engine.volumes().stream()
                                    .map(EngineState.Volume::name)
                                    .limit(8)
                                    .toList(),
                            "none")
                    + ".");
        }
        List<String> users = engine.containers().stream()
                .filter(c -> c.mounts().stream().anyMatch(m -> m.source().equals(name)))
                .map(EngineState.Container::name)
                .toList();
        if (usedBy.isPresent() && !users.contains(usedBy.get())) {
            return Finding.fails("Volume " + code(name) + " is used by " + FindingText.list(users, "no container")
                    + "; container " + code(usedBy.get()) + " should use it.");
        }
        return Finding.holds("Volume " + code(name) + " is as asked for.");
    }
}
