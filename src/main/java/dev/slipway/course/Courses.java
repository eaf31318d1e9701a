package dev.slipway.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All courses of the {@code lessons} folder. A change of any file there is seen at the next look, at most a second
 * later: what was read is kept until names, sizes or times of the files differ.
 */
public final class Courses {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;
    /** Of a file that could not be looked at. */
    private static final Stamp NEVER = new Stamp(FileTime.fromMillis(0), -1);

    private final Path root;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Path, ReadDeck> decks = new ConcurrentHashMap<>();
    private volatile Scan scan = new Scan(Map.of(), 0, List.of());

    private record Scan(Map<Path, Stamp> files, long lookedAt, List<Course> courses) {}

    /** What of a file changes when it is written. */
    private record Stamp(FileTime time, long size) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        }
    }

    private record ReadDeck(Stamp stamp, Deck deck) {}

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

    /** Decks and documents, as they are now. */
    public Decks decks() {
        return new Decks(this);
    }

    /** Read again when its own file has changed, at once, or any other, which it may show, after the next look. */
    Optional<Deck> deck(DocumentFolder shelf, String name) {
        all();
        return shelf.file(name)
                .map(f -> decks.compute(f, (file, known) -> {
                            Optional<Stamp> stamp = stamp(file);
                            return known != null
                                            && stamp.filter(known.stamp()::equals)
                                                    .isPresent()
                                    ? known
                                    : new ReadDeck(stamp.orElse(NEVER), DeckReader.read(shelf, name, file));
                        })
                        .deck());
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            return Optional.of(Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (IOException e) {
            return Optional.empty(); // the reader tells what is wrong with it
        }
    }

    /** A file below {@code folder}; empty when there is none, or when the path leads out of the folder. */
    public static Optional<Path> fileBelow(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder)
                            && Files.isRegularFile(file)
                            && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    public Path folder(Course course) {
        return root.resolve("lessons").resolve(course.id());
    }

    public Path slidesFolder() {
        return root.resolve("slides");
    }

    private void look() {
        lock.lock();
        try {
            long now = System.nanoTime();
            Map<Path, Stamp> files = files();
            boolean same = files.equals(scan.files()) && scan.lookedAt() != 0;
            if (!same) {
                decks.clear();
            }
            scan = new Scan(files, now, same ? scan.courses() : read());
        } finally {
            lock.unlock();
        }
    }

    private List<Course> read() {
        CourseReader reader = new CourseReader(root);
        try (Stream<Path> folders = Files.list(root.resolve("lessons"))) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("course.md")))
                    .sorted()
                    .map(reader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the lessons folder " + root.resolve("lessons") + " cannot be read", e);
        }
    }

    private Map<Path, Stamp> files() {
        Map<Path, Stamp> files = new HashMap<>();
        for (String folder : List.of("lessons", "slides")) {
            note(root.resolve(folder), files);
        }
        return files;
    }

    /** Notes all files below. What vanishes meanwhile, as the temporary files of editors do, is left out. */
    private static void note(Path folder, Map<Path, Stamp> files) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file, Stamp.of(attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }
}
