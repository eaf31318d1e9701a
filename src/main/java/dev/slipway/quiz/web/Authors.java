package dev.slipway.quiz.web;

import dev.slipway.identity.Holder;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.quiz.attempt.Marking.Author;
import dev.slipway.quiz.attempt.Student;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed-in instructor as author of an audit entry. */
@ApplicationScoped
class Authors {

    static final String NO_REASON =
            "Say why: the reason is kept with what you do, and students are told the one of a mark.";

    @Inject
    CurrentAccount account;

    Student me() {
        Holder holder = account.holder().orElseThrow(UnauthorizedException::new);
        return new Student(holder.id(), holder.name());
    }

    /** Empty without a reason. */
    Optional<Author> withReason(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? Optional.empty()
                : Optional.of(new Author(me().name(), reason.strip()));
    }

    /** With an optional comment. */
    Author withComment(@Nullable String comment) {
        return new Author(me().name(), comment == null ? "" : comment.strip());
    }
}
