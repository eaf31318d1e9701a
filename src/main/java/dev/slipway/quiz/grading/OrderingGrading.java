package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.OrderingRule;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grades an order. In the right order, item i is at position i, so an order is the list of the items' right
 * positions.
 */
final class OrderingGrading {

    /** {@code got} of at most {@code most}. */
    private record Share(int got, int most) {}

    private OrderingGrading() {}

    static QuestionVerdict grade(Ordering question, Answer.Ordered given) {
        int count = question.items().size();
        if (!given.items().stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, count).boxed().toList())) {
            return Grader.odd(question);
        }
        Share share = share(question.rule(), given.items());
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            int item = given.items().get(place);
            parts.add(new Part(
                    question.items().get(item).readable(),
                    pointsAt(question.rule(), given.items(), place, share),
                    item == place ? "in its place" : "belongs to place " + (item + 1),
                    item != place));
        }
        String explanation = share.got() == share.most()
                ? "the order is right"
                : question.rule() == OrderingRule.ALL_OR_NOTHING
                        ? "not in order: " + question.rule().counted()
                        : share.got() + " of " + share.most() + " "
                                + question.rule().counted();
        return QuestionVerdict.graded(
                question,
                Fractions.of(share.got(), share.most()),
                List.of(),
                RightAnswer.of(question),
                explanation,
                parts);
    }

    /** The points of one position; only for rules that grade each position separately. */
    private static BigDecimal pointsAt(OrderingRule rule, List<Integer> order, int place, Share share) {
        return switch (rule) {
            case ABSOLUTE_POSITION -> Fractions.of(order.get(place) == place ? 1 : 0, share.most());
            case RELATIVE_TO_CORRECT -> Fractions.of(nearness(order, place), share.most());
            case RELATIVE_NEXT_EXCLUDE_LAST, RELATIVE_NEXT_INCLUDE_LAST ->
                Fractions.of(isFollowedRightly(rule, order, place) ? 1 : 0, share.most());
            default -> Fractions.ZERO;
        };
    }

    private static Share share(OrderingRule rule, List<Integer> order) {
        int count = order.size();
        IntStream places = IntStream.range(0, count);
        return switch (rule) {
            case ALL_OR_NOTHING -> new Share(places.allMatch(place -> order.get(place) == place) ? 1 : 0, 1);
            case ABSOLUTE_POSITION ->
                new Share(
                        (int) places.filter(place -> order.get(place) == place).count(), count);
            case RELATIVE_NEXT_EXCLUDE_LAST, RELATIVE_NEXT_INCLUDE_LAST ->
                new Share(
                        (int) places.filter(place -> isFollowedRightly(rule, order, place))
                                .count(),
                        rule == OrderingRule.RELATIVE_NEXT_INCLUDE_LAST ? count : count - 1);
            case RELATIVE_ONE_PREVIOUS_AND_NEXT ->
                new Share(places.map(place -> neighbours(order, place)).sum(), 2 * count);
            case RELATIVE_ALL_PREVIOUS_AND_NEXT ->
                new Share(places.map(place -> onTheirSide(order, place)).sum(), count * (count - 1));
            case LONGEST_ORDERED_SUBSET -> new Share(longestOrdered(order), count);
            case LONGEST_CONTIGUOUS_SUBSET -> new Share(longestRun(order), count);
            case RELATIVE_TO_CORRECT ->
                new Share(places.map(place -> nearness(order, place)).sum(), count * (count - 1));
        };
    }

    private static boolean isFollowedRightly(OrderingRule rule, List<Integer> order, int place) {
        int last = order.size() - 1;
        int item = order.get(place);
        if (item == last) {
            return rule == OrderingRule.RELATIVE_NEXT_INCLUDE_LAST && place == last;
        }
        return place < last && order.get(place + 1) == item + 1;
    }

    /** The number of right neighbors, 0 to 2; at the ends, a missing neighbor counts as one. */
    private static int neighbours(List<Integer> order, int place) {
        int item = order.get(place);
        int last = order.size() - 1;
        boolean before = place == 0 ? item == 0 : order.get(place - 1) == item - 1;
        boolean behind = place == last ? item == last : order.get(place + 1) == item + 1;
        return (before ? 1 : 0) + (behind ? 1 : 0);
    }

    private static int onTheirSide(List<Integer> order, int place) {
        int item = order.get(place);
        return (int) IntStream.range(0, order.size())
                .filter(other -> other < place && order.get(other) < item || other > place && order.get(other) > item)
                .count();
    }

    private static int nearness(List<Integer> order, int place) {
        return order.size() - 1 - Math.abs(place - order.get(place));
    }

    /** Length of the longest increasing subsequence; 0 if that is a single item. */
    private static int longestOrdered(List<Integer> order) {
        int[] longest = new int[order.size()];
        int best = 0;
        for (int i = 0; i < order.size(); i++) {
            longest[i] = 1;
            for (int j = 0; j < i; j++) {
                if (order.get(j) < order.get(i)) {
                    longest[i] = Math.max(longest[i], longest[j] + 1);
                }
            }
            best = Math.max(best, longest[i]);
        }
        return best > 1 ? best : 0;
    }

    /** Length of the longest run of successive items; 0 if that is a single item. */
    private static int longestRun(List<Integer> order) {
        int best = 0;
        int run = 1;
        for (int i = 1; i < order.size(); i++) {
            run = order.get(i) == order.get(i - 1) + 1 ? run + 1 : 1;
            best = Math.max(best, run);
        }
        return best > 1 ? best : 0;
    }
}
