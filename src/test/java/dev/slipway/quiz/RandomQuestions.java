package dev.slipway.quiz;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Rubric.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Questions of every kind, with whatever a text may hold that means something to a format. */
final class RandomQuestions {

    private static final String[] PIECES = {
        "{",
        "}",
        "~",
        "=",
        "#",
        "####",
        "::",
        ":",
        "\\",
        "\\\\",
        "\\n",
        "\n",
        "\n\n",
        "%50%",
        "[html]",
        "[x]",
        "//",
        "$CATEGORY:",
        "T",
        "docker ps",
        "a",
        "é",
        " ",
        "<b>",
        "&amp;",
        "&",
        "]]>",
        "\"",
        "'",
        "```",
        "-",
        ">",
        "*",
        "\\*",
        "😀",
        "1..2",
        "_____"
    };

    private final Random random;
    private int count;

    RandomQuestions(long seed) {
        random = new Random(seed);
    }

    /** @param gaps whether words may be missing in them */
    List<Question> questions(int number, boolean gaps) {
        return IntStream.range(0, number).mapToObj(i -> question(gaps)).toList();
    }

    private Question question(boolean gaps) {
        Format format = Format.values()[random.nextInt(4)];
        boolean gap = gaps && random.nextInt(5) == 0;
        Stem stem = stem(format, gap, random.nextBoolean());
        return switch (random.nextInt(gap ? 9 : 10)) {
            case 0 ->
                new Essay(
                        stem,
                        random.nextBoolean()
                                ? Rubric.NONE
                                : new Rubric(List.of(
                                        new Criterion("Names [the] cause " + text().replaceAll("\\s+", " ") + ".", 2),
                                        new Criterion("b", 1))));
            case 1 -> new TrueFalse(stem, random.nextBoolean(), rich(format, true), rich(format, true));
            case 2 -> single(stem, format);
            case 3 -> several(stem, format);
            case 4 -> new ShortAnswer(stem, accepted(format), random.nextBoolean());
            case 5 -> new Numerical(stem, numbers(format), rich(format, true));
            case 6 -> matching(stem, format);
            case 7 -> new Ordering(stem, OrderingRule.values()[random.nextInt(9)], different(format));
            case 8 ->
                random.nextBoolean()
                        ? new Lab(stem, "hello-" + count)
                        : new Command(
                                stem,
                                List.of(new AcceptedText(
                                        "docker run -e A=b 'x y'", BigDecimal.ONE, rich(format, true))),
                                random.nextBoolean());
            default ->
                new Description(new Stem(
                        stem.name(),
                        stem.text(),
                        false,
                        new RichText(stem.text().format(), ""),
                        stem.category(),
                        stem.tags(),
                        stem.position()));
        };
    }

    private Stem stem(Format format, boolean gap, boolean tagged) {
        RichText text = rich(format, false);
        if (gap) {
            text = new RichText(format, "a" + text.source() + " " + Stem.GAP + " end");
        }
        String name = ("q" + count++ + " " + text().replaceAll("\\s+", " ")).strip();
        return new Stem(
                name,
                text,
                gap,
                rich(format, true),
                "c:{" + count / 4 + "}",
                tagged ? List.of("one", "two words") : List.of(),
                new SourcePosition("x", 1));
    }

    private MultipleChoice single(Stem stem, Format format) {
        List<Option> options = new ArrayList<>();
        different(format)
                .forEach(text -> options.add(new Option(
                        text, weight(options.isEmpty() ? 100 : random.nextInt(201) - 100), rich(format, true))));
        return new MultipleChoice(stem, true, options);
    }

    private MultipleChoice several(Stem stem, Format format) {
        List<Option> options = new ArrayList<>();
        different(format)
                .forEach(text -> options.add(
                        new Option(text, weight(options.size() < 2 ? 50 : -random.nextInt(101)), rich(format, true))));
        return new MultipleChoice(stem, false, options);
    }

    private List<AcceptedText> accepted(Format format) {
        List<AcceptedText> accepted = new ArrayList<>();
        different(format)
                .forEach(text -> accepted.add(new AcceptedText(
                        text.source().replace("->", "- >"),
                        weight(accepted.isEmpty() ? 100 : random.nextInt(101)),
                        noArrow(rich(format, true)))));
        return accepted;
    }

    private static RichText noArrow(RichText text) {
        return new RichText(text.format(), text.source().replace("->", "- >"));
    }

    private List<AcceptedNumber> numbers(Format format) {
        return List.of(
                new AcceptedNumber(
                        NumberRange.exactly(new BigDecimal(random.nextInt(99) - 50).movePointLeft(1)),
                        BigDecimal.ONE,
                        rich(format, true)),
                new AcceptedNumber(
                        NumberRange.within(new BigDecimal(random.nextInt(9)), new BigDecimal("0.25")),
                        weight(random.nextInt(101)),
                        rich(format, true)));
    }

    private Matching matching(Stem stem, Format format) {
        List<Matching.Pair> pairs = new ArrayList<>();
        int next = random.nextInt(2); // the first choice may belong to no pair
        for (RichText left : different(format)) {
            pairs.add(new Matching.Pair(
                    noArrow(left),
                    random.nextInt(4) == 0 && !pairs.isEmpty()
                            ? pairs.getFirst().choice()
                            : next));
            next = Math.max(next, pairs.getLast().choice() + 1 + random.nextInt(2));
        }
        List<String> choices = IntStream.range(0, next + 1)
                .mapToObj(i -> "choice " + i + " " + RichText.plain(text()).readable())
                .map(String::strip)
                .toList();
        return new Matching(stem, pairs, choices);
    }

    private List<RichText> different(Format format) {
        Set<RichText> texts = new LinkedHashSet<>();
        while (texts.size() < 3) {
            RichText text = rich(format, false);
            if (texts.stream()
                    .noneMatch(other ->
                            noArrow(other).source().equals(noArrow(text).source()))) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private static BigDecimal weight(int percent) {
        return new BigDecimal(percent).movePointLeft(2);
    }

    private RichText rich(Format usual, boolean maybeNone) {
        String text = maybeNone && random.nextBoolean() ? "" : text();
        return text.isEmpty()
                ? new RichText(usual, maybeNone ? "" : "x" + count++)
                : new RichText(random.nextInt(4) == 0 && maybeNone ? Format.HTML : usual, text);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().strip();
    }
}
