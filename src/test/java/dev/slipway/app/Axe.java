package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for faults of accessibility in a page as it stands, by all rules of axe that are on without being asked for (WCAG 2.2 AA and good practice). */
final class Axe {

    private static final String SOURCE = source();

    /** Each fault on a line: the rule, what it wants, and where it fails. */
    private static final String RUN = """
        async coloursOfOthers => {
          // colours on their way from one to another are nobody's choice
          await Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished.catch(() => null)));
          return (await axe.run(document, { resultTypes: ["violations"] })).violations
          .flatMap(v => v.nodes.filter(n => v.id !== "color-contrast" || !coloursOfOthers || !n.target.flat().join(" ").includes(coloursOfOthers)).map(n => `${v.id}: ${n.failureSummary.replace(/\\s+/g, " ")} ${n.target.join(" ")} ${n.html.slice(0, 160)}`)); }""";

    private Axe() {}

    /** Fails when there is any; {@code what} names the page. */
    static void check(Page page, String what) {
        checkButColoursOf(null, page, what);
    }

    /** The same, but the colours within what a selector names are somebody else's choice. */
    static void checkButColoursOf(@Nullable String selector, Page page, String what) {
        page.evaluate(SOURCE);
        @SuppressWarnings("unchecked")
        List<String> faults = (List<String>) page.evaluate(RUN, selector);
        assertThat(faults).as("faults of accessibility in " + what).isEmpty();
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
