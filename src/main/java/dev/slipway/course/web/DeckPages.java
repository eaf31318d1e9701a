package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.Deck;
import dev.slipway.course.DocumentFolder;
import dev.slipway.course.DocumentMarkup;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** The pages of decks and documents in any folder. */
@ApplicationScoped
class DeckPages {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance deck(Deck deck, DocumentFolder shelf, String beside);

        static native TemplateInstance document(Deck deck, RawString text);

        static native TemplateInstance decks(List<Group> groups);
    }

    /** The decks and documents of one folder, for the list of all. */
    public record Group(DocumentFolder shelf, List<Deck> decks) {}

    @Inject
    Courses courses;

    /** The page of a deck (a player) or document (a page to read). */
    TemplateInstance page(DocumentFolder shelf, String name) {
        Deck deck = find(shelf, name);
        return deck.isSlides()
                ? Templates.deck(deck, shelf, beside(shelf, name))
                : Templates.document(deck, new RawString(new DocumentMarkup(shelf).render(deck)));
    }

    /** The address at which this deck opens beside a terminal; empty when there is none. */
    private String beside(DocumentFolder shelf, String name) {
        boolean slides = shelf.equals(courses.decks().slides());
        return slides
                ? courses.decks()
                        .beside(name)
                        .map(lesson -> lesson + "?slides=" + DocumentFolder.encoded(name))
                        .orElse("")
                : "";
    }

    /** The source that the player renders. */
    String source(DocumentFolder shelf, String name) {
        return find(shelf, name).source().mended();
    }

    TemplateInstance list() {
        return Templates.decks(courses.decks().all().stream()
                .map(s -> new Group(s, courses.decks().on(s)))
                .filter(g -> !g.decks().isEmpty())
                .toList());
    }

    private Deck find(DocumentFolder shelf, String name) {
        return courses.decks().find(shelf, name).orElseThrow(NotFoundException::new);
    }
}
