package dev.slipway.lint.cli;

import dev.slipway.lint.Diagnostic;
import dev.slipway.lint.Linter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CheckLessons RECIPES [FOLDER]}: prints all diagnostics for a content folder or a part of it. Exits with 0
 * without errors, 1 with errors, 2 for wrong usage.
 */
public final class CheckLessons {

    private CheckLessons() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: CheckLessons RECIPES [FOLDER]");
            return 2;
        }
        Path wanted = Path.of(arguments.length == 2 ? arguments[1] : ".")
                .toAbsolutePath()
                .normalize();
        Path root = root(wanted);
        if (root == null) {
            out.println(wanted + " holds no lessons. Name a folder with `lessons` in it, or a part of that folder.");
            return 2;
        }
        Linter linter = new Linter(root, Path.of(arguments[0]));
        List<Diagnostic> remarks = linter.lint().stream()
                .filter(r -> root.resolve(r.problem().where().file()).startsWith(wanted))
                .toList();
        remarks.forEach(r -> out.println(r.asLine()));
        long errors = remarks.stream().filter(Diagnostic::isError).count();
        long warnings = remarks.size() - errors;
        out.println((errors == 0 && warnings == 0
                        ? "Nothing to mend: "
                        : errors
                                + (errors == 1 ? " error, " : " errors, ")
                                + warnings
                                + (warnings == 1 ? " warning: " : " warnings: "))
                + linter.extent() + ".");
        return errors == 0 ? 0 : 1;
    }

    /** The nearest folder, at or above this one, that contains {@code lessons}; null when there is none. */
    private static @Nullable Path root(Path wanted) {
        for (Path folder = wanted; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("lessons"))) {
                return folder;
            }
        }
        return null;
    }
}
