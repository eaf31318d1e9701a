package dev.slipway.course;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.QuizSettingsReader;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.task.TaskParser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one lesson's folder. Mistakes become problems of the lesson; a lesson is always returned. */
final class LessonReader {

    private final String courseId;
    private final Path root;

    /** {@code root} is the folder that file names in problems are relative to. */
    LessonReader(String courseId, Path root) {
        this.courseId = courseId;
        this.root = root;
    }

    Lesson read(Path folder) {
        Problems problems = new Problems();
        Path file = folder.resolve("lesson.md");
        return text(file, problems)
                .map(source -> read(folder, FrontMatter.split(name(file), source, problems), problems))
                .orElseGet(() -> unreadable(folder, problems));
    }

    private static Lesson unreadable(Path folder, Problems problems) {
        String id = folder.getFileName().toString();
        return new Lesson(
                id,
                id,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                QuizSettings.USUAL,
                folder,
                problems.list(),
                Optional.empty());
    }

    private Lesson read(Path folder, FrontMatter parts, Problems problems) {
        String id = folder.getFileName().toString();
        parts.yaml().ifPresent(LessonReader::lookAtKeys);
        String title = parts.yaml()
                .map(y -> y.required("title", "Write `title: …`"))
                .filter(t -> !t.isEmpty())
                .orElse(id);
        String summary = parts.yaml()
                .map(y -> y.required("summary", "Say in one sentence what the lesson is about"))
                .orElse("");
        Optional<LessonSource> source = parse(folder, parts, problems);
        LessonRenderer renderer = new LessonRenderer(PageLocation.ofLesson(courseId, id, folder), problems);
        String html = source.map(renderer::render).orElse("");
        List<Question> questions = questions(folder, problems);
        QuizSettings settings = settings(folder, questions, problems);
        Optional<Quiz> quiz = questions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Quiz(courseId + "/" + id, title, settings.passPercent(), settings.attempts(), questions));
        return new Lesson(
                id,
                title,
                summary,
                parts.yaml().flatMap(y -> y.number("minutes", 1, 300)).orElse(0),
                parts.yaml().map(y -> y.texts("goals")).orElse(List.of()),
                parts.yaml().map(y -> y.texts("images")).orElse(List.of()),
                parts.yaml().map(y -> CourseReader.decks(root, y)).orElse(List.of()),
                html,
                source.map(LessonSource::tasks).orElse(List.of()),
                quiz,
                settings,
                folder,
                problems.list(),
                source);
    }

    private Optional<LessonSource> parse(Path folder, FrontMatter parts, Problems problems) {
        TaskParser parser = new TaskParser(script -> script(folder, script));
        return MarkdownSource.ofPage(name(folder.resolve("lesson.md")), parts, problems)
                .map(text -> LessonSource.of(text, parser, problems));
    }

    private static Optional<String> script(Path folder, String name) {
        return Courses.fileBelow(folder.resolve("tasks"), name.replaceFirst("^tasks/", ""))
                .flatMap(file -> {
                    try {
                        return Optional.of(Files.readString(file));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    private List<Question> questions(Path folder, Problems problems) {
        Path file = folder.resolve("quiz.gift");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return text(file, problems)
                .map(source -> {
                    QuestionFile gift = new GiftParser(GiftParser.Options.LESSON).parse(name(file), source);
                    problems.addAll(gift.problems());
                    return gift.questions();
                })
                .orElse(List.of());
    }

    /** The settings in {@code quiz.yml}; the defaults without that file. */
    private QuizSettings settings(Path folder, List<Question> questions, Problems problems) {
        Path file = folder.resolve("quiz.yml");
        if (!Files.isRegularFile(file)) {
            return QuizSettings.USUAL;
        }
        if (!Files.isRegularFile(folder.resolve("quiz.gift"))) {
            problems.add(
                    new SourcePosition(name(file), 1),
                    "there are settings of a quiz, but there is no quiz.gift",
                    "Add the file, or remove quiz.yml");
        }
        return text(file, problems)
                .filter(source -> !source.isBlank())
                .flatMap(source -> YamlMap.parse(name(file), 1, source, problems))
                .map(yaml -> QuizSettingsReader.read(yaml, questions))
                .orElse(QuizSettings.USUAL);
    }

    /** Reports unknown keys, and the former key for quiz settings. */
    private static void lookAtKeys(YamlMap frontMatter) {
        List<String> known = new ArrayList<>(List.of("title", "summary", "minutes", "goals", "images", "slides"));
        if (frontMatter.has("quiz")) {
            frontMatter.problem(
                    "quiz",
                    "settings of the quiz do not belong here",
                    "Move them to a file quiz.yml beside quiz.gift, one to a line: `pass: 60`, `attempts: 2`");
            known.add("quiz");
        }
        frontMatter.allow(known.toArray(String[]::new));
    }

    private Optional<String> text(Path file, Problems problems) {
        return read(file, name(file), problems);
    }

    /** Reads a text file; a failure becomes a problem, and the result is empty. */
    static Optional<String> read(Path file, String name, Problems problems) {
        SourcePosition top = new SourcePosition(name, 1);
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            problems.add(new Problem(top, "the file is missing", "Add it, or take its name out of course.md"));
        } catch (MalformedInputException e) {
            problems.add(new Problem(top, "the file is not UTF-8 text", "Save it as UTF-8"));
        } catch (IOException e) {
            problems.add(new Problem(top, "the file cannot be read", "Look at its permissions"));
        }
        return Optional.empty();
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }
}
