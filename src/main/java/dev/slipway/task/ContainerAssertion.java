package dev.slipway.task;

import static dev.slipway.task.Words.code;

import dev.slipway.task.EngineState.Container;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Containers of a kind exist, as many as asked for, and are as they should be. {@code which} picks them; the rest says
 * how they must be.
 *
 * @param state     a state of the engine, or {@code any}
 * @param publishes {@code host:container} ports
 * @param mounts    {@code source:destination}; a source may be a volume's name or a path
 * @param count     how many must be so; 0 for at least one
 */
record ContainerAssertion(Which which, String state, Optional<Integer> exit, List<String> publishes, List<String> networks,
                          List<String> mounts, Map<String, String> env, int count, boolean absent) implements Assertion {

    /** Any part may be empty: then it does not matter. */
    record Which(Optional<String> name, Optional<String> image, Optional<String> project, Optional<String> service) {

        boolean matches(Container c, EngineState engine) {
            return name.map(c.name()::equals).orElse(true)
                && image.map(i -> engine.madeFrom(c, i)).orElse(true)
                && project.map(c.project()::equals).orElse(true)
                && service.map(c.service()::equals).orElse(true);
        }

        String words() {
            List<String> words = new ArrayList<>();
            words.add(name.map(n -> "container " + code(n)).orElse("container"));
            service.ifPresent(s -> words.add("of service " + code(s)));
            project.ifPresent(p -> words.add("in project " + code(p)));
            image.ifPresent(i -> words.add("made from image " + code(i)));
            return String.join(" ", words);
        }
    }

    /** A container and what is not right about it. */
    private record Candidate(Container container, List<String> faults) {}

    @Override
    public Finding judge(Probe probe) {
        EngineState engine = probe.engine();
        List<Candidate> candidates = engine.containers().stream().filter(c -> which.matches(c, engine))
            .map(c -> new Candidate(c, faults(c))).toList();
        if (absent) {
            return candidates.isEmpty()
                ? Finding.holds("There is no " + which.words() + ".")
                : Finding.fails("There is still a " + which.words() + ": " + describe(candidates.getFirst().container()) + ".");
        }
        if (candidates.isEmpty()) {
            return Finding.fails("There is no " + which.words() + ". " + whatThereIs(engine));
        }
        long good = candidates.stream().filter(c -> c.faults().isEmpty()).count();
        if (count == 0 ? good > 0 : good == count) {
            return Finding.holds("There is a " + which.words() + " as asked for.");
        }
        if (count > 0 && good > 0) {
            return Finding.fails("There are " + good + " of the kind: " + which.words() + ", " + state + "; the task asks for " + count + ".");
        }
        Candidate best = candidates.stream().min(Comparator.comparingInt(c -> c.faults().size())).orElseThrow();
        return Finding.fails("Container " + code(best.container().name()) + " is there, but " + String.join("; and ", best.faults()) + ".");
    }

    private List<String> faults(Container c) {
        List<String> faults = new ArrayList<>();
        if (!state.equals("any") && !state.equals(c.state())) {
            String code = c.state().equals("exited") ? " (exit code " + c.exitCode() + ")" : "";
            faults.add("it is " + c.state() + code + ", and should be " + state);
        }
        exit.filter(e -> e != c.exitCode()).ifPresent(e ->
            faults.add("it ended with exit code " + c.exitCode() + ", and should have ended with " + e));
        missing(publishes, c.publishes().stream().map(Object::toString).toList(), "publishes", "no port", faults);
        missing(networks, List.copyOf(c.networks()), "is joined to", "no network", faults);
        missing(mounts, c.mounts().stream().map(Object::toString).toList(), "mounts", "nothing", faults);
        env.forEach((key, value) -> {
            String actual = c.env().get(key);
            if (!value.equals(actual)) {
                faults.add("its variable " + code(key) + (actual == null ? " is not set" : " is " + code(actual))
                    + ", and should be " + code(value));
            }
        });
        return faults;
    }

    private static void missing(List<String> wanted, List<String> actual, String verb, String none, List<String> faults) {
        List<String> lacking = wanted.stream().filter(w -> actual.stream().noneMatch(a -> same(w, a))).toList();
        if (!lacking.isEmpty()) {
            faults.add("it " + verb + " " + Words.list(actual, none) + "; the task asks for " + Words.list(lacking, ""));
        }
    }

    /** A compose volume {@code data} of project {@code app} is called {@code app_data}; both ways of saying it count. */
    private static boolean same(String wanted, String actual) {
        return actual.equals(wanted) || actual.matches("[a-z0-9_-]+_" + Pattern.quote(wanted));
    }

    private static String whatThereIs(EngineState engine) {
        if (engine.containers().isEmpty()) {
            return "There are no containers at all.";
        }
        return "There is: " + String.join(", ", engine.containers().stream().limit(5).map(ContainerAssertion::describe).toList()) + ".";
    }

    private static String describe(Container c) {
        return code(c.name()) + " (" + c.image() + ", " + c.state() + ")";
    }
}
