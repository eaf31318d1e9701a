package dev.slipway.preview;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the preview of one port of one sandbox: the first label of a host name, or a word in a path.
 * {@code p5000-abcdefghijklmnopqrst}.
 *
 * @param port  1 to 65535
 * @param token the part that cannot be guessed, made by {@link PreviewKey}
 */
public record PreviewName(int port, String token) {

    private static final Pattern LABEL = Pattern.compile("p([1-9]\\d{0,4})-([a-z2-7]{20})");

    /** From the value of a {@code Host} header, such as {@code p5000-….localhost:8081}. */
    public static Optional<PreviewName> ofHost(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? Optional.empty() : parse(host.substring(0, dot));
    }

    /** From the name alone; empty for anything else. */
    public static Optional<PreviewName> parse(String text) {
        Matcher m = LABEL.matcher(text.toLowerCase(Locale.ROOT));
        if (!m.matches() || Integer.parseInt(m.group(1)) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(new PreviewName(Integer.parseInt(m.group(1)), m.group(2)));
    }

    @Override
    public String toString() {
        return "p" + port + "-" + token;
    }
}
