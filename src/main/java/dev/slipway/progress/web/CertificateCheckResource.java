package dev.slipway.progress.web;

import dev.slipway.identity.Role;
import dev.slipway.progress.Certificate;
import dev.slipway.progress.Certificates;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Checks whether a certificate is genuine: an instructor types its code and sees the certificate issued with it. */
@Path("/instructor/certificates")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class CertificateCheckResource {

    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance certificateCheck(String typed, Optional<Certificate> found);
    }

    @Inject
    Certificates certificates;

    @GET
    public TemplateInstance check(@QueryParam("code") @DefaultValue("") String typed) {
        return Templates.certificateCheck(typed, certificates.find(typed));
    }
}
