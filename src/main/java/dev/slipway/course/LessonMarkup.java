package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SafeLinks;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.task.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders a lesson's Markdown as HTML: code blocks with buttons, call-outs, tasks in their places, pictures and links
 * that lead to where the files are served. HTML in the source is shown as text, so a lesson cannot script the page.
 */
final class LessonMarkup {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer PLAIN = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(SafeLinks.SANITIZER)
            .build();
    private static final Map<String, String> CALLOUTS = Map.of(
            "[!NOTE]",
            "Note",
            "[!TIP]",
            "Tip",
            "[!IMPORTANT]",
            "Important",
            "[!WARNING]",
            "Warning",
            "[!CAUTION]",
            "Caution");

    private static final Pattern LESSON_LINK =
            Pattern.compile("(?<up>\\.\\./)?(?<id>[a-z0-9-]+)/(lesson\\.md)?(?<fragment>#.*)?");

    private final Place place;
    private final Problems problems;
    private final BiFunction<String, FencedCodeBlock, Optional<Task>> tasks;
    private final HtmlRenderer renderer;

    /**
     * Where the text comes from and what its links lead to.
     *
     * @param file     as in problems
     * @param bodyLine the line of the file at which the text starts
     * @param folder   of the file
     * @param filesUrl under which the folder's files are served, ending in a slash
     * @param courseUrl the course's page, without a slash at the end
     * @param home     the folder in the sandbox that relative paths of code blocks are in
     */
    record Place(String file, int bodyLine, Path folder, String filesUrl, String courseUrl, String home) {
        int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? bodyLine
                    : bodyLine + node.getSourceSpans().getFirst().getLineIndex();
        }
    }

    /** {@code tasks} reads the task of that id from its code block; empty when it cannot be read. */
    LessonMarkup(Place place, Problems problems, BiFunction<String, FencedCodeBlock, Optional<Task>> tasks) {
        this.place = place;
        this.problems = problems;
        this.tasks = tasks;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(SafeLinks.SANITIZER)
                .nodeRendererFactory(Blocks::new)
                .build();
    }

    String render(String markdown) {
        try {
            Node text = PARSER.parse(markdown);
            text.accept(new HeadingSizes());
            return renderer.render(text);
        } catch (StackOverflowError e) {
            // Parser and renderer call themselves for each level of nesting.
            problems.add(
                    new SourcePosition(place.file(), place.bodyLine()),
                    "quotes, lists or emphasis are nested too deeply here to be shown",
                    "Take out some levels");
            return "";
        }
    }

    /** A text with blocks of its own, such as a hint. */
    private static String blocks(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    /** A text within a line, such as a title: what is no paragraph is taken as it is written. */
    private static String inline(String markdown) {
        String html = blocks(markdown);
        boolean one = html.startsWith("<p>") && html.indexOf("<p>", 3) < 0 && html.endsWith("</p>");
        return one ? html.substring(3, html.length() - 4) : PLAIN.render(new Text(markdown));
    }

    private void problem(Node node, String what, String hint) {
        problems.add(new SourcePosition(place.file(), place.line(node)), what, hint);
    }

    private final class HeadingSizes extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                problem(
                        heading,
                        "the heading `" + plainText(heading) + "` is as large as the page's title",
                        "Start headings at `##`");
            }
        }
    }

    private static String plainText(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            text.append(n instanceof Text t ? t.getLiteral() : n instanceof Code c ? c.getLiteral() : plainText(n));
        }
        return text.toString();
    }

    /** The node renderers of one run. */
    private final class Blocks implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Blocks(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, BlockQuote.class, Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case FencedCodeBlock code -> code(code);
                case BlockQuote quote -> quote(quote);
                case Image image -> image(image);
                case Link link -> link(link);
                default -> throw new IllegalStateException("not asked for: " + node);
            }
        }

        private void code(FencedCodeBlock block) {
            InfoString info = InfoString.parse(block.getInfo() == null ? "" : block.getInfo());
            info.unknown()
                    .forEach(w -> problem(
                            block,
                            "`" + w + "` means nothing behind the fence of a code block",
                            "Known are: run, output, file=NAME, task=ID"));
            Optional<String> task = info.value("task");
            if (task.isPresent()) {
                tasks.apply(task.get(), block).ifPresent(this::task);
            } else {
                codeBlock(info, block.getLiteral());
            }
        }

        private void codeBlock(InfoString info, String text) {
            boolean output = info.says("output");
            Map<String, String> attributes = attributes("class", output ? "code output" : "code");
            info.value("file")
                    .ifPresent(f -> attributes.put("data-file", f.startsWith("~/") ? f : place.home() + "/" + f));
            html.line();
            html.tag("figure", attributes);
            info.value("file").ifPresent(f -> element("figcaption", Map.of(), f));
            html.tag("pre", Map.of("tabindex", "0"));
            element(
                    "code",
                    info.language().isEmpty() ? Map.of() : Map.of("class", "language-" + info.language()),
                    text);
            html.tag("/pre");
            if (!output) {
                html.tag("div", Map.of("class", "code-actions"));
                element("button", attributes("type", "button", "class", "copy"), "Copy");
                if (info.says("run")) {
                    element("button", attributes("type", "button", "class", "run"), "Run");
                }
                html.tag("/div");
            }
            html.tag("/figure");
            html.line();
        }

        private void task(Task task) {
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
            html.tag("div", Map.of("class", "task-head"));
            element("span", attributes("class", "task-state", "data-state", "open"), "To do");
            html.tag("h3", Map.of("id", heading));
            html.raw(inline(task.title()));
            html.tag("/h3");
            element("button", attributes("type", "button", "class", "task-check"), "Check now");
            html.tag("/div");
            element("p", attributes("class", "task-finding", "role", "status"), "");
            for (int i = 0; i < task.hints().size(); i++) {
                details("hint", task.hints().size() == 1 ? "Hint" : "Hint " + (i + 1), () -> {});
                html.raw(blocks(task.hints().get(i)));
                html.tag("/details");
            }
            details(
                    "solution",
                    "Solution",
                    () -> codeBlock(new InfoString("bash", List.of("run")), task.solve() + "\n"));
            html.tag("/details");
            html.tag("/section");
            html.line();
        }

        private void details(String kind, String summary, Runnable content) {
            html.tag("details", Map.of("class", kind));
            element("summary", Map.of(), summary);
            content.run();
        }

        private void quote(BlockQuote quote) {
            Optional<String> callout = takeCallout(quote);
            html.line();
            if (callout.isPresent()) {
                html.tag(
                        "div",
                        attributes("class", "callout " + callout.get().toLowerCase(Locale.ROOT), "role", "note"));
                element("p", Map.of("class", "callout-title"), callout.get());
            } else {
                html.tag("blockquote");
            }
            children(quote);
            html.tag(callout.isPresent() ? "/div" : "/blockquote");
            html.line();
        }

        private Optional<String> takeCallout(BlockQuote quote) {
            if (quote.getFirstChild() instanceof Paragraph p && p.getFirstChild() instanceof Text first) {
                String mark = marker(first);
                if (CALLOUTS.containsKey(mark)) {
                    removeMarker(first, mark);
                    if (p.getFirstChild() == null) {
                        p.unlink();
                    }
                    return Optional.of(CALLOUTS.get(mark));
                }
            }
            return Optional.empty();
        }

        /** The parser may cut {@code [!NOTE]} into several texts. */
        private String marker(Text first) {
            StringBuilder line = new StringBuilder();
            for (Node n = first; n instanceof Text t; n = n.getNext()) {
                line.append(t.getLiteral());
            }
            return line.toString().strip();
        }

        private void removeMarker(Text first, String mark) {
            Node n = first;
            while (n instanceof Text || n instanceof SoftLineBreak || n instanceof HardLineBreak) {
                Node next = n.getNext();
                n.unlink();
                if (!(n instanceof Text)) {
                    return;
                }
                n = next;
            }
        }

        private void image(Image image) {
            String target = image.getDestination();
            String alt = plainText(image);
            if (alt.isBlank()) {
                problem(
                        image,
                        "the picture `" + target + "` has no alternative text",
                        "Write what it shows: `![Three layers of an image](layers.svg)`");
            }
            if (!relative(target)) {
                problem(
                        image,
                        "the picture `" + target + "` lies elsewhere",
                        "Put it into the lesson's folder: students may be without internet");
            } else if (Courses.fileBelow(place.folder(), target).isEmpty()) {
                problem(
                        image,
                        "there is no picture `" + target + "` in the lesson's folder",
                        "Add it, or mend the name");
            }
            html.tag(
                    "img",
                    attributes("src", relative(target) ? place.filesUrl() + target : "", "alt", alt, "loading", "lazy"),
                    true);
        }

        private void link(Link link) {
            String target = link.getDestination();
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher lesson = LESSON_LINK.matcher(target);
            if (lesson.matches() && (lesson.group("up") != null || isLesson(lesson))) {
                if (!isLesson(lesson)) {
                    problem(
                            link,
                            "the link leads to lesson `" + lesson.group("id") + "`, which is not there",
                            "Mend the name");
                }
                attributes.put(
                        "href",
                        place.courseUrl() + "/lessons/" + lesson.group("id")
                                + Objects.requireNonNullElse(lesson.group("fragment"), ""));
            } else if (target.isEmpty()) {
                problem(
                        link,
                        "the link `" + plainText(link) + "` has no address",
                        "Write one between the round brackets");
            } else if (target.startsWith("#")) {
                attributes.put("href", target);
            } else if (relative(target)) {
                if (Courses.fileBelow(place.folder(), target.split("#", 2)[0]).isEmpty()) {
                    problem(
                            link,
                            "the link leads to `" + target + "`, which is not there",
                            "Mend the name, or add the file");
                }
                attributes.put("href", place.filesUrl() + target);
            } else if (target.matches("/([^/\\\\].*)?|https?://.*")) {
                attributes.put("href", target);
                if (!target.startsWith("/")) {
                    attributes.put("rel", "noopener");
                    attributes.put("target", "_blank");
                }
            } else {
                problem(
                        link,
                        "the link `" + target + "` has an address this page does not follow",
                        "Use http, https, or a path");
            }
            html.tag("a", attributes);
            children(link);
            html.tag("/a");
        }

        /** From a lesson to another the link goes up first; from the course's page it does not. */
        private boolean isLesson(Matcher link) {
            Path course = link.group("up") != null ? place.folder().resolve("..") : place.folder();
            return Files.isRegularFile(
                    course.resolve(link.group("id")).resolve("lesson.md").normalize());
        }

        private static boolean relative(String target) {
            return !target.startsWith("/") && !target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") && !target.isEmpty();
        }

        private void element(String tag, Map<String, String> attributes, String text) {
            html.tag(tag, attributes);
            html.text(text);
            html.tag("/" + tag);
        }

        private void children(Node parent) {
            for (Node n = parent.getFirstChild(); n != null; ) {
                Node next = n.getNext();
                context.render(n);
                n = next;
            }
        }

        private static Map<String, String> attributes(String... pairs) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                map.put(pairs[i], pairs[i + 1]);
            }
            return map;
        }
    }
}
