package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine map of a real sandbox: its interface, and the picture and the list in a real browser. */
class EngineMapIT {

    private static final String LESSON = "/courses/docker/lessons/first-container";
    private static final String SCRIPT = "<img src=x onerror=window.hacked=1>";

    static RunningApp app;
    static Browsers browsers;
    static Client student;
    static String container;
    static Page page;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
        browsers = new Browsers();
        student = Client.student(app, "Grete Hermann");
        student.startSandbox();
        container = app.sandboxContainers().getFirst();
        sh("docker pull -q nginx busybox 2>&1; docker pull -q busybox");
    }

    @BeforeEach
    void open() {
        page = map(1440, 900, ColorScheme.LIGHT);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @AfterEach
    void clear() {
        page.context().close();
        sh(
                "docker rm -f $(docker ps -aq) >/dev/null 2>&1; docker network prune -f; docker volume prune -af; docker rmi -f shop/api:1.0");
    }

    private static String sh(String script) {
        return String.join("\n", app.docker("exec", container, "/bin/bash", "-c", script));
    }

    /** A lesson's page that shows the map. */
    private static Page map(int width, int height, ColorScheme colours) {
        Page opened = browsers.open(width, height, colours);
        Browsers.signIn(opened, app, student);
        opened.navigate(app.base() + LESSON);
        tab(opened, "Map").click();
        assertThat(opened.locator(".map-images")).containsText("busybox");
        return opened;
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator thing(String part, String name) {
        return page.locator(".map-" + part + " button.map-thing").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator sentence() {
        return page.locator(".map-sentence");
    }

    private static JsonNode snapshot() {
        return Client.json(student.apiGet("/api/map"));
    }

    private static String idOf(String name) {
        return sh("docker inspect -f '{{.Id}}' " + name).strip();
    }

    // ------------------------------------------------------------------------------------------------------ the
    // picture

    @Test
    void whatIsTypedAppearsByItself() {
        sh("docker network create shop; docker volume create data; mkdir -p ~/site; "
                + "docker run -d --name web --network shop -p 8080:80 -v data:/data -v ~/site:/site:ro nginx");
        assertThat(thing("containers", "web")).containsText("running");
        assertThat(thing("containers", "web")).containsText("from nginx");
        assertThat(thing("containers", "web")).containsText("outside 8080 → 80");
        assertThat(thing("containers", "web")).containsText("data at /data");
        assertThat(thing("containers", "web")).containsText("~/site at /site, read only");
        assertThat(thing("networks", "shop")).isVisible();
        assertThat(thing("volumes", "data")).isVisible();
        assertThat(page.locator(".map-folder")).containsText("~/site");
        assertThat(page.locator(".map-outside")).containsText("8080");
        assertThat(thing("images", "nginx")).containsText("layer");
        // One sentence when both events came within one look, otherwise one for each.
        assertThat(sentence())
                .containsText(
                        Pattern.compile(
                                "web was (created from nginx|started) and is running; port 8080 outside leads to port 80 in it\\."));
        assertThat(sentence()).hasAttribute("aria-live", "polite");
        assertThat(page.locator(".map-lines .map-mounted")).hasCount(2);
        assertThat(page.locator(".map-lines .map-dot")).hasCount(2);
        sh("docker stop -t 1 web");
        assertThat(thing("containers", "web")).containsText("ended, exit code 0");
        assertThat(sentence()).containsText("web ended with exit code 0");
        sh("docker rm web");
        assertThat(thing("containers", "web")).hasCount(0);
    }

    @Test
    void whatCameAndWentIsTold() {
        // again, because the page may be there before the engine's events are followed, and only they tell of it
        Client.await(
                () -> {
                    sh("docker run --rm --name brief busybox true");
                    page.waitForTimeout(1500);
                    return sentence().innerText().contains("brief was created from busybox");
                },
                "the sentence");
        assertThat(sentence()).containsText("was removed again");
    }

    @Test
    void aThingIsSeenFromNearAndTheCommandForItIsRun() {
        sh("docker run -d --name talks busybox sh -c 'echo one; sleep 1; echo two >&2; sleep 1000'; sleep 2");
        thing("containers", "talks").click();
        Locator details = page.locator(".map-details");
        assertThat(details.locator("h3")).hasText("container talks");
        assertThat(details).containsText("State");
        assertThat(details).containsText("sleep 1000");
        assertThat(details).containsText("docker stats shows zeros");
        details.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Logs"))
                .click();
        assertThat(details.locator("pre")).hasText(Pattern.compile("one\\s+two"));
        details.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Inspect"))
                .click();
        assertThat(details.locator("pre")).containsText("\"Path\" : \"sh\"");
        assertThat(details.locator(".map-same")).containsText("docker inspect talks");
        page.keyboard().press("Escape");
        assertThat(details).isHidden();
        assertThat(thing("containers", "talks")).isFocused();
        thing("images", "busybox").click();
        assertThat(details).containsText("How it was made");
        details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Run"))
                .click();
        assertThat(tab(page, "Terminal")).hasAttribute("aria-selected", "true");
        Client.await(
                () -> page.locator(".xterm-rows").innerText().contains("docker history busybox"),
                "the command in the terminal");
        tab(page, "Map").click();
        details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
    }

    @Test
    void whatIsOpenClosesWhenItIsGone() {
        sh("docker run -d --name going busybox sleep 1000");
        thing("containers", "going").click();
        assertThat(page.locator(".map-details")).isVisible();
        sh("docker rm -f going");
        assertThat(page.locator(".map-details")).isHidden();
    }

    @Test
    void hostileNamesLabelsAndLogsAreText() {
        sh("docker run -d --name hostile --label 'x=" + SCRIPT + "' -e 'X=" + SCRIPT
                + "' -v '/home/student/<b>:/x' busybox sh -c \"echo '" + SCRIPT + "'; sleep 1000\"");
        thing("containers", "hostile").click();
        Locator details = page.locator(".map-details");
        for (String view : List.of("Inspect", "Logs", "Overview")) {
            details.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(view))
                    .click();
            assertThat(details.locator(".map-about")).containsText(SCRIPT);
        }
        assertThat(thing("containers", "hostile")).containsText("<b> at /x");
        assertThat(page.locator("#map-pane img")).hasCount(0);
        assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
        details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
    }

    @Test
    void theListSaysTheSameAndIsUsedByKeyboardAlone() {
        sh("docker network create back; docker run -d --name db --network back -p 5432:5432 busybox sleep 1000");
        assertThat(thing("containers", "db")).isVisible();
        Locator list = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("As a list"));
        list.focus();
        page.keyboard().press("Enter");
        assertThat(list).hasAttribute("aria-pressed", "true");
        Locator entry = page.locator(".map-entries > li").filter(new Locator.FilterOptions().setHasText("db running"));
        assertThat(entry).containsText("published: outside 5432 → 5432");
        assertThat(entry).containsText("network: back");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(entry.locator("button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-details h3")).isFocused();
        assertThat(page.locator(".map-details h3")).hasText("container db");
        page.keyboard().press("Escape");
        assertThat(entry.locator("button")).isFocused();
        sh("docker rename db base");
        assertThat(page.locator(".map-list")).containsText("base running");
        assertThat(page.locator("[data-key^='container:']")).isFocused();
        page.reload();
        assertThat(page.locator(".map-list")).containsText("base");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("As a list"))
                .click();
        assertThat(page.locator(".map-picture")).isVisible();
    }

    @Test
    void theSentenceIsThereForThoseWhoWantIt() {
        Locator choice = page.getByLabel("Say what happens");
        choice.uncheck();
        assertThat(sentence()).isHidden();
        assertThat(sentence()).hasAttribute("aria-live", "off");
        page.reload();
        assertThat(page.locator(".map-images")).containsText("busybox");
        assertThat(sentence()).isHidden();
        page.getByLabel("Say what happens").check();
        assertThat(sentence()).isVisible();
    }

    @Test
    void itLooksGoodWideNarrowAndDark() {
        sh(
                "docker network create shop; docker network create --internal back; docker volume create db-data; mkdir -p ~/site; "
                        + "printf 'FROM busybox\\nWORKDIR /app\\nRUN echo hello > hello.txt\\nRUN head -c 900000 /dev/zero > big\\nCMD [\"sleep\",\"1000\"]\\n' | docker build -q -t shop/api:1.0 - ; "
                        + "docker run -d --name web --network shop -p 8080:80 -v ~/site:/usr/share/nginx/html:ro nginx; "
                        + "docker run -d --name api --network shop shop/api:1.0; docker network connect back api; "
                        + "docker run -d --name db --network back -v db-data:/var/lib/db busybox sleep 1000; "
                        + "docker run --name job busybox sh -c 'exit 3'; docker run --name once busybox true; docker create --name later nginx");
        assertThat(thing("containers", "later")).containsText("not started");
        assertThat(thing("images", "shop/api")).containsText("stands on busybox");
        assertThat(page.locator("#map-pane [data-new]")).hasCount(0);
        Axe.check(page, "the map");
        Browsers.screen(page, "map-wide");
        thing("containers", "web").click();
        assertThat(page.locator(".map-details")).containsText("Main process");
        Axe.check(page, "the details of a container");
        Browsers.screen(page, "map-details");
        page.keyboard().press("Escape");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page narrow = map(360, 740, colours);
            narrow.locator(".map-containers").scrollIntoViewIfNeeded();
            Browsers.screen(narrow, "map-narrow-" + colours.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(
                            narrow.evaluate(
                                    "document.documentElement.scrollWidth <= 360 && document.querySelector('.map-drawn').scrollWidth <= 360"))
                    .isEqualTo(true);
            Axe.check(narrow, "the narrow map, " + colours);
            narrow.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("As a list"))
                    .click();
            Axe.check(narrow, "the map as a list, " + colours);
            Browsers.screen(narrow, "map-narrow-list-" + colours.name().toLowerCase(java.util.Locale.ROOT));
            narrow.context().close();
        }
        Page dark = map(1440, 900, ColorScheme.DARK);
        Browsers.screen(dark, "map-wide-dark");
        dark.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    // ---------------------------------------------------------------------------------------------------- the
    // interface

    @Test
    void fiveHundredOfEverythingStayOfUse() {
        sh(
                "for i in $(seq 90); do docker create --name many-$i busybox true; done; for i in $(seq 60); do docker volume create vol-$i; done; docker run -d --name first busybox sleep 1000");
        JsonNode map = snapshot();
        assertThat(map.path("containers")).hasSize(40);
        assertThat(map.path("containers").path(0).path("name").asText()).isEqualTo("first");
        assertThat(map.path("left").path("containers").asInt()).isEqualTo(51);
        assertThat(map.path("left").path("volumes").asInt()).isEqualTo(30);
        assertThat(page.locator(".map-containers .map-left")).containsText("and 51 more; docker ps -a lists them all");
        assertThat(page.locator(".map-containers .map-things li")).hasCount(40);
    }

    @Test
    void logsAreBoundedHoweverMuchWasPrinted() {
        sh(
                "docker run --name loud busybox sh -c 'i=0; while [ $i -lt 3000 ]; do echo line $i; i=$((i+1)); done; head -c 3000000 /dev/zero | tr \"\\0\" x; echo; echo end'");
        HttpResponse<String> logs = student.apiGet("/api/map/container/" + idOf("loud") + "/logs");
        assertThat(logs.statusCode()).isEqualTo(200);
        assertThat(logs.body().length()).isLessThan(100_000);
        JsonNode lines = Client.json(logs).path("lines");
        assertThat(lines.path(lines.size() - 1).asText()).isEqualTo("end");
        assertThat(Client.json(logs).path("more").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoIdOrNotThereIsMissing() {
        for (String path : List.of(
                "container/web",
                "container/..%2f..%2finfo",
                "image/nginx",
                "volume/none-such",
                "network/bridge",
                "plugin/x",
                "container/" + "0".repeat(64),
                "container/" + "0".repeat(64) + "/logs",
                "container/a%0d%0aX/logs",
                "volume/a%3Fb")) {
            assertThat(student.apiGet("/api/map/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anotherStudentSeesTheirOwnEngineAndNobodyElseAny() {
        sh("docker run -d --name mine busybox sleep 1000");
        Client other = Client.student(app, "Other Student");
        assertThat(Client.json(other.apiGet("/api/map")).path("reason").asText())
                .isEqualTo("not-running");
        assertThat(other.apiGet("/api/map/container/" + idOf("mine") + "/logs").statusCode())
                .isEqualTo(409);
        assertThat(new Client(app).apiGet("/api/map").statusCode()).isIn(401, 302);
    }

    @Test
    void lookingDoesNotWakeASandboxThatRests() {
        Client resting = Client.student(app, "Rests Often");
        resting.startSandbox();
        resting.apiPost("/api/sandbox/pause");
        resting.awaitSandbox("paused");
        HttpResponse<String> answer = resting.apiGet("/api/map");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Client.json(answer).path("message").asText()).contains("rests");
        assertThat(Client.json(resting.apiGet("/api/sandbox")).path("state").asText())
                .isEqualTo("paused");
        resting.apiPost("/api/sandbox/stop");
    }

    @Test
    void thingsAreDescribedByTheEngine() {
        sh(
                "docker network create facts; docker volume create facts; docker run --name facts --network facts busybox sh -c 'echo x > /written; exit 7'");
        JsonNode facts = Client.json(student.apiGet("/api/map/container/" + idOf("facts")));
        assertThat(facts.path("facts").findValuesAsText("name"))
                .contains("State", "Exit code", "Restarts", "Command", "Size of what it wrote");
        assertThat(facts.path("inspect").asText()).contains("\"ExitCode\" : 7");
        JsonNode network = Client.json(student.apiGet("/api/map/network/"
                + sh("docker network inspect -f '{{.Id}}' facts").strip()));
        assertThat(network.path("name").asText()).isEqualTo("facts");
        JsonNode volume = Client.json(student.apiGet("/api/map/volume/facts"));
        assertThat(volume.path("facts").findValuesAsText("name")).contains("Driver", "Kept at");
        JsonNode image = Client.json(student.apiGet("/api/map/image/"
                + sh("docker inspect -f '{{.Id}}' nginx:latest").strip()));
        assertThat(image.path("history").size()).isPositive();
    }
}
