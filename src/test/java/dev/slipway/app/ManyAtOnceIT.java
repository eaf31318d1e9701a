package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same thing at the same moment: doubled clicks, several tabs, a class that arrives together. */
class ManyAtOnceIT {

    static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static List<Integer> eightTimes(Callable<Integer> action) {
        return atOnce(8, i -> action.call());
    }

    private interface Numbered {
        int call(int number) throws Exception;
    }

    private static List<Integer> atOnce(int times, Numbered action) {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> action.call(i)))
                    .toList();
            return all.stream().map(ManyAtOnceIT::get).toList();
        }
    }

    private static Integer get(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWholeClassJoinsAtTheSameMoment() {
        assertThat(atOnce(
                        60,
                        i -> new Client(app)
                                .post(
                                        "/join",
                                        "code",
                                        app.classCode(),
                                        "name",
                                        "Pupil " + i,
                                        "password",
                                        "correct horse")
                                .statusCode()))
                .containsOnly(200);
    }

    @Test
    void aLessonOpenedInManyTabsAtOnceOpensInAll() {
        Client student = Client.student(app, "Many Tabs");
        assertThat(eightTimes(
                        () -> student.get("/courses/docker/lessons/flask-app").statusCode()))
                .containsOnly(200);
    }

    @Test
    void aQuizSubmittedManyTimesAtOnceIsCountedEachTime() {
        Client student = Client.student(app, "Many Clicks");
        String lesson = "/courses/docker/lessons/flask-app";
        assertThat(eightTimes(() -> student.takeQuiz(lesson).statusCode())).containsOnly(200);
        assertThat(student.get(lesson + "/quiz/attempts/8").statusCode()).isEqualTo(200);
    }

    @Test
    void oneNameIsGivenToOneOfManyWhoWantIt() {
        List<Integer> statuses = eightTimes(() -> new Client(app)
                .post("/join", "code", app.classCode(), "name", "Same Name", "password", "correct horse")
                .statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aSandboxStartedManyTimesAtOnceIsOne() {
        Client student = Client.student(app, "Many Starts");
        assertThat(eightTimes(() -> student.apiPost("/api/sandbox/start").statusCode()))
                .containsOnly(202);
        student.awaitSandbox("active");
        assertThat(app.sandboxContainers()).hasSize(1);
    }
}
