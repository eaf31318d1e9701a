package dev.slipway.course;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Shared by the node renderers. The writer escapes texts and attribute values. */
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

    /** Writes an element that contains a text. */
    static void element(HtmlWriter html, String tag, Map<String, String> attributes, String text) {
        html.tag(tag, attributes);
        html.text(text);
        html.tag("/" + tag);
    }

    /** Renders a node and its following siblings; nothing for null. */
    static void renderFrom(@Nullable Node first, HtmlNodeRendererContext context) {
        for (Node n = first; n != null; n = n.getNext()) {
            context.render(n);
        }
    }
}
