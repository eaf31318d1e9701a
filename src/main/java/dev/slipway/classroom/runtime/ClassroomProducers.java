package dev.slipway.classroom.runtime;

import dev.slipway.classroom.ClassroomStore;
import dev.slipway.classroom.FirstStart;
import dev.slipway.classroom.Gradebook;
import dev.slipway.classroom.Roster;
import dev.slipway.identity.Accounts;
import dev.slipway.identity.SignInLinks;
import dev.slipway.progress.ProgressReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the services of {@link dev.slipway.classroom} to their ports. */
class ClassroomProducers {

    @Produces
    @Singleton
    Roster roster(ClassroomStore store, Accounts accounts, Clock clock) {
        return new Roster(store, accounts, clock);
    }

    @Produces
    @Singleton
    FirstStart firstStart(ClassroomStore store, Accounts accounts, SignInLinks links, Clock clock) {
        return new FirstStart(store, accounts, links, clock);
    }

    @Produces
    @Singleton
    Gradebook gradebook(ProgressReader progress) {
        return new Gradebook(progress);
    }
}
