package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnOrderIsShuffledOnceForAnAttemptTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 200})
    void it_is_a_permutation(int n) {
        assertThat(Shuffle.order(n, 42))
                .containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
    }

    @Test
    void it_never_changes_for_a_seed_lest_stored_attempts_look_different() {
        assertThat(Shuffle.order(6, 0)).containsExactly(4, 5, 1, 3, 2, 0);
        assertThat(Shuffle.order(6, 1)).containsExactly(0, 3, 4, 1, 5, 2);
    }

    @Test
    void nor_does_the_seed_of_a_question() {
        assertThat(Shuffle.seedFor(7, "ab")).isEqualTo(7995863562670081208L);
        assertThat(Shuffle.seedFor(7, "")).isEqualTo(7);
    }

    @Test
    void every_order_comes_up_about_equally_often() {
        int[] counts = new int[6];
        for (long attempt = 0; attempt < 6_000; attempt++) {
            int[] order = Shuffle.order(3, Shuffle.seedFor(attempt, "running containers"));
            counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
        }
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }

    @Test
    void the_questions_of_an_attempt_are_shuffled_differently() {
        Set<String> orders = new HashSet<>();
        for (String question : new String[] {"a", "b", "aa", "ab", "ba", "running containers"}) {
            orders.add(Arrays.toString(Shuffle.order(20, Shuffle.seedFor(7, question))));
        }
        assertThat(orders).hasSize(6);
    }
}
