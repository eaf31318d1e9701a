package dev.slipway.sandbox;

/**
 * How much disk space one sandbox may use, in bytes: its files, images, containers and volumes together.
 *
 * @param soft from this size on, its student is warned
 * @param hard above this size, it is stopped
 */
public record DiskRules(long soft, long hard) {

    public DiskRules {
        if (soft < 1 || hard < soft) {
            throw new IllegalArgumentException(
                    "slipway.sandbox.disk-warning must be more than nothing and not more than slipway.sandbox.disk");
        }
    }
}
