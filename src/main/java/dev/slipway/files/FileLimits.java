package dev.slipway.files;

import java.time.Duration;

/** Limits of file operations. In bytes, unless the name says otherwise. */
public final class FileLimits {

    /** Largest text for the editor, and largest body of a request other than an upload. */
    public static final int TEXT = 1 << 20;
    /** Entries listed of a folder, the first by name; the rest is only counted. */
    public static final int ENTRIES = 2000;
    /** Largest file to upload. With {@link #UPLOADS_AT_ONCE}, at most 200 MiB are in transit. */
    public static final long UPLOAD = 50L << 20;

    public static final int UPLOADS_AT_ONCE = 4;
    /** Largest file to download, or largest disk use of a folder. */
    public static final long DOWNLOAD = 1L << 30;

    public static final int DOWNLOADS_AT_ONCE = 4;
    /** How many browser tabs of a student may wait for changes at once. */
    public static final int WATCHES_AT_ONCE = 6;
    /** How many files and folders each of them may watch. */
    public static final int WATCHED = 100;
    /** After this time a watch answers that nothing has changed; shorter than the idle timeout of proxies. */
    public static final Duration WATCH = Duration.ofSeconds(20);

    private FileLimits() {}
}
