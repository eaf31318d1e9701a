package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.EngineState.Container;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The right number of matching containers exists, and they have the required properties. {@code which} selects the
 * containers; the other components are the requirements.
 *
 * @param state     one of the engine's container states, or {@code any}
 * @param publishes {@code host:container} ports
 * @param mounts    {@code source:destination}; a source may be a volume's name or a path
 * @param count     how many containers must meet the requirements; 0 for at least one
 */
record ContainerAssertion(
        Which which,
        String state,
        Optional<Integer> exit,
        List<String> publishes,
        List<String> networks,
        List<String> mounts,
        Map<String, String> env,
        int count,
        boolean absent)
        implements Assertion {

    private static final int MAX_NAMES = 5;

    /** Selects containers; an empty component matches any. */
    record Which(Optional<String> name, Optional<String> image, Optional<String> project, Optional<String> service) {

        boolean matches(Container c, EngineState engine) {
            return name.map(c.name()::equals).orElse(true)
                    && image.map(i -> engine.madeFrom(c, i)).orElse(true)
                    && project.map(c.project()::equals).orElse(true)
                    && service.map(c.service()::equals).orElse(true);
        }

        /** {@code noun}: container or containers. */
        String words(String noun) {
            List<String> words = new ArrayList<>();
            words.add(name.map(n -> noun + " " + code(n)).orElse(noun));
            service.ifPresent(s -> words.add("of service " + code(s)));
            project.ifPresent(p -> words.add("in project " + code(p)));
            image.ifPresent(i -> words.add("made from image " + code(i)));
            return String.join(" ", words);
        }
    }

    /** A container and the requirements it does not meet. */
    private record Candidate(Container container, List<String> faults) {}

    @Override
    public Finding judge(Probe probe) {
        EngineState engine = probe.engine();
        List<Candidate> candidates = engine.containers().stream()
                .filter(c -> which.matches(c, engine))
                .map(c -> new Candidate(c, faults(c)))
                .toList();
        if (absent) {
            return candidates.isEmpty()
                    ? Finding.holds("There is no " + which.words("container") + ".")
                    : Finding.fails(
                            some(candidates.stream().map(Candidate::container).toList())
                                    + (candidates.size() == 1 ? " is" : " are") + " still there; there should be no "
                                    + which.words("container") + ".");
        }
        if (candidates.isEmpty()) {
            return Finding.fails(
                    "There is no " + which.words("container") + ". Containers now: " + some(engine.containers()) + ".");
        }
        long good = candidates.stream().filter(c -> c.faults().isEmpty()).count();
        if (count == 0 ? good > 0 : good == count) {
            return Finding.holds("There is a " + which.words("container") + " as asked for.");
        }
        if (good > 0) {
            return Finding.fails(number(good) + "; the task asks for " + count + ".");
        }
        Candidate best = candidates.stream()
                .min(Comparator.comparingInt(c -> c.faults().size()))
                .orElseThrow();
        return Finding.fails("Container " + code(best.container().name()) + " is there, but "
                + String.join("; and ", best.faults()) + ".");
    }

    /** "There are 2 running containers made from image `nginx`". */
    private String number(long good) {
        boolean more =
                exit.isPresent() || !publishes.isEmpty() || !networks.isEmpty() || !mounts.isEmpty() || !env.isEmpty();
        return (good == 1 ? "There is 1 " : "There are " + good + " ")
                + (state.equals("any") ? "" : state + " ")
                + which.words(good == 1 ? "container" : "containers")
                + (more ? " with all that is asked for" : "");
    }

    private List<String> faults(Container c) {
        List<String> faults = new ArrayList<>();
        boolean ended = c.state().equals("exited") || c.state().equals("dead");
        if (!state.equals("any") && !state.equals(c.state())) {
            faults.add(is(c) + ", and should " + shouldBe(state));
        } else if (!ended) {
            exit.ifPresent(e -> faults.add("it has not ended yet, and should end with exit code " + e));
        }
        exit.filter(e -> ended && e != c.exitCode())
                .ifPresent(e ->
                        faults.add("it ended with exit code " + c.exitCode() + ", and should have ended with " + e));
        missing(publishes, c.publishes().stream().map(Object::toString).toList(), "publishes", "no port", faults);
        missing(networks, List.copyOf(c.networks()), "is joined to", "no network", faults);
        missing(mounts, c.mounts().stream().map(Object::toString).toList(), "mounts", "nothing", faults);
        env.forEach((key, value) -> {
            String actual = c.env().get(key);
            if (!value.equals(actual)) {
                faults.add(FindingText.variable(key, actual, value));
            }
        });
        return faults;
    }

    private static String is(Container c) {
        return switch (c.state()) {
            case "exited" -> "it has exited (exit code " + c.exitCode() + ")";
            case "created" -> "it was created but not started";
            default -> "it is " + c.state();
        };
    }

    private static String shouldBe(String state) {
        return switch (state) {
            case "exited" -> "have exited";
            case "created" -> "be created but not started";
            default -> "be " + state;
        };
    }

    private static void missing(
            List<String> wanted, List<String> actual, String verb, String none, List<String> faults) {
        List<String> lacking = wanted.stream()
                .filter(w -> actual.stream().noneMatch(a -> same(w, a)))
                .toList();
        if (!lacking.isEmpty()) {
            faults.add("it " + verb + " "
                    + FindingText.list(actual.stream().sorted().toList(), none) + "; the task asks for "
                    + FindingText.list(lacking, "") + (lacking.size() < wanted.size() ? ", too" : ""));
        }
    }

    /** A compose volume {@code data} of project {@code app} is called {@code app_data}; both names match. */
    private static boolean same(String wanted, String actual) {
        return actual.equals(wanted) || actual.matches("[a-z0-9_-]+_" + Pattern.quote(wanted));
    }

    private static String some(List<Container> containers) {
        if (containers.isEmpty()) {
            return "none";
        }
        String first = String.join(
                ", ",
                containers.stream()
                        .limit(MAX_NAMES)
                        .map(ContainerAssertion::describe)
                        .toList());
        return containers.size() <= MAX_NAMES ? first : first + ", and " + (containers.size() - MAX_NAMES) + " more";
    }

    private static String describe(Container c) {
        return code(c.name()) + " (" + c.image() + ", " + c.state() + ")";
    }
}
