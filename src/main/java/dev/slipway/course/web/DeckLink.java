package dev.slipway.course.web;

import dev.slipway.course.Shelf;
import java.util.List;

/** A deck as a page names it: {@code page} is its address, {@code folder} that of the shelf it lies on. */
public record DeckLink(String name, String title, String page, String folder, boolean slides) {

    /** Its name as a part of an address. */
    public String encoded() {
        return page.substring(folder.length() + 1);
    }

    /** Those that are there. */
    static List<DeckLink> of(Shelf shelf, List<String> names) {
        return names.stream().flatMap(n -> shelf.find(n).stream())
            .map(d -> new DeckLink(d.name(), d.title(), shelf.page(d.name()), shelf.address(), d.isSlides())).toList();
    }
}
