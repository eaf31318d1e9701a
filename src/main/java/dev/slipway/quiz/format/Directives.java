package dev.slipway.quiz.format;

import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.Rubric.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directives in a question's comment lines. Moodle reads {@code [tag:…]} too, and ignores {@code [slipway:…]} as
 * a comment, so it can still import the question.
 *
 * @param tags in the order of their first appearance
 * @param command present for a command question: whether a wrong command can earn partial points
 * @param lab the task of a lab question
 * @param rubric empty unless given
 * @param caseSensitive for a short answer
 */
public record Directives(
        List<String> tags, Optional<Boolean> command, Optional<String> lab, Rubric rubric, boolean caseSensitive) {

    public static final Directives NONE =
            new Directives(List.of(), Optional.empty(), Optional.empty(), Rubric.NONE, false);

    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\[\\]]{1,100})]");
    private static final Pattern MARK = Pattern.compile("\\[slipway:(\\w*)(.*)]");
    private static final Pattern CRITERION = Pattern.compile("(\\d{1,4})\\s+(\\S.*)");

    public static Directives read(List<Block.Comment> comments) {
        if (comments.stream().noneMatch(comment -> comment.text().indexOf('[') >= 0)) {
            return NONE;
        }
        Collector collector = new Collector();
        comments.forEach(collector::take);
        return new Directives(
                collector.tags,
                collector.command,
                collector.lab,
                new Rubric(collector.criteria),
                collector.caseSensitive);
    }

    /** The first {@code slipway:} directive in comments that belong to no question. */
    public static Optional<Block.Comment> first(List<Block.Comment> comments) {
        return comments.stream()
                .filter(comment -> comment.text().contains("[slipway:"))
                .findFirst();
    }

    private static final class Collector {

        private final List<String> tags = new ArrayList<>();
        private final List<Criterion> criteria = new ArrayList<>();
        private Optional<Boolean> command = Optional.empty();
        private Optional<String> lab = Optional.empty();
        private boolean caseSensitive;

        void take(Block.Comment comment) {
            Matcher tag = TAG.matcher(comment.text());
            while (tag.find()) {
                String text = tag.group(1).strip();
                if (!text.isEmpty() && !tags.contains(text)) {
                    tags.add(text);
                }
            }
            int start = comment.text().indexOf("[slipway:");
            if (start >= 0) {
                Matcher mark = MARK.matcher(comment.text())
                        .region(start, comment.text().length());
                if (!mark.lookingAt()) {
                    throw error(comment, "this mark of ours is never closed", "end it with `]`");
                }
                take(comment, mark.group(1), mark.group(2).strip());
            }
        }

        private void take(Block.Comment comment, String kind, String rest) {
            switch (kind) {
                case "command" -> command = Optional.of(partial(comment, rest));
                case "lab" -> lab = Optional.of(task(comment, rest));
                case "rubric" -> criteria.add(criterion(comment, rest));
                case "case" -> caseSensitive = true;
                default ->
                    throw error(
                            comment,
                            "`[slipway:" + SourceSpan.excerptOf(kind) + "]` is not known",
                            "known are `command`, `lab`, `rubric` and `case`; docs/quizzes.md shows each");
            }
        }

        private static boolean partial(Block.Comment comment, String rest) {
            if (!rest.isEmpty() && !rest.equals("partial")) {
                throw error(
                        comment,
                        "`" + SourceSpan.excerptOf(rest) + "` is not known behind `[slipway:command`",
                        "write `[slipway:command]`, or `[slipway:command partial]`");
            }
            return !rest.isEmpty();
        }

        private static String task(Block.Comment comment, String rest) {
            if (!rest.matches("[a-z0-9][a-z0-9-]{0,99}")) {
                throw error(
                        comment,
                        "`[slipway:lab]` names no task",
                        "write the id of a task of this lesson, as in `[slipway:lab hello]`");
            }
            return rest;
        }

        private static Criterion criterion(Block.Comment comment, String rest) {
            Matcher criterion = CRITERION.matcher(rest);
            int points = criterion.matches() ? Integer.parseInt(criterion.group(1)) : 0;
            if (points < 1 || points > 1_000) {
                throw error(
                        comment,
                        "a criterion needs points from 1 to 1000 and a text",
                        "write `[slipway:rubric 2 Names the cause]`");
            }
            return new Criterion(criterion.group(2).strip(), points);
        }

        private static QuestionSyntaxException error(Block.Comment comment, String what, String hint) {
            return new QuestionSyntaxException(comment.line(), what, hint);
        }
    }
}
