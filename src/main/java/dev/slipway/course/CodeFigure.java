package dev.slipway.course;

import static dev.slipway.course.HtmlElements.attributes;
import static dev.slipway.course.HtmlElements.element;

import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes code as a figure with a Copy button, and a Run button if the block says so. Output has no buttons. */
final class CodeFigure {

    private final HtmlWriter html;
    private final PageLocation page;

    CodeFigure(HtmlWriter html, PageLocation page) {
        this.html = html;
        this.page = page;
    }

    void write(InfoString info, String text) {
        html.line();
        html.tag("figure", figure(info));
        info.value("file").ifPresent(f -> element(html, "figcaption", Map.of(), f));
        html.tag("pre", Map.of("tabindex", "0"));
        element(
                html,
                "code",
                info.language().isEmpty() ? Map.of() : Map.of("class", "language-" + info.language()),
                text);
        html.tag("/pre");
        if (!info.says("output")) {
            buttons(info);
        }
        html.tag("/figure");
        html.line();
    }

    private Map<String, String> figure(InfoString info) {
        Map<String, String> attributes = attributes("class", info.says("output") ? "code output" : "code");
        info.value("file").ifPresent(f -> attributes.put("data-file", f.startsWith("~/") ? f : page.home() + "/" + f));
        return attributes;
    }

    private void buttons(InfoString info) {
        html.tag("div", Map.of("class", "code-actions"));
        element(html, "button", attributes("type", "button", "class", "copy"), "Copy");
        if (info.says("run")) {
            element(html, "button", attributes("type", "button", "class", "run"), "Run");
        }
        html.tag("/div");
    }
}
