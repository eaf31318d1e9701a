package dev.slipway.quiz.cli;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.format.WrittenFile;
import dev.slipway.quiz.gift.GiftWriter;
import dev.slipway.quiz.moodle.MoodleXmlWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code QuizCommand FOLDER lint FILE...} and {@code QuizCommand FOLDER convert FILE --to gift|xml}; file names are
 * relative to the folder. A conversion reports problems on standard error, so that the converted file can be
 * redirected.
 *
 * <p>Exits with 0 for success, 1 when a question could not be read or written, 2 for wrong usage.
 */
public final class QuizCommand {

    private static final String USAGE = "usage: quiz lint FILE... | quiz convert FILE --to gift|xml";

    private final Path folder;
    private final PrintStream out;
    private final PrintStream told;

    private QuizCommand(Path folder, PrintStream out, PrintStream told) {
        this.folder = folder;
        this.out = out;
        this.told = told;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream told) {
        List<String> words = arguments.size() < 2 ? List.of() : arguments.subList(2, arguments.size());
        String verb = arguments.size() < 2 ? "" : arguments.get(1);
        try {
            if (verb.equals("lint") && !words.isEmpty()) {
                return new QuizCommand(Path.of(arguments.getFirst()), out, out).lint(words);
            }
            if (verb.equals("convert")
                    && words.size() == 3
                    && words.get(1).equals("--to")
                    && List.of("gift", "xml").contains(words.get(2))) {
                return new QuizCommand(Path.of(arguments.getFirst()), out, told).convert(words.get(0), words.get(2));
            }
        } catch (QuestionFiles.Unreadable e) {
            told.println(e.getMessage() + ".");
            return 2;
        }
        told.println(USAGE);
        return 2;
    }

    private int lint(List<String> files) throws QuestionFiles.Unreadable {
        int questions = 0;
        int problems = 0;
        for (String file : files) {
            QuestionFile read = QuestionFiles.read(folder.resolve(file), file);
            tell("error", read.problems());
            tell("warning", read.remarks());
            questions += read.questions().size();
            problems += read.problems().size();
        }
        out.println((problems == 0 ? "Nothing to mend: " : counted(problems, "error") + ": ")
                + counted(questions, "question") + " in " + counted(files.size(), "file") + ".");
        return problems == 0 ? 0 : 1;
    }

    private int convert(String file, String format) throws QuestionFiles.Unreadable {
        QuestionFile read = QuestionFiles.read(folder.resolve(file), file);
        WrittenFile written =
                format.equals("gift") ? GiftWriter.write(read.questions()) : MoodleXmlWriter.write(read.questions());
        tell("error", read.problems());
        tell("warning", read.remarks());
        tell("warning", written.problems());
        out.print(written.text());
        out.flush();
        return read.problems().isEmpty() && written.problems().isEmpty() ? 0 : 1;
    }

    private void tell(String kind, List<Problem> problems) {
        problems.forEach(problem -> told.println(kind + ": " + problem.asLine()));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
