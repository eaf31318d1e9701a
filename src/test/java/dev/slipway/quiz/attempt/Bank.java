package dev.slipway.quiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.GiftParser;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions and settings for tests. */
final class Bank {

    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private Bank() {}

    static List<Question> questions(String gift) {
        QuestionFile file = new GiftParser(GiftParser.Options.LESSON).parse("quiz.gift", gift);
        assertThat(file.problems()).isEmpty();
        return file.questions();
    }

    /** So many true statements: q0, q1, … */
    static List<Question> statements(int count) {
        StringBuilder gift = new StringBuilder();
        for (int i = 0; i < count; i++) {
            gift.append("$CATEGORY: ")
                    .append(i % 2 == 0 ? "even" : "odd/deep")
                    .append("\n\n// [tag:")
                    .append(i < 5 ? "low" : "high")
                    .append("]\n::q")
                    .append(i)
                    .append(":: Is it? {T}\n\n");
        }
        return questions(gift.toString());
    }

    /** For every draw that the tests write. */
    private static List<Question> enough() {
        return Stream.of(
                        statements(20),
                        questions("$CATEGORY: images\n\n" + statements("i", 3)),
                        questions("// [tag:hard]\n::h0:: Is it? {T}\n\n// [tag:hard]\n::h1:: Is it? {T}"))
                .flatMap(List::stream)
                .toList();
    }

    private static String statements(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "::" + name + i + ":: Is it? {T}\n\n")
                .collect(Collectors.joining());
    }

    static QuizSettings settings(String yaml) {
        Problems problems = new Problems();
        QuizSettings settings = YamlMap.parse("quiz.yml", 1, yaml, problems)
                .map(map -> QuizSettingsReader.read(map, enough()))
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return settings;
    }

    static List<String> problems(String yaml) {
        Problems problems = new Problems();
        YamlMap.parse("quiz.yml", 1, yaml, problems).ifPresent(map -> QuizSettingsReader.read(map, enough()));
        return problems.list().stream().map(Problem::asLine).toList();
    }
}
