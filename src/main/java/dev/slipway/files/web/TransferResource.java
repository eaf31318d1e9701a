package dev.slipway.files.web;

import dev.slipway.files.FileLimits;
import dev.slipway.files.FilePath;
import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.files.HomeFolder;
import dev.slipway.files.HomeFolder.Download;
import dev.slipway.files.web.ConcurrencyLimit.Turn;
import dev.slipway.files.web.FileViews.RefusalView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Uploads to and downloads from the student's home folder. Bytes are streamed, and neither stored nor inspected. */
@Path(TransferResource.PATH)
@Tag(name = "files")
@Authenticated
@RunOnVirtualThread
public class TransferResource {

    static final String PATH = "/api/files/transfer";

    private static final ConcurrencyLimit UPLOADS = new ConcurrencyLimit(FileLimits.UPLOADS_AT_ONCE);
    private static final ConcurrencyLimit DOWNLOADS = new ConcurrencyLimit(FileLimits.DOWNLOADS_AT_ONCE);

    @Inject
    CurrentHome home;

    private interface Opening {
        Download of(HomeFolder home);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Upload a file",
            description =
                    "The body is the file, at most 50 MiB, with its Content-Length. It is never unpacked. Missing folders on the way are made. 409 with reason `exists` unless `replace=true`.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "409", content = @Content(schema = @Schema(implementation = RefusalView.class)))
    public Response upload(
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("replace") boolean replace,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream bytes) {
        FilePath file = FilePath.toMake(path);
        if (length == null) {
            throw new FileRefusedException(FileRefusal.BAD_REQUEST, "Send the file's length as Content-Length.");
        }
        if (length > FileLimits.UPLOAD) {
            throw new FileRefusedException(FileRefusal.TOO_LARGE, "A file of more than 50 MiB cannot be uploaded.");
        }
        try (Turn turn = UPLOADS.take(home.owner())) {
            home.use().upload(file, bytes, length, replace);
        }
        return Response.status(201).build();
    }

    @GET
    @Path("file")
    @Operation(
            summary = "Download a file",
            description = "As it is, at most 1 GiB, and always as an attachment. `check=true`: only whether it can be.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response file(@QueryParam("path") @DefaultValue("") String path, @QueryParam("check") boolean check) {
        FilePath file = FilePath.of(path);
        return send(check, file.name(), home -> home.download(file));
    }

    @GET
    @Path("folder")
    @Operation(
            summary = "Download a folder as .tar.gz",
            description =
                    "An empty path is the whole home folder, without the engine's data (images, volumes). Links are kept as links. `check=true`: only whether it can be.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response folder(@QueryParam("path") @DefaultValue("") String path, @QueryParam("check") boolean check) {
        FilePath folder = FilePath.of(path);
        return send(check, folder.name() + ".tar.gz", home -> home.archive(folder));
    }

    /** Opens the download before the response begins, so a refusal still gets its status code. */
    private Response send(boolean check, String name, Opening opening) {
        Turn turn = DOWNLOADS.take(home.owner());
        Download download;
        try {
            download = opening.of(home.use());
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
        if (check) {
            try (turn;
                    download) {
                return Response.noContent().build();
            }
        }
        StreamingOutput body = out -> {
            try (turn;
                    download) {
                download.copyTo(out);
            }
        };
        var response = Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", attachment(name))
                // if a browser shows it anyway, it runs no scripts and has no origin
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store");
        return (download.length() < 0 ? response : response.header("Content-Length", download.length())).build();
    }

    /** The Content-Disposition header (RFC 6266): an ASCII name for old clients, and the real one in UTF-8. */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
