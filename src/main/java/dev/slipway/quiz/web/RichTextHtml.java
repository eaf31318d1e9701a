package dev.slipway.quiz.web;

import dev.slipway.authoring.SafeLinks;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.SafeHtml;
import dev.slipway.quiz.attempt.OfferedQuiz;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders authors' texts in questions as HTML that cannot script the page. Relative pictures are files beside the
 * lesson.
 */
final class RichTextHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer ESCAPER = HtmlRenderer.builder().build();
    private static final Pattern RELATIVE = Pattern.compile("(?![a-zA-Z][a-zA-Z0-9+.-]*:)[^/\\\\\\s].*");

    private final String beside;
    private final HtmlRenderer renderer;

    /** {@code beside}: the address of the lesson's files, with a slash at its end. */
    RichTextHtml(String beside) {
        this.beside = beside;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(SafeLinks.SANITIZER)
                .softbreak("<br>")
                .attributeProviderFactory(context -> this::placePicture)
                .build();
    }

    static RichTextHtml of(OfferedQuiz quiz) {
        return new RichTextHtml(quiz.lessonUrl() + "/files/");
    }

    private void placePicture(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image) {
            attributes.computeIfPresent(
                    "src", (key, source) -> RELATIVE.matcher(source).matches() ? beside + source : source);
        }
    }

    /** Renders a block: paragraphs, lists, code. The author's HTML is sanitized by {@link SafeHtml}. */
    String block(RichText text) {
        return switch (text.format()) {
            case MARKDOWN, MOODLE -> renderer.render(PARSER.parse(text.source()));
            case HTML -> SafeHtml.clean(text.source(), beside);
            case PLAIN -> "<p>" + escape(text.source()).replace("\n", "<br>") + "</p>";
        };
    }

    /** Renders a label: a single paragraph without its {@code <p>}. */
    String inline(RichText text) {
        String html = block(text).strip();
        boolean one = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return one ? html.substring(3, html.length() - 4) : html;
    }

    static String escape(String text) {
        return ESCAPER.render(new Text(text));
    }
}
