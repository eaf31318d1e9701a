package dev.slipway.course.web;

import dev.slipway.course.Courses;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Decks: the page of the player, which renders the deck's Marp source in the browser, and the files beside decks. */
@Path("/slides")
@Authenticated
@RunOnVirtualThread
public class SlidesResource {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance deck(String name);
    }

    @Inject
    Courses courses;

    @GET
    @Path("{deck}")
    public TemplateInstance deck(@PathParam("deck") String name) {
        courses.deck(name).orElseThrow(NotFoundException::new);
        return Templates.deck(name);
    }

    @GET
    @Path("{deck}/source")
    @Produces("text/markdown;charset=UTF-8")
    public String source(@PathParam("deck") String name) {
        return courses.deck(name).orElseThrow(NotFoundException::new);
    }

    /** Decks name pictures relative to themselves; the player resolves that to here. */
    @GET
    @Path("files/{path:.+}")
    public Response file(@PathParam("path") String path) {
        return ContentFiles.serve(courses.slidesFolder(), path);
    }
}
