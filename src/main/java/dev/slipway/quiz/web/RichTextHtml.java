package dev.slipway.quiz.web;

import dev.slipway.authoring.SafeLinks;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.SafeHtml;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Authors' texts in questions as HTML that cannot script the page. */
final class RichTextHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
        HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(SafeLinks.SANITIZER).softbreak("<br>").build();

    private RichTextHtml() {}

    /** A block: paragraphs, lists, code. HTML of the author keeps what {@link SafeHtml} lets through. */
    static String block(RichText text) {
        return switch (text.format()) {
            case MARKDOWN, MOODLE -> RENDERER.render(PARSER.parse(text.source()));
            case HTML -> SafeHtml.clean(text.source());
            case PLAIN -> "<p>" + escape(text.source()).replace("\n", "<br>") + "</p>";
        };
    }

    /** For a label: without the paragraph around a single one. */
    static String inline(RichText text) {
        String html = block(text).strip();
        boolean one = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return one ? html.substring(3, html.length() - 4) : html;
    }

    static String escape(String text) {
        return RENDERER.render(new Text(text));
    }
}
