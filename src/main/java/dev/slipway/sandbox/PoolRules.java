package dev.slipway.sandbox;

/**
 * How many sandboxes are kept ready for whoever asks next.
 *
 * @param least always, also when nobody has asked for long
 * @param most  the budget: never more, whatever the rush; each takes about 50 MB
 */
public record PoolRules(int least, int most) {

    public PoolRules {
        if (least < 0) {
            throw new IllegalArgumentException("slipway.sandbox.warm is " + least + ", and must be 0 or more");
        }
        if (most < least) {
            throw new IllegalArgumentException("slipway.sandbox.warm-most is " + most
                    + ", and must not be less than slipway.sandbox.warm, which is " + least);
        }
    }

    /**
     * How many to keep ready. Who has a lesson open and no sandbox yet is likely to ask next; and who asked within the
     * last minute is seldom the last to.
     *
     * @param lookers     students at a lesson without a sandbox
     * @param asked       sandboxes asked for within the last minute
     * @param placesLeft  how many more may be live at all
     */
    public int target(int lookers, int asked, int placesLeft) {
        int wanted = least == 0 && most == 0 ? 0 : least + Math.max(lookers, asked);
        return Math.max(0, Math.min(Math.min(wanted, most), placesLeft));
    }
}
