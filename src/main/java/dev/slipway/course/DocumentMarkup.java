package dev.slipway.course;

import dev.slipway.authoring.SafeLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Renders a document as a page: GitHub's Markdown, including HTML. HTML for layout and emphasis is kept. HTML that
 * could script the page, load from other hosts or style the page is removed.
 */
public final class DocumentMarkup {

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create(),
            HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .sanitizeUrls(true)
            .urlSanitizer(SafeLinks.SANITIZER)
            .build();
    /** A base address for parsing. Relative addresses stay relative; they are checked below. */
    private static final String SOMEWHERE = "http://document.invalid/";

    private static final Cleaner CLEANER = new Cleaner(Safelist.relaxed()
            .addTags(
                    "details",
                    "summary",
                    "kbd",
                    "mark",
                    "s",
                    "del",
                    "ins",
                    "hr",
                    "samp",
                    "var",
                    "abbr",
                    "figure",
                    "figcaption",
                    "center",
                    "input")
            .addAttributes("details", "open")
            .addAttributes("code", "class")
            .addAttributes(":all", "align")
            .addAttributes("h1", "id")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addAttributes("h4", "id")
            .addAttributes("h5", "id")
            .addAttributes("h6", "id")
            .addAttributes("input", "checked")
            .addEnforcedAttribute("input", "type", "checkbox")
            .addEnforcedAttribute("input", "disabled", "disabled")
            .preserveRelativeLinks(true)
            .addProtocols("a", "href", "#"));
    private static final String SHOWN = "(?i).*\\.(svg|png|jpe?g|gif|webp|pdf)";

    private final DocumentFolder shelf;

    public DocumentMarkup(DocumentFolder shelf) {
        this.shelf = shelf;
    }

    /** The document as HTML, without the heading at its top if that is its title. */
    public String render(Deck deck) {
        Document page = CLEANER.clean(Jsoup.parse(html(deck.source().body()), SOMEWHERE));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        dropTitle(body, deck.title());
        body.select("h1").forEach(h -> h.tagName("h2"));
        body.select("img").forEach(this::picture);
        body.select("a[href]").forEach(this::link);
        body.select("pre > code").forEach(DocumentMarkup::code);
        body.select("input").forEach(box -> box.attr("aria-label", box.hasAttr("checked") ? "Done" : "To do"));
        return body.html();
    }

    private static String html(String markdown) {
        try {
            return RENDERER.render(PARSER.parse(markdown));
        } catch (StackOverflowError e) {
            return ""; // nested too deeply, which the reader reports
        }
    }

    private static void dropTitle(Element body, String title) {
        Element first = body.firstElementChild();
        if (first != null
                && first.tagName().matches("h[1-6]")
                && first.text().strip().equals(title)) {
            first.remove();
        }
    }

    private void picture(Element img) {
        String address = img.attr("src");
        Optional<String> path = DocumentFolder.isRelative(address)
                ? shelf.inside(address)
                        .filter(p -> Files.isRegularFile(shelf.folder().resolve(p)))
                : Optional.empty();
        if (path.isPresent() && path.get().matches(SHOWN)) {
            img.attr("src", shelf.files() + path.get()).attr("loading", "lazy");
            return;
        }
        String alt = img.attr("alt").isBlank() ? address : img.attr("alt");
        Element instead = new Element("span").addClass("not-here").text("Picture: " + alt);
        if (address.matches("https?://.*") && img.closest("a") == null) {
            instead.text("").appendElement("a").attr("href", address).text("Picture on another host: " + alt);
        }
        img.replaceWith(instead);
    }

    private void link(Element a) {
        String address = a.attr("href");
        if (address.startsWith("#") || address.startsWith("/") && !address.startsWith("//")) {
            return;
        }
        if (address.matches("(?i)(https?:|mailto:).*")) {
            a.attr("target", "_blank").attr("rel", "noopener");
            return;
        }
        Optional<String> there =
                DocumentFolder.isRelative(address) ? shelf.inside(address).flatMap(this::page) : Optional.empty();
        if (there.isPresent()) {
            a.attr("href", there.get() + (address.contains("#") ? address.substring(address.indexOf('#')) : ""));
        } else {
            a.tagName("span").removeAttr("href").addClass("not-here").attr("title", "This file is not here");
        }
    }

    private Optional<String> page(String path) {
        if (path.endsWith(".md") && shelf.has(path.substring(0, path.length() - 3))) {
            return Optional.of(shelf.page(path.substring(0, path.length() - 3)));
        }
        Path file = shelf.folder().resolve(path);
        return path.matches(SHOWN) && Files.isRegularFile(file) ? Optional.of(shelf.files() + path) : Optional.empty();
    }

    /** The same figure as in a lesson, with a Copy button. */
    private static void code(Element code) {
        code.classNames().stream()
                .filter(c -> !c.startsWith("language-"))
                .toList()
                .forEach(code::removeClass);
        Element pre = code.parent();
        if (pre == null) {
            return;
        }
        Element figure = new Element("figure").addClass("code");
        pre.replaceWith(figure);
        pre.attr("tabindex", "0");
        figure.appendChild(pre);
        figure.appendElement("div")
                .addClass("code-actions")
                .appendElement("button")
                .attr("type", "button")
                .addClass("copy")
                .text("Copy");
    }
}
