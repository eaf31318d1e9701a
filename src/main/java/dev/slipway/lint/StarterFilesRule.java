package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.CodeBlock;
import dev.slipway.sandbox.SandboxLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;

/**
 * Checks that files a lesson uses in {@code ~/lesson} exist: as starter files, or made in the lesson by a block with
 * {@code file=} or by a command that writes them.
 */
final class StarterFilesRule {

    /** Files that a command makes: after a {@code >}, or as an argument of one of these commands. */
    private static final Pattern MAKES = Pattern.compile(
            "(?:>>?\\s*|\\b(?:mkdir|touch|cp|mv|tee|dd|tar|curl|git clone|-o|of)\\b[^|;&\\n]*?[\\s=])([~\\w./$-]+)");

    private static final Pattern READS = Pattern.compile(
            "(?:\\b(?:cat|less|nano|vim|head|tail)\\s+(?:-\\S+\\s+)*|docker (?:build|compose)\\s.*-f\\s+|\\$PWD/)([A-Za-z_][\\w./-]*)");

    void look(LessonFiles files, Diagnostics remarks) {
        Set<String> made = made(files);
        Pattern home = Pattern.compile(
                "(?:~|\\$HOME|" + SandboxLayout.HOME + ")/" + Pattern.quote(files.id()) + "/([\\w][\\w./-]*)");
        for (Code code : files.text().all(Code.class)) {
            named(home, code.getLiteral())
                    .forEach(p -> require(files, made, p, files.text().at(code), remarks));
        }
        for (CodeBlock block : files.text().codeBlocks()) {
            if (!block.info().says("run")) {
                continue;
            }
            List<String> lines = block.text().lines().toList();
            boolean inside = true;
            for (int i = 0; i < lines.size() && inside; i++) {
                String line = lines.get(i);
                int number = block.line() + i;
                // In other folders and inside containers, names refer to other files.
                inside = !line.strip().matches("cd\\s+(?!~/" + Pattern.quote(files.id()) + "/?$).*");
                named(home, line)
                        .forEach(p -> require(files, made, p, files.text().at(number), remarks));
                if (inside && !line.contains("docker exec") && !line.contains("docker run")) {
                    named(READS, line)
                            .forEach(p -> require(files, made, p, files.text().at(number), remarks));
                }
            }
        }
    }

    private static List<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(r -> r.group(1).replaceFirst("[./]+$", ""))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static void require(
            LessonFiles files, Set<String> made, String path, SourcePosition where, Diagnostics remarks) {
        Path starter = files.lesson().starterFiles().resolve(path).normalize();
        if (!Files.exists(starter) && !made.contains(last(path)) && !made.contains(path.split("/")[0])) {
            remarks.error(
                    where,
                    "the lesson names `" + path
                            + "`, which is not among its starter files and which nothing in the lesson makes",
                    "Add " + files.id() + "/files/" + path + ", or mend the name");
        }
    }

    /** The file names, without folders, of everything that the lesson's blocks make. */
    private static Set<String> made(LessonFiles files) {
        Set<String> made = new HashSet<>();
        for (CodeBlock block : files.text().codeBlocks()) {
            block.info().value("file").ifPresent(f -> made.add(last(f)));
            Matcher m = MAKES.matcher(block.text());
            while (m.find()) {
                made.add(last(m.group(1)));
            }
            block.text()
                    .lines()
                    .filter(l -> l.strip().matches(".*\\b(mkdir|touch|cp|mv|tee)\\b.*"))
                    .flatMap(l -> List.of(l.strip().split("[\\s;&|]+")).stream())
                    .forEach(w -> made.add(last(w)));
        }
        return made;
    }

    private static String last(String path) {
        return path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
    }
}
