package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.DocumentFolder;
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

/** Markdown files in {@code lessons} that are not lessons. */
@Path("/documents/{folder}")
@Authenticated
@RunOnVirtualThread
public class DocumentsResource {

    @Inject
    Courses courses;

    @Inject
    DeckPages pages;

    @GET
    @Path("{name}")
    public TemplateInstance document(@PathParam("folder") String folder, @PathParam("name") String name) {
        return pages.page(shelf(folder), name);
    }

    @GET
    @Path("{name}/source")
    @Produces("text/markdown;charset=UTF-8")
    public String source(@PathParam("folder") String folder, @PathParam("name") String name) {
        return pages.source(shelf(folder), name);
    }

    @GET
    @Path("files/{path:.+}")
    public Response file(@PathParam("folder") String folder, @PathParam("path") String path) {
        return ContentFiles.serve(shelf(folder).folder(), path);
    }

    private DocumentFolder shelf(String folder) {
        return courses.decks().lessons(folder).orElseThrow(NotFoundException::new);
    }
}
