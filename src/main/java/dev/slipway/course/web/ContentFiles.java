package dev.slipway.course.web;

import dev.slipway.course.Courses;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Serves files beside lessons and decks. Only types that lessons show are served, so quiz keys and check scripts stay
 * hidden.
 */
public final class ContentFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"));

    private ContentFiles() {}

    /** Throws {@link NotFoundException} for files that do not exist or must not be shown. */
    public static Response serve(Path folder, String path) {
        String name = path.toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new NotFoundException();
        }
        Path file = Courses.fileBelow(folder, path).orElseThrow(NotFoundException::new);
        // An SVG opened directly is a document, and must not run scripts in the application's origin.
        return Response.ok(file.toFile())
                .type(type)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Cache-Control", "private, max-age=60")
                .build();
    }
}
