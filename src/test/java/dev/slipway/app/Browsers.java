package dev.slipway.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Real browsers: the distribution's Chromium, driven by Playwright. Its headless shell comes first: the same engine without the
 * windows that nobody looks at, at less than half of the processor time. Problems that a page reports are collected.
 */
final class Browsers implements AutoCloseable {

    /** A name for this machine that browsers do not trust as they trust localhost: as on a school's network, over plain HTTP. */
    static final String LAN_NAME = "class.test";

    /** For a slow machine: no test waits that long when all is well. */
    private static final double MAX_WAIT_MILLIS = 20_000;

    private static final Path SCREENS = Path.of("target/screens");

    private final Playwright playwright;
    private final Browser browser;
    final List<String> problems = new ArrayList<>();

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(MAX_WAIT_MILLIS);
        // Playwright would otherwise fetch browsers of its own.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        // root needs --no-sandbox; the rest keeps Chromium from calling home
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage",
                                "--host-resolver-rules=MAP " + LAN_NAME + " 127.0.0.1, MAP *.example.org 127.0.0.1")));
    }

    private static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium is installed: ./slipway test installs it"));
    }

    Page open(int width, int height) {
        return open(width, height, ColorScheme.LIGHT);
    }

    Page open(int width, int height, ColorScheme colours) {
        return open(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
    }

    /** Small, touched with fingers, and with a keyboard on its screen. */
    Page openPhone() {
        return open(new Browser.NewContextOptions()
                .setViewportSize(390, 780)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    /** Believes a certificate that nobody has signed. */
    Page openBehindProxy() {
        return open(new Browser.NewContextOptions().setViewportSize(1440, 900).setIgnoreHTTPSErrors(true));
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setAcceptDownloads(true));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(m -> note(m, page));
        page.onPageError(e -> problems.add(page.url() + ": " + e));
        page.onRequest(r -> {
            // previews have names below localhost
            if (!r.url().matches("http://([a-z0-9-]+\\.)?localhost:.*")
                    && !r.url().startsWith("http://" + LAN_NAME + ":")
                    && !r.url().startsWith("https://slipway.example.org:")
                    && !r.url().startsWith("data:")
                    && !r.url().startsWith("blob:")) {
                problems.add(page.url() + " asks another host: " + r.url());
            }
        });
        return page;
    }

    /** Lets the page be signed in as somebody who is already. */
    static void signIn(Page page, RunningApp app, Client who) {
        page.context()
                .addCookies(List.of(new Cookie(
                                "slipway_session", who.cookie("slipway_session").getValue())
                        .setUrl(app.base())));
    }

    private void note(ConsoleMessage message, Page page) {
        // The browser itself reports sockets that break when the application is killed, and refused forms: those are
        // the tests' doing.
        if (message.type().equals("error")
                && !message.text().contains("WebSocket")
                && !message.text().contains("Failed to load resource")) {
            problems.add(page.url() + ": " + message.text());
        }
    }

    static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
