package dev.slipway.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All courses of the {@code lessons} folder. A change of any file there is seen at the next look, at most a second
 * later: what was read is kept until names, sizes or times of the files differ.
 */
public final class Courses {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final Path root;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Scan scan = new Scan(0, 0, List.of());

    private record Scan(long fingerprint, long lookedAt, List<Course> courses) {}

    /** {@code root} holds the folders {@code lessons} and {@code slides}. */
    public Courses(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public List<Course> all() {
        if (scan.lookedAt() == 0 || System.nanoTime() - scan.lookedAt() > LOOK_EVERY_NANOS) {
            look();
        }
        return scan.courses();
    }

    public Optional<Course> course(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The source of a deck, as it is now. */
    public Optional<String> deck(String name) {
        Path file = root.resolve("slides").resolve(name + ".md");
        try {
            return ID.matcher(name).matches() && Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file below {@code folder}; empty when there is none, or when the path leads out of the folder. */
    public static Optional<Path> fileBelow(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    public Path slidesFolder() {
        return root.resolve("slides");
    }

    private void look() {
        lock.lock();
        try {
            long now = System.nanoTime();
            long fingerprint = fingerprint();
            List<Course> courses = fingerprint == scan.fingerprint() && scan.lookedAt() != 0 ? scan.courses() : read();
            scan = new Scan(fingerprint, now, courses);
        } finally {
            lock.unlock();
        }
    }

    private List<Course> read() {
        CourseReader reader = new CourseReader(root);
        try (Stream<Path> folders = Files.list(root.resolve("lessons"))) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("course.md"))).sorted().map(reader::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons folder " + root.resolve("lessons") + " cannot be read", e);
        }
    }

    private long fingerprint() {
        try (Stream<Path> files = Stream.concat(walk("lessons"), walk("slides"))) {
            return files.mapToLong(Courses::fingerprint).sum();
        }
    }

    private Stream<Path> walk(String folder) {
        try {
            return Files.isDirectory(root.resolve(folder)) ? Files.walk(root.resolve(folder)) : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static long fingerprint(Path file) {
        try {
            long time = Files.getLastModifiedTime(file).toMillis();
            return (file.toString().hashCode() * 31L + time) * 31L + (Files.isDirectory(file) ? 0 : Files.size(file));
        } catch (IOException e) {
            return 1;
        }
    }
}
