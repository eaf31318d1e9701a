package dev.slipway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.slipway.sandbox.SandboxLayout;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of packages that {@code dev.slipway}'s package-info draws, held. */
class ArchitectureTest {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.slipway");

    /** Each pure core ({@code site}, {@code database} and {@code runtime} are adapters through and through), and the other cores it builds on. */
    private static final Map<String, Set<String>> CORES = Map.ofEntries(
            Map.entry("authoring", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("io", Set.of()),
            Map.entry("sandbox", Set.of("io")),
            Map.entry("terminal", Set.of()),
            Map.entry("files", Set.of()),
            Map.entry("quiz", Set.of("authoring")),
            Map.entry("quiz.commandline", Set.of()),
            Map.entry("quiz.format", Set.of("authoring", "quiz", "quiz.commandline")),
            Map.entry("quiz.gift", Set.of("authoring", "quiz", "quiz.format")),
            Map.entry("quiz.moodle", Set.of("authoring", "quiz", "quiz.format")),
            Map.entry("quiz.aiken", Set.of("authoring", "quiz", "quiz.format")),
            Map.entry("quiz.grading", Set.of("quiz", "quiz.commandline")),
            Map.entry(
                    "quiz.attempt",
                    Set.of("authoring", "quiz", "quiz.format", "quiz.gift", "quiz.moodle", "quiz.grading")),
            Map.entry("quiz.statistics", Set.of("quiz", "quiz.attempt")),
            Map.entry("task", Set.of("authoring", "sandbox")),
            Map.entry("course", Set.of("authoring", "quiz", "quiz.format", "quiz.gift", "quiz.attempt", "task")),
            Map.entry("progress", Set.of("authoring", "identity", "course", "task", "quiz.attempt")),
            Map.entry(
                    "lesson",
                    Set.of("authoring", "course", "task", "progress", "quiz", "quiz.attempt", "sandbox", "enginemap")),
            Map.entry("lint", Set.of("authoring", "quiz", "quiz.format", "quiz.gift", "task", "course", "sandbox")),
            Map.entry("verify", Set.of("authoring", "course", "task", "sandbox")),
            Map.entry("classroom", Set.of("course", "progress", "identity")),
            Map.entry("preview", Set.of("identity", "io")),
            Map.entry("enginemap", Set.of()));

    private static String[] cores() {
        return CORES.keySet().stream().map(core -> "dev.slipway." + core).toArray(String[]::new);
    }

    private static void hold(ArchRule rule) {
        rule.check(APPLICATION);
    }

    @Test
    void activities_do_not_depend_on_one_another_in_circles() {
        hold(slices().matching("dev.slipway.(*)..")
                .should()
                .beFreeOfCycles()
                .because("then each can be understood, tested and changed with only what it builds on"));
    }

    @Test
    void packages_do_not_depend_on_one_another_in_circles() {
        hold(slices().matching("dev.slipway.(**)")
                .should()
                .beFreeOfCycles()
                .because("a core and its adapters that need each other are one thing in two folders"));
    }

    @Test
    void pure_cores_know_no_framework() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(cores())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.quarkus..",
                                "io.smallrye..",
                                "io.vertx..",
                                "jakarta..",
                                "org.eclipse.microprofile..",
                                "org.jboss..",
                                "org.hibernate..",
                                "java.sql..",
                                "com.github.dockerjava..",
                                "com.fasterxml..",
                                "com.github.benmanes..",
                                "io.github.bucket4j..")
                        .because(
                                "what the application decides is tested in milliseconds, and outlives every framework around it"));
    }

    static Stream<String> coreNames() {
        return CORES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("coreNames")
    void a_core_builds_only_on_the_cores_it_is_meant_to(String core) {
        String[] known = Stream.concat(Stream.of(core), CORES.get(core).stream())
                .map(name -> "dev.slipway." + name)
                .toArray(String[]::new);
        hold(
                classes()
                        .that()
                        .resideInAPackage("dev.slipway." + core)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(known).or(not(resideInAPackage("dev.slipway.."))))
                        .because(
                                "adapters know their core and never the other way round, and a new arrow between cores is a decision to be made here"));
    }

    @Test
    void the_wire_to_engines_is_plain_java() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.slipway.sandbox.wire")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.slipway.io",
                        "dev.slipway.sandbox",
                        "dev.slipway.sandbox.wire")))
                .because("it is tested over bytes in memory"));
    }

    @Test
    void what_runs_in_a_sandbox_is_reached_through_adapters() {
        hold(classes()
                .that()
                .resideInAnyPackage("dev.slipway.task", "dev.slipway.lint")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("dev.slipway.sandbox..")).or(type(SandboxLayout.class)))
                .because("of a sandbox they need only the names of folders in it"));
    }

    @Test
    void docker_java_stays_in_the_engine_adapter() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("dev.slipway.sandbox.docker")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava..")
                .because("another engine than Docker must need another adapter only"));
    }

    @Test
    void requests_pages_and_sockets_stay_in_web_adapters() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("dev.slipway.*.web..", "dev.slipway.site")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.quarkus.qute..",
                        "io.quarkus.websockets..",
                        "io.vertx..")
                .because("what the application does must not depend on how it is asked"));
    }

    private static final DescribedPredicate<JavaClass> PORTS_OF_STORES = DescribedPredicate.describe(
            "ports of stores",
            c -> c.isInterface()
                    && resideInAnyPackage(cores()).test(c)
                    && c.getAllSubclasses().stream().anyMatch(resideInAPackage("dev.slipway.*.store..")));

    private static final DescribedPredicate<JavaClass> SERVICES = DescribedPredicate.describe(
            "services, which take a clock or the port of a store",
            c -> c.getConstructors().stream()
                    .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                    .anyMatch(equivalentTo(Clock.class).or(PORTS_OF_STORES)));

    static Stream<String> activitiesWithStores() {
        return APPLICATION.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> p.matches("dev\\.slipway\\.[a-z]+\\.store"))
                .map(p -> p.replaceAll("dev\\.slipway\\.|\\.store", ""))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("activitiesWithStores")
    void stores_decide_nothing(String activity) {
        DescribedPredicate<JavaClass> portsAndValues =
                resideInAnyPackage(cores()).and(not(SERVICES)).and(not(resideInAPackage("dev.slipway.quiz.grading")));
        DescribedPredicate<JavaClass> technology = resideInAnyPackage(
                        "java..",
                        "jakarta..",
                        "org.hibernate..",
                        "io.quarkus..",
                        "com.github.benmanes.caffeine..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .and(not(equivalentTo(Clock.class)));
        hold(
                classes()
                        .that()
                        .resideInAPackage("dev.slipway." + activity + ".store..")
                        .should()
                        .onlyDependOnClassesThat(portsAndValues
                                .or(resideInAnyPackage("dev.slipway." + activity + ".store..", "dev.slipway.database"))
                                .or(technology))
                        .because(
                                "a store reads and writes what a service has decided, takes the time from it, and reaches another activity's rows through that one's port"));
    }

    @Test
    void no_entity_reaches_a_page() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.slipway.*.web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .because("a page shows values of the core; rows change with the database"));
    }

    @Test
    void a_page_asks_services_and_not_stores() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.slipway.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.slipway.*.store..")
                .because("what a store holds is reached through the port that its core owns"));
    }

    @Test
    void the_time_comes_from_a_clock() {
        hold(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.slipway.runtime.ClockProducer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a test of a deadline sets the clock and does not wait"));
    }

    @Test
    void services_are_wired_in_packages_named_runtime() {
        hold(methods()
                .that()
                .areAnnotatedWith("jakarta.enterprise.inject.Produces")
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("dev.slipway..runtime")
                .because("whoever asks what a service is made of looks in one place for each activity"));
    }

    @Test
    void nothing_builds_on_the_wiring() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("dev.slipway..runtime")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.slipway..runtime")
                .because("what is wired together does not know how"));
    }

    @Test
    void tables_stay_in_stores() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("dev.slipway.*.store..", "dev.slipway.database")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                .because("how something is kept is nobody else's business"));
    }

    @Test
    void the_database_is_not_reached_around_a_store() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.slipway.*.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.slipway.*.web..", "dev.slipway.site")
                .because("a page asks a service, and a store knows no page"));
    }

    @Test
    void what_stores_share_knows_none_of_them() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.slipway.database")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.slipway..").and(not(resideInAPackage("dev.slipway.database"))))
                .because("all of them stand on it"));
    }

    @Test
    void packages_are_named_after_what_they_are_about() {
        hold(noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..dto..",
                        "..service..",
                        "..services..",
                        "..impl..",
                        "..manager..",
                        "..helper..",
                        "..helpers..",
                        "..model..",
                        "..entity..",
                        "..misc..")
                .because("such a name says nothing, and what has nothing to do with each other gathers there"));
    }

    @Test
    void classes_are_named_after_what_they_are() {
        hold(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("a class is something, or it should not be"));
    }

    @Test
    void every_package_says_what_lives_there_and_is_null_marked() {
        List<String> unmarked = APPLICATION.stream()
                .map(c -> c.getPackage())
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as(
                        "packages without a package-info.java that is @NullMarked: it is where a reader finds out what a package is for")
                .isEmpty();
    }

    @Test
    void nothing_is_printed_past_the_log() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.slipway.*.cli")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace")
                        .because(
                                "whoever runs Slipway looks into the log; only a command's words are for whoever has typed it"));
    }

    @Test
    void commands_are_in_adapters_of_one_name() {
        hold(methods()
                .that()
                .haveName("main")
                .and()
                .areStatic()
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("dev.slipway.*.cli")
                .because("whoever looks for a command of ./slipway finds it without searching"));
    }

    @Test
    void every_core_is_among_the_rules() {
        List<String> activities = APPLICATION.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.matches("dev\\.slipway\\.[a-z]+"))
                .map(p -> p.substring("dev.slipway.".length()))
                .distinct()
                .sorted()
                .toList();
        assertThat(activities)
                .filteredOn(a -> !Set.of("site", "database", "runtime").contains(a))
                .containsExactlyInAnyOrderElementsOf(CORES.keySet().stream()
                        .filter(core -> core.indexOf('.') < 0)
                        .toList());
    }
}
