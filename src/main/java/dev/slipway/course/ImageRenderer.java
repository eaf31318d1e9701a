package dev.slipway.course;

import static dev.slipway.course.HtmlElements.attributes;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders pictures from the page's folder. Other pictures, and those without alternative text, are problems. */
final class ImageRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final PageLocation page;
    private final NodeProblems problems;

    ImageRenderer(HtmlWriter html, PageLocation page, NodeProblems problems) {
        this.html = html;
        this.page = page;
        this.problems = problems;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String target = image.getDestination();
        String alt = MarkdownSource.plain(image);
        check(image, target, alt);
        String address = PageLocation.isRelative(target) ? page.filesUrl() + target : "";
        html.tag("img", attributes("src", address, "alt", alt, "loading", "lazy"), true);
    }

    private void check(Image image, String target, String alt) {
        if (alt.isBlank()) {
            problems.add(
                    image,
                    "the picture `" + target + "` has no alternative text",
                    "Write what it shows: `![Three layers of an image](layers.svg)`");
        }
        if (!PageLocation.isRelative(target)) {
            problems.add(
                    image,
                    "the picture `" + target + "` lies elsewhere",
                    "Put it into the lesson's folder: students may be without internet");
        } else if (Courses.fileBelow(page.folder(), target).isEmpty()) {
            problems.add(
                    image, "there is no picture `" + target + "` in the lesson's folder", "Add it, or mend the name");
        }
    }
}
