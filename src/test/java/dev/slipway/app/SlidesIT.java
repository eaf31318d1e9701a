package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks in a real browser: the player, the presenter's window, the printed page, what Marp's directives do, files from outside, attacks. */
class SlidesIT {

    private static final String DECK = "/slides/default-theme";
    private static final String LESSON = "/courses/demo/lessons/first";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    static RunningApp app;
    static Browsers browsers;
    static Client student;
    static Client instructor;

    private Page page;

    @BeforeAll
    static void start() {
        app = RunningApp.start(Path.of("src/test/resources/decks"));
        browsers = new Browsers();
        student = Client.student(app, "Reader of slides");
        instructor = Client.instructor(app);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @BeforeEach
    void open() {
        browsers.problems.clear();
        page = browsers.open(1200, 800);
        Browsers.signIn(page, app, student);
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    private void go(String path) {
        page.navigate(app.base() + path);
        assertThat(page.locator(".slides .frame").first()).isAttached();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** As the address says it: `3`, or `3.1`. */
    private void isAt(String place) {
        isAt(page, place);
    }

    private static void isAt(Page page, String place) {
        assertThat(page).hasURL(Pattern.compile(".*#" + place.replace(".", "\\.") + "$"));
    }

    private Locator now() {
        return page.locator(".slides .frame[data-now]");
    }

    // ------------------------------------------------------------------------------------------------------- player

    @Test
    void keysTurnSlides() {
        go(DECK);
        isAt("1");
        press("ArrowRight");
        isAt("2");
        press("Space", "PageDown", "ArrowDown");
        isAt("2.3");
        press("ArrowRight");
        isAt("3");
        press("ArrowLeft");
        isAt("2.3");
        press("PageUp", "ArrowUp", "Shift+Space", "Backspace");
        isAt("1");
        press("End");
        isAt("5");
        press("ArrowRight");
        isAt("5");
        press("Home");
        isAt("1");
        press("4", "Enter");
        isAt("4");
        press("9", "9", "Enter");
        isAt("5");
        press("2", "Escape", "ArrowLeft");
        isAt("4");
    }

    @Test
    void partsAppearOneByOne() {
        go(DECK + "#2");
        List<Boolean> none = shownParts();
        assertThat(none).containsExactly(false, false, false);
        press("ArrowRight");
        assertThat(shownParts()).containsExactly(true, false, false);
        press("ArrowRight", "ArrowRight");
        assertThat(shownParts()).containsExactly(true, true, true);
    }

    @SuppressWarnings("unchecked")
    private List<Boolean> shownParts() {
        return (List<Boolean>) now().locator("[data-marpit-fragment]")
                .evaluateAll("all => all.map(e => getComputedStyle(e).visibility === 'visible')");
    }

    @Test
    void aLinkLeadsToASlideAndItsParts() {
        go(DECK + "#2.2");
        assertThat(now().locator("h2")).hasText("What comes one by one");
        assertThat(shownParts()).containsExactly(true, true, false);
        go("/slides/default-theme#77");
        isAt("5");
    }

    @Test
    void theBackButtonLeadsToTheSlideBefore() {
        go(DECK);
        press("3", "Enter", "End");
        isAt("5");
        page.goBack();
        isAt("3");
        assertThat(now().locator("h2")).hasText("Code");
        page.goBack();
        isAt("1");
        page.goForward();
        assertThat(now().locator("h2")).hasText("Code");
    }

    @Test
    void theOverviewIsAGridForTheKeyboard() {
        go(DECK + "#2");
        press("o");
        assertThat(page.locator(".slides .pick")).hasCount(5);
        assertThat(page.locator(".slides .pick").nth(1)).isFocused();
        assertThat(page.locator(".slides .pick").nth(1)).hasAccessibleName("Slide 2: What comes one by one");
        assertThat(page.locator(".slides .frame").nth(4)).isVisible();
        press("ArrowRight", "ArrowLeft", "End", "ArrowLeft");
        assertThat(page.locator(".slides .pick").nth(3)).isFocused();
        press("Enter");
        isAt("4");
        assertThat(page.locator(".slides .pick").nth(3)).isHidden();
        press("o", "Escape");
        assertThat(page.locator(".slides .pick").nth(3)).isHidden();
        press("o");
        page.locator(".slides .pick").nth(0).click();
        isAt("1");
    }

    @Test
    void helpNamesTheKeys() {
        go(DECK);
        press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("presenter's window");
        press("ArrowRight");
        isAt("1");
        press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        press("ArrowRight");
        isAt("2");
    }

    @Test
    void fullScreenIsAKeyAway() {
        go(DECK);
        press("f");
        page.waitForCondition(() -> (boolean) page.evaluate("document.fullscreenElement !== null"));
        press("ArrowRight");
        isAt("2");
        press("f");
        page.waitForCondition(() -> (boolean) page.evaluate("document.fullscreenElement === null"));
    }

    @Test
    void eachSlideIsAnnounced() {
        go(DECK);
        Locator live = page.locator(".slides [aria-live=polite]");
        assertThat(live).hasText("Slide 1 of 5: Boxes and harbours");
        press("3", "Enter");
        assertThat(live).hasText("Slide 3 of 5: Code");
    }

    @Test
    void aFingerTurnsThePage() {
        go(DECK);
        swipe(600, 200);
        isAt("2");
        swipe(200, 600);
        isAt("1");
    }

    private void swipe(int from, int to) {
        page.locator(".slides .stage").evaluate("""
            (stage, [from, to]) => {
              const touch = x => new Touch({ identifier: 1, target: stage, clientX: x, clientY: 300 });
              stage.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] }));
              stage.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)] }));
            }""", List.of(from, to));
    }

    // ---------------------------------------------------------------------------------------------------- presenter

    @Test
    void thePresenterSeesNotesAndTheNextSlideAndBothWindowsKeepInStep() {
        go(DECK);
        Page presenter = page.waitForPopup(() -> press("p"));
        assertThat(presenter.locator(".presenter-notes")).containsText("Welcome everybody.");
        assertThat(presenter.locator(".presenter-notes p")).hasCount(2);
        assertThat(presenter.locator(".presenter-now .frame[data-now] h1")).hasText("Boxes and harbours");
        assertThat(presenter.locator(".presenter-next .frame[data-now] h2")).hasText("What comes one by one");
        presenter.keyboard().press("ArrowRight");
        presenter.keyboard().press("Space");
        isAt("2.1");
        press("3", "Enter");
        isAt(presenter, "3");
        assertThat(presenter.locator(".presenter-counter")).hasText("3 / 5");
        assertThat(presenter.locator(".presenter-clock")).hasText(Pattern.compile("\\d+:\\d\\d.*"));
    }

    @Test
    void thePresentersTimerStartsPausesAndIsReset() {
        page.navigate(app.base() + DECK + "?presenter#2");
        Locator timer = page.locator(".presenter-time");
        assertThat(timer).hasText("00:00");
        page.getByText("Start", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(timer).not().hasText("00:00");
        page.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(timer).not().hasText("00:00");
        page.getByText("Reset", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(timer).hasText("00:00");
        assertThat(page.getByText("Start", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void aPresenterThatOpensLaterGoesToWhereTheOthersAre() {
        go(DECK + "#4");
        Page presenter = page.context().newPage();
        presenter.navigate(app.base() + DECK + "?presenter");
        isAt(presenter, "4");
    }

    // -------------------------------------------------------------------------------------------------------- paper

    @Test
    void printedThereIsOneSlideAPageWithAllItsPartsAndBackgrounds() {
        go(DECK);
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count())
                .isEqualTo(5);
        assertThat(pdf).contains("/MediaBox [0 0 720 540]"); // 960 by 720 pixels in points
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".slides [data-marpit-fragment]").last()).isVisible();
        Object colour = page.locator(".slides section")
                .nth(1)
                .evaluate("e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).printColorAdjust].join()");
        assertThat(colour).isEqualTo("rgb(18, 52, 86),exact");
        assertThat(page.locator(".slides-controls")).isHidden();
    }

    // --------------------------------------------------------------------------------------------------- directives

    private Object style(String locator, String property) {
        return page.locator(locator).first().evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property);
    }

    @Test
    void pagesAreNumberedAsTheirSlidesSay() {
        go(DECK);
        Object pages = page.locator(
                        ".slides section:not([data-marpit-advanced-background=background], [data-marpit-advanced-background=pseudo])")
                .evaluateAll("all => all.map(s => s.dataset.marpitPagination ?? '-').join()");
        assertThat(pages).isEqualTo("-,1,1,2,3");
    }

    @Test
    void headersFootersSizesAndPicturesAreAsSaid() {
        go(DECK + "#4");
        assertThat(now().locator("header").first()).hasText("Harbour school");
        assertThat(now().locator("footer").first()).hasText("Week 1");
        assertThat(now().locator("svg").first()).hasAttribute("viewBox", "0 0 960 720");
        assertThat(now().locator("img")).hasCSS("width", "200px");
        assertThat(now().locator("img")).hasCSS("height", "100px");
        Locator background = now().locator("figure").first();
        assertThat((String) background.evaluate("e => getComputedStyle(e).backgroundImage"))
                .contains("/slides/files/img/sea.svg");
        assertThat((String) background.evaluate("e => getComputedStyle(e).filter"))
                .startsWith("sepia");
        assertThat((double) background.evaluate(
                        "e => e.getBoundingClientRect().width / (e.getBoundingClientRect().height * 960 / 720)"))
                .isBetween(.39, .41);
    }

    @Test
    void gaiaHasItsClassesBackgroundsAndScopedStyles() {
        go("/slides/gaia-backgrounds");
        assertThat(page.locator(".slides section").first()).hasAttribute("data-theme", "gaia");
        assertThat(page.locator(".slides section").first()).hasClass("lead invert");
        assertThat((String) style(".slides section", "background-image")).contains("/slides/files/img/sea.svg");
        assertThat((String) style(".slides section h1", "background-image")).contains("/slides/files/img/sea.svg");
        assertThat(style(".slides section", "letter-spacing")).isEqualTo("1px");
        assertThat(style(".slides section", "color")).isEqualTo("rgb(254, 254, 254)");
        assertThat(page.locator(".slides .frame").nth(1).locator("figure")).hasCount(3);
        assertThat(page.locator(".slides .frame")
                        .nth(1)
                        .locator("[data-marpit-advanced-background-direction=vertical]"))
                .hasCount(1);
        assertThat(page.locator(".slides .frame").nth(2).locator("h2")).hasCSS("color", "rgb(1, 2, 3)");
        assertThat((String) page.locator(".slides .frame")
                        .nth(2)
                        .locator("figure")
                        .first()
                        .evaluate("e => getComputedStyle(e).backgroundImage"))
                .contains("/slides/files/img/sea.svg");
    }

    @ParameterizedTest
    @CsvSource({
        "divided-by-headings, 3",
        "divided-by-list, 2",
        "rules-only, 2",
        "windows, 2",
        "default-theme, 5",
        "gaia-backgrounds, 3"
    })
    void slidesAreDividedAsMarpSays(String deck, int slides) {
        go("/slides/" + deck);
        assertThat(page.locator(".slides .frame")).hasCount(slides);
    }

    @Test
    void formulasUseOurFontsAndEmojiAreCharacters() {
        go(DECK + "#5");
        assertThat(now().locator(".katex").first()).isVisible();
        assertThat(now().locator("[data-auto-scaling]").first()).isAttached();
        page.waitForCondition(() -> (boolean)
                page.evaluate("[...document.fonts].some(f => f.family.startsWith('KaTeX') && f.status === 'loaded')"));
        press("Home");
        assertThat(now()).containsText("A first look 🚢");
    }

    @Test
    void codeOfTheCoursesLanguagesIsColoured() {
        go(DECK + "#3");
        for (String language : new String[] {"bash", "dockerfile", "nginx", "sql"}) {
            assertThat(now().locator("code.language-" + language + " [class^=hljs-]")
                            .first())
                    .isAttached();
        }
    }

    @Test
    void linksLeadToSlidesHeadingsAndOtherFiles() {
        go(DECK + "#4");
        now().getByText("to the code").click();
        isAt("3");
        press("4", "Enter");
        now().getByText("to the heading").click();
        isAt("2");
        press("4", "Enter");
        assertThat(now().getByText("a document")).hasAttribute("href", "/slides/readme-like");
    }

    // --------------------------------------------------------------------------------------------- beside a terminal

    @Test
    void aDeckStandsBesideTheTerminalAndItsCommandRunsOnce() {
        page.navigate(app.base() + LESSON);
        page.locator(".lesson-decks a", new Page.LocatorOptions().setHasText("Boxes and harbours"))
                .click();
        assertThat(page.locator(".lesson-deck .frame[data-now] h1")).hasText("Boxes and harbours");
        assertThat(page.locator(".lesson-text")).isHidden();
        assertThat(page.locator(".sandbox")).isVisible();
        press("3", "Enter");
        isAt("3");
        page.reload();
        assertThat(page.locator(".lesson-deck .frame[data-now] h2")).hasText("Code");
        assertThat(page).hasURL(Pattern.compile(".*\\?slides=default-theme#3$"));

        student.startSandbox();
        assertThat(page.locator(".xterm-rows")).containsText("student@sandbox", PATIENT);
        Locator run = page.locator(".lesson-deck .frame[data-now] button.run");
        assertThat(run).hasCount(1);
        run.click();
        assertThat(page.locator(".xterm-rows")).containsText("run 42 times", PATIENT);
        assertThat(run).hasText("Sent");
        page.locator(".xterm-helper-textarea").focus();
        page.keyboard().type("history | grep -c 'run [$]'");
        press("Enter");
        assertThat(page.locator(".xterm-rows")).containsText(Pattern.compile("\\b2\\b|grep[^\\n]*1"), PATIENT);
        long times = Pattern.compile("run 42 times")
                .matcher(page.locator(".xterm-rows").innerText())
                .results()
                .count();
        assertThat(times).isEqualTo(1);
        isAt("3");

        page.getByText("Back to the text").click();
        assertThat(page.locator(".lesson-text")).isVisible();
        page.goBack();
        assertThat(page.locator(".lesson-deck .frame[data-now] h2")).hasText("Code");
    }

    @Test
    void aRunButtonWithoutTerminalSaysWhereOneIs() {
        go(DECK + "#3");
        now().locator("button.run").click();
        assertThat(page.getByText("There is no terminal on this page")).isVisible();
        page.getByText("Open beside your terminal").click();
        assertThat(page).hasURL(Pattern.compile(".*" + LESSON + "\\?slides=default-theme#3$"));
        assertThat(page.locator(".lesson-deck .frame[data-now] h2")).hasText("Code");
    }

    @Test
    void anyDeckOpensBesideALessonThatDoesNotNameIt() {
        page.navigate(app.base() + "/courses/demo/lessons/second?slides=gaia-backgrounds#2");
        assertThat(page.locator(".lesson-deck .frame[data-now] h1")).hasText("Three behind");
        page.navigate(app.base() + "/courses/demo/lessons/second?slides=gone");
        assertThat(page.locator(".lesson-text")).isVisible();
    }

    // -------------------------------------------------------------------------------------------------- from outside

    @Test
    void aDocumentIsAPageToRead() {
        page.navigate(app.base() + "/slides/readme-like");
        Locator text = page.locator(".document");
        assertThat(text.locator("h1")).hasText("Survey app");
        assertThat(text.locator("h2")).containsText("Usage");
        assertThat(text.locator("td").first()).hasText("5000");
        assertThat(text.locator("input[type=checkbox]").first()).isChecked();
        assertThat(text.locator("img")).hasCount(1);
        assertThat(text.locator("img").first()).hasJSProperty("naturalWidth", 40);
        assertThat(text).containsText("Picture on another host: build");
        assertThat(text).not().containsText("a comment nobody sees");
        assertThat(text).containsText("Last words.");
        text.getByText("More").click();
        assertThat(text.getByText("Hidden")).isVisible();
        assertThat(text.locator("figure.code .copy")).hasCount(1);
        text.getByText("deck", new Locator.GetByTextOptions().setExact(true)).click();
        isAt("1");
    }

    @ParameterizedTest
    @CsvSource({
        "/slides/Notes%20of%20Week%202, Just a line",
        "/slides/latin, Naïve text",
        "/documents/lessons/loose, Text with",
        "/documents/demo/beside, the other"
    })
    void plainMarkdownOpensWhereverItWasPut(String path, String words) {
        page.navigate(app.base() + path);
        assertThat(page.locator(".document")).containsText(words);
        assertThat(page.locator(".document h1")).hasCount(1);
    }

    @Test
    void aDeckAmongTheLessonsOpensInThePlayer() {
        page.navigate(app.base() + "/documents/demo/beside");
        page.getByText("the other").click();
        assertThat(page.locator(".slides .frame")).hasCount(2);
    }

    @Test
    void allFilesAreListedAndOpen() {
        page.navigate(app.base() + "/slides");
        Locator links = page.locator(".decks a");
        assertThat(links).hasCount(16);
        for (Locator link : links.all()) {
            assertThat(student.get(link.getAttribute("href")).statusCode())
                    .as(link.getAttribute("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void htmlInsideKeepsItsLayoutAndShowsWhatIsNone() {
        go("/slides/html-inside");
        assertThat(now().locator(".columns")).hasCSS("display", "flex");
        assertThat(now().getByText("left")).hasCSS("color", "rgb(9, 8, 7)");
        assertThat(now()).containsText("docker build -t <image_name> .");
        assertThat(now().locator("a.elsewhere")).hasCount(2);
        assertThat(now().locator("a.elsewhere").first()).hasAttribute("href", "https://video.example/embed/1");
        assertThat(now().locator("circle")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slides/attack", "/slides/readme-like"})
    void nothingInAFileRunsOrReachesAnotherHost(String path) {
        page.navigate(app.base() + path);
        Locator text = page.locator(path.endsWith("attack") ? ".slides .frame[data-now]" : ".document");
        assertThat(text).containsText(path.endsWith("attack") ? "Attack" : "Last words");
        for (Locator link : text.locator("a, summary, button:not(.copy)").all()) {
            if (link.isVisible()
                    && !link.evaluate("e => e.getAttribute('href') ?? ''")
                            .toString()
                            .matches("(/|#|https?:).*")) {
                link.evaluate("e => e.click?.() ?? e.dispatchEvent(new MouseEvent('click', { bubbles: true }))");
            }
        }
        page.waitForTimeout(300);
        assertThat(page.evaluate("window.attacked ?? null")).isNull();
        assertThat(page.evaluate("""
            () => {
              const roots = [document, ...[...document.querySelectorAll('*')].map(e => e.shadowRoot).filter(r => r)];
              const all = roots.flatMap(r => [...r.querySelectorAll('main *, .frames *')]);
              const bad = all.filter(e => ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'form'].includes(e.localName)
                || [...e.attributes].some(a => a.name.startsWith('on') || /javascript:|evil/i.test(a.value)));
              return bad.map(e => e.outerHTML).join();
            }""")).isEqualTo("");
        if (path.endsWith("attack")) {
            press("End");
            assertThat(now()).containsText("After the attack");
        }
    }

    // ------------------------------------------------------------------------------------------------------ mistakes

    @Test
    void mistakesAreNamedToTheInstructorAndTheRestIsShown() {
        Page theirs = browsers.open(1200, 800);
        Browsers.signIn(theirs, app, instructor);
        theirs.navigate(app.base() + "/slides/broken-deck");
        Locator told = theirs.locator(".authoring");
        assertThat(told).containsText("slides/broken-deck.md:5");
        assertThat(told).containsText("slides/broken-deck.md:9");
        assertThat(told).containsText("there is no picture `img/gone.svg`");
        assertThat(told).containsText("slides/broken-deck.md:15");
        theirs.navigate(app.base() + "/slides/no-end");
        assertThat(told).containsText("slides/no-end.md:1");
        assertThat(theirs.locator(".slides .frame")).hasCount(2);
        theirs.context().close();

        go("/slides/broken-deck");
        assertThat(page.locator(".authoring")).hasCount(0);
        assertThat(page.locator(".slides .frame")).hasCount(3);
        assertThat(now()).containsText("Picture that is not here: A boat");
        press("End");
        assertThat(now()).containsText("Third");
        assertThat(student.get("/courses/demo").statusCode()).isEqualTo(200);
    }

    @Test
    void aThemeThatIsNotKnownIsNamedAndTheDefaultTaken() {
        assertThat(instructor.get("/slides/no-end").body()).contains("corporate");
        go("/slides/no-end");
        assertThat(page.locator(".slides section").first()).not().hasAttribute("data-theme", "corporate");
    }

    // ------------------------------------------------------------------------------------------------------- screens

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "360, 740, LIGHT", "360, 740, DARK"})
    void everyViewFits(int width, int height, ColorScheme colours) {
        Page p = browsers.open(width, height, colours);
        Browsers.signIn(p, app, student);
        for (String[] view : new String[][] {
            {"deck", DECK + "#3"},
            {"presenter", DECK + "?presenter#1"},
            {"beside", LESSON + "?slides=default-theme#3"},
            {"document", "/slides/readme-like"},
            {"list", "/slides"},
            {"lesson-with-slides", LESSON},
            {"overview", DECK + "#2"}
        }) {
            p.navigate("about:blank");
            p.navigate(app.base() + view[1]);
            if (view[1].contains("default-theme")) {
                assertThat(p.locator(".frame[data-now]").first()).isVisible();
            }
            if (view[0].equals("overview")) {
                p.keyboard().press("o");
            }
            if (view[0].equals("beside")) {
                assertThat((boolean) p.evaluate("""
                    () => [...document.querySelectorAll('.slides-controls button')].filter(b => b.offsetParent).every(b => {
                      const { x, y, width, height } = b.getBoundingClientRect();
                      return b.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                    })"""))
                        .as("the buttons of the slides can be pressed")
                        .isTrue();
            }
            String name =
                    "slides-" + view[0] + "-" + width + "-" + colours.name().toLowerCase();
            Browsers.screen(p, name);
            // the slides of these decks have the colours that the tests want; those of the course are looked at in
            // ScreensIT
            Axe.checkButColoursOf(".stage", p, name);
            assertThat((int) p.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(view[0] + " is wider than its screen by")
                    .isZero();
        }
        p.context().close();
    }
}
