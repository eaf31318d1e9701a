package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs all rules on all courses and decks of a content folder. It needs no engine and changes nothing. */
public final class Linter {

    private final Path root;
    private final ImagesRule images;
    private final PicturesRule pictures = new PicturesRule();

    /**
     * @param root    contains {@code lessons} and {@code slides}
     * @param recipes the folder with the image definitions, one folder for each image
     */
    public Linter(Path root, Path recipes) {
        this.root = root.toAbsolutePath().normalize();
        this.images = new ImagesRule(new ImageDefinitions(recipes));
    }

    /**
     * All diagnostics, sorted by position. Throws {@link java.io.UncheckedIOException} when there is no lessons
     * folder.
     */
    public List<Diagnostic> lint() {
        Diagnostics remarks = new Diagnostics();
        Courses courses = new Courses(root);
        LinksRule links = new LinksRule(root, courses.all());
        for (Course course : courses.all()) {
            remarks.errors(course.allProblems());
            course.source().ifPresent(text -> links.look(course, Optional.empty(), text, remarks));
            strays(courses.folder(course), course, remarks);
            course.lessons().forEach(l -> LessonFiles.of(root, l).ifPresent(f -> lesson(course, f, links, remarks)));
        }
        sameHome(courses.all(), remarks);
        new DecksRule(pictures).look(root, courses.decks(), remarks);
        return remarks.sorted();
    }

    /** What was checked, in words. */
    public String extent() {
        List<Course> courses = new Courses(root).all();
        long decks = LessonFiles.below(root.resolve("slides")).stream()
                .filter(f -> f.toString().endsWith(".md"))
                .count();
        return number(courses.size(), "course") + ", "
                + number(courses.stream().mapToLong(c -> c.lessons().size()).sum(), "lesson") + ", "
                + number(decks, "deck");
    }

    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void lesson(Course course, LessonFiles files, LinksRule links, Diagnostics remarks) {
        links.look(course, Optional.of(files.lesson()), files.text(), remarks);
        images.look(files, remarks);
        pictures.look(files, remarks);
        new QuizRule().look(files, remarks);
        new TimesRule().look(files, remarks);
        new StarterFilesRule().look(files, remarks);
        if (files.lesson().goals().isEmpty()) {
            remarks.warning(
                    files.text().at(1),
                    "the lesson names no learning goals",
                    "Write `goals:` with what a student can do afterwards");
        }
        if (files.lesson().tasks().isEmpty()
                && files.text().codeBlocks().stream()
                        .noneMatch(b -> b.info().value("task").isPresent())) {
            remarks.warning(
                    files.text().at(1), "the lesson has no task", "Add one: docs/lesson-format.md shows the form");
        }
    }

    private void strays(Path folder, Course course, Diagnostics remarks) {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(f -> Files.isRegularFile(f.resolve("lesson.md"))
                            && course.lesson(f.getFileName().toString()).isEmpty())
                    .sorted()
                    .forEach(f -> remarks.warning(
                            new SourcePosition(LessonFiles.name(root, f.resolve("lesson.md")), 1),
                            "the course does not name this lesson, so nobody sees it",
                            "Add `" + f.getFileName() + "` to `lessons:` in course.md, or delete the folder"));
        } catch (IOException e) {
            // The course's reader has already reported that.
        }
    }

    /**
     * Checks that lesson names are unique across courses: a student's sandbox serves all courses and has a folder for
     * each lesson's name.
     */
    private void sameHome(List<Course> courses, Diagnostics remarks) {
        Map<String, String> owners = new HashMap<>();
        for (Course course : courses) {
            for (Lesson lesson : course.lessons()) {
                String owner = owners.putIfAbsent(lesson.id(), course.id());
                if (owner != null) {
                    remarks.error(
                            new SourcePosition("lessons/" + course.id() + "/" + lesson.id() + "/lesson.md", 1),
                            "course `" + owner + "` has a lesson `" + lesson.id()
                                    + "` as well, and both have their files in ~/" + lesson.id(),
                            "Rename one of the folders");
                }
            }
        }
    }
}
