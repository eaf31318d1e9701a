package dev.slipway.task;

import static dev.slipway.task.StudentsEngine.Made.running;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerAssertionTest {

    private final StudentsEngine engine = new StudentsEngine();

    private void holds(String assertion) {
        assertThat(Written.judge("container: " + assertion, engine))
                .extracting(Finding::holds, Finding::message)
                .satisfies(found -> assertThat(found.getFirst())
                        .as(found.getLast().toString())
                        .isEqualTo(true));
    }

    private void fails(String assertion, String message) {
        assertThat(Written.judge("container: " + assertion, engine)).isEqualTo(Finding.fails(message));
    }

    @Test
    void a_running_container_of_that_name_holds() {
        engine.with(running("web", "nginx"));
        holds("{ name: web }");
        assertThat(Written.judge("container: { name: web }", engine).message())
                .isEqualTo("There is a container `web` as asked for.");
    }

    @Test
    void without_any_container_it_says_so() {
        fails("{ name: web }", "There is no container `web`. Containers now: none.");
    }

    @Test
    void without_the_right_one_it_says_what_there_is() {
        engine.with(running("db", "postgres:17"), running("old", "nginx").exited(0));
        fails(
                "{ name: web }",
                "There is no container `web`. Containers now: `db` (postgres:17, running), `old` (nginx, exited).");
    }

    @Test
    void of_many_others_it_names_five() {
        for (int i = 1; i <= 7; i++) {
            engine.with(running("c" + i, "busybox"));
        }
        fails(
                "{ name: web }",
                "There is no container `web`. Containers now: `c1` (busybox, running), `c2` (busybox, running), "
                        + "`c3` (busybox, running), `c4` (busybox, running), `c5` (busybox, running), and 2 more.");
    }

    @Test
    void every_part_of_which_must_fit() {
        engine.with(running("web", "httpd"));
        fails(
                "{ name: web, image: nginx }",
                "There is no container `web` made from image `nginx`. Containers now: `web` (httpd, running).");
        fails(
                "{ project: shop, service: web, image: nginx }",
                "There is no container of service `web` in project `shop` made from image `nginx`. Containers now: `web` (httpd, running).");
    }

    @Test
    void containers_of_compose_are_found_by_project_and_service() {
        engine.with(running("shop-web-1", "shop-web").of("shop", "web"));
        holds("{ project: shop, service: web }");
        fails(
                "{ project: shop, service: db }",
                "There is no container of service `db` in project `shop`. Containers now: `shop-web-1` (shop-web, running).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "library/nginx", "docker.io/library/nginx:latest"})
    void the_image_may_be_written_in_any_of_its_ways(String image) {
        engine.with(running("web", "nginx"));
        holds("{ image: '" + image + "' }");
    }

    @Test
    void an_image_that_has_got_another_name_is_still_the_image() {
        engine.image("sha256:1", "web:2", "web:latest")
                .with(
                        running("a", "web:2").imageId("sha256:1"),
                        running("b", "sha256:1").imageId("sha256:1"));
        holds("{ image: web, count: 2 }");
    }

    @Test
    void another_tag_is_another_image() {
        engine.image("sha256:1", "nginx:1.27").with(running("web", "nginx:1.27").imageId("sha256:1"));
        fails(
                "{ image: nginx }",
                "There is no container made from image `nginx`. Containers now: `web` (nginx:1.27, running).");
    }

    @Test
    void one_that_has_ended_is_told_with_its_exit_code() {
        engine.with(running("web", "nginx").exited(137));
        fails("{ name: web }", "Container `web` is there, but it has exited (exit code 137), and should be running.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        created    | running | it was created but not started, and should be running
        paused     | running | it is paused, and should be running
        restarting | running | it is restarting, and should be running
        dead       | running | it is dead, and should be running
        running    | exited  | it is running, and should have exited
        running    | paused  | it is running, and should be paused
        running    | created | it is running, and should be created but not started
        """)
    void another_state_is_told_with_the_one_asked_for(String is, String should, String words) {
        engine.with(running("web", "nginx").state(is));
        fails("{ name: web, state: " + should + " }", "Container `web` is there, but " + words + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "running", "paused", "exited"})
    void any_state_will_do_if_the_task_says_so(String state) {
        engine.with(running("web", "nginx").state(state));
        holds("{ name: web, state: any }");
        holds("{ name: web, state: " + state + " }");
    }

    @Test
    void an_exit_code_asks_for_an_ended_container() {
        engine.with(running("job", "busybox").exited(3));
        holds("{ name: job, exit: 3 }");
        fails(
                "{ name: job, exit: 0 }",
                "Container `job` is there, but it ended with exit code 3, and should have ended with 0.");
    }

    @Test
    void one_that_still_runs_is_not_said_to_have_ended() {
        engine.with(running("job", "busybox"));
        fails("{ name: job, exit: 3 }", "Container `job` is there, but it is running, and should have exited.");
        fails(
                "{ name: job, state: any, exit: 3 }",
                "Container `job` is there, but it has not ended yet, and should end with exit code 3.");
    }

    @Test
    void published_ports_must_be_those_asked_for() {
        engine.with(running("web", "nginx").publishing(8080, 80).publishing(8443, 443));
        holds("{ name: web, publishes: '8080:80' }");
        holds("{ name: web, publishes: ['8080:80', '8443:443'] }");
    }

    @Test
    void other_ports_are_told_with_those_asked_for() {
        engine.with(running("web", "nginx").publishing(8080, 80));
        fails(
                "{ name: web, publishes: '5000:5000' }",
                "Container `web` is there, but it publishes `8080:80`; the task asks for `5000:5000`.");
        fails(
                "{ name: web, publishes: ['8080:80', '1:2', '3:4'] }",
                "Container `web` is there, but it publishes `8080:80`; the task asks for `1:2` and `3:4`, too.");
    }

    @Test
    void ports_the_wrong_way_round_are_not_those_asked_for() {
        engine.with(running("web", "nginx").publishing(80, 8080));
        fails(
                "{ name: web, publishes: '8080:80' }",
                "Container `web` is there, but it publishes `80:8080`; the task asks for `8080:80`.");
    }

    @Test
    void no_port_is_told_as_such() {
        engine.with(running("web", "nginx"));
        fails(
                "{ name: web, publishes: '8080:80' }",
                "Container `web` is there, but it publishes no port; the task asks for `8080:80`.");
    }

    @Test
    void networks_of_compose_may_be_written_without_their_project() {
        engine.with(running("web", "nginx").on("shop_back", "front"));
        holds("{ name: web, network: back }");
        holds("{ name: web, network: [shop_back, front] }");
        fails(
                "{ name: web, network: shop }",
                "Container `web` is there, but it is joined to `front` and `shop_back`; the task asks for `shop`.");
        engine.with(running("alone", "nginx"));
        fails(
                "{ name: alone, network: back }",
                "Container `alone` is there, but it is joined to no network; the task asks for `back`.");
    }

    @Test
    void volumes_of_compose_may_be_written_without_their_project() {
        engine.with(running("db", "postgres")
                .mounting("shop_db-data", "/var/lib/postgresql/data")
                .mounting("/home/student/conf", "/etc/conf"));
        holds("{ name: db, mounts: 'db-data:/var/lib/postgresql/data' }");
        holds("{ name: db, mounts: ['shop_db-data:/var/lib/postgresql/data', '/home/student/conf:/etc/conf'] }");
        holds("{ name: db, mounts: '~/conf:/etc/conf' }");
        fails(
                "{ name: db, mounts: 'data:/var/lib/postgresql/data' }",
                "Container `db` is there, but it mounts "
                        + "`/home/student/conf:/etc/conf` and `shop_db-data:/var/lib/postgresql/data`; the task asks for `data:/var/lib/postgresql/data`.");
        engine.with(running("bare", "postgres"));
        fails(
                "{ name: bare, mounts: 'data:/data' }",
                "Container `bare` is there, but it mounts nothing; the task asks for `data:/data`.");
    }

    @Test
    void variables_must_have_their_values() {
        engine.with(running("db", "postgres").env("POSTGRES_USER", "ward").env("EMPTY", ""));
        holds("{ name: db, env: { POSTGRES_USER: ward, EMPTY: '' } }");
        fails(
                "{ name: db, env: { POSTGRES_USER: admin } }",
                "Container `db` is there, but its variable `POSTGRES_USER` is `ward`, and should be `admin`.");
        fails(
                "{ name: db, env: { POSTGRES_DB: ward } }",
                "Container `db` is there, but its variable `POSTGRES_DB` is not set, and should be `ward`.");
        fails(
                "{ name: db, env: { EMPTY: full } }",
                "Container `db` is there, but its variable `EMPTY` is empty, and should be `full`.");
    }

    @Test
    void all_that_is_not_right_is_told_at_once() {
        engine.with(running("web", "nginx").exited(1).publishing(8080, 80));
        fails(
                "{ name: web, publishes: '5000:5000', network: back }",
                "Container `web` is there, but it has exited (exit code 1), and should be running; "
                        + "and it publishes `8080:80`; the task asks for `5000:5000`; and it is joined to no network; the task asks for `back`.");
    }

    @Test
    void of_several_the_one_that_comes_closest_is_told() {
        engine.with(running("far", "nginx").exited(0), running("near", "nginx").publishing(8080, 80));
        fails(
                "{ image: nginx, publishes: '8080:8080' }",
                "Container `near` is there, but it publishes `8080:80`; the task asks for `8080:8080`.");
    }

    @Test
    void one_good_container_is_enough_without_a_count() {
        engine.with(running("a", "nginx").exited(0), running("b", "nginx"));
        holds("{ image: nginx }");
    }

    @Test
    void a_count_must_be_met_exactly() {
        engine.with(running("a", "nginx"), running("b", "nginx").exited(0));
        holds("{ image: nginx, count: 1 }");
        fails(
                "{ image: nginx, count: 3 }",
                "There is 1 running container made from image `nginx`; the task asks for 3.");
        engine.with(running("c", "nginx"));
        holds("{ image: nginx, count: 2 }");
        fails(
                "{ image: nginx, count: 1 }",
                "There are 2 running containers made from image `nginx`; the task asks for 1.");
        fails(
                "{ image: nginx, state: any, count: 2 }",
                "There are 3 containers made from image `nginx`; the task asks for 2.");
    }

    @Test
    void a_count_of_those_with_more_asked_of_them_says_so() {
        engine.with(running("a", "nginx").on("back"), running("b", "nginx"));
        fails(
                "{ image: nginx, network: back, count: 2 }",
                "There is 1 running container made from image `nginx` with all that is asked for; the task asks for 2.");
        fails(
                "{ image: nginx, network: front, count: 2 }",
                "Container `a` is there, but it is joined to `back`; the task asks for `front`.");
    }

    @Test
    void absent_means_none_in_any_state() {
        holds("{ name: web, absent: true }");
        engine.with(running("web", "nginx").exited(0));
        fails(
                "{ name: web, absent: true }",
                "`web` (nginx, exited) is still there; there should be no container `web`.");
        engine.with(running("two", "nginx"));
        fails(
                "{ image: nginx, absent: true }",
                "`web` (nginx, exited), `two` (nginx, running) are still there; there should be no container made from image `nginx`.");
        holds("{ image: httpd, absent: true }");
    }
}
