package dev.slipway.preview;

import java.util.Optional;

/**
 * Where a request wants to go: to a port of a sandbox, or first to have that choice remembered.
 *
 * @param name what was asked for; empty: nothing that we know
 * @param enter the path to go on to, once a cookie keeps the name; empty: no cookie is needed
 */
public record PreviewTarget(Optional<PreviewName> name, Optional<String> enter) {

    private static final PreviewTarget NOTHING = new PreviewTarget(Optional.empty(), Optional.empty());

    /**
     * A name in the host comes first. Where there are no such host names, a path {@code /~NAME/…} chooses, and a cookie keeps
     * the choice, so that the service's own paths and absolute links work.
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
