package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import dev.slipway.course.CodeBlock;
import dev.slipway.course.TaskBlock;
import dev.slipway.task.ImageName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every image a lesson lists under {@code images} is defined, and that every image its commands, tasks
 * and starter files use is listed or built by the lesson. Skips starter files that begin with a line
 * {@code # Not for the sandbox}.
 */
final class ImagesRule {

    private static final String LEFT_OUT = "# Not for the sandbox";
    private static final int FIRST_LINES = 5;

    private final ImageDefinitions recipes;

    ImagesRule(ImageDefinitions recipes) {
        this.recipes = recipes;
    }

    void look(LessonFiles files, Diagnostics remarks) {
        List<String> declared = files.lesson().images();
        SourcePosition place = files.text().at("images");
        declared.stream()
                .filter(i -> !recipes.make(i))
                .forEach(i -> remarks.error(
                        place,
                        "no recipe makes the image `" + i + "`",
                        "Add a folder with a Dockerfile to docker/images, or choose of these: "
                                + recipes.alternatives(i)));
        ImageReferences named = named(files);
        List<String> known = declared.stream().map(ImageName::normal).toList();
        named.used().forEach((image, where) -> {
            if (!known.contains(image) && !named.made().contains(image)) {
                remarks.error(
                        where,
                        "the image `" + image
                                + "` is used, but neither built in this lesson nor named in its front matter",
                        recipes.make(image)
                                ? "Add it to `images:`"
                                : "No recipe makes it either. Choose of these: " + recipes.alternatives(image)
                                        + "; or begin the file with `" + LEFT_OUT + "` if it is for elsewhere");
            }
        });
        declared.stream()
                .filter(i -> !named.used().containsKey(ImageName.normal(i)))
                .forEach(i -> remarks.warning(
                        place,
                        "the image `" + i + "` is named in the front matter, but nothing in the lesson uses it",
                        "Take it out, or use it"));
    }

    private static ImageReferences named(LessonFiles files) {
        ImageReferences named = new ImageReferences();
        files.text().codeBlocks().forEach(b -> block(b, files, named));
        Stream.concat(
                        files.starterFiles().stream(),
                        LessonFiles.below(files.folder().resolve("tasks")).stream())
                .forEach(f -> starter(f, files, named));
        return named;
    }

    private static void block(CodeBlock block, LessonFiles files, ImageReferences named) {
        String language = block.info().language();
        boolean written = block.info().value("file").isPresent();
        if (block.info().value("task").isPresent()) {
            task(block, files, named);
        } else if (block.info().says("run")) {
            named.shell(block.text(), i -> files.text().at(block.line() + i));
        } else if (written && language.equals("dockerfile")) {
            named.dockerfile(block.text(), i -> files.text().at(block.line() + i));
        } else if (written) {
            named.file(block.text(), i -> files.text().at(block.line() + i));
        }
    }

    /**
     * The commands of a task. Their line numbers are lost in YAML, so the position is the first line of the block
     * that contains the image's name.
     */
    private static void task(CodeBlock block, LessonFiles files, ImageReferences named) {
        files.source()
                .taskBlock(block.node())
                .flatMap(TaskBlock::yaml)
                .map(ImagesRule::scripts)
                .orElse(List.of())
                .forEach(script -> {
                    List<String> lines = script.lines().toList();
                    named.shell(
                            script,
                            i -> files.text()
                                    .at(block.line() + lineOf(lines.get(Math.min(i, lines.size() - 1)), block.text())));
                });
    }

    private static List<String> scripts(YamlMap task) {
        return Stream.of(task.text("solve").stream(), task.text("undo").stream(), task.texts("near-misses").stream())
                .flatMap(s -> s)
                .toList();
    }

    private static int lineOf(String part, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part.strip())) {
                return i;
            }
        }
        return 0;
    }

    private static void starter(Path file, LessonFiles files, ImageReferences named) {
        String name = file.getFileName().toString();
        String text = LessonFiles.read(file).orElse("");
        if (text.lines().limit(FIRST_LINES).anyMatch(l -> l.startsWith(LEFT_OUT))) {
            return;
        }
        if (name.equals("Dockerfile") || name.startsWith("Dockerfile.") || name.endsWith(".Dockerfile")) {
            named.dockerfile(text, i -> files.at(file, i + 1));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            named.file(text, i -> files.at(file, i + 1));
        } else if (name.endsWith(".sh")) {
            named.shell(text, i -> files.at(file, i + 1));
        }
    }
}
