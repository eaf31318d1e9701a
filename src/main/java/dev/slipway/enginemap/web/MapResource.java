package dev.slipway.enginemap.web;

import dev.slipway.enginemap.Details;
import dev.slipway.enginemap.EngineMap;
import dev.slipway.enginemap.Logs;
import dev.slipway.enginemap.ResourceId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contents of the student's engine. */
@Path("/api/map")
@Tag(
        name = "map",
        description =
                "What the Docker engine in the signed-in student's sandbox holds. Reading it does not count as use, and wakes nothing")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MapResource {

    @Inject
    CurrentEngine engine;

    /**
     * Why the request is refused. {@code reason}: {@code missing}, {@code not-running}, {@code too-much} or
     * {@code unreachable}. {@code message}: for the student.
     */
    @Schema(name = "MapRefusal")
    public record RefusalView(String reason, String message) {}

    @GET
    @Operation(
            summary = "Images, containers, networks and volumes",
            description = "What runs or is used first, then the newest; `left` says how many more there are.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EngineMap.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox does not run",
            content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public EngineMap map() {
        return engine.look().map();
    }

    @GET
    @Path("{kind:image|container|network|volume}/{id}")
    @Operation(
            summary = "One thing from near",
            description = "`id` is the full id as the map has it; of a volume its name.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Details.class)))
    @APIResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public Details details(@PathParam("kind") String kind, @PathParam("id") String id) {
        return engine.look().details(ResourceId.of(kind, id));
    }

    @GET
    @Path("container/{id}/logs")
    @Operation(summary = "The last lines that a container printed", description = "At most 200, without colours.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Logs.class)))
    @APIResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public Logs logs(@PathParam("id") String id) {
        return engine.look().logs(new ResourceId(ResourceId.Kind.CONTAINER, id));
    }
}
