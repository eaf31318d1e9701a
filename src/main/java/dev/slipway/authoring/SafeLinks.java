package dev.slipway.authoring;

import java.util.List;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;

/** The URL schemes that links in authored texts may have, in lessons and questions. */
public final class SafeLinks {

    /** The library's default also allows {@code data:}, which can contain a page with scripts. */
    public static final UrlSanitizer SANITIZER = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private SafeLinks() {}
}
