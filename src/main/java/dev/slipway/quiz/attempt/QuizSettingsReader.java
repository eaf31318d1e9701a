package dev.slipway.quiz.attempt;

import dev.slipway.authoring.YamlMap;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.QuizSettings.Counts;
import dev.slipway.quiz.attempt.QuizSettings.Draw;
import dev.slipway.quiz.attempt.QuizSettings.Shown;
import dev.slipway.quiz.attempt.QuizSettings.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code quiz.yml}; docs/quizzes.md describes it. An invalid value becomes a problem of the map, and the
 * default is used.
 */
public final class QuizSettingsReader {

    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,5})\\s*min)?\\s*(?:(\\d{1,5})\\s*s)?");
    private static final Pattern PER_DAY = Pattern.compile("(\\d{1,3})\\s*% per day");
    private static final QuizSettings USUAL = QuizSettings.USUAL;

    private final YamlMap map;

    private QuizSettingsReader(YamlMap map) {
        this.map = map;
    }

    /** @param bank the questions that the settings apply to */
    public static QuizSettings read(YamlMap map, List<Question> bank) {
        int problemsBefore = map.problemsSoFar();
        QuizSettings settings = new QuizSettingsReader(map).settings();
        if (map.problemsSoFar() == problemsBefore) {
            QuizRevision.shortages(bank, settings)
                    .forEach(shortage -> map.maps("draw")
                            .get(shortage.draw())
                            .problem(
                                    "count",
                                    "the draw asks for " + shortage.wanted() + " questions, and " + shortage.there()
                                            + " are left to draw from",
                                    "Lower `count`, add questions, or look at the spelling of the category or tag"));
        }
        return settings;
    }

    private QuizSettings settings() {
        map.allow(
                "pass",
                "attempts",
                "counts",
                "time-limit",
                "extensions",
                "shuffle",
                "draw",
                "show-feedback",
                "show-answers",
                "opens",
                "closes",
                "late",
                "penalty");
        Optional<Instant> opens = instant("opens");
        Optional<Instant> closes = instant("closes");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            map.problem("closes", "the quiz closes before it opens", "Write a later time");
            closes = Optional.empty();
        }
        List<String> shuffle = map.texts("shuffle");
        shuffle.stream()
                .filter(word -> !List.of("questions", "answers").contains(word))
                .forEach(word -> map.problem(
                        "shuffle",
                        "`" + word + "` cannot be shuffled",
                        "Write `shuffle: [questions, answers]`, or one of them, or `[]`"));
        return new QuizSettings(
                map.number("pass", 0, 100).orElse(USUAL.passPercent()),
                map.number("attempts", 0, 1000).orElse(USUAL.attempts()),
                choice("counts", Counts.values(), USUAL.counts()),
                map.text("time-limit").flatMap(text -> duration("time-limit", text)),
                extensions(),
                shuffle.contains("questions"),
                !map.has("shuffle") || shuffle.contains("answers"),
                draws(),
                choice("show-feedback", Shown.values(), USUAL.feedback()),
                choice("show-answers", Shown.values(), USUAL.rightAnswers()),
                opens,
                closes,
                late(),
                BigDecimal.valueOf(map.number("penalty", 0, 100).orElse(0)).movePointLeft(2));
    }

    /** Reads an enum constant, written in lower case with hyphens. */
    private <E extends Enum<E>> E choice(String key, E[] values, E usual) {
        Optional<String> text = map.text(key);
        Optional<E> found = text.flatMap(word ->
                Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            map.problem(
                    key,
                    "`" + key + "` is `" + text.get() + "`",
                    "Write one of: "
                            + Arrays.stream(values)
                                    .map(QuizSettingsReader::word)
                                    .collect(Collectors.joining(", ")));
        }
        return found.orElse(usual);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Duration> duration(String key, String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (parts.matches() && !text.isBlank()) {
            Duration duration = Duration.ofHours(number(parts.group(1)))
                    .plusMinutes(number(parts.group(2)))
                    .plusSeconds(number(parts.group(3)));
            if (!duration.isZero()) {
                return Optional.of(duration);
            }
        }
        map.problem(key, "`" + text + "` is not a duration", "Write it as `45 min`, `2 h`, `1 h 30 min` or `90 s`");
        return Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private Optional<Instant> instant(String key) {
        return map.text(key).flatMap(text -> {
            try {
                return Optional.of(
                        OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant());
            } catch (DateTimeParseException e) {
                map.problem(
                        key,
                        "`" + key + "` is `" + text + "`",
                        "Write day, time and zone, as in `2026-11-30T18:00+01:00`");
                return Optional.empty();
            }
        });
    }

    private Map<String, Duration> extensions() {
        Map<String, Duration> extensions = new HashMap<>();
        map.map("extensions")
                .ifPresent(students -> students.keys()
                        .forEach(student -> students.text(student)
                                .flatMap(text -> duration("extensions", text))
                                .ifPresent(more -> extensions.put(student, more))));
        return extensions;
    }

    private List<Draw> draws() {
        List<Draw> draws = new ArrayList<>();
        for (YamlMap draw : map.maps("draw")) {
            draw.allow("count", "category", "tag");
            int count = draw.number("count", 1, 1000).orElse(0);
            if (!draw.has("count")) {
                draw.problem("count", "`count` is missing", "Write `{ count: 3, tag: images }`");
            }
            if (draw.has("category") && draw.has("tag")) {
                draw.problem("tag", "a draw is from a category or from a tag, not both", "Take one of them out");
            } else if (count > 0) {
                Source source = draw.text("category")
                        .<Source>map(Source.Category::new)
                        .or(() -> draw.text("tag").map(Source.Tag::new))
                        .orElseGet(Source.All::new);
                draws.add(new Draw(count, source));
            }
        }
        return draws;
    }

    private LatePolicy late() {
        String text = map.text("late").map(String::strip).orElse("refuse");
        Matcher perDay = PER_DAY.matcher(text);
        if (perDay.matches() && Integer.parseInt(perDay.group(1)) >= 1 && Integer.parseInt(perDay.group(1)) <= 100) {
            return new LatePolicy.PercentPerDay(Integer.parseInt(perDay.group(1)));
        }
        return switch (text) {
            case "refuse" -> LatePolicy.REFUSE;
            case "mark" -> new LatePolicy.MarkLate();
            default -> {
                map.problem("late", "`late` is `" + text + "`", "Write `refuse`, `mark` or `10 % per day`");
                yield LatePolicy.REFUSE;
            }
        };
    }
}
