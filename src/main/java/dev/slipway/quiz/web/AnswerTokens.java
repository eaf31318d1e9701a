package dev.slipway.quiz.web;

import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that a form uses instead of indices. In authors' files, the right answer mostly comes first, and the two
 * sides of a pair have the same index, so indices would give the answers away. A token is an HMAC of the question or
 * option. It reveals nothing without the key, and stays valid when other questions or options are added or moved.
 */
public final class AnswerTokens {

    private static final int DIGITS = 16;

    private final SecretKeySpec key;

    /** {@code key} must stay the same while forms are open, even over a restart. */
    public AnswerTokens(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String field(Question question) {
        return "q" + token("field", question.name(), "");
    }

    String field(Question question, String row) {
        return "q" + token("row", question.name(), row);
    }

    String value(Question question, String option) {
        return token("value", question.name(), option);
    }

    /** Identifies the questions of a form; changes with any question or option. {@code quiz} identifies the quiz. */
    String version(String quiz, List<Question> questions) {
        return token(
                "version", quiz, questions.stream().map(AnswerTokens::content).collect(Collectors.joining("\n")));
    }

    private static String content(Question question) {
        String options = switch (question) {
            case MultipleChoice m ->
                m.options().stream().map(o -> o.text().source()).collect(Collectors.joining("\n"));
            case Matching m ->
                m.pairs().stream().map(p -> p.left().source()).collect(Collectors.joining("\n")) + m.choices();
            case Ordering o -> o.items().stream().map(RichText::source).collect(Collectors.joining("\n"));
            default -> "";
        };
        return question.name() + "\n" + question.text().source() + "\n" + options;
    }

    private String token(String kind, String question, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal((kind + "\0" + question + "\0" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
