package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a course's folder: {@code course.md} and the lessons it names. */
final class CourseReader {

    private final Path root;

    /** {@code root} contains {@code lessons} and {@code slides}. */
    CourseReader(Path root) {
        this.root = root;
    }

    Course read(Path folder) {
        String id = folder.getFileName().toString();
        Path file = folder.resolve("course.md");
        String name = root.relativize(file).toString();
        Problems problems = new Problems();
        FrontMatter parts = LessonReader.read(file, name, problems)
                .map(s -> FrontMatter.split(name, s, problems))
                .orElseGet(() -> new FrontMatter(Optional.empty(), "", 1));
        if (!Courses.ID.matcher(id).matches()) {
            problems.add(
                    new SourcePosition(name, 1),
                    "the folder `" + id + "` has no name for a course",
                    "Use lower case letters, digits and hyphens");
        }
        parts.yaml().ifPresent(y -> y.allow("title", "summary", "lessons", "slides"));
        Optional<MarkdownSource> source = MarkdownSource.ofPage(name, parts, problems);
        LessonRenderer renderer = new LessonRenderer(PageLocation.ofCourse(id, folder), problems);
        String front = source.map(text -> renderer.render(LessonSource.withoutTasks(text, problems)))
                .orElse("");
        List<Lesson> lessons = parts.yaml().map(y -> lessons(id, folder, y)).orElse(List.of());
        return new Course(
                id,
                parts.yaml()
                        .map(y -> y.required("title", "Write `title: …`"))
                        .filter(t -> !t.isEmpty())
                        .orElse(id),
                parts.yaml().flatMap(y -> y.text("summary")).orElse(""),
                front,
                lessons,
                parts.yaml().map(y -> decks(root, y)).orElse(List.of()),
                problems.list(),
                source);
    }

    private List<Lesson> lessons(String courseId, Path folder, YamlMap yaml) {
        LessonReader reader = new LessonReader(courseId, root);
        List<Lesson> lessons = new ArrayList<>();
        if (!yaml.has("lessons")) {
            yaml.problem(
                    "lessons",
                    "the course names no lessons",
                    "Write `lessons: [first-container]`, the folders in their order");
        }
        for (String id : yaml.texts("lessons")) {
            if (!Courses.ID.matcher(id).matches()) {
                yaml.problem(
                        "lessons",
                        "`" + id + "` is no name of a lesson",
                        "Use the name of its folder: lower case letters, digits, hyphens");
            } else if (lessons.stream().anyMatch(l -> l.id().equals(id))) {
                yaml.problem("lessons", "lesson `" + id + "` is named twice", "Keep one of them");
            } else if (!Files.isDirectory(folder.resolve(id))) {
                yaml.problem(
                        "lessons",
                        "there is no folder `" + id + "` for this lesson",
                        "Add it with a lesson.md, or take the name out");
            } else {
                lessons.add(reader.read(folder.resolve(id)));
            }
        }
        return List.copyOf(lessons);
    }

    /** The decks that {@code slides} names, in a course or in a lesson; a missing deck is a problem. */
    static List<String> decks(Path root, YamlMap yaml) {
        DocumentFolder slides = new DocumentFolder(root, root.resolve("slides"), "/slides");
        List<String> decks = new ArrayList<>();
        for (String deck : yaml.texts("slides")) {
            if (slides.has(deck)) {
                decks.add(deck);
            } else {
                yaml.problem(
                        "slides",
                        "there is no deck `" + deck + "`",
                        "Add slides/" + deck + ".md, or take the name out");
            }
        }
        return List.copyOf(decks);
    }
}
