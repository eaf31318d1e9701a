package dev.slipway.course;

import dev.slipway.authoring.YamlMap;
import dev.slipway.task.Task;
import java.util.Optional;

/**
 * A code block that describes a task.
 *
 * @param yaml its content; empty when it is not YAML
 * @param task the task read from it; empty when it is not YAML, or when an earlier task has the same id
 */
public record TaskBlock(CodeBlock block, Optional<YamlMap> yaml, Optional<Task> task) {}
