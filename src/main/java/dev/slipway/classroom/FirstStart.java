package dev.slipway.classroom;

import dev.slipway.identity.Accounts;
import dev.slipway.identity.Secret;
import dev.slipway.identity.SignInLinks;
import java.time.Clock;
import java.util.UUID;

/** Makes sure that there are a class and an instructor, and invites to them. */
public final class FirstStart {

    /** What whoever has started Slipway needs: the class's code for students, and a sign-in link for the instructor. */
    public record Invitation(String code, Secret link) {}

    private record Ready(String code, UUID instructor) {}

    private final ClassroomStore store;
    private final Accounts accounts;
    private final SignInLinks links;
    private final Clock clock;

    public FirstStart(ClassroomStore store, Accounts accounts, SignInLinks links, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
    }

    /** Creates a class and an instructor, unless there are some. */
    public void prepare() {
        ready();
    }

    /** Does what {@link #prepare} does, and creates a new link for the first instructor. Earlier ones stop working. */
    public Invitation invite() {
        Ready ready = ready();
        return new Invitation(ready.code(), links.create(ready.instructor()));
    }

    private Ready ready() {
        return store.inTransaction(
                () -> new Ready(firstClass().code(), accounts.instructor().id()));
    }

    private Classroom firstClass() {
        return store.all().stream().findFirst().orElseGet(this::newClass);
    }

    private Classroom newClass() {
        Classroom room = new Classroom(UUID.randomUUID(), "Docker class", JoinCode.fresh(), clock.instant());
        store.add(room);
        return room;
    }
}
