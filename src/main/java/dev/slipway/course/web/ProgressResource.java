package dev.slipway.course.web;

import dev.slipway.course.Certificate;
import dev.slipway.course.CertificateKey;
import dev.slipway.course.Completion;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.store.CertificateRow;
import dev.slipway.course.store.ProgressReader;
import dev.slipway.identity.KeyFile;
import dev.slipway.identity.store.Sessions.Holder;
import dev.slipway.identity.web.CurrentAccount;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the viewer is with a course, and the certificate for it. */
@Path("/courses/{course}")
@Authenticated
@RunOnVirtualThread
public class ProgressResource {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance progress(Course course, Completion completion);

        static native TemplateInstance certificate(
                Course course, Completion completion, Optional<Certificate> certificate);
    }

    @Inject
    Courses courses;

    @Inject
    ProgressReader progress;

    @Inject
    CurrentAccount account;

    @Inject
    CertificateKey key;

    @Produces
    @Singleton
    static CertificateKey key(@ConfigProperty(name = "slipway.data") java.nio.file.Path data) {
        return new CertificateKey(KeyFile.read(data, "certificates.key"));
    }

    @GET
    @Path("progress")
    public TemplateInstance progress(@PathParam("course") String id) {
        Course course = find(id);
        return Templates.progress(course, completion(course));
    }

    @GET
    @Path("certificate")
    public TemplateInstance certificate(@PathParam("course") String id) {
        Course course = find(id);
        Completion completion = completion(course);
        Optional<Certificate> before = CertificateRow.of(account.id(), course.id());
        return Templates.certificate(
                course,
                completion,
                before.isPresent() || !completion.isComplete() ? before : Optional.of(issue(course, completion)));
    }

    private Certificate issue(Course course, Completion completion) {
        String name = account.holder().map(Holder::name).orElseThrow(NotFoundException::new);
        return CertificateRow.issue(
                account.id(),
                course.id(),
                () -> key.sign(new Certificate(
                        name, course.id(), shortened(course.title()), completion.result(), LocalDate.now(), "")));
    }

    /** As much as is kept of it. */
    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), 200));
    }

    private Course find(String id) {
        return courses.course(id).orElseThrow(NotFoundException::new);
    }

    private Completion completion(Course course) {
        return new Completion(progress.of(account.id(), course));
    }
}
