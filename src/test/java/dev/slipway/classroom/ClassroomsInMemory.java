package dev.slipway.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A {@link ClassroomStore} that keeps everything in memory, and knows whether a transaction is open. */
final class ClassroomsInMemory implements ClassroomStore {

    private final List<Classroom> classrooms = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private boolean open;

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        open = true;
        try {
            return work.get();
        } finally {
            open = false;
        }
    }

    private void needTransaction() {
        if (!open) {
            throw new IllegalStateException("no transaction is open");
        }
    }

    @Override
    public List<Classroom> all() {
        needTransaction();
        return classrooms.stream()
                .sorted(Comparator.comparing(Classroom::createdAt))
                .toList();
    }

    @Override
    public Optional<Classroom> find(UUID id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Classroom> withCode(String code) {
        return all().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    @Override
    public Set<UUID> members(UUID classroom) {
        needTransaction();
        return memberships.stream()
                .filter(m -> m.classroom().equals(classroom))
                .map(Membership::account)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Classroom classroom) {
        needTransaction();
        classrooms.add(classroom);
    }

    @Override
    public void add(Membership membership) {
        needTransaction();
        memberships.add(membership);
    }
}
