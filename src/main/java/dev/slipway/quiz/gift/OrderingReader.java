package dev.slipway.quiz.gift;

import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.OrderingRule;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ordering, as Moodle's question type reads it from GIFT: {@code {>4 ALL VERTICAL ABSOLUTE_POSITION SHOW} and then an
 * item on each line, in the right order. The number is how many items are shown; Slipway only supports all of them.
 */
final class OrderingReader {

    private static final int MAX_ITEMS = 200;
    private static final Set<String> ALL = Set.of("ALL", "EXACT");
    private static final Set<String> SOME = Set.of("RANDOM", "CONTIGUOUS", "CONTIG");
    private static final Set<String> LOOKS = Set.of(
            "HORIZONTAL", "HORI", "H", "VERTICAL", "VERT", "V", "SHOW", "TRUE", "YES", "1", "HIDE", "FALSE", "NO", "0");

    private OrderingReader() {}

    /** @param answers what follows the leading {@code >} */
    static Ordering read(Stem stem, SourceSpan answers) {
        List<SourceSpan> lines = answers.split('\n', Integer.MAX_VALUE);
        List<String> words = List.of(lines.getFirst().strip().raw().split("\\s+"));
        List<RichText> items = items(stem, lines.subList(1, lines.size()));
        if (items.size() < 2) {
            throw answers.error(
                    "fewer than two items to order", "write each on a line of its own below `{>`, in the right order");
        }
        OrderingRule rule = rule(words, answers);
        refusePart(words, items.size(), answers);
        return new Ordering(stem, rule, items);
    }

    private static List<RichText> items(Stem stem, List<SourceSpan> lines) {
        List<RichText> items = new ArrayList<>();
        Set<RichText> seen = new HashSet<>();
        for (SourceSpan line : lines) {
            RichText item = TextReader.read(line, stem.text().format());
            if (!item.hasText()) {
                continue;
            }
            if (!seen.add(item)) {
                throw line.error("the item `" + line.strip().excerpt() + "` is there twice", "make them differ");
            }
            items.add(item);
            if (items.size() > MAX_ITEMS) {
                throw line.error("more than " + MAX_ITEMS + " items to order", "split the question");
            }
        }
        return items;
    }

    private static OrderingRule rule(List<String> words, SourceSpan answers) {
        OrderingRule rule = OrderingRule.RELATIVE_NEXT_EXCLUDE_LAST;
        for (String word : words.subList(1, words.size())) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (!ALL.contains(upper) && !SOME.contains(upper) && !LOOKS.contains(upper)) {
                rule = OrderingRule.named(upper)
                        .orElseThrow(
                                () -> answers.error(
                                        "`" + SourceSpan.excerptOf(word) + "` is not known behind `{>`",
                                        "write `{>4 ALL VERTICAL ABSOLUTE_POSITION` and each item on a line of its own; docs/quizzes.md lists the rules"));
            }
        }
        return rule;
    }

    private static void refusePart(List<String> words, int items, SourceSpan answers) {
        String shown = words.getFirst();
        if (!shown.matches("\\d{1,4}")) {
            throw answers.error("`{>` needs the number of items behind it", "write `{>" + items + " ALL`");
        }
        boolean all = words.stream()
                .skip(1)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .anyMatch(ALL::contains);
        if (!all && Integer.parseInt(shown) < items) {
            throw answers.error(
                    "only " + shown + " of " + items + " items would be shown, which is not possible here",
                    "write `{>" + items + " ALL` to show all of them");
        }
    }
}
