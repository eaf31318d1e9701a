package dev.slipway.course;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** What renderers of nodes have in common. Texts and values of attributes are escaped by the writer. */
final class HtmlElements {

    private HtmlElements() {}

    /** {@code pairs}: name, value, name, value, … */
    static Map<String, String> attributes(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** An element with a text in it. */
    static void element(HtmlWriter html, String tag, Map<String, String> attributes, String text) {
        html.tag(tag, attributes);
        html.text(text);
        html.tag("/" + tag);
    }

    /** Renders a node and all those behind it that have the same parent; nothing for null. */
    static void renderFrom(@Nullable Node first, HtmlNodeRendererContext context) {
        for (Node n = first; n != null; n = n.getNext()) {
            context.render(n);
        }
    }
}
