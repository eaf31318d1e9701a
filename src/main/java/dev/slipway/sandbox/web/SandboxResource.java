package dev.slipway.sandbox.web;

import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.StopReason;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sandbox of the signed-in student. A request cannot name another one. */
@Path("/api/sandbox")
@Tag(name = "sandbox", description = "The sandbox of the signed-in student")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SandboxResource {

    @Inject
    Sandboxes sandboxes;

    @Inject
    CurrentAccount account;

    /** Why a request was refused, for the student. */
    @Schema(name = "Refusal")
    public record Refusal(String message) {}

    @GET
    @Operation(summary = "The sandbox as it is now")
    public SandboxView get() {
        return SandboxView.of(sandboxes, account.id());
    }

    @POST
    @Path("start")
    @Operation(
            summary = "Start it, or get in line for a place",
            description =
                    "Returns at once; watch the state, or the lesson's WebSocket, for `active`. A paused or hibernated sandbox comes back as it was left. Does nothing when it runs.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    public Response start() {
        return Response.accepted(SandboxView.of(sandboxes, sandboxes.start(account.id())))
                .build();
    }

    @POST
    @Path("extend")
    @Operation(
            summary = "Keep it from being paused for a while",
            description = "It counts as used for the set time from now on, an hour if nothing else is set.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    public Response extend() {
        return answer(() -> sandboxes.extend(account.id()));
    }

    @POST
    @Path("pause")
    @Operation(
            summary = "Freeze it",
            description = "Programs and shells stand still and go on where they were at the next start.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(responseCode = "502", content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response pause() {
        return answer(() -> sandboxes.pause(account.id()));
    }

    @POST
    @Path("restart-engine")
    @Operation(
            summary = "Start its Docker engine anew",
            description = "Ends programs and shells; keeps files, images, containers and volumes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(responseCode = "502", content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response restartEngine() {
        return answer(() -> sandboxes.restartEngine(account.id()));
    }

    @POST
    @Path("stop")
    @Operation(
            summary = "Stop it, or leave the line",
            description = "Ends programs and shells; keeps files, images and volumes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(responseCode = "502", content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response stop() {
        return answer(() -> sandboxes.stop(account.id(), StopReason.BY_STUDENT));
    }

    @POST
    @Path("reset")
    @Operation(
            summary = "Stop it and remove all that is in it",
            description = "Files, images and volumes are gone afterwards.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(responseCode = "502", content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response reset() {
        return answer(() -> sandboxes.reset(account.id()));
    }

    private Response answer(Runnable action) {
        try {
            action.run();
            return Response.ok(get()).build();
        } catch (EngineException e) {
            return Response.status(502)
                    .entity(new Refusal("The machine that runs the sandboxes did not answer. Try again in a moment."))
                    .build();
        }
    }
}
