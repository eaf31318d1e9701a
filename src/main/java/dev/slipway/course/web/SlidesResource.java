package dev.slipway.course.web;

import dev.slipway.course.Courses;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The folder {@code slides}: the page of each deck, its source for the player, and the pictures beside it. */
@Path("/slides")
@Authenticated
@RunOnVirtualThread
public class SlidesResource {

    @Inject
    Courses courses;

    @Inject
    DeckPages pages;

    @GET
    public TemplateInstance all() {
        return pages.list();
    }

    @GET
    @Path("{deck}")
    public TemplateInstance deck(@PathParam("deck") String name) {
        return pages.page(courses.decks().slides(), name);
    }

    @GET
    @Path("{deck}/source")
    @Produces("text/markdown;charset=UTF-8")
    public String source(@PathParam("deck") String name) {
        return pages.source(courses.decks().slides(), name);
    }

    /** Decks refer to pictures by relative paths, which the player resolves to this address. */
    @GET
    @Path("files/{path:.+}")
    public Response file(@PathParam("path") String path) {
        return ContentFiles.serve(courses.slidesFolder(), path);
    }
}
