package dev.slipway.classroom.store;

import dev.slipway.classroom.Classroom;
import dev.slipway.classroom.ClassroomStore;
import dev.slipway.classroom.Membership;
import dev.slipway.database.UniqueKeyRetry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Classes and their rosters in the database. */
@ApplicationScoped
class PanacheClassroomStore implements ClassroomStore {

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return UniqueKeyRetry.retrying(work::get);
    }

    @Override
    public List<Classroom> all() {
        return ClassroomRow.<ClassroomRow>list("order by createdAt").stream()
                .map(ClassroomRow::classroom)
                .toList();
    }

    @Override
    public Optional<Classroom> find(UUID id) {
        return ClassroomRow.<ClassroomRow>findByIdOptional(id).map(ClassroomRow::classroom);
    }

    @Override
    public Optional<Classroom> withCode(String code) {
        return ClassroomRow.<ClassroomRow>find("code", code)
                .firstResultOptional()
                .map(ClassroomRow::classroom);
    }

    @Override
    public Set<UUID> members(UUID classroom) {
        return MembershipRow.<MembershipRow>list("classroomId", classroom).stream()
                .map(row -> row.accountId)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Classroom classroom) {
        ClassroomRow.of(classroom).persist();
    }

    @Override
    public void add(Membership membership) {
        MembershipRow.of(membership).persist();
    }
}
