package dev.slipway.course;

import dev.slipway.authoring.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course as read from its folder.
 *
 * @param id        the name of its folder
 * @param frontPage HTML
 * @param decks     names of decks, as in {@code /slides/NAME}
 * @param problems  of course.md itself; each lesson has its own
 * @param source    course.md as parsed; empty when it cannot be read or is nested too deeply
 */
public record Course(
        String id,
        String title,
        String summary,
        String frontPage,
        List<Lesson> lessons,
        List<String> decks,
        List<Problem> problems,
        Optional<MarkdownSource> source) {

    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** The next lesson, if any. */
    public Optional<Lesson> after(Lesson lesson) {
        int next = lessons.indexOf(lesson) + 1;
        return next > 0 && next < lessons.size() ? Optional.of(lessons.get(next)) : Optional.empty();
    }

    /** The problems of the course and of all its lessons. */
    public List<Problem> allProblems() {
        return Stream.concat(problems.stream(), lessons.stream().flatMap(l -> l.problems().stream()))
                .toList();
    }
}
