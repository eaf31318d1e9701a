package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.WrittenFile;
import dev.slipway.quiz.gift.GiftWriter;
import dev.slipway.quiz.moodle.MoodleXmlWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a version of a question: the SHA-256 of everything in it except its position in the file. 64 hexadecimal
 * digits.
 */
public record QuestionVersion(String hash) {

    public static QuestionVersion of(Question question) {
        WrittenFile gift = GiftWriter.write(List.of(question));
        String content = gift.problems().isEmpty()
                ? gift.text()
                : MoodleXmlWriter.write(List.of(question)).text();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new QuestionVersion(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
