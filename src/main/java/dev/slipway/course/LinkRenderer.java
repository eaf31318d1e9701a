package dev.slipway.course;

import static dev.slipway.course.HtmlElements.attributes;
import static dev.slipway.course.HtmlElements.renderFrom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders links: to lessons, files of the page's folder, places on the page and other sites. Broken links are
 * problems.
 */
final class LinkRenderer implements NodeRenderer {

    private static final Pattern LESSON =
            Pattern.compile("(?<up>\\.\\./)?(?<id>[a-z0-9-]+)/(lesson\\.md)?(?<fragment>#.*)?");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final PageLocation page;
    private final NodeProblems problems;

    LinkRenderer(HtmlNodeRendererContext context, PageLocation page, NodeProblems problems) {
        this.context = context;
        this.html = context.getWriter();
        this.page = page;
        this.problems = problems;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
        html.tag("a", address((Link) node));
        renderFrom(node.getFirstChild(), context);
        html.tag("/a");
    }

    private Map<String, String> address(Link link) {
        String target = link.getDestination();
        Matcher lesson = LESSON.matcher(target);
        if (lesson.matches() && (lesson.group("up") != null || isLesson(lesson))) {
            return toLesson(link, lesson);
        } else if (target.isEmpty()) {
            problems.add(
                    link,
                    "the link `" + MarkdownSource.plain(link) + "` has no address",
                    "Write one between the round brackets");
            return Map.of();
        } else if (target.startsWith("#")) {
            return attributes("href", target);
        } else if (PageLocation.isRelative(target)) {
            return toFile(link, target);
        } else if (target.matches("/([^/\\\\].*)?")) {
            return attributes("href", target);
        } else if (target.matches("https?://.*")) {
            return attributes("href", target, "rel", "noopener", "target", "_blank");
        }
        problems.add(
                link,
                "the link `" + target + "` has an address this page does not follow",
                "Use http, https, or a path");
        return Map.of();
    }

    private Map<String, String> toLesson(Link link, Matcher lesson) {
        if (!isLesson(lesson)) {
            problems.add(
                    link, "the link leads to lesson `" + lesson.group("id") + "`, which is not there", "Mend the name");
        }
        String fragment = Objects.requireNonNullElse(lesson.group("fragment"), "");
        return attributes("href", page.courseUrl() + "/lessons/" + lesson.group("id") + fragment);
    }

    private Map<String, String> toFile(Link link, String target) {
        if (Courses.fileBelow(page.folder(), target.split("#", 2)[0]).isEmpty()) {
            problems.add(
                    link, "the link leads to `" + target + "`, which is not there", "Mend the name, or add the file");
        }
        return attributes("href", page.filesUrl() + target);
    }

    /** A link from one lesson to another starts with {@code ../}; a link from the course's page does not. */
    private boolean isLesson(Matcher link) {
        Path course = link.group("up") != null ? page.folder().resolve("..") : page.folder();
        return Files.isRegularFile(
                course.resolve(link.group("id")).resolve("lesson.md").normalize());
    }
}
