package dev.slipway.classroom;

import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.progress.LessonProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * A class's grades in one course: a row per student with, for each lesson, tasks done, quiz result, and hints and
 * solutions opened.
 */
public record GradeSheet(Course course, List<Row> rows) {

    /** {@code progress} in the order of the course's lessons. */
    public record Row(String student, List<LessonProgress> progress) {
        public int hints() {
            return progress.stream().mapToInt(p -> p.effort().hints()).sum();
        }

        public int solutions() {
            return progress.stream().mapToInt(p -> p.effort().solutions()).sum();
        }

        public long lessonsDone() {
            return progress.stream().filter(LessonProgress::isDone).count();
        }
    }

    /** CSV as in RFC 4180, with a header line, and a byte order mark so that spreadsheet programs recognize UTF-8. */
    public String toCsv() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header()));
        rows.forEach(row -> lines.add(line(cells(row))));
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>(List.of("Student", "Lessons done"));
        for (Lesson lesson : course.lessons()) {
            if (!lesson.tasks().isEmpty()) {
                cells.add(lesson.title() + ": tasks (of " + lesson.tasks().size() + ")");
            }
            if (lesson.hasQuiz()) {
                cells.add(lesson.title() + ": quiz (%)");
            }
        }
        cells.addAll(List.of("Hints opened", "Solutions opened"));
        return cells;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.student(), String.valueOf(row.lessonsDone())));
        for (LessonProgress p : row.progress()) {
            if (!p.lesson().tasks().isEmpty()) {
                cells.add(String.valueOf(p.tasksDone().size()));
            }
            if (p.lesson().hasQuiz()) {
                cells.add(p.quizPercent() < 0 ? "" : String.valueOf(p.quizPercent()));
            }
        }
        cells.addAll(List.of(String.valueOf(row.hints()), String.valueOf(row.solutions())));
        return cells;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(GradeSheet::cell).toList());
    }

    /**
     * Writes a cell. Spreadsheet programs would run a cell that begins like a formula, so an apostrophe turns it into
     * text (OWASP, CSV Injection). Semicolons are quoted too, since some programs use them as separators.
     */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",;\t\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
