package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import dev.slipway.task.EngineState.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image of that name exists and is configured as asked for. {@code cmd} and {@code entrypoint} are either the
 * exact list of words or, as a single text, a part of it.
 */
record ImageAssertion(
        String name,
        boolean absent,
        Optional<String> workdir,
        Optional<String> user,
        List<Integer> exposes,
        List<String> cmd,
        List<String> entrypoint,
        Map<String, String> env,
        Optional<Integer> maxLayers)
        implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        EngineState engine = probe.engine();
        Optional<Image> image = engine.image(name);
        if (absent) {
            return image.isEmpty()
                    ? Finding.holds("There is no image " + code(name) + ".")
                    : Finding.fails("There is still an image " + code(name) + ".");
        }
        if (image.isEmpty()) {
            List<String> there = engine.images().stream()
                    .flatMap(i -> i.references().stream())
                    .limit(8)
                    .toList();
            return Finding.fails("There is no image " + code(ImageName.normal(name)) + ". Images now: "
                    + FindingText.list(there, "none") + ".");
        }
        List<String> faults = faults(image.get());
        return faults.isEmpty()
                ? Finding.holds("There is an image " + code(name) + " as asked for.")
                : Finding.fails("Image " + code(name) + " is there, but " + String.join("; and ", faults) + ".");
    }

    private List<String> faults(Image image) {
        List<String> faults = new ArrayList<>();
        workdir.filter(w -> !w.equals(image.workdir()))
                .ifPresent(w -> faults.add("its working directory is "
                        + code(image.workdir().isEmpty() ? "/" : image.workdir()) + ", and should be " + code(w)));
        user.filter(u -> !u.equals(image.user()))
                .ifPresent(u -> faults.add("it runs as " + code(image.user().isEmpty() ? "root" : image.user())
                        + ", and should run as " + code(u)));
        List<String> hidden = exposes.stream()
                .filter(p -> !image.exposes().contains(p))
                .map(String::valueOf)
                .toList();
        if (!hidden.isEmpty()) {
            faults.add("it exposes "
                    + FindingText.list(
                            image.exposes().stream()
                                    .sorted()
                                    .map(String::valueOf)
                                    .toList(),
                            "no port") + ", and should expose " + FindingText.list(hidden, ""));
        }
        words(cmd, image.cmd(), "command", faults);
        words(entrypoint, image.entrypoint(), "entrypoint", faults);
        env.forEach((key, value) -> {
            if (!value.equals(image.env().get(key))) {
                faults.add(FindingText.variable(key, image.env().get(key), value));
            }
        });
        maxLayers
                .filter(m -> image.layers() > m)
                .ifPresent(m -> faults.add("it has " + image.layers() + " layers, and should have at most " + m));
        return faults;
    }

    private static void words(List<String> wanted, List<String> actual, String what, List<String> faults) {
        if (wanted.isEmpty() || wanted.equals(actual)) {
            return;
        }
        if (wanted.size() == 1 && String.join(" ", actual).contains(wanted.getFirst())) {
            return;
        }
        faults.add((actual.isEmpty() ? "it has no " + what : "its " + what + " is " + code(String.join(" ", actual)))
                + "; the task asks for " + code(String.join(" ", wanted)));
    }
}
