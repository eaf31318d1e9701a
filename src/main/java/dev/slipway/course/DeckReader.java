package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;

/** Reads one deck or document. Mistakes become problems of the deck; a deck is always returned. */
final class DeckReader {

    private final DocumentFolder shelf;
    private final DeckSource source;
    private final MarkdownSource text;
    private final Problems problems;

    private DeckReader(DocumentFolder shelf, DeckSource source, Problems problems) {
        this.shelf = shelf;
        this.source = source;
        this.text = MarkdownSource.of(source.file(), source.bodyLine(), source.settings(), source.body());
        this.problems = problems;
    }

    static Deck read(DocumentFolder shelf, String name, Path path) {
        Problems problems = new Problems();
        String file = shelf.root().relativize(path).toString();
        DeckSource source = DeckSource.of(file, text(path, file, problems), problems);
        return new DeckReader(shelf, source, problems).deck(name);
    }

    private Deck deck(String name) {
        if (source.body().isBlank()) {
            problems.add(
                    new SourcePosition(source.file(), source.bodyLine()),
                    "there is nothing in this file",
                    "Write something, or delete it");
        }
        checkTargets();
        Node body = text.root();
        Deck.Kind kind = source.saysSlides().orElseGet(() -> hasRule(body)) ? Deck.Kind.SLIDES : Deck.Kind.DOCUMENT;
        String title = source.settings()
                .flatMap(s -> s.text("title"))
                .or(() -> heading(body))
                .orElseGet(() -> words(name));
        return new Deck(name, kind, title, source, text, problems.list());
    }

    private void checkTargets() {
        try {
            text.root().accept(new Targets());
        } catch (StackOverflowError e) {
            // Visitors recurse, once for each level of nesting.
            problems.add(
                    new SourcePosition(source.file(), source.bodyLine()),
                    "quotes, lists or emphasis are nested too deeply here",
                    "Take out some levels");
        }
    }

    private static boolean hasRule(Node body) {
        for (Node n = body.getFirstChild(); n != null; n = n.getNext()) {
            if (n instanceof ThematicBreak) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> heading(Node body) {
        for (Node n = body.getFirstChild(); n != null; n = n.getNext()) {
            String text = n instanceof Heading h
                    ? MarkdownSource.plain(h)
                    : n instanceof HtmlBlock b ? headingIn(b.getLiteral()) : "";
            if (!text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }

    private static String headingIn(String html) {
        return Jsoup.parse(html).select("h1, h2").eachText().stream()
                .findFirst()
                .orElse("");
    }

    private static String words(String name) {
        String words = name.replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * Files from elsewhere are not always UTF-8. Those that are not are read as the Western European encoding of
     * Windows, the most likely one.
     */
    private static String text(Path path, String file, Problems problems) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                problems.add(new SourcePosition(file, 1), "the deck is not UTF-8 text", "Save it as UTF-8");
                return new String(bytes, Charset.forName("windows-1252"));
            }
        } catch (IOException e) {
            problems.add(new SourcePosition(file, 1), "the file cannot be read", "Look at its permissions");
            return "";
        }
    }

    /** Checks the targets of pictures and links. */
    private final class Targets extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            String address = image.getDestination();
            if (address.matches("(?i)(https?:)?//.*")) {
                problem(
                        image,
                        "the picture `" + address + "` lies elsewhere",
                        "Put it beside the deck: students may be without internet");
            } else if (DocumentFolder.isRelative(address) && !isThere(address)) {
                problem(image, "there is no picture `" + address + "` beside the deck", "Add it, or mend the name");
            }
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            if (DocumentFolder.isRelative(address) && !isThere(address)) {
                problem(
                        link,
                        "the link leads to `" + address + "`, which is not there",
                        "Mend the name, or add the file");
            }
            visitChildren(link);
        }

        private boolean isThere(String address) {
            return shelf.inside(address)
                    .map(shelf.folder()::resolve)
                    .filter(Files::exists)
                    .isPresent();
        }

        private void problem(Node node, String what, String hint) {
            problems.add(text.at(node), what, hint);
        }
    }
}
