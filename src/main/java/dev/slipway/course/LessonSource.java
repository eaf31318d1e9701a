package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import dev.slipway.task.Task;
import dev.slipway.task.TaskParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/**
 * A lesson's file, parsed once: {@link LessonRenderer} renders it, and the linter checks it.
 *
 * @param text       front matter and tree
 * @param taskBlocks in the order of the text
 */
public record LessonSource(MarkdownSource text, List<TaskBlock> taskBlocks) {

    public LessonSource {
        taskBlocks = List.copyOf(taskBlocks);
    }

    /** Reads the tasks in a text; mistakes in them become problems. */
    static LessonSource of(MarkdownSource text, TaskParser parser, Problems problems) {
        List<TaskBlock> tasks = new ArrayList<>();
        for (CodeBlock block : text.codeBlocks()) {
            block.info().value("task").ifPresent(id -> tasks.add(task(id, block, text, parser, tasks, problems)));
        }
        return new LessonSource(text, tasks);
    }

    private static TaskBlock task(
            String id,
            CodeBlock block,
            MarkdownSource text,
            TaskParser parser,
            List<TaskBlock> before,
            Problems problems) {
        Optional<YamlMap> yaml = YamlMap.parse(text.file(), block.line(), block.text(), problems);
        Optional<Task> task = yaml.map(y -> parser.parse(id, y));
        boolean twice = before.stream()
                .flatMap(other -> other.task().stream())
                .anyMatch(other -> other.id().equals(id));
        if (task.isPresent() && twice) {
            problems.add(
                    task.get().where(),
                    "there are two tasks `" + id + "` in this lesson",
                    "Give one of them another id");
            return new TaskBlock(block, yaml, Optional.empty());
        }
        return new TaskBlock(block, yaml, task);
    }

    /** A text that must not contain tasks, such as a course's front page: each task is a problem. */
    static LessonSource withoutTasks(MarkdownSource text, Problems problems) {
        for (CodeBlock block : text.codeBlocks()) {
            if (block.info().value("task").isPresent()) {
                problems.add(
                        text.at(block.node()), "a task stands on the course's front page", "Move it into a lesson");
            }
        }
        return new LessonSource(text, List.of());
    }

    /** The valid tasks, in the order of the text. */
    public List<Task> tasks() {
        return taskBlocks.stream().flatMap(block -> block.task().stream()).toList();
    }

    /** The task block at that node of the tree. */
    public Optional<TaskBlock> taskBlock(FencedCodeBlock node) {
        return taskBlocks.stream().filter(block -> block.block().node() == node).findFirst();
    }
}
