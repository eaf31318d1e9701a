package dev.slipway.quiz;

/**
 * The order in which options are shown. It differs between attempts, and is the same each time an attempt is opened,
 * on any Java version. Therefore the random generator is implemented here (SplitMix64, by Steele, Lea and Flood,
 * 2014).
 *
 * <p>Only what is shown is shuffled. An {@link Answer} contains indices in the order of the file.
 */
public final class Shuffle {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    /**
     * @param n the number of options; 0 gives an empty order
     * @param seed preferably from {@link #seedFor}
     * @return a permutation of 0 to n−1: element i is the index of the option to show at position i
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

    /** The seed for one question of an attempt, so that questions are shuffled differently. */
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
