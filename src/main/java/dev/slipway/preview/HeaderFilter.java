package dev.slipway.preview;

import dev.slipway.preview.HttpHead.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Filters message heads between a browser and a student's service. The application's cookies never reach the service,
 * and the service's cookies never reach the application. A connection carries one request, so every head is filtered.
 */
public final class HeaderFilter {

    /** The cookie that remembers the selected preview, if all previews share one host name. */
    public static final String CHOICE = "slipway_preview";

    private static final Set<String> OURS = Set.of(CHOICE, "slipway_session", "csrf-token", "quarkus-credential");
    /** Headers that apply to the whole site, or only to one hop. */
    private static final Set<String> NOT_PASSED = Set.of(
            "connection", "keep-alive", "proxy-connection", "strict-transport-security", "clear-site-data", "alt-svc");

    private HeaderFilter() {}

    /**
     * The request for the service. {@code Host} is kept, so that links that the service makes from it lead back here.
     */
    public static HttpHead toService(HttpHead request) {
        Optional<String> cookies =
                request.value("Cookie").map(HeaderFilter::othersOnly).filter(c -> !c.isEmpty());
        HttpHead passed =
                request.without(f -> NOT_PASSED.contains(f.name().toLowerCase(Locale.ROOT)) || f.is("Cookie"));
        HttpHead withCookies = cookies.map(c -> passed.with("Cookie", c)).orElse(passed);
        return withCookies.with("Connection", request.isUpgrade() ? "Upgrade" : "close");
    }

    /** The response for the browser. */
    public static HttpHead toBrowser(HttpHead answer) {
        boolean upgraded = answer.status() == 101;
        List<Field> fields = answer.fields().stream()
                .filter(f -> !NOT_PASSED.contains(f.name().toLowerCase(Locale.ROOT)) && !f.is("X-Frame-Options"))
                .flatMap(f -> answered(f).stream())
                .toList();
        HttpHead passed = new HttpHead(answer.first(), fields).with("Connection", upgraded ? "Upgrade" : "close");
        // The host name is a secret: other sites must not learn it from the Referer header.
        return passed.value("Referrer-Policy").isPresent() ? passed : passed.with("Referrer-Policy", "same-origin");
    }

    /** An interim answer as the browser gets it: of its fields, only the links of early hints (RFC 8297). */
    public static HttpHead interimToBrowser(HttpHead interim) {
        return interim.without(f -> !f.is("Link"));
    }

    private static Optional<Field> answered(Field field) {
        if (field.is("Set-Cookie")) {
            return ownCookie(field.value()).map(c -> new Field(field.name(), c));
        }
        return field.is("Content-Security-Policy")
                ? framed(field.value()).map(p -> new Field(field.name(), p))
                : Optional.of(field);
    }

    /**
     * Removes {@code frame-ancestors}, which frameworks send by default, because the lesson's page shows the service
     * in a frame. No other site knows its name.
     */
    private static Optional<String> framed(String policy) {
        String rest = Arrays.stream(policy.split(";"))
                .filter(d -> !d.strip().toLowerCase(Locale.ROOT).startsWith("frame-ancestors"))
                .collect(Collectors.joining(";"));
        return Optional.of(rest).filter(r -> !r.isBlank());
    }

    private static String othersOnly(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(c -> !c.isEmpty() && !OURS.contains(nameOf(c)))
                .collect(Collectors.joining("; "));
    }

    /**
     * The cookie, limited to this host; empty when it has the name of one of the application's cookies. A cookie without a
     * name is dropped, too: a browser sends back its bare value, which could read like one of ours.
     */
    private static Optional<String> ownCookie(String cookie) {
        String name = nameOf(cookie.strip());
        if (name.isEmpty() || OURS.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(cookie.split(";"))
                .filter(part -> !part.strip().toLowerCase(Locale.ROOT).startsWith("domain"))
                .collect(Collectors.joining(";")));
    }

    private static String nameOf(String cookie) {
        int end = cookie.indexOf('=');
        return (end < 0 ? cookie : cookie.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
