package dev.slipway.progress.web;

import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.identity.Holder;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.progress.Certificate;
import dev.slipway.progress.Certificates;
import dev.slipway.progress.Completion;
import dev.slipway.progress.ProgressReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;

/** The viewer's progress in a course, and the certificate for it. */
@Path("/courses/{course}")
@Authenticated
@RunOnVirtualThread
public class ProgressResource {

    @CheckedTemplate(basePath = "progress")
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
    Certificates certificates;

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
        String name = account.holder().map(Holder::name).orElseThrow(NotFoundException::new);
        Completion completion = completion(course);
        return Templates.certificate(course, completion, certificates.of(account.id(), name, course, completion));
    }

    private Course find(String id) {
        return courses.course(id).orElseThrow(NotFoundException::new);
    }

    private Completion completion(Course course) {
        return new Completion(progress.of(account.id(), course));
    }
}
