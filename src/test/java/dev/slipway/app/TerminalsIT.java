package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several terminals in one page, each a shell of its own that outlives the page: in a real browser, on a real sandbox. */
class TerminalsIT {

    private static final String LESSON = "/courses/docker/lessons/first-container";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    static RunningApp app;
    static Browsers browsers;
    static Client student;

    private Page page;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
        browsers = new Browsers();
        student = Client.student(app, "Many Shells");
        student.startSandbox();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @AfterEach
    void leave() {
        if (page != null) {
            page.context().close();
        }
        assertThat(browsers.problems).isEmpty();
    }

    private Page open(int width, int height) {
        return open(app.base(), width, height);
    }

    private Page open(String base, int width, int height) {
        page = browsers.open(width, height);
        Browsers.signIn(page, app, student);
        page.navigate(base + LESSON);
        assertThat(rows("main")).containsText("student@sandbox", PATIENT);
        return page;
    }

    private Locator place(String shell) {
        return page.locator(".terminal-place[data-shell=" + shell + "]");
    }

    private Locator rows(String shell) {
        return place(shell).locator(".xterm-rows");
    }

    private Locator tab(String name) {
        return page.locator(".shell-tabs")
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(Pattern.compile(name + "$")));
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private void type(String command) {
        page.keyboard().type(command);
        page.keyboard().press("Enter");
    }

    /** Opens another terminal, and waits for its prompt. */
    private void another(String shell) {
        button("New terminal");
        assertThat(rows(shell)).containsText("student@sandbox", PATIENT);
    }

    @Test
    void a_second_terminal_is_another_shell_and_both_survive_a_reload() {
        open(1440, 900);
        assertThat(page.locator(".shell-row")).isHidden();
        place("main").click();
        type("where=in-the-first");
        another("shell-2");
        type("where=in-the-second; clear; echo $where");
        assertThat(rows("shell-2")).containsText("in-the-second");
        page.reload();
        assertThat(tab("Terminal 2")).hasAttribute("aria-selected", "true");
        assertThat(rows("shell-2")).containsText("in-the-second", PATIENT);
        tab("Terminal 1").click();
        assertThat(rows("main")).containsText("student@sandbox", PATIENT);
        type("clear; echo still-$where");
        assertThat(rows("main")).containsText("still-in-the-first");
        assertThat(place("shell-2")).isHidden();
    }

    @Test
    void tabs_are_reached_renamed_and_closed_by_keys_and_the_closed_shell_ends() {
        open(1440, 900);
        another("shell-2");
        type("clear; echo pid=$$; trap 'echo hung-up > ~/hung-up' HUP");
        assertThat(rows("shell-2")).containsText("pid=");
        tab("Terminal 2").focus();
        page.keyboard().press("F2");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("  logs of web ");
        page.keyboard().press("Enter");
        assertThat(tab("logs of web")).hasAttribute("aria-selected", "true");
        page.reload();
        tab("logs of web").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(tab("Terminal 1")).isFocused();
        assertThat(place("main")).isVisible();
        page.keyboard().press("End");
        assertThat(tab("logs of web")).isFocused();
        assertThat(rows("shell-2")).containsText("pid=", PATIENT);
        Axe.check(page, "a lesson with two terminals");
        page.keyboard().press("Delete");
        assertThat(page.locator(".shell-row")).isHidden();
        type("clear; for i in 1 2 3 4 5 6 7 8 9; do test -f hung-up && break; sleep .2; done; echo it=$(cat hung-up)");
        assertThat(rows("main")).containsText("it=hung-up", PATIENT);
    }

    @Test
    void a_running_program_is_not_closed_and_not_typed_over_without_asking() {
        open(1440, 900);
        another("shell-2");
        type("clear; sleep 1000");
        assertThat(page.locator(".sandbox")).hasAttribute("data-busy", "true");
        button("Close this terminal");
        button("Keep it");
        assertThat(tab("Terminal 2")).isVisible();
        page.locator("figure.code button.run").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("A program is running");
        button("Cancel");
        // the chosen terminal is another one now, and free
        tab("Terminal 1").click();
        page.locator("figure.code button.run").first().click();
        String command = page.locator("figure.code:has(button.run) pre")
                .first()
                .innerText()
                .strip();
        assertThat(rows("main")).containsText(command.lines().findFirst().orElseThrow(), PATIENT);
        assertThat(rows("shell-2")).not().containsText(command);
        tab("Terminal 2").click();
        button("Close this terminal");
        button("End it and close");
        assertThat(page.locator(".shell-row")).isHidden();
    }

