package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Deck;
import dev.slipway.course.DeckSource;
import dev.slipway.course.Decks;
import dev.slipway.course.DocumentFolder;
import dev.slipway.course.MarkdownSource;
import dev.slipway.lint.DeckFile.Slide;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * Checks that a deck can be read, that its pictures and links exist and have texts, and that the content of each
 * slide fits.
 */
final class DecksRule {

    private static final Set<String> MARP_WORDS = Set.of(
            "bg",
            "fit",
            "contain",
            "cover",
            "auto",
            "left",
            "right",
            "vertical",
            "horizontal",
            "blur",
            "sepia",
            "grayscale",
            "invert",
            "drop-shadow",
            "center",
            "top",
            "bottom");

    /** In percent of the height: the estimate may be a tenth too high. */
    private static final int TOO_FULL = 112;

    private final PicturesRule pictures;

    DecksRule(PicturesRule pictures) {
        this.pictures = pictures;
    }

    /** Checks all decks of the slides folder; file names are relative to {@code root}. */
    void look(Path root, Decks decks, Diagnostics remarks) {
        DocumentFolder slides = decks.slides();
        decks.on(slides).stream().filter(Deck::isSlides).forEach(d -> deck(new DeckFile(slides.folder(), d), remarks));
        decks.on(slides).stream().filter(d -> !d.isSlides()).forEach(d -> remarks.errors(d.problems()));
        for (Path file : LessonFiles.below(slides.folder())) {
            if (file.toString().endsWith(".svg")) {
                pictures.drawing(file, new SourcePosition(LessonFiles.name(root, file), 1), remarks);
            }
        }
    }

    void deck(DeckFile deck, Diagnostics remarks) {
        remarks.errors(deck.problems());
        deck.text()
                .settings()
                .ifPresent(s -> s.keys().stream()
                        .filter(k -> !DeckSource.KEYS.contains(k))
                        .forEach(k -> remarks.warning(
                                s.position(k),
                                "`" + k + "` is not known in the front matter of a deck",
                                "Known are: " + String.join(", ", DeckSource.KEYS))));
        deck.text().all(Image.class).forEach(i -> image(deck, i, remarks));
        deck.slides().forEach(s -> slide(deck, s, remarks));
    }

    private static void image(DeckFile deck, Image image, Diagnostics remarks) {
        List<String> words = words(image);
        boolean background =
                Stream.of(MarkdownSource.plain(image).split("\\s+")).anyMatch("bg"::equals);
        if (words.isEmpty() && !background) {
            remarks.error(
                    deck.text().at(image),
                    "the picture `" + image.getDestination() + "` has no alternative text",
                    "Write what it shows behind the size: `![w:900 Three layers of an image](…)`");
        }
    }

    /** The words of an alternative text, without Marp's keywords. */
    private static List<String> words(Image image) {
        return Stream.of(MarkdownSource.plain(image).strip().split("\\s+"))
                .filter(w ->
                        !w.isEmpty() && !MARP_WORDS.contains(w) && !w.matches("[a-z-]+:\\S+|\\d+(\\.\\d+)?(%|px)?"))
                .toList();
    }

    private static void slide(DeckFile deck, Slide slide, Diagnostics remarks) {
        List<Node> shown = new ArrayList<>(slide.blocks());
        shown.removeIf(n -> n instanceof HtmlBlock);
        if (shown.isEmpty()) {
            remarks.warning(
                    slide.where(),
                    "slide " + slide.number() + " is empty",
                    "Take out one of the lines `---` around it");
            return;
        }
        if (!SlideHeight.canTell(slide.blocks())) {
            return;
        }
        boolean old = deck.text()
                .settings()
                .flatMap(s -> s.text("size"))
                .filter("4:3"::equals)
                .isPresent();
        int width = old ? SlideHeight.NARROW : SlideHeight.WIDE;
        boolean split = deck.text().all(Image.class).stream()
                .anyMatch(i -> shown.contains(i.getParent())
                        && MarkdownSource.plain(i).matches("(?s)(.*\\s)?bg\\s(.*\\s)?(left|right).*"));
        double height = new SlideHeight(deck.folder(), split ? width / 2 : width).of(slide.blocks());
        long percent = Math.round(100 * height / SlideHeight.ROOM);
        if (percent > TOO_FULL) {
            remarks.warning(
                    slide.where(),
                    "slide " + slide.number() + " seems too full: what is on it takes about " + percent
                            + " % of its height",
                    "Divide it with a line `---`, or make the picture smaller");
        }
    }
}
