package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SafeLinks;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders a lesson or a course's front page as HTML, with its own renderer for each kind of node that needs more than
 * plain Markdown. HTML in the source is shown as text, so a lesson cannot script the page. Missing pictures and
 * broken links become problems.
 */
final class LessonRenderer {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final PageLocation page;
    private final Problems problems;

    LessonRenderer(PageLocation page, Problems problems) {
        this.page = page;
        this.problems = problems;
    }

    /** The text as HTML. If it is nested too deeply, reports a problem and returns an empty text. */
    String render(LessonSource source) {
        NodeProblems found = new NodeProblems(source.text(), problems);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(SafeLinks.SANITIZER)
                .nodeRendererFactory(context -> new CodeBlockRenderer(context.getWriter(), source, page))
                .nodeRendererFactory(QuoteRenderer::new)
                .nodeRendererFactory(context -> new ImageRenderer(context.getWriter(), page, found))
                .nodeRendererFactory(context -> new LinkRenderer(context, page, found))
                .build();
        try {
            return renderer.render(source.text().root());
        } catch (StackOverflowError e) { // renderers recurse for each level of nesting
            MarkdownSource.reportDeepNesting(source.text().at(source.text().bodyLine()), problems);
            return "";
        }
    }
}
