package dev.slipway.task;

import dev.slipway.authoring.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Tasks for tests of what is built on them. */
public final class Tasks {

    private Tasks() {}

    /** Done once each of these files is there. */
    public static Task files(String id, String... paths) {
        return task(
                id,
                List.of(paths).stream()
                        .map(path -> (Assertion)
                                new FileAssertion(path, new TextExpectation(List.of(), Optional.empty()), false))
                        .toList(),
                List.of());
    }

    /** With these hints, and never done. */
    public static Task hinting(String id, String... hints) {
        return task(id, List.of(), List.of(hints));
    }

    private static Task task(String id, List<Assertion> check, List<String> hints) {
        return new Task(id, id, check, hints, "", Optional.empty(), List.of(), new SourcePosition("lesson.md", 1));
    }
}
