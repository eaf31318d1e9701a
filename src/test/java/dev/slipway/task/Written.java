package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import java.util.List;
import java.util.Optional;

/** Assertions and tasks as authors write them. */
final class Written {

    private Written() {}

    /** One sound assertion: {@code container: { name: web }}. */
    static Assertion assertion(String yaml) {
        Problems problems = new Problems();
        Optional<Assertion> assertion =
                YamlMap.parse("lesson.md", 1, yaml, problems).flatMap(new AssertionParser(Written::script)::parse);
        assertThat(problems.list()).isEmpty();
        return assertion.orElseThrow();
    }

    static Finding judge(String yaml, Probe probe) {
        return assertion(yaml).judge(probe);
    }

    /** What an author is told about an assertion that stands at line 5. */
    static List<String> problems(String yaml) {
        Problems problems = new Problems();
        YamlMap.parse("lesson.md", 5, yaml, problems).ifPresent(new AssertionParser(Written::script)::parse);
        return problems.list().stream().map(Problem::asLine).toList();
    }

    private static Optional<String> script(String name) {
        return name.equals("done.sh") ? Optional.of("test -e ~/done") : Optional.empty();
    }
}
