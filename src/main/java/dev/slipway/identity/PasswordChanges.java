package dev.slipway.identity;

import java.time.Clock;
import java.util.Optional;

/** Changes passwords. Whoever knew the old one is signed out. */
public final class PasswordChanges {

    /** What has become of a change. */
    public sealed interface Result {

        /** The password is changed. {@code session}: the only one that the account has now. */
        record Changed(Secret session) implements Result {}

        /** The current password is not the one that was typed. */
        record WrongPassword() implements Result {}

        /** The new password is not accepted; {@code problem} is a message for the person who typed it. */
        record Unfit(String problem) implements Result {}
    }

    private final SessionStore store;
    private final SessionEvents events;
    private final Clock clock;

    public PasswordChanges(SessionStore store, SessionEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the password, ends all sessions of the account, on every device, and opens a new one.
     *
     * @param current the password until now, as typed; not looked at when the account has none
     */
    public Result change(Account account, String current, String password) {
        if (account.passwordHash().isPresent() && !Passwords.matches(current, account.passwordHash())) {
            return new Result.WrongPassword();
        }
        Optional<String> problem = Passwords.problem(password);
        return problem.isPresent() ? new Result.Unfit(problem.get()) : changed(account, Passwords.hash(password));
    }

    private Result changed(Account account, String hash) {
        Secret session = Secret.fresh();
        store.changePassword(account.id(), hash, Session.begun(session, account.id(), clock.instant()));
        events.ended(new SessionsEnded(account.id(), null));
        return new Result.Changed(session);
    }
}
