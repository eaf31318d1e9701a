package dev.slipway.course.web;

import dev.slipway.course.Courses;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Files that lie beside lessons and decks. Only kinds that lessons show; keys and check scripts are not among them. */
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

    /** Throws {@link NotFoundException} for what is not there, and for what is not to be shown. */
    public static Response serve(Path folder, String path) {
        String name = path.toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new NotFoundException();
        }
        Path file = Courses.fileBelow(folder, path).orElseThrow(NotFoundException::new);
        // An SVG opened by itself is a document: it must not run scripts as a page of ours.
        return Response.ok(file.toFile())
                .type(type)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Cache-Control", "private, max-age=60")
                .build();
    }
}