    @Test
    void two_stand_beside_each_other_and_the_one_that_was_clicked_gets_the_keys() {
        open(1440, 900);
        button("Two terminals beside each other");
        assertThat(rows("shell-2")).containsText("student@sandbox", PATIENT);
        assertThat(place("main")).isVisible();
        type("clear; echo on-the-''right");
        assertThat(rows("shell-2")).containsText("on-the-right");
        place("main").click();
        type("clear; echo on-the-''left; tput cols");
        assertThat(rows("main")).containsText("on-the-left");
        assertThat(rows("shell-2")).not().containsText("on-the-left");
        double left = place("main").boundingBox().x;
        double right = place("shell-2").boundingBox().x;
        assertThat(left).isLessThan(right);
        Browsers.screen(page, "terminals-split-wide");
        Axe.check(page, "a lesson with two terminals beside each other");
        page.setViewportSize(360, 740);
        assertThat(place("main").boundingBox().y).isLessThan(place("shell-2").boundingBox().y);
        Browsers.screen(page, "terminals-split-narrow");
        page.setViewportSize(1440, 900);
        tab("Terminal 2").click();
        button("Close this terminal");
    }

    @Test
    void text_in_the_output_is_found() {
        open(1440, 900);
        place("main").click();
        type("clear; for i in $(seq 1 300); do echo line-$i-of-many; done");
        assertThat(rows("main")).containsText("line-300-of-many");
        page.keyboard().press("Control+Shift+F");
        page.getByLabel("Find in this terminal").last().fill("LINE-17");
        assertThat(page.locator(".search-count")).hasText(Pattern.compile("\\d+ of 11"));
        page.keyboard().press("Enter");
        assertThat(rows("main")).containsText("line-17");
        Browsers.screen(page, "terminal-search");
        page.locator(".terminal-search label").click();
        assertThat(page.locator(".search-count")).hasText("Not found");
        page.keyboard().press("Escape");
        assertThat(page.locator(".terminal-search")).isHidden();
        type("clear; echo typed-''again");
        assertThat(rows("main")).containsText("typed-again");
    }

    @Test
    void a_reload_in_the_middle_of_typing_goes_on_where_it_was() {
        open(1440, 900);
        place("main").click();
        type("clear");
        page.keyboard().type("echo half-a-");
        assertThat(rows("main")).containsText("$ echo half-a-");
        page.reload();
        assertThat(rows("main")).containsText("$ echo half-a-", PATIENT);
        place("main").click();
        type("line | tr a-z A-Z");
        assertThat(rows("main")).containsText("HALF-A-LINE");
    }

    @Test
    void what_was_typed_without_a_network_arrives_once_also_across_a_reload() throws Exception {
        try (CutNetwork network = new CutNetwork(app.port)) {
            open(network.base(), 1440, 900);
            place("main").click();
            type("clear; echo > counted; echo emp''tied");
            assertThat(rows("main")).containsText("emptied");
            network.cut();
            type("echo once >> counted");
            network.mend();
            page.reload();
            assertThat(rows("main")).containsText("student@sandbox", PATIENT);
            place("main").click();
            type("clear; echo count=$(grep -c once counted)");
            assertThat(rows("main")).containsText("count=1", PATIENT);
        }
    }

