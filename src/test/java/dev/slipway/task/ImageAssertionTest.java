package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.task.EngineState.Image;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAssertionTest {

    private final StudentsEngine engine = new StudentsEngine();
    private final StudentsEngine withVitals = new StudentsEngine()
            .image(new Image(
                    "sha256:1",
                    List.of("vitals:1.0"),
                    "/app",
                    "web",
                    Set.of(5000),
                    List.of("python", "app.py"),
                    List.of("tini", "--"),
                    Map.of("FLASK_ENV", "production", "EMPTY", ""),
                    7));

    private static void holds(Probe probe, String assertion) {
        Finding finding = Written.judge("image: " + assertion, probe);
        assertThat(finding.holds()).as(finding.message()).isTrue();
    }

    private static void fails(Probe probe, String assertion, String message) {
        assertThat(Written.judge("image: " + assertion, probe)).isEqualTo(Finding.fails(message));
    }

    private void vitalsFails(String more, String fault) {
        fails(withVitals, "{ name: 'vitals:1.0', " + more + " }", "Image `vitals:1.0` is there, but " + fault + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "docker.io/library/nginx"})
    void an_image_of_that_name_holds(String name) {
        engine.image("sha256:1", "nginx:latest");
        holds(engine, "{ name: '" + name + "' }");
        assertThat(Written.judge("image: { name: nginx }", engine).message())
                .isEqualTo("There is an image `nginx` as asked for.");
    }

    @Test
    void without_it_the_full_name_and_the_images_there_are_told() {
        fails(engine, "{ name: vitals }", "There is no image `vitals:latest`. Images now: none.");
        engine.image("sha256:1", "nginx:latest", "nginx:1.27").image("sha256:2").image("sha256:3", "vitals:1.0");
        fails(
                engine,
                "{ name: vitals }",
                "There is no image `vitals:latest`. Images now: `nginx:latest`, `nginx:1.27` and `vitals:1.0`.");
    }

    @Test
    void absent_means_no_such_name() {
        engine.image("sha256:1", "nginx:1.27");
        holds(engine, "{ name: nginx, absent: true }");
        fails(engine, "{ name: 'nginx:1.27', absent: true }", "There is still an image `nginx:1.27`.");
    }

    @Test
    void all_that_is_asked_for_may_hold() {
        holds(
                withVitals,
                "{ name: 'vitals:1.0', workdir: /app, user: web, exposes: 5000, cmd: [python, app.py], entrypoint: tini, "
                        + "env: { FLASK_ENV: production, EMPTY: '' }, max-layers: 7 }");
    }

    @Test
    void another_working_directory_is_told() {
        vitalsFails("workdir: /srv", "its working directory is `/app`, and should be `/srv`");
        fails(
                engine.image("sha256:2", "bare:latest"),
                "{ name: bare, workdir: /app }",
                "Image `bare` is there, but its working directory is `/`, and should be `/app`.");
    }

    @Test
    void another_user_is_told() {
        vitalsFails("user: nobody", "it runs as `web`, and should run as `nobody`");
        fails(
                engine.image("sha256:2", "bare:latest"),
                "{ name: bare, user: web }",
                "Image `bare` is there, but it runs as `root`, and should run as `web`.");
    }

    @Test
    void ports_that_are_not_exposed_are_told() {
        vitalsFails("exposes: 8080", "it exposes `5000`, and should expose `8080`");
        vitalsFails("exposes: [5000, 8080, 9090]", "it exposes `5000`, and should expose `8080` and `9090`");
        fails(
                engine.image("sha256:2", "bare:latest"),
                "{ name: bare, exposes: 80 }",
                "Image `bare` is there, but it exposes no port, and should expose `80`.");
    }

    @Test
    void a_command_is_compared_word_by_word_or_for_a_text_in_it() {
        holds(withVitals, "{ name: 'vitals:1.0', cmd: app.py }");
        holds(withVitals, "{ name: 'vitals:1.0', cmd: python app.py }");
        vitalsFails(
                "cmd: [python, app.py, --debug]",
                "its command is `python app.py`; the task asks for `python app.py --debug`");
        vitalsFails("cmd: flask", "its command is `python app.py`; the task asks for `flask`");
        vitalsFails("entrypoint: sh", "its entrypoint is `tini --`; the task asks for `sh`");
    }

    @Test
    void no_command_is_told_as_such() {
        engine.image("sha256:2", "bare:latest");
        fails(
                engine,
                "{ name: bare, cmd: flask }",
                "Image `bare` is there, but it has no command; the task asks for `flask`.");
        fails(
                engine,
                "{ name: bare, entrypoint: flask }",
                "Image `bare` is there, but it has no entrypoint; the task asks for `flask`.");
    }

    @Test
    void variables_must_have_their_values() {
        vitalsFails("env: { FLASK_ENV: debug }", "its variable `FLASK_ENV` is `production`, and should be `debug`");
        vitalsFails("env: { PORT: '5000' }", "its variable `PORT` is not set, and should be `5000`");
        vitalsFails("env: { EMPTY: full }", "its variable `EMPTY` is empty, and should be `full`");
    }

    @Test
    void too_many_layers_are_told() {
        vitalsFails("max-layers: 6", "it has 7 layers, and should have at most 6");
    }

    @Test
    void all_that_is_not_right_is_told_at_once() {
        vitalsFails(
                "user: root, exposes: 80",
                "it runs as `web`, and should run as `root`; and it exposes `5000`, and should expose `80`");
    }
}
