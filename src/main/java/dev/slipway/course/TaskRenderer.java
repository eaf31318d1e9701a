package dev.slipway.course;

import static dev.slipway.course.HtmlElements.attributes;
import static dev.slipway.course.HtmlElements.element;

import dev.slipway.authoring.SafeLinks;
import dev.slipway.task.Task;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders a task: title, button, hints and solution. */
final class TaskRenderer {

    private static final HtmlRenderer PLAIN = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(SafeLinks.SANITIZER)
            .build();

    private final HtmlWriter html;
    private final CodeFigure code;

    TaskRenderer(HtmlWriter html, CodeFigure code) {
        this.html = html;
        this.code = code;
    }

    void render(Task task) {
        String heading = "task-" + task.id() + "-title";
        html.line();
        html.tag(
                "section",
                attributes(
                        "class",
                        "task",
                        "id",
                        "task-" + task.id(),
                        "data-task",
                        task.id(),
                        "aria-labelledby",
                        heading));
        head(task, heading);
        element(html, "p", attributes("class", "task-finding", "role", "status"), "");
        hints(task.hints());
        details("solution", "Solution");
        code.write(new InfoString("bash", List.of("run")), task.solve() + "\n");
        html.tag("/details");
        html.tag("/section");
        html.line();
    }

    private void head(Task task, String heading) {
        html.tag("div", Map.of("class", "task-head"));
        element(html, "span", attributes("class", "task-state", "data-state", "open"), "To do");
        html.tag("h3", Map.of("id", heading));
        html.raw(inline(task.title()));
        html.tag("/h3");
        element(html, "button", attributes("type", "button", "class", "task-check"), "Check now");
        html.tag("/div");
    }

    private void hints(List<String> hints) {
        for (int i = 0; i < hints.size(); i++) {
            details("hint", hints.size() == 1 ? "Hint" : "Hint " + (i + 1));
            html.raw(blocks(hints.get(i)));
            html.tag("/details");
        }
    }

    private void details(String kind, String summary) {
        html.tag("details", Map.of("class", kind));
        element(html, "summary", Map.of(), summary);
    }

    /** Renders a text that may have several blocks, such as a hint. */
    private static String blocks(String markdown) {
        return PLAIN.render(MarkdownSource.PARSER.parse(markdown)).strip();
    }

    /** Renders a text within a line, such as a title. Anything but a paragraph is shown as written. */
    private static String inline(String markdown) {
        String html = blocks(markdown);
        boolean one = html.startsWith("<p>") && html.indexOf("<p>", 3) < 0 && html.endsWith("</p>");
        return one ? html.substring(3, html.length() - 4) : PLAIN.render(new Text(markdown));
    }
}
