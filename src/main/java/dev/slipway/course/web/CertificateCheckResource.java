package dev.slipway.course.web;

import dev.slipway.course.Certificate;
import dev.slipway.course.CertificateKey;
import dev.slipway.course.store.CertificateRow;
import dev.slipway.identity.Role;
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

/** Whether a certificate is genuine: an instructor types its code, and sees what was issued under it. */
@Path("/instructor/certificates")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class CertificateCheckResource {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance certificateCheck(String typed, Optional<Certificate> found);
    }

    @Inject
    CertificateKey key;

    @GET
    public TemplateInstance check(@QueryParam("code") @DefaultValue("") String typed) {
        String code = CertificateKey.written(typed);
        return Templates.certificateCheck(typed, code.isEmpty() ? Optional.empty() : CertificateRow.find(code, key));
    }
}
