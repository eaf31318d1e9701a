package dev.slipway.files.web;

import dev.slipway.files.FileLimits;
import dev.slipway.files.FilePath;
import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.files.FileVersion;
import dev.slipway.files.HomeFolder;
import dev.slipway.files.HomeFolder.Watch;
import dev.slipway.files.HomeFolder.Watched;
import dev.slipway.files.web.FileViews.ChangedView;
import dev.slipway.files.web.FileViews.ContentView;
import dev.slipway.files.web.FileViews.FolderView;
import dev.slipway.files.web.FileViews.KnownPath;
import dev.slipway.files.web.FileViews.KnownView;
import dev.slipway.files.web.FileViews.RefusalView;
import dev.slipway.files.web.FileViews.SavedView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Folders and texts in the student's home folder. */
@Path("/api/files")
@Tag(
        name = "files",
        description =
                "The home folder in the signed-in student's sandbox. Paths are relative to it, as `flask-app/Dockerfile`")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class FilesResource {

    private static final ConcurrencyLimit WATCHES = new ConcurrencyLimit(FileLimits.WATCHES_AT_ONCE);

    @Inject
    CurrentHome home;

    @GET
    @Operation(
            summary = "What is in a folder",
            description =
                    "Folders first; at most 2,000, `total` says how many there are. An empty path is the home folder. `quiet=true`: it does not count as use of the sandbox.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FolderView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox does not run",
            content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public FolderView list(@QueryParam("path") @DefaultValue("") String path, @QueryParam("quiet") boolean quiet) {
        FilePath folder = FilePath.of(path);
        return FolderView.of(folder, home(quiet).list(folder));
    }

    @GET
    @Path("content")
    @Operation(
            summary = "The text in a file, with its version",
            description = "Up to 1 MiB of UTF-8. Of anything else `notShown` says what it is; it can be downloaded.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContentView.class)))
    @APIResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public ContentView content(@QueryParam("path") @DefaultValue("") String path, @QueryParam("quiet") boolean quiet) {
        FilePath file = FilePath.of(path);
        return ContentView.of(file, home(quiet).read(file));
    }

    private HomeFolder home(boolean quiet) {
        return quiet ? home.look() : home.use();
    }

    @PUT
    @Path("content")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Save a text",
            description =
                    "With `If-None-Match: *` a new file is made; with `If-Match: \"version\"` one is changed, unless it is another version by now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was changed meanwhile: `current` is what it holds now",
            content = @Content(schema = @Schema(implementation = RefusalView.class)))
    @APIResponse(
            responseCode = "428",
            description = "Neither header was sent",
            content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public Response save(
            @QueryParam("path") @DefaultValue("") String path,
            @HeaderParam("If-Match") @Nullable String known,
            @HeaderParam("If-None-Match") @Nullable String none,
            byte[] text) {
        if (text.length > FileLimits.TEXT) {
            throw new FileRefusedException(
                    FileRefusal.TOO_LARGE, "A text of more than 1 MiB cannot be saved from here; upload it as a file.");
        }
        if ("*".equals(none)) {
            FilePath file = FilePath.toMake(path);
            return saved(file, home.use().create(file, text));
        }
        if (known == null || !known.matches("\"[0-9a-f]{64}\"")) {
            return Response.status(428)
                    .entity(new RefusalView(
                            FileRefusal.BAD_REQUEST.code(),
                            "Send If-Match with the version that was read, or If-None-Match: * for a new file.",
                            null))
                    .build();
        }
        FilePath file = FilePath.of(path);
        return saved(file, home.use().save(file, text, new FileVersion(known.substring(1, known.length() - 1))));
    }

    private static Response saved(FilePath file, FileVersion version) {
        return Response.ok(new SavedView(file.value(), version.value())).build();
    }

    @POST
    @Path("folder")
    @Operation(summary = "Make a folder")
    @APIResponse(responseCode = "201")
    public Response makeFolder(@QueryParam("path") @DefaultValue("") String path) {
        FilePath folder = FilePath.toMake(path);
        home.use().makeFolder(folder);
        return Response.status(201).build();
    }

    @POST
    @Path("rename")
    @Operation(
            summary = "Rename or move",
            description = "Nothing is ever replaced: 409 when there is something at `to`.")
    @APIResponse(responseCode = "204")
    public void rename(
            @QueryParam("path") @DefaultValue("") String path, @QueryParam("to") @DefaultValue("") String to) {
        FilePath from = notHome(path);
        FilePath target = FilePath.toMake(to);
        home.use().rename(from, target);
    }

    @DELETE
    @Operation(
            summary = "Delete a file, a link, or a folder",
            description = "A folder that is not empty needs `contents=true`; 409 with reason `not-empty` otherwise.")
    @APIResponse(responseCode = "204")
    public void delete(@QueryParam("path") @DefaultValue("") String path, @QueryParam("contents") boolean contents) {
        FilePath what = notHome(path);
        home.use().delete(what, contents);
    }

    private static FilePath notHome(String path) {
        FilePath checked = FilePath.of(path);
        if (checked.isHome()) {
            throw new FileRefusedException(FileRefusal.BAD_PATH, "The home folder itself stays as it is.");
        }
        return checked;
    }

    @POST
    @Path("changes")
    @Operation(
            summary = "Wait for changes",
            description =
                    "Answers as soon as a file or folder is no longer the version that is known, at the latest after 20 s. Does not count as use of the sandbox.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangedView.class)))
    public ChangedView changes(KnownView known, @Context HttpServerRequest request) {
        List<Watched> watched = new ArrayList<>();
        known.files().forEach(k -> watched.add(watched(k, false)));
        known.folders().forEach(k -> watched.add(watched(k, true)));
        if (watched.isEmpty() || watched.size() > FileLimits.WATCHED) {
            throw new FileRefusedException(
                    FileRefusal.BAD_REQUEST, "Name between 1 and " + FileLimits.WATCHED + " files and folders.");
        }
        try (var turn = WATCHES.take(home.owner());
                Watch watch = home.look().watch(watched)) {
            request.response().closeHandler(gone -> watch.close());
            return new ChangedView(watch.await());
        }
    }

    private static Watched watched(KnownPath known, boolean folder) {
        if (known.version().indexOf('\0') >= 0 || known.version().length() > 100) {
            throw new FileRefusedException(FileRefusal.BAD_REQUEST, "That is not a version.");
        }
        return new Watched(FilePath.of(known.path()), folder, known.version());
    }
}
