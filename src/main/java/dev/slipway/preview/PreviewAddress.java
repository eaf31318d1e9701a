package dev.slipway.preview;

import java.util.Locale;
import java.util.Optional;

/**
 * The address of previews, with {@code {name}} as placeholder for the preview's name.
 *
 * @param pattern set by the operator; empty: derived from the address that a browser used for the page
 * @param port    the port on which previews are served
 */
public record PreviewAddress(String pattern, int port) {

    private static final String NAME = "{name}";

    public PreviewAddress {
        if (!pattern.isEmpty() && !pattern.matches("https?://[^/]*\\{name}.*|https?://[^/]+/~\\{name}/")) {
            throw new IllegalArgumentException(
                    "slipway.preview.address is \"" + pattern
                            + "\"; write for example https://{name}.preview.example.org/ or, without wildcard names, https://preview.example.org/~{name}/");
        }
    }

    /** The pattern for a page. {@code pageHost}: the {@code Host} of the request for the page. */
    public String patternFor(String pageHost) {
        if (!pattern.isEmpty()) {
            return pattern.endsWith("/") ? pattern : pattern + "/";
        }
        String host = withoutPort(pageHost).toLowerCase(Locale.ROOT);
        boolean thisMachine = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        // Browsers resolve every name below localhost to their own machine (RFC 6761, 6.3).
        return thisMachine ? "http://{name}.localhost:" + port + "/" : "http://" + host + ":" + port + "/~{name}/";
    }

    /**
     * The previews that a page from {@code pageHost} may show in a frame, as a source expression of a content
     * security policy (CSP3, 2.3.1); empty if none can express it.
     */
    public Optional<String> frameSource(String pageHost) {
        String address = patternFor(pageHost);
        String origin = address.substring(0, address.indexOf('/', address.indexOf("//") + 2));
        boolean inMiddle = origin.contains(NAME) && !origin.contains("//" + NAME + ".");
        return inMiddle ? Optional.empty() : Optional.of(origin.replace(NAME, "*"));
    }

    private static String withoutPort(String host) {
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        return colon < 0 ? host : host.substring(0, colon);
    }
}