    @Test
    void a_run_button_pressed_without_a_network_runs_its_command_once() throws Exception {
        try (CutNetwork network = new CutNetwork(app.port)) {
            open(network.base(), 1440, 900);
            place("main").click();
            type("history -c; clear; echo rea''dy");
            assertThat(rows("main")).containsText("ready");
            String command = page.locator("figure.code:has(button.run) pre")
                    .first()
                    .innerText()
                    .strip();
            network.cut();
            page.locator("figure.code button.run").first().click();
            page.waitForTimeout(1000);
            network.mend();
            assertThat(rows("main")).containsText("$ " + command, PATIENT);
            assertThat(page.locator(".sandbox"))
                    .hasAttribute("data-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
            place("main").click();
            type("clear; echo runs=$(history | grep -c '" + command + "$')");
            assertThat(rows("main")).containsText("runs=1", PATIENT);
        }
    }

    @Test
    void after_a_minute_without_a_network_nothing_is_missing() throws Exception {
        try (CutNetwork network = new CutNetwork(app.port)) {
            open(network.base(), 1440, 900);
            place("main").click();
            type("clear; for i in $(seq 1 50); do echo tick-$i; sleep 1; done; echo ticks-$((40+10))");
            assertThat(rows("main")).containsText("tick-1");
            network.cut();
            page.waitForTimeout(10_000);
            type("echo typed-while-$((1+1))-gone");
            assertThat(place("main").locator(".terminal-notice")).containsText("Connection lost", PATIENT);
            Browsers.screen(page, "terminal-offline");
            page.waitForTimeout(50_000);
            network.mend();
            assertThat(rows("main")).containsText("ticks-50", PATIENT);
            assertThat(rows("main")).containsText("typed-while-2-gone", PATIENT);
            assertThat(place("main").locator(".terminal-notice")).isHidden();
            type("clear; echo and-on");
            assertThat(rows("main")).containsText("and-on");
        }
    }

    @Test
    void two_browser_tabs_on_the_same_shell_see_the_same() {
        Page first = open(1440, 900);
        Page second = first.context().newPage();
        second.navigate(app.base() + LESSON);
        Locator there = second.locator(".terminal-place[data-shell=main] .xterm-rows");
        assertThat(there).containsText("student@sandbox", PATIENT);
        first.bringToFront();
        place("main").click();
        type("clear; echo from-the-''first");
        assertThat(there).containsText("from-the-first");
        second.bringToFront();
        second.locator(".terminal-place").click();
        second.keyboard().type("echo from-the-''second\n");
        assertThat(rows("main")).containsText("from-the-second");
    }

    @Test
    void colours_are_chosen_and_kept() {
        open(1440, 900);
        page.locator(".terminal-menu summary").click();
        page.getByLabel("Colours", new Page.GetByLabelOptions().setExact(true)).selectOption("contrast");
        assertThat(place("main").locator(".terminal")).hasCSS("background-color", "rgb(0, 0, 0)");
        page.reload();
        assertThat(rows("main")).containsText("student@sandbox", PATIENT);
        assertThat(place("main").locator(".terminal")).hasCSS("background-color", "rgb(0, 0, 0)");
    }

    @Test
    void screen_readers_are_given_the_output_as_text() {
        open(1440, 900);
        page.locator(".terminal-menu summary").click();
        page.getByLabel("Read output to screen readers").check();
        page.keyboard().press("Escape");
        place("main").click();
        type("clear; echo read-''aloud");
        assertThat(place("main").locator(".xterm-accessibility-tree")).containsText("read-aloud");
        assertThat(place("main").locator(".live-region")).hasAttribute("aria-live", "assertive");
        Axe.check(page, "a terminal for screen readers");
    }

    @Test
    void a_pasted_text_of_several_lines_waits_for_enter() {
        open(1440, 900);
        place("main").click();
        type("clear");
        page.evaluate("""
            () => { const data = new DataTransfer(); data.setData('text/plain', 'echo one-\\'\\'line\\necho two-\\'\\'lines');
              document.querySelector('.terminal-place .xterm-helper-textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }""");
        assertThat(rows("main")).containsText("two-''lines");
        assertThat(rows("main")).not().containsText("one-line");
        page.keyboard().press("Enter");
        assertThat(rows("main")).containsText("one-line");
        assertThat(rows("main")).containsText("two-lines");
    }

    @Test
    void an_address_in_the_output_is_a_link_and_localhost_is_the_sandboxs() {
        open(1440, 900);
        place("main").click();
        type("clear; echo http://localhost:7777/x");
        assertThat(rows("main")).containsText(Pattern.compile("7777/x\\s*student@"));
        Locator line = rows("main")
                .locator("> div")
                .filter(new Locator.FilterOptions().setHasText("http://localhost:7777/x"))
                .last();
        BoundingBox at = line.boundingBox();
        page.mouse().move(at.x + 30, at.y + at.height / 2);
        page.mouse().click(at.x + 32, at.y + at.height / 2);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Port 7777 is not published");
        button("All right");
    }

    @Test
    void on_a_phone_the_keys_that_are_missing_have_buttons() {
        page = browsers.openPhone();
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + LESSON);
        assertThat(rows("main")).containsText("student@sandbox", PATIENT);
        place("main").tap();
        type("clear; sleep 1000");
        assertThat(page.locator(".sandbox")).hasAttribute("data-busy", "true");
        page.getByLabel("Control C, stops a program").tap();
        assertThat(rows("main")).containsText("^C");
        assertThat(page.locator(".sandbox")).hasAttribute("data-busy", "false");
        page.keyboard().type("echo fro");
        page.getByLabel("Control, with the next letter").tap();
        page.keyboard().type("u");
        type("echo from-a-''phone");
        assertThat(rows("main")).containsText("from-a-phone");
        assertThat(rows("main")).not().containsText("fro" + "echo");
        page.getByLabel("Up", new Page.GetByLabelOptions().setExact(true)).tap();
        assertThat(rows("main")).containsText(Pattern.compile("\\$ echo from-a-''phone\\s*$"));
        Browsers.screen(page, "terminal-phone");
        Axe.check(page, "a lesson on a phone");
    }
}
