package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.lint.DeckFile.Slide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A deck can be read, its pictures and links are there and have words, and each slide's content has room on it. */
final class DecksRule {

    private static final Set<String> KEYS = Set.of("marp", "theme", "style", "headingDivider", "size", "math", "title", "author", "description",
        "keywords", "url", "image", "lang", "paginate", "header", "footer", "class", "backgroundColor", "backgroundImage", "backgroundPosition",
        "backgroundRepeat", "backgroundSize", "color", "transition", "html", "inlineSVG");
    private static final Set<String> MARP_WORDS = Set.of("bg", "fit", "contain", "cover", "auto", "left", "right", "vertical", "horizontal", "blur", "sepia",
        "grayscale", "invert", "drop-shadow", "center", "top", "bottom");

    /** The estimate may be a tenth too high. */
    private static final int TOO_FULL = 112;

    private final PicturesRule pictures;

    DecksRule(PicturesRule pictures) {
        this.pictures = pictures;
    }

    /** All decks of the folder; {@code root} is what file names are relative to. */
    void look(Path root, Path folder, Remarks remarks) {
        List<Path> files = LessonFiles.below(folder);
        for (Path file : files) {
            if (file.getParent().equals(folder) && file.toString().endsWith(".md")) {
                SourcePosition top = new SourcePosition(LessonFiles.name(root, file), 1);
                LessonFiles.read(file).ifPresentOrElse(source -> deck(DeckFile.of(root, file, source), remarks),
                    () -> remarks.error(top, "the deck is not UTF-8 text", "Save it as UTF-8"));
            } else if (file.toString().endsWith(".svg")) {
                pictures.drawing(file, new SourcePosition(LessonFiles.name(root, file), 1), remarks);
            }
        }
    }

    void deck(DeckFile deck, Remarks remarks) {
        remarks.errors(deck.problems().list());
        deck.text().settings().ifPresent(s -> s.keys().stream().filter(k -> !KEYS.contains(k)).forEach(k ->
            remarks.warning(s.position(k), "`" + k + "` is not known in the front matter of a deck", "Known are: " + KEYS.stream().sorted().collect(Collectors.joining(", ")))));
        comments(deck, remarks);
        deck.text().all(Image.class).forEach(i -> image(deck, i, remarks));
        deck.text().all(Link.class).forEach(l -> deck.beside(l.getDestination()).filter(f -> !Files.exists(f)).ifPresent(f ->
            remarks.error(deck.text().at(l), "the link leads to `" + l.getDestination() + "`, which is not there", "Mend the name, or add the file")));
        deck.slides().forEach(s -> slide(deck, s, remarks));
    }

    private static void comments(DeckFile deck, Remarks remarks) {
        for (HtmlBlock html : deck.text().all(HtmlBlock.class)) {
            if (html.getLiteral().stripLeading().startsWith("<!--") && !html.getLiteral().contains("-->")) {
                remarks.error(deck.text().at(html), "the comment has no end, and takes the rest of the deck with it", "Close it with `-->`");
            }
        }
    }

    private void image(DeckFile deck, Image image, Remarks remarks) {
        String address = image.getDestination();
        SourcePosition where = deck.text().at(image);
        List<String> words = words(image);
        boolean background = Stream.of(MarkdownText.plain(image).split("\\s+")).anyMatch("bg"::equals);
        if (words.isEmpty() && !background) {
            remarks.error(where, "the picture `" + address + "` has no alternative text", "Write what it shows behind the size: `![w:900 Three layers of an image](…)`");
        }
        if (address.matches("(?i)https?:.*")) {
            remarks.error(where, "the picture `" + address + "` lies elsewhere", "Put it beside the deck: students may be without internet");
        }
        deck.beside(address).filter(f -> !Files.isRegularFile(f)).ifPresent(f ->
            remarks.error(where, "there is no picture `" + address + "` beside the deck", "Add it, or mend the name"));
    }

    /** Of an alternative text, without those that are for Marp. */
    private static List<String> words(Image image) {
        return Stream.of(MarkdownText.plain(image).strip().split("\\s+"))
            .filter(w -> !w.isEmpty() && !MARP_WORDS.contains(w) && !w.matches("[a-z-]+:\\S+|\\d+(\\.\\d+)?(%|px)?")).toList();
    }

    private static void slide(DeckFile deck, Slide slide, Remarks remarks) {
        List<Node> shown = new ArrayList<>(slide.blocks());
        shown.removeIf(n -> n instanceof HtmlBlock);
        if (shown.isEmpty()) {
            remarks.warning(slide.where(), "slide " + slide.number() + " is empty", "Take out one of the lines `---` around it");
            return;
        }
        if (!SlideHeight.canTell(slide.blocks())) {
            return;
        }
        boolean old = deck.text().settings().flatMap(s -> s.text("size")).filter("4:3"::equals).isPresent();
        int width = old ? SlideHeight.NARROW : SlideHeight.WIDE;
        boolean split = deck.text().all(Image.class).stream().anyMatch(i -> shown.contains(i.getParent())
            && MarkdownText.plain(i).matches("(?s)(.*\\s)?bg\\s(.*\\s)?(left|right).*"));
        double height = new SlideHeight(deck.path().getParent(), split ? width / 2 : width).of(slide.blocks());
        long percent = Math.round(100 * height / SlideHeight.ROOM);
        if (percent > TOO_FULL) {
            remarks.warning(slide.where(), "slide " + slide.number() + " seems too full: what is on it takes about " + percent + " % of its height",
                "Divide it with a line `---`, or make the picture smaller");
        }
    }
}
