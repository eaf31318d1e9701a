package dev.slipway.lesson.web;

import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.course.web.ContentFiles;
import dev.slipway.course.web.DeckLink;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.lesson.LessonAddress;
import dev.slipway.preview.web.Previews;
import dev.slipway.progress.LessonProgress;
import dev.slipway.progress.ProgressReader;
import dev.slipway.progress.ResumePoint;
import dev.slipway.progress.Visits;
import dev.slipway.sandbox.EgressRules;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.web.SandboxView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The pages of courses and lessons. */
@Path("/courses")
@Authenticated
@RunOnVirtualThread
public class CourseResource {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance courses(List<CourseTile> courses);

        static native TemplateInstance course(
                Course course,
                RawString frontPage,
                List<LessonProgress> progress,
                CourseSummary summary,
                List<DeckLink> decks);

        static native TemplateInstance lesson(
                Course course,
                Lesson lesson,
                RawString text,
                LessonProgress progress,
                SandboxView sandbox,
                Optional<Lesson> next,
                String egress,
                String preview,
                List<DeckLink> decks);
    }

    /** A course in the list of all, with the viewer's progress. */
    public record CourseTile(Course course, CourseSummary summary) {}

    /** {@code goOn}: where the viewer continues; empty when everything is done. */
    public record CourseSummary(int lessonsDone, int lessons, Optional<ResumePoint> goOn) {
        static CourseSummary of(List<LessonProgress> progress) {
            return new CourseSummary(
                    (int) progress.stream().filter(LessonProgress::isDone).count(),
                    progress.size(),
                    ResumePoint.in(progress));
        }

        public int percent() {
            return lessons == 0 ? 0 : lessonsDone * 100 / lessons;
        }
    }

    @Inject
    Courses courses;

    @Inject
    ProgressReader progress;

    @Inject
    EgressRules egress;

    @Inject
    Previews previews;

    /** The content security policy of every page; a lesson's page also allows previews in a frame. */
    @ConfigProperty(name = "quarkus.http.header.\"Content-Security-Policy\".value")
    String policy;

    @Inject
    Visits visits;

    @Inject
    Sandboxes sandboxes;

    @Inject
    CurrentAccount account;

    @GET
    public Response all() {
        List<Course> all = courses.all();
        return all.size() == 1
                ? Response.seeOther(URI.create("/courses/" + all.getFirst().id()))
                        .build()
                : Response.ok(Templates.courses(all.stream()
                                .map(c -> new CourseTile(c, CourseSummary.of(progress.of(account.id(), c))))
                                .toList()))
                        .build();
    }

    @GET
    @Path("{course}")
    public TemplateInstance course(@PathParam("course") String id) {
        Course course = courses.course(id).orElseThrow(NotFoundException::new);
        List<LessonProgress> mine = progress.of(account.id(), course);
        return Templates.course(
                course,
                new RawString(course.frontPage()),
                mine,
                CourseSummary.of(mine),
                DeckLink.of(courses.decks(), course.decks()));
    }

    @GET
    @Path("{course}/lessons/{lesson}")
    public TemplateInstance lesson(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @QueryParam("slides") @Nullable String slides,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        LessonAddress at = find(course, lesson);
        visits.note(account.id(), at.key());
        sandboxes.touch(account.id());
        LessonProgress mine = progress.of(account.id(), at.course()).stream()
                .filter(p -> p.lesson().id().equals(lesson))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String host = uri.getRequestUri().getAuthority();
        // set, not added: browsers enforce every policy that is sent
        previews.frameSource(host)
                .ifPresent(source -> answer.headers().set("Content-Security-Policy", policy + "; frame-src " + source));
        return Templates.lesson(
                at.course(),
                at.lesson(),
                new RawString(at.lesson().html()),
                mine,
                SandboxView.of(sandboxes, account.id()),
                at.course().after(at.lesson()),
                egress.inWords().orElse(""),
                previews.patternFor(host).orElse(""),
                DeckLink.of(courses.decks(), offered(at.lesson(), slides)));
    }

    /** The lesson's own decks, and the one named in the address. */
    private static List<String> offered(Lesson lesson, @Nullable String asked) {
        return Stream.concat(lesson.decks().stream(), Stream.ofNullable(asked))
                .distinct()
                .toList();
    }

    @GET
    @Path("{course}/files/{path:.+}")
    public Response courseFile(@PathParam("course") String course, @PathParam("path") String path) {
        return ContentFiles.serve(courses.folder(courses.course(course).orElseThrow(NotFoundException::new)), path);
    }

    @GET
    @Path("{course}/lessons/{lesson}/files/{path:.+}")
    public Response lessonFile(
            @PathParam("course") String course, @PathParam("lesson") String lesson, @PathParam("path") String path) {
        return ContentFiles.serve(find(course, lesson).lesson().folder(), path);
    }

    private LessonAddress find(String course, String lesson) {
        return LessonAddress.find(courses, new LessonKey(course, lesson)).orElseThrow(NotFoundException::new);
    }
}
