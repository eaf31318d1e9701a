package dev.slipway.quiz.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.database.UniqueKeyRetry;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizRevision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Stores revisions of quizzes, each once however many attempts are made with it. */
@ApplicationScoped
class QuizRevisions {

    /** Keyed by identity: courses return the same revision until a file changes. */
    private final Cache<QuizRevision, String> ids =
            Caffeine.newBuilder().weakKeys().build();

    private final Cache<String, QuizRevision> read = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** Stores the current revision if it is new, and returns its id. Must not be called in a transaction. */
    String idOf(OfferedQuiz quiz, Instant now) {
        return ids.get(quiz.revision(), revision -> keep(quiz, now));
    }

    private String keep(OfferedQuiz quiz, Instant now) {
        String content = AttemptJson.revision(quiz.revision());
        String id = digest(quiz.key() + "\n" + content);
        UniqueKeyRetry.retrying(() -> {
            if (QuizRevisionRow.findById(id) == null) {
                QuizRevisionRow row = new QuizRevisionRow();
                row.id = id;
                row.course = quiz.key().course();
                row.lesson = quiz.key().lesson();
                row.content = content;
                row.firstAt = now;
                row.persist();
            }
            return id;
        });
        read.put(id, quiz.revision());
        return id;
    }

    /** A revision that an attempt refers to. */
    QuizRevision find(String id) {
        QuizRevision known = read.getIfPresent(id);
        if (known == null) {
            String content = QuarkusTransaction.joiningExisting()
                    .call(() -> QuizRevisionRow.<QuizRevisionRow>findById(id).content);
            known = AttemptJson.revision(content);
            read.put(id, known);
        }
        return known;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
