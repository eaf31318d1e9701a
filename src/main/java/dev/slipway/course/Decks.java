package dev.slipway.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds decks and documents: in the folder {@code slides}, and in {@code lessons} beside courses and lessons. They
 * are cached until a file changes, because lesson pages list their decks at every request.
 */
public final class Decks {

    /** Argument of {@link #lessons} for files outside any course. */
    public static final String NO_COURSE = "lessons";

    private final Courses courses;

    Decks(Courses courses) {
        this.courses = courses;
    }

    public DocumentFolder slides() {
        return new DocumentFolder(courses.root(), courses.slidesFolder(), "/slides");
    }

    /** The documents in the folder of that course, or in {@code lessons} itself. Empty when there is no such course. */
    public Optional<DocumentFolder> lessons(String course) {
        Path lessons = courses.root().resolve("lessons");
        String address = "/documents/" + course;
        return course.equals(NO_COURSE)
                ? Optional.of(new DocumentFolder(courses.root(), lessons, address))
                : courses.course(course).map(c -> new DocumentFolder(courses.root(), courses.folder(c), address));
    }

    /** Empty when there is no such file. */
    public Optional<Deck> find(DocumentFolder shelf, String name) {
        return courses.deck(shelf, name);
    }

    /** The decks and documents of one folder, sorted by name. */
    public List<Deck> on(DocumentFolder shelf) {
        return shelf.names().stream().flatMap(n -> find(shelf, n).stream()).toList();
    }

    public List<DocumentFolder> all() {
        return Stream.concat(
                        Stream.of(slides()),
                        Stream.concat(
                                        Stream.of(NO_COURSE),
                                        courses.all().stream().map(Course::id))
                                .flatMap(c -> lessons(c).stream()))
                .toList();
    }

    /**
     * The address of the lesson beside which to open this deck: a lesson that names it, or else the first lesson of a
     * course that names it, or else the first lesson. Empty when there is no lesson.
     */
    public Optional<String> beside(String deck) {
        List<Course> all = courses.all();
        Stream<Optional<String>> ways = Stream.of(
                all.stream()
                        .flatMap(c -> c.lessons().stream()
                                .filter(l -> l.decks().contains(deck))
                                .map(l -> address(c, l)))
                        .findFirst(),
                all.stream()
                        .filter(c -> c.decks().contains(deck))
                        .flatMap(Decks::first)
                        .findFirst(),
                all.stream().flatMap(Decks::first).findFirst());
        return ways.flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> first(Course course) {
        return course.lessons().stream().limit(1).map(l -> address(course, l));
    }

    private static String address(Course course, Lesson lesson) {
        return "/courses/" + course.id() + "/lessons/" + lesson.id();
    }
}
