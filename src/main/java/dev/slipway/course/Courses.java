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
 * All courses of the {@code lessons} folder. They are cached until the names, sizes or times of files differ. Changes
 * are noticed within a second.
 */
public final class Courses {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;
    /** The stamp of a file whose attributes could not be read. */
    private static final Stamp NEVER = new Stamp(FileTime.fromMillis(0), -1);

    private final Path root;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Path, ReadDeck> decks = new ConcurrentHashMap<>();
    private volatile Scan scan = new Scan(Map.of(), 0, List.of());

    private record Scan(Map<Path, Stamp> files, long lookedAt, List<Course> courses) {}

    /** Attributes that change when a file is written. */
    private record Stamp(FileTime time, long size) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        }
    }

    private record ReadDeck(Stamp stamp, Deck deck) {}

    /** {@code root} contains the folders {@code lessons} and {@code slides}. */
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

    /** The decks and documents. */
    public Decks decks() {
        return new Decks(this);
    }

    /**
     * A deck or document. It is read again at once if its own file has changed, and within a second if another file
     * has changed, since it may show that one.
     */
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
            return Optional.empty(); // the reader reports what is wrong with it
        }
    }

    /**
     * The file at this path below {@code folder}; empty when it does not exist, or when the path leads out of the
     * folder.
     */
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

    /**
     * Adds the stamps of all files below the folder. Files that vanish meanwhile, such as editors' temporary files,
     * are left out.
     */
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
