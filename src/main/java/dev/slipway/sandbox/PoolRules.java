package dev.slipway.sandbox;

/**
 * How many sandboxes the warm pool holds.
 *
 * @param least the minimum, also when nobody has asked for a long time
 * @param most  the maximum, whatever the demand; each takes about 50 MB
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
     * How many to keep ready. Students with an open lesson and no sandbox are likely to ask soon, and a request
     * within the last minute is seldom the last one.
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
