package dev.slipway.quiz;

/**
 * The order in which options are shown: different for each attempt, and the same each time that attempt is opened, on
 * whatever Java. So the generator is written out (SplitMix64, by Steele, Lea and Flood, 2014) instead of borrowed.
 *
 * <p>Only what is shown is shuffled. An {@link Answer} holds indices of the file's order.
 */
public final class Shuffle {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    /**
     * @param n how many; 0 gives an empty order
     * @param seed of the attempt, best through {@link #seedFor}
     * @return a permutation of 0 to n−1: at place i stands the index to show there
     */
    public static int[] order(int n, long seed) {
        int[] order = new int[n];
        long state = seed;
        for (int i = 0; i < n; i++) {
            state += GOLDEN_GAMMA;
            int j = (int) Math.unsignedMultiplyHigh(mix(state), i + 1L); // 0 to i, without the bias of a remainder
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** A seed for one question of an attempt, so that its questions are not all shuffled alike. */
    public static long seedFor(long attempt, String question) {
        long seed = attempt;
        for (int i = 0; i < question.length(); i++) {
            seed = mix(seed + GOLDEN_GAMMA + question.charAt(i));
        }
        return seed;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
