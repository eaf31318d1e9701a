package dev.slipway.sandbox.docker;

import static dev.slipway.sandbox.HostResources.UNKNOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Free inodes of the file system that a folder is on. Java has no {@code statvfs}: its Foreign Function API is final
 * since Java 22, and Slipway is compiled for 21. So {@code stat(1)} is run instead. The number changes slowly and a
 * process is expensive, so the program is run at most every 30 s. Not thread-safe.
 */
final class InodeReader {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    /**
     * Reads the number from the operating system; returns {@link dev.slipway.sandbox.HostResources#UNKNOWN} for a
     * file system without a fixed number.
     */
    interface Source {
        long freeInodes(Path folder) throws IOException;
    }

    private final Source source;
    private final LongSupplier nanoTime;
    private long last;
    private long lastAt;
    private boolean read;

    InodeReader() {
        this(InodeReader::stat, System::nanoTime);
    }

    /** {@code nanoTime}: as {@link System#nanoTime}. */
    InodeReader(Source source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    /**
     * How many inodes are free, as of the last 30 s; {@link dev.slipway.sandbox.HostResources#UNKNOWN} if the file
     * system does not say.
     */
    long freeInodes(Path folder) throws IOException {
        long now = nanoTime.getAsLong();
        if (!read || now - lastAt > FRESH_NANOS) {
            last = source.freeInodes(folder);
            lastAt = now;
            read = true;
        }
        return last;
    }

    private static long stat(Path folder) throws IOException {
        Process stat = new ProcessBuilder("stat", "-f", "-c", "%d %c", folder.toString())
                .redirectErrorStream(true)
                .start();
        String[] said = new String(stat.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        boolean counts = said.length == 2
                && said[0].matches("\\d+")
                && !"0".equals(said[1]); // btrfs has no fixed number, and says 0
        return counts ? Long.parseLong(said[0]) : UNKNOWN;
    }
}
