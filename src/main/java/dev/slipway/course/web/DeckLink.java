package dev.slipway.course.web;

import dev.slipway.course.Decks;
import dev.slipway.course.DocumentFolder;
import java.util.List;

/** A deck as a page names it: {@code page} is its address, {@code folder} that of the shelf it lies on. */
public record DeckLink(String name, String title, String page, String folder, boolean slides) {

    /** Its name as a part of an address. */
    public String encoded() {
        return DocumentFolder.encoded(name);
    }

    /** Those of the slides folder that are there. */
    public static List<DeckLink> of(Decks decks, List<String> names) {
        DocumentFolder shelf = decks.slides();
        return names.stream()
                .flatMap(n -> decks.find(shelf, n).stream())
                .map(d -> new DeckLink(d.name(), d.title(), shelf.page(d.name()), shelf.address(), d.isSlides()))
                .toList();
    }
}
