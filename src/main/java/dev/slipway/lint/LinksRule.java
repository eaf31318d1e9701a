package dev.slipway.lint;

import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.course.MarkdownSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/**
 * Checks that links lead to existing headings, tasks, courses, lessons and decks. The course's reader checks links to
 * files, and to lessons by their path.
 */
final class LinksRule {

    private static final Pattern LESSON =
            Pattern.compile("(?:\\.\\./)?(?<id>[a-z0-9-]+)/(?:lesson\\.md)?#(?<anchor>.+)");
    private static final Pattern PAGE =
            Pattern.compile("/courses/(?<course>[^/#]+)(?:/lessons/(?<lesson>[^/#]+)(?:/quiz)?)?/?(?:#(?<anchor>.*))?");
    private static final Pattern DECK = Pattern.compile("/slides/(?<deck>[^/#]+)(?:#.*)?");

    private final Path root;
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    LinksRule(Path root, Iterable<Course> courses) {
        this.root = root;
        courses.forEach(c -> this.courses.put(c.id(), c));
    }

    /** {@code lesson} is empty for the course's front page. */
    void look(Course course, Optional<Lesson> lesson, MarkdownSource text, Diagnostics remarks) {
        for (Link link : text.all(Link.class)) {
            String target = link.getDestination();
            fault(course, lesson, target)
                    .ifPresent(what ->
                            remarks.error(text.at(link), "the link `" + target + "` leads to " + what, "Mend it"));
        }
    }

    private Optional<String> fault(Course course, Optional<Lesson> lesson, String target) {
        Matcher other = LESSON.matcher(target);
        Matcher page = PAGE.matcher(target);
        Matcher deck = DECK.matcher(target);
        if (target.startsWith("#")) {
            return lesson.flatMap(l -> anchor(l, target.substring(1)));
        } else if (other.matches()) {
            return course.lesson(other.group("id")).flatMap(l -> anchor(l, other.group("anchor")));
        } else if (page.matches()) {
            return page(page);
        } else if (deck.matches()) {
            return Files.isRegularFile(root.resolve("slides").resolve(deck.group("deck") + ".md"))
                    ? Optional.empty()
                    : Optional.of("a deck that is not there: slides/" + deck.group("deck") + ".md");
        }
        return Optional.empty();
    }

    private Optional<String> page(Matcher page) {
        Course course = courses.get(page.group("course"));
        if (course == null) {
            return Optional.of("a course that is not there");
        }
        if (page.group("lesson") == null) {
            return Optional.empty();
        }
        Optional<Lesson> lesson = course.lesson(page.group("lesson"));
        if (lesson.isEmpty()) {
            return Optional.of("a lesson that is not there");
        }
        return page.group("anchor") == null || page.group("anchor").isEmpty()
                ? Optional.empty()
                : anchor(lesson.get(), page.group("anchor"));
    }

    private Optional<String> anchor(Lesson lesson, String anchor) {
        Set<String> there = anchors.computeIfAbsent(lesson.folder().toString(), f -> anchors(lesson));
        return there.isEmpty() || there.contains(anchor)
                ? Optional.empty()
                : Optional.of("a heading that lesson `" + lesson.id() + "` does not have; it has "
                        + String.join(", ", new TreeSet<>(there)));
    }

    private Set<String> anchors(Lesson lesson) {
        Set<String> ids = new HashSet<>();
        LessonFiles.of(root, lesson).ifPresent(files -> {
            IdGenerator names = IdGenerator.builder().build(); // the same ids as in the page
            files.text().all(Heading.class).forEach(h -> ids.add(names.generateId(MarkdownSource.plain(h))));
            files.text().codeBlocks().forEach(b -> b.info().value("task").ifPresent(t -> ids.add("task-" + t)));
        });
        return ids;
    }
}
