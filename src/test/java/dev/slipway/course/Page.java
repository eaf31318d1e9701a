package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.task.TaskParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lesson's text, rendered. */
record Page(String html, List<String> problems) {

    /** The line of the file at which the text of every page here starts. */
    static final int BODY_LINE = 10;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)( /)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "em",
            "strong",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "br",
            "img",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "div",
            "button",
            "section",
            "span",
            "details",
            "summary");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "href",
            "src",
            "alt",
            "title",
            "rel",
            "target",
            "loading",
            "tabindex",
            "type",
            "align",
            "start",
            "data-file",
            "data-task",
            "data-state",
            "aria-labelledby",
            "role");

    static Page of(Path folder, String markdown) {
        Problems problems = new Problems();
        FrontMatter parts = new FrontMatter(Optional.empty(), markdown, BODY_LINE);
        LessonRenderer renderer = new LessonRenderer(PageLocation.ofLesson("docker", "first", folder), problems);
        String html = MarkdownSource.ofPage("first/lesson.md", parts, problems)
                .map(text -> LessonSource.of(text, new TaskParser(script -> Optional.empty()), problems))
                .map(renderer::render)
                .orElse("");
        return new Page(html, problems.list().stream().map(Problem::asLine).toList());
    }

    /** Holds when every {@code <} starts a tag of ours, with attributes of ours, whose addresses run nothing. */
    void assertHarmless(String source) {
        Matcher tag = TAG.matcher(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            assertThat(tag.find(at) && tag.start() == at)
                    .as("a tag at %s in the page of %s:%n%s", at, source, html)
                    .isTrue();
            assertThat(TAGS).as("tags in the page of %s", source).contains(tag.group(2));
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                assertThat(ATTRIBUTES)
                        .as("attributes in the page of %s", source)
                        .contains(attribute.group(1));
                if (attribute.group(1).equals("href") || attribute.group(1).equals("src")) {
                    assertThat(attribute.group(2))
                            .as("an address in the page of %s", source)
                            .matches("(?s)|[/#].*|https?://.*|mailto:.*|[^:]*|[^:/]*/.*");
                }
            }
            at = html.indexOf('<', tag.end());
        }
    }
}
