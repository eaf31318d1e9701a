package dev.slipway.task;

import dev.slipway.authoring.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a task from its YAML. Mistakes are reported through the {@link YamlMap}; the valid rest is returned. */
public final class TaskParser {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final AssertionParser assertions;

    /** {@code script} finds the text of a file in the lesson's {@code tasks} folder. */
    public TaskParser(Function<String, Optional<String>> script) {
        this.assertions = new AssertionParser(script);
    }

    public Task parse(String id, YamlMap yaml) {
        yaml.allow("title", "check", "hints", "solve", "undo", "near-misses");
        if (!ID.matcher(id).matches()) {
            yaml.problem(
                    "title", "the task's id is `" + id + "`", "Use lower case letters, digits and hyphens, at most 40");
        }
        String title = yaml.required("title", "Say in one line what is to be done");
        int before = yaml.problemsSoFar();
        List<Assertion> check = yaml.maps("check").stream()
                .flatMap(m -> assertions.parse(m).stream())
                .toList();
        if (yaml.problemsSoFar() > before) {
            check = List.of(); // a check with an assertion missing would pass students wrongly
        } else if (check.isEmpty()) {
            yaml.problem(
                    "check",
                    "the task has no check",
                    "Add `check:` with at least one assertion, such as `- image: { name: hello }`");
        }
        List<String> hints = yaml.texts("hints");
        if (hints.isEmpty()) {
            yaml.problem("hints", "the task has no hints", "Add `hints:` with at least one");
        }
        return new Task(
                id,
                title,
                check,
                hints,
                yaml.required("solve", "Give the commands that do it"),
                yaml.text("undo"),
                yaml.texts("near-misses"),
                yaml.position());
    }
}
