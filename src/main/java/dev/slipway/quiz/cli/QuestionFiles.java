package dev.slipway.quiz.cli;

import dev.slipway.quiz.aiken.AikenParser;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.quiz.moodle.MoodleXmlParser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads question files in any format. The format is recognized by the file extension and, for {@code .txt}, by the
 * content.
 */
final class QuestionFiles {

    private static final long MAX_FILE_BYTES = 50_000_000;

    private QuestionFiles() {}

    /** A file that cannot be read. The message is for the user. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }

    static QuestionFile read(Path file, String name) throws Unreadable {
        String source = source(file, name);
        if (name.endsWith(".xml")) {
            return MoodleXmlParser.parse(name, source);
        }
        boolean aiken = name.endsWith(".txt")
                && source.lines().anyMatch(line -> line.strip().startsWith("ANSWER:"));
        return aiken ? AikenParser.parse(name, source) : new GiftParser(GiftParser.Options.MOODLE).parse(name, source);
    }

    private static String source(Path file, String name) throws Unreadable {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(
                    name + " is not a file. Name a question file: .gift, .xml (Moodle) or .txt (Aiken, GIFT)");
        }
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new Unreadable(name + " is larger than " + MAX_FILE_BYTES / 1_000_000 + " MB. Split it");
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new Unreadable(name + " is not UTF-8 text. Save it as UTF-8");
        } catch (IOException e) {
            throw new Unreadable(name + " cannot be read. Look at its permissions");
        }
    }
}
