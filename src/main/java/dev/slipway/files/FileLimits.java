package dev.slipway.files;

import java.time.Duration;

/** How much goes at once. Bytes, unless the name says otherwise. */
public final class FileLimits {

    /** More is no text that anybody edits; it is also what a request other than an upload may carry. */
    public static final int TEXT = 1 << 20;
    /** Of a folder, sorted by name; the rest is counted. */
    public static final int ENTRIES = 2000;
    /** Of one file from the browser. With {@link #UPLOADS_AT_ONCE} it is 200 MiB on the way at most. */
    public static final long UPLOAD = 50L << 20;

    public static final int UPLOADS_AT_ONCE = 4;
    /** Of a file, or of what a folder takes on disk. */
    public static final long DOWNLOAD = 1L << 30;

    public static final int DOWNLOADS_AT_ONCE = 4;
    /** Browser tabs of a student that wait for changes. */
    public static final int WATCHES_AT_ONCE = 6;
    /** Files and folders that one of them watches. */
    public static final int WATCHED = 100;
    /** After that it answers that nothing has changed; shorter than what proxies allow for a silent connection. */
    public static final Duration WATCH = Duration.ofSeconds(20);

    private FileLimits() {}
}
