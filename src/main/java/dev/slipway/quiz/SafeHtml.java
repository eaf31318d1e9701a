package dev.slipway.quiz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Sanitizes an author's HTML with an allow-list: other elements are removed, and their text is kept. Pictures must be
 * {@code data:} URLs or relative, never from another host, which would learn who views them.
 */
public final class SafeHtml {

    private static final Safelist LIST = new Safelist()
            .addTags(
                    "p",
                    "br",
                    "hr",
                    "div",
                    "span",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "code",
                    "pre",
                    "kbd",
                    "samp",
                    "var",
                    "abbr",
                    "cite",
                    "q",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "a",
                    "img")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("ol", "start", "type")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("abbr", "title");

    private static final Pattern SCHEME =
            Pattern.compile("^[\\s\\p{Cntrl}]*([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+");
    private static final List<String> LINKS = List.of("http", "https", "mailto");

    private SafeHtml() {}

    /** Sanitizes HTML; relative addresses of pictures are kept. */
    public static String clean(String html) {
        return clean(html, "");
    }

    /** @param beside the base address of relative pictures, with a slash at its end; may be empty */
    public static String clean(String html, String beside) {
        Document clean = new Cleaner(LIST).clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false);
        clean.select("img").forEach(picture -> checkPicture(picture, beside));
        clean.select("a").forEach(SafeHtml::checkLink);
        return clean.body().html();
    }

    private static void checkPicture(Element picture, String beside) {
        String source = picture.attr("src");
        if (isRelative(source) && !source.contains("@@PLUGINFILE@@")) {
            picture.attr("src", source.startsWith("/") ? source : beside + source);
        } else if (!PICTURE.matcher(source).matches()) {
            String words = picture.attr("alt").isBlank() ? "picture" : picture.attr("alt");
            picture.replaceWith(new TextNode("[" + words + "]"));
        }
    }

    private static void checkLink(Element link) {
        String target = link.attr("href");
        var scheme = SCHEME.matcher(target);
        boolean known =
                scheme.matches() ? LINKS.contains(scheme.group(1).toLowerCase(Locale.ROOT)) : isRelative(target);
        if (known) {
            link.attr("rel", "noopener noreferrer");
        } else {
            link.removeAttr("href");
        }
    }

    /** Whether the address has neither a scheme nor a host. */
    private static boolean isRelative(String address) {
        String bare = address.replaceAll("[\\s\\p{Cntrl}]", "").replace('\\', '/');
        return !bare.isEmpty()
                && !bare.startsWith("//")
                && !SCHEME.matcher(bare).matches();
    }
}
