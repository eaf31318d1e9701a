package dev.slipway.enginemap;

import java.util.Locale;

/** Formats sizes with decimal units, as {@code docker} does. */
public final class Sizes {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    /** With three significant digits: {@code 88.4 MB}. */
    public static String inWords(long bytes) {
        double value = Math.max(0, bytes);
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String figures = unit == 0 || value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, figures, value) + " " + UNITS[unit];
    }
}
