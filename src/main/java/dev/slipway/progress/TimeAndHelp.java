package dev.slipway.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The time a student spent at a lesson and the help they opened.
 *
 * @param last      when the lesson was last opened; {@link Instant#EPOCH} if never
 * @param time      time of activity
 * @param hints     opened
 * @param solutions opened
 */
public record TimeAndHelp(Instant last, Duration time, int hints, int solutions) {

    public static final TimeAndHelp NONE = new TimeAndHelp(Instant.EPOCH, Duration.ZERO, 0, 0);

    /** Such as {@code 1 h 5 min}; empty for less than half a minute. */
    public String timeInWords() {
        return inWords(time);
    }

    static String inWords(Duration time) {
        long minutes = time.plusSeconds(30).toMinutes();
        if (minutes == 0) {
            return "";
        }
        return minutes < 60 ? minutes + " min" : String.format(Locale.ROOT, "%d h %d min", minutes / 60, minutes % 60);
    }
}
