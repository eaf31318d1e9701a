package dev.slipway.authoring;

import java.util.List;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Which addresses an author's text may lead to, in lessons and in questions alike. */
public final class SafeLinks {

    /** The library's own list lets {@code data:} through, which can carry a page that scripts. */
    public static final UrlSanitizer SANITIZER = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private SafeLinks() {}
}
