package dev.slipway.course;

import static dev.slipway.course.HtmlElements.attributes;
import static dev.slipway.course.HtmlElements.element;
import static dev.slipway.course.HtmlElements.renderFrom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders quotes and callouts. */
final class QuoteRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    QuoteRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(BlockQuote.class);
    }

    @Override
    public void render(Node node) {
        Optional<Callout> callout = Callout.of((BlockQuote) node);
        html.line();
        if (callout.isPresent()) {
            callout(callout.get(), node);
        } else {
            html.tag("blockquote");
            renderFrom(node.getFirstChild(), context);
            html.tag("/blockquote");
        }
        html.line();
    }

    private void callout(Callout callout, Node quote) {
        html.tag("div", attributes("class", "callout " + callout.title().toLowerCase(Locale.ROOT), "role", "note"));
        element(html, "p", Map.of("class", "callout-title"), callout.title());
        callout.content().ifPresent(this::firstParagraph);
        renderFrom(quote.getFirstChild().getNext(), context);
        html.tag("/div");
    }

    private void firstParagraph(Node content) {
        html.line();
        html.tag("p");
        renderFrom(content, context);
        html.tag("/p");
        html.line();
    }
}
