package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.files.FileVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The home folder through the real application: the API as a hostile student would use it, and the page in a real browser. */
class FilesIT {

    private static final String LESSON = "/courses/docker/lessons/first-container";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static RunningApp app;
    static Browsers browsers;
    static Client student;
    static String token;
    static String container;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
        browsers = new Browsers();
        student = Client.student(app, "Edith Clarke");
        token = student.token();
        student.startSandbox();
        container = app.sandboxContainers().getFirst();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    /** In the student's sandbox, as their shell would. */
    private static String sh(String script) {
        return String.join("\n", app.docker("exec", container, "/bin/bash", "-c", script));
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(student, token, method, path, body, headers);
    }

    private static HttpResponse<String> send(
            Client who, String token, String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.base() + path))
                .method(method, body)
                .header("Cookie", who.cookieHeader())
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    private static String at(String path) {
        return "?path=" + URLEncoder.encode(path, UTF_8);
    }

    private static String reason(HttpResponse<String> response) {
        return response.statusCode() + " "
                + Client.json(response).path("reason").asText();
    }

    // ------------------------------------------------------------------------------------------------------- the API

    @Test
    void aTextIsMadeReadChangedAndNotOverwritten() {
        assertThat(reason(send("PUT", "/api/files/content" + at("api.txt"), BodyPublishers.ofString("one"))))
                .isEqualTo("428 bad-request");
        assertThat(send(
                                "PUT",
                                "/api/files/content" + at("api.txt"),
                                BodyPublishers.ofString("one"),
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reason(send(
                        "PUT",
                        "/api/files/content" + at("api.txt"),
                        BodyPublishers.ofString("two"),
                        "If-None-Match",
                        "*")))
                .isEqualTo("409 exists");
        JsonNode read = Client.json(get("/api/files/content" + at("api.txt")));
        assertThat(read.path("text").asText()).isEqualTo("one");
        String known = "\"" + read.path("version").asText() + "\"";
        assertThat(sh("cat api.txt; echo -n theirs >api.txt")).isEqualTo("one");
        HttpResponse<String> refused =
                send("PUT", "/api/files/content" + at("api.txt"), BodyPublishers.ofString("mine"), "If-Match", known);
        assertThat(reason(refused)).isEqualTo("409 changed");
        assertThat(Client.json(refused).path("current").path("text").asText()).isEqualTo("theirs");
        String now = "\"" + Client.json(refused).path("current").path("version").asText() + "\"";
        assertThat(send("PUT", "/api/files/content" + at("api.txt"), BodyPublishers.ofString("mine"), "If-Match", now)
                        .statusCode())
                .isEqualTo(200);
        assertThat(sh("cat api.txt")).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../x", "..", "a\0b"})
    void pathsThatLeadOutAreRefused(String path) {
        for (String address :
                List.of("/api/files", "/api/files/content", "/api/files/transfer/file", "/api/files/transfer/folder")) {
            assertThat(reason(get(address + at(path)))).as(address).isEqualTo("400 bad-path");
        }
        assertThat(reason(send(
                        "PUT", "/api/files/content" + at(path), BodyPublishers.ofString("x"), "If-None-Match", "*")))
                .isEqualTo("400 bad-path");
        assertThat(reason(send("POST", "/api/files/transfer" + at(path), BodyPublishers.ofString("x"))))
                .isEqualTo("400 bad-path");
        assertThat(reason(send("DELETE", "/api/files" + at(path), BodyPublishers.noBody())))
                .isEqualTo("400 bad-path");
        assertThat(reason(send(
                        "POST",
                        "/api/files/rename" + at("api.txt") + "&to=" + URLEncoder.encode(path, UTF_8),
                        BodyPublishers.noBody())))
                .isEqualTo("400 bad-path");
    }

    @Test
    void theHomeFolderItselfStays() {
        assertThat(reason(send("DELETE", "/api/files?path=&contents=true", BodyPublishers.noBody())))
                .isEqualTo("400 bad-path");
        assertThat(reason(send("POST", "/api/files/rename?path=&to=x", BodyPublishers.noBody())))
                .isEqualTo("400 bad-path");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOrWithoutASession() {
        sh("echo safe >token.txt");
        String path = at("token.txt");
        assertThat(send(student, "", "DELETE", "/api/files" + path, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(
                                student,
                                "",
                                "PUT",
                                "/api/files/content" + at("forged"),
                                BodyPublishers.ofString("x"),
                                "If-None-Match",
                                "*",
                                "Content-Type",
                                "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(
                                student,
                                "",
                                "POST",
                                "/api/files/transfer" + path + "&replace=true",
                                BodyPublishers.ofString("x"),
                                "Content-Type",
                                "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(student, "forged", "POST", "/api/files/folder" + at("forged"), BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(400);
        Client nobody = new Client(app);
        String theirs = nobody.token();
        assertThat(send(nobody, theirs, "GET", "/api/files", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(nobody, theirs, "DELETE", "/api/files" + path, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
        assertThat(sh("cat token.txt; ls forged 2>/dev/null | cat")).isEqualTo("safe");
    }

    @Test
    void everyStudentHasTheirOwnFilesAndWithoutASandboxNone() {
        sh("echo secret >only-ediths.txt");
        Client other = Client.student(app, "Other Student");
        String others = other.token();
        assertThat(reason(send(other, others, "GET", "/api/files", BodyPublishers.noBody())))
                .isEqualTo("409 not-running");
        other.startSandbox();
        assertThat(send(other, others, "GET", "/api/files", BodyPublishers.noBody())
                        .body())
                .contains(".bashrc")
                .doesNotContain("only-ediths");
        assertThat(reason(send(
                        other, others, "GET", "/api/files/content" + at("only-ediths.txt"), BodyPublishers.noBody())))
                .isEqualTo("404 missing");
        other.apiPost("/api/sandbox/stop");
    }

    @Test
    void aPausedSandboxComesBackForItsFiles() {
        Client sleeper = Client.student(app, "Sleeper");
        sleeper.startSandbox();
        assertThat(sleeper.apiPost("/api/sandbox/pause").statusCode()).isEqualTo(200);
        sleeper.awaitSandbox("paused");
        assertThat(send(sleeper, sleeper.token(), "GET", "/api/files", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        sleeper.awaitSandbox("active");
        sleeper.apiPost("/api/sandbox/stop");
    }

    @Test
    void aDownloadIsAnAttachmentThatRunsNothing() {
        sh(
                "echo '<script>alert(document.cookie)</script>' >evil.html; echo x >\"$(printf 'na\\\"me\\r\\nSet-Cookie: a=b')\"");
        HttpResponse<String> page = get("/api/files/transfer/file" + at("evil.html"));
        assertThat(page.body()).contains("<script>");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"evil.html\"");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.startsWith("sandbox"));
        HttpResponse<String> odd = get("/api/files/transfer/file" + at("na\"me\r\nSet-Cookie: a=b"));
        assertThat(odd.statusCode()).isEqualTo(200);
        assertThat(odd.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        sh("rm -f na*");
    }

    @Test
    void anUploadIsStreamedBoundedAndNeverUnpacked() {
        byte[] large = new byte[49 << 20];
        assertThat(send("POST", "/api/files/transfer" + at("big/large.bin"), BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(201);
        assertThat(sh("stat -c %s big/large.bin")).isEqualTo(String.valueOf(large.length));
        assertThat(reason(send("POST", "/api/files/transfer" + at("big/large.bin"), BodyPublishers.ofString("x"))))
                .isEqualTo("409 exists");
        assertThat(send(
                                "POST",
                                "/api/files/transfer" + at("big/large.bin") + "&replace=true",
                                BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(sh("cat big/large.bin; ls -A big")).isEqualTo("xlarge.bin");
        sh("cd big && head -c 400M /dev/zero | gzip -9 >bomb.gz");
        byte[] bomb = new byte[400_000];
        bomb[0] = 0x1f;
        bomb[1] = (byte) 0x8b;
        assertThat(send("POST", "/api/files/transfer" + at("big/bomb.zip"), BodyPublishers.ofByteArray(bomb))
                        .statusCode())
                .isEqualTo(201);
        assertThat(sh("cd big && ls -A && stat -c %s bomb.zip")).isEqualTo("bomb.gz\nbomb.zip\nlarge.bin\n400000");
    }

    @Test
    void onlyUploadsMayBeLarge() {
        byte[] large = new byte[2 << 20];
        assertThat(send(
                                "PUT",
                                "/api/files/content" + at("large.txt"),
                                BodyPublishers.ofByteArray(large),
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(
                                "POST",
                                "/sign-in",
                                BodyPublishers.ofByteArray(large),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(413);
        assertThat(send("POST", "/api/sandbox/extend", BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        assertThat(get("/api/files").statusCode()).isEqualTo(200);
    }

    @Test
    void oddFilesAndSparseGiantsDoNotHoldTheApplicationUp() {
        sh(
                "mkdir -p odd && cd odd && mkfifo fifo && truncate -s 10G giant && ln -sfn /dev/zero zero && ln -sfn /run run");
        assertThat(reason(get("/api/files/content" + at("odd/fifo")))).isEqualTo("409 not-a-file");
        assertThat(reason(get("/api/files/transfer/file" + at("odd/fifo")))).isEqualTo("409 not-a-file");
        assertThat(reason(get("/api/files/content" + at("odd/zero")))).isEqualTo("409 not-a-file");
        assertThat(Client.json(get("/api/files/content" + at("odd/giant")))
                        .path("notShown")
                        .asText())
                .isEqualTo("large");
        assertThat(reason(get("/api/files/transfer/file" + at("odd/giant")))).isEqualTo("413 too-large");
        assertThat(send("POST", "/api/files/transfer" + at("odd/run") + "&replace=true", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(sh("cat odd/run; ls -ld /run | cut -c1")).isEqualTo("xd");
        assertThat(get("/api/files" + at("odd")).statusCode()).isEqualTo(200);
        sh("rm odd/giant"); // the watch on disks goes by what it pretends to be
    }

    // ------------------------------------------------------------------------------------------------------ the page

    private static Page files(int width, int height, ColorScheme colours) {
        Page page = browsers.open(width, height, colours);
        page.onDialog(Dialog::accept);
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + LESSON);
        page.locator("#tab-files").click();
        assertThat(item(page, "first-container")).isVisible();
        return page;
    }

    private static Page files() {
        return files(1440, 900, ColorScheme.LIGHT);
    }

    private static Locator item(Page page, String path) {
        return page.locator(".tree-item[data-path=\"" + path + "\"]");
    }

    private static Locator button(Page page, String words) {
        return page.locator(".files")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator text(Page page) {
        return page.locator(".cm-content");
    }

    private static void type(Page page, String words) {
        text(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    private static void open(Page page, String path) {
        item(page, path).click();
        assertThat(page.locator(".files-name")).hasText("~/" + path);
    }

    private static void close(Page page) {
        page.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    @Test
    void aFileIsEditedAndSavedAndTheTerminalStaysAlive() {
        sh("printf 'FROM nginx\\n' >Dockerfile");
        Page page = browsers.open(1440, 900);
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + LESSON);
        assertThat(page.locator(".xterm-rows")).containsText("student@sandbox");
        page.locator("#tab-files").click();
        open(page, "Dockerfile");
        type(page, "EXPOSE 80");
        assertThat(page.locator("#tab-files[data-unsaved]")).isVisible();
        assertThat(page.title()).startsWith("● ");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".files-mark")).hasText("Saved.");
        assertThat(sh("cat Dockerfile")).isEqualTo("FROM nginx\nEXPOSE 80");
        assertThat(page.title()).doesNotStartWith("● ");
        page.keyboard().press("Control+f");
        assertThat(page.locator(".cm-search input").first()).isFocused();
        page.keyboard().press("Escape");
        page.locator("#tab-terminal").click();
        page.locator(".xterm-helper-textarea").focus();
        page.keyboard().type("cat Dockerfile\n");
        assertThat(page.locator(".xterm-rows")).containsText("EXPOSE 80");
        close(page);
    }

    @Test
    void theTreeWorksByKeyboard() {
        sh("mkdir -p keys/inner && echo x >keys/inner/deep.txt && echo y >keys/top.txt");
        Page page = files();
        item(page, "keys").click();
        assertThat(item(page, "keys")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".tree-item:focus")).hasAttribute("data-path", "keys/inner");
        page.keyboard().press("ArrowRight");
        assertThat(item(page, "keys/inner/deep.txt")).isVisible();
        for (String key : List.of("ArrowDown", "Enter")) {
            page.keyboard().press(key);
            if (key.equals("ArrowDown")) {
                assertThat(page.locator(".tree-item:focus")).hasAttribute("data-path", "keys/inner/deep.txt");
            }
        }
        assertThat(page.locator(".files-name")).hasText("~/keys/inner/deep.txt");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(text(page)).not().isFocused();
        close(page);
    }

    @Test
    void whatTheShellWritesIsTakenOrAskedAbout() {
        sh("printf 'one\\n' >shared.txt");
        Page page = files();
        open(page, "shared.txt");
        sh("printf 'two\\n' >shared.txt");
        assertThat(text(page)).hasText("two");
        assertThat(page.locator(".files-mark")).containsText("Changed in the terminal");
        type(page, "mine");
        sh("printf 'three\\n' >shared.txt");
        assertThat(page.locator(".files-bar-note")).containsText("changed in the terminal while you were editing");
        button(page, "Show the difference").click();
        assertThat(page.locator("dialog .diff-line.old").first()).containsText("three");
        assertThat(page.locator("dialog .diff-line.new").last()).containsText("mine");
        page.keyboard().press("Escape");
        assertThat(sh("cat shared.txt")).isEqualTo("three");
        button(page, "Keep mine…").click();
        page.locator("dialog").getByText("Overwrite it with mine").click();
        assertThat(page.locator(".files-bar-note")).isHidden();
        Client.await(() -> sh("cat shared.txt").equals("two\nmine"), "mine to be saved");
        type(page, " again");
        sh("printf 'four\\n' >shared.txt");
        button(page, "Take theirs").click();
        assertThat(text(page)).hasText("four");
        assertThat(sh("cat shared.txt")).isEqualTo("four");
        close(page);
    }

    @Test
    void aSaveSurvivesALostConnection() {
        sh("printf 'before\\n' >lost.txt");
        Page page = files();
        open(page, "lost.txt");
        page.context().setOffline(true);
        type(page, "typed offline");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".files-bar-note")).containsText("Not saved: The server did not answer.");
        page.context().setOffline(false);
        Client.await(() -> sh("cat lost.txt").equals("before\ntyped offline"), "the text to be saved by itself");
        assertThat(page.locator(".files-bar-note")).isHidden();
        close(page);
    }

    @Test
    void unsavedTextIsThereAfterAReloadAlsoWhenTheFileWasChangedMeanwhile() {
        sh("printf 'base\\n' >draft.txt");
        Page page = files();
        open(page, "draft.txt");
        type(page, "not saved");
        assertThat(item(page, "draft.txt").locator(".tree-unsaved")).isVisible();
        page.reload();
        assertThat(page.locator("#files-pane")).isVisible();
        open(page, "draft.txt");
        assertThat(text(page)).containsText("not saved");
        assertThat(page.locator(".files-bar-note")).isHidden();
        page.reload();
        sh("printf 'other\\n' >draft.txt");
        open(page, "draft.txt");
        assertThat(page.locator(".files-bar-note")).containsText("changed in the terminal");
        button(page, "Take theirs").click();
        assertThat(text(page)).hasText("other");
        close(page);
    }

    @Test
    void filesAndFoldersAreMadeRenamedAndDeleted() {
        sh("rm -rf crud crud2");
        Page page = files();
        button(page, "New folder").click();
        page.locator("dialog input").fill("crud");
        page.keyboard().press("Enter");
        assertThat(item(page, "crud")).hasAttribute("aria-selected", "true");
        button(page, "New file").click();
        page.locator("dialog input").fill("$(touch x) 'a'.py");
        page.keyboard().press("Enter");
        assertThat(page.locator(".files-name")).hasText("~/crud/$(touch x) 'a'.py");
        type(page, "import os");
        button(page, "Save").click();
        assertThat(page.locator(".files-mark")).hasText("Saved.");
        item(page, "crud").focus();
        page.keyboard().press("F2");
        page.locator("dialog input").fill("crud2");
        page.keyboard().press("Enter");
        assertThat(item(page, "crud2")).isVisible();
        assertThat(page.locator(".files-name")).hasText("~/crud2/$(touch x) 'a'.py");
        assertThat(sh("cat crud2/*; ls")).startsWith("import os").doesNotContain("\nx\n");
        item(page, "crud2").focus();
        page.keyboard().press("Delete");
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(item(page, "crud2")).hasCount(0);
        assertThat(sh("ls -d crud2 2>&1 | cat")).contains("No such file");
        close(page);
    }

    private static final String DROP = """
        (tree) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array([0, 1, 2, 255, 254])], 'bytes.bin'));
          data.items.add(new File(['new text'], 'there.txt'));
          tree.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }""";

    @Test
    void filesAreUploadedByDropAndAFolderIsDownloaded(@TempDir Path folder) throws IOException, InterruptedException {
        sh(
                "rm -rf drop && mkdir -p drop/sub && printf old >drop/there.txt && head -c 100000 /dev/urandom >drop/sub/random");
        Page page = files();
        item(page, "drop").click();
        item(page, "drop").evaluate(DROP);
        assertThat(page.locator("dialog")).containsText("~/drop/there.txt");
        page.locator("dialog")
                .getByText("Replace", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".files-note")).hasText("2 files are uploaded.");
        assertThat(sh("cat drop/there.txt; od -An -tx1 drop/bytes.bin")).isEqualTo("new text 00 01 02 ff fe");
        assertThat(item(page, "drop/bytes.bin")).isVisible();
        item(page, "drop").focus();
        Download download = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(download.suggestedFilename()).isEqualTo("drop.tar.gz");
        download.saveAs(folder.resolve("drop.tar.gz"));
        assertThat(new ProcessBuilder("tar", "-xzf", "drop.tar.gz")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Files.readString(folder.resolve("drop/there.txt"))).isEqualTo("new text");
        String sum = sh("sha256sum <drop/sub/random | cut -c1-64");
        assertThat(FileVersion.of(Files.readAllBytes(folder.resolve("drop/sub/random")))
                        .value())
                .isEqualTo(sum);
        close(page);
    }

    @Test
    void theResetDialogOffersADownloadFirst() {
        Page page = files();
        page.locator(".sandbox-menu summary").click();
        page.locator(".sandbox-reset").click();
        Download download = page.waitForDownload(
                () -> page.locator("dialog").getByText("Download my work").click());
        assertThat(download.suggestedFilename()).isEqualTo("home.tar.gz");
        page.keyboard().press("Escape");
        close(page);
    }

    @Test
    void aCodeBlockIsPutIntoItsFileShowingTheDifferenceFirst() {
        Page page = browsers.open(1440, 900);
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + "/courses/docker/lessons/dockerfile");
        Locator figure = page.locator("figure.code[data-file]:has(.put)").first();
        String path = figure.getAttribute("data-file").replaceFirst("^~/", "");
        Locator put = figure.locator(".put");
        assertThat(put).hasText("Put into ~/" + path);
        Client.await(() -> sh("ls -d dockerfile 2>/dev/null | cat").equals("dockerfile"), "the lesson's starter files");
        sh("rm -f '" + path + "'");
        put.click();
        assertThat(put).hasText("Created");
        String code = figure.locator("code").textContent();
        assertThat(sh("cat '" + path + "'")).isEqualTo(code.stripTrailing());
        assertThat(put).hasText("Put into ~/" + path);
        put.click();
        assertThat(put).hasText("It is there already");
        sh("echo '# my own line' >>'" + path + "'");
        assertThat(put).hasText("Put into ~/" + path);
        put.click();
        assertThat(page.locator("dialog .diff-line.old").first()).containsText("# my own line");
        page.locator("dialog").getByText("Cancel").click();
        assertThat(sh("tail -1 '" + path + "'")).isEqualTo("# my own line");
        put.click();
        page.locator("dialog")
                .getByText("Replace", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(put).hasText("Replaced");
        assertThat(sh("cat '" + path + "'")).isEqualTo(code.stripTrailing());
        close(page);
    }

    @Test
    void theEditorIsNotPartOfTheFirstPage() {
        Page page = browsers.open(1440, 900);
        Browsers.signIn(page, app, student);
        List<String> scripts = new CopyOnWriteArrayList<>();
        page.onRequest(r -> scripts.add(r.url()));
        page.navigate(app.base() + LESSON);
        assertThat(page.locator(".xterm-rows")).containsText("student@sandbox");
        assertThat(scripts).noneMatch(url -> url.contains("/chunks/pane-"));
        page.locator("#tab-files").click();
        assertThat(item(page, "first-container")).isVisible();
        assertThat(scripts).anyMatch(url -> url.contains("/chunks/pane-"));
        close(page);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "360, 740, LIGHT", "360, 740, DARK"})
    void thePaneFits(int width, int height, ColorScheme colours) {
        sh(
                "mkdir -p flask-demo/app && cat >flask-demo/app/hello.py <<'END'\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get(\"/\")\ndef hello():\n    return \"Hello, class of 2026\"  # said to all\nEND");
        String name = width + "-" + colours.name().toLowerCase();
        Page page = files(width, height, colours);
        Browsers.screen(page, "files-tree-" + name);
        Axe.check(page, "the tree of files, " + name);
        item(page, "flask-demo").click();
        item(page, "flask-demo/app").click();
        item(page, "flask-demo/app/hello.py").click();
        type(page, "x");
        assertThat(page.locator(".files-head")).isVisible();
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isZero();
        Browsers.screen(page, "files-editor-" + name);
        Axe.check(page, "the editor, " + name);
        sh("sed -i 's/Hello/Welcome/; 1i import os' flask-demo/app/hello.py");
        button(page, "Show the difference").click();
        Browsers.screen(page, "files-difference-" + name);
        Axe.check(page, "a difference, " + name);
        page.keyboard().press("Escape");
        button(page, "Take theirs").click();
        close(page);
    }
}
