package dev.slipway.preview;

import java.util.Optional;

/**
 * The target of a request: a port of a sandbox, or a redirect that remembers this choice in a cookie.
 *
 * @param name the requested preview; empty if none can be recognized
 * @param enter the path to redirect to after setting the cookie; empty: no cookie is needed
 */
public record PreviewTarget(Optional<PreviewName> name, Optional<String> enter) {

    private static final PreviewTarget NOTHING = new PreviewTarget(Optional.empty(), Optional.empty());

    /**
     * A name in the host takes precedence. Otherwise a path {@code /~NAME/…} selects the preview, and a cookie
     * remembers it, so that the service's own paths and absolute links work.
     */
    public static PreviewTarget of(HttpHead request) {
        Optional<PreviewName> byHost = request.value("Host").flatMap(PreviewName::ofHost);
        if (byHost.isPresent()) {
            return new PreviewTarget(byHost, Optional.empty());
        }
        String path = request.target();
        if (path.startsWith("/~")) {
            int end = path.indexOf('/', 2);
            Optional<PreviewName> byPath = PreviewName.parse(path.substring(2, end < 0 ? path.length() : end));
            return byPath.isEmpty()
                    ? NOTHING
                    : new PreviewTarget(byPath, Optional.of(localPath(end < 0 ? "/" : path.substring(end))));
        }
        return new PreviewTarget(request.value("Cookie").flatMap(PreviewTarget::chosen), Optional.empty());
    }

    /** {@code //host/} would lead to another site. */
    private static String localPath(String path) {
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }

    private static Optional<PreviewName> chosen(String cookies) {
        for (String cookie : cookies.split(";")) {
            String[] pair = cookie.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals(HeaderFilter.CHOICE)) {
                return PreviewName.parse(pair[1]);
            }
        }
        return Optional.empty();
    }
}
