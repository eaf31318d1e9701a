package dev.slipway.quiz.web;

import dev.slipway.identity.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the key of {@link AnswerTokens} in the data folder. */
@ApplicationScoped
class AnswerTokensKey {

    @Produces
    @Singleton
    static AnswerTokens tokens(@ConfigProperty(name = "slipway.data") Path data) {
        return new AnswerTokens(KeyFile.read(data, "answer-tokens.key"));
    }
}
