package dev.slipway.lint;

import dev.slipway.course.MarkdownSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Estimates the height of a slide's content in the default theme, in pixels of Marp's slide size (1280 by 720 unless
 * the deck says 4:3). Assumes that letters are half as wide as high. {@code width} is the width available for text.
 */
record SlideHeight(Path folder, int width) {

    static final int ROOM = 563; // 720 without a margin of 78.5 above and below
    static final int WIDE = 1123;
    static final int NARROW = 803; // 4:3
    private static final double LINE = 29 * 1.5;
    private static final double LETTER = 29 * 0.5;
    private static final double GAP = 18;
    private static final double CODE_LINE = 29 * 0.85 * 1.45;
    private static final double[] HEADINGS = {1.6, 1.3, 1.1, 1, 1, 1};
    private static final Pattern SIZE = Pattern.compile("(?:^|\\s)(w|width|h|height):(\\d+)(?:px)?(?=\\s|$)");
    private static final Pattern VIEW_BOX =
            Pattern.compile("<svg[^>]*?viewBox=[\"']\\s*\\S+\\s+\\S+\\s+([\\d.]+)\\s+([\\d.]+)");

    double of(List<Node> blocks) {
        double sum = 0;
        int counted = 0;
        for (Node block : blocks) {
            double height = block(block);
            sum += height;
            counted += height > 0 ? 1 : 0;
        }
        return sum + Math.max(0, counted - 1) * GAP;
    }

    /** Whether the height can be estimated; not for HTML, which may have any layout. */
    static boolean canTell(List<Node> blocks) {
        return blocks.stream()
                .noneMatch(b -> b instanceof HtmlBlock html
                        && !html.getLiteral().strip().matches("(?s)<!--.*|<style.*|<script.*"));
    }

    private double block(Node block) {
        return switch (block) {
            case Heading h ->
                wrapped(MarkdownSource.plain(h), LETTER * HEADINGS[h.getLevel() - 1])
                        * LINE
                        * 0.85
                        * HEADINGS[h.getLevel() - 1];
            case FencedCodeBlock c -> code(c.getLiteral());
            case IndentedCodeBlock c -> code(c.getLiteral());
            case TableBlock t -> table(t);
            case ListBlock l -> list(l);
            case BlockQuote q -> new SlideHeight(folder, width - 40).of(children(q));
            case HtmlBlock h -> 0;
            default -> paragraph(block);
        };
    }

    private static double code(String text) {
        return 32 + text.lines().count() * CODE_LINE;
    }

    /** The height of a table: a cell longer than its share of the width takes several lines. */
    private double table(TableBlock table) {
        double sum = 0;
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                List<Node> cells = children(row);
                double letters = cells.stream()
                        .mapToInt(c -> MarkdownSource.plain(c).length() + 2)
                        .sum();
                sum += Math.max(1, Math.ceil(letters * LETTER / width)) * LINE + 12;
            }
        }
        return sum;
    }

    private double list(ListBlock list) {
        double sum = 0;
        for (Node item : children(list)) {
            sum += new SlideHeight(folder, width - 45).of(children(item)) + 4;
        }
        return sum;
    }

    private double paragraph(Node paragraph) {
        double pictures = 0;
        for (Node n : children(paragraph)) {
            if (n instanceof Image image) {
                pictures = Math.max(pictures, picture(image));
            }
        }
        String words = textOf(paragraph);
        return pictures + (words.isBlank() ? 0 : wrapped(words, LETTER) * LINE);
    }

    /** The text of a paragraph without pictures; explicit line breaks are kept. */
    private static String textOf(Node paragraph) {
        StringBuilder text = new StringBuilder();
        for (Node n : children(paragraph)) {
            if (n instanceof HardLineBreak || n instanceof SoftLineBreak) {
                text.append('\n'); // Marp breaks lines where the source does
            } else if (!(n instanceof Image)) {
                text.append(
                        n instanceof Text t
                                ? t.getLiteral()
                                : n instanceof Code c ? c.getLiteral() : MarkdownSource.plain(n));
            }
        }
        return text.toString();
    }

    private double wrapped(String text, double letter) {
        double each = Math.max(1, width / letter);
        return text.lines()
                .mapToDouble(l -> Math.max(1, Math.ceil(l.length() / each)))
                .sum();
    }

    /** The height of a picture; 0 for backgrounds, and if the size is unknown. */
    private double picture(Image image) {
        String alt = MarkdownSource.plain(image);
        if (alt.matches("(?s)(.*\\s)?bg(\\s.*)?")) {
            return 0;
        }
        Optional<Integer> high = size(alt, "h");
        if (high.isPresent()) {
            return high.get();
        }
        Optional<double[]> natural = naturalSize(image.getDestination());
        if (natural.isEmpty()) {
            return 0;
        }
        double wide = Math.min(size(alt, "w").map(Integer::doubleValue).orElse(natural.get()[0]), width);
        return wide * natural.get()[1] / natural.get()[0];
    }

    private static Optional<Integer> size(String alt, String side) {
        Matcher m = SIZE.matcher(alt);
        while (m.find()) {
            if (m.group(1).startsWith(side)) {
                return Optional.of(Integer.valueOf(m.group(2)));
            }
        }
        return Optional.empty();
    }

    private Optional<double[]> naturalSize(String address) {
        if (!address.endsWith(".svg") || address.contains(":")) {
            return Optional.empty();
        }
        return LessonFiles.read(folder.resolve(address))
                .map(VIEW_BOX::matcher)
                .filter(Matcher::find)
                .map(m -> new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))})
                .filter(s -> s[0] > 0);
    }

    private static List<Node> children(Node parent) {
        List<Node> all = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            all.add(n);
        }
        return all;
    }
}
