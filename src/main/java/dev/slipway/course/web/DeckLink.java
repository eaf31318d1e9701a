package dev.slipway.course.web;

import dev.slipway.course.Decks;
import dev.slipway.course.DocumentFolder;
import java.util.List;

/** A link to a deck: {@code page} is its address, {@code folder} the address of its document folder. */
public record DeckLink(String name, String title, String page, String folder, boolean slides) {

    /** Its name, encoded for use in an address. */
    public String encoded() {
        return DocumentFolder.encoded(name);
    }

    /** Links to those of the named decks that exist in the slides folder. */
    public static List<DeckLink> of(Decks decks, List<String> names) {
        DocumentFolder shelf = decks.slides();
        return names.stream()
                .flatMap(n -> decks.find(shelf, n).stream())
                .map(d -> new DeckLink(d.name(), d.title(), shelf.page(d.name()), shelf.address(), d.isSlides()))
                .toList();
    }
}
