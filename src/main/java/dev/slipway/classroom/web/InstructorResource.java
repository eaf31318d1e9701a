package dev.slipway.classroom.web;

import dev.slipway.classroom.Classroom;
import dev.slipway.classroom.GradeSheet;
import dev.slipway.classroom.Gradebook;
import dev.slipway.classroom.Roster;
import dev.slipway.classroom.Student;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.identity.Role;
import dev.slipway.sandbox.Capacity;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.StopReason;
import dev.slipway.sandbox.WarmPool;
import dev.slipway.sandbox.web.SandboxView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instructor's pages of a class. */
@Path("/instructor")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class InstructorResource {

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance classroom(
                Classroom room,
                String address,
                List<ClassCourse> courses,
                List<SandboxRow> sandboxes,
                Occupancy occupancy);
    }

    /** One course's grades, for the page. */
    public record ClassCourse(GradeSheet sheet, int problems) {}

    /** A student's sandbox, if there is one. */
    public record SandboxRow(Student student, SandboxView sandbox) {}

    /** How full the machine is: live sandboxes, their maximum and what limits it, and how many are ready. */
    public record Occupancy(long live, int places, String bound, int ready) {}

    @Inject
    Roster roster;

    @Inject
    WarmPool pool;

    @Inject
    Courses courses;

    @Inject
    Gradebook gradebook;

    @Inject
    Sandboxes sandboxes;

    @Context
    HttpServerRequest request;

    @GET
    public Response first() {
        return Response.seeOther(URI.create(
                        "/instructor/classes/" + roster.classes().getFirst().id()))
                .build();
    }

    @GET
    @Path("classes/{id}")
    public TemplateInstance classroom(@PathParam("id") UUID id) {
        Classroom room = roster.find(id).orElseThrow(NotFoundException::new);
        List<Student> students = roster.students(id);
        List<ClassCourse> all = courses.all().stream()
                .map(c -> new ClassCourse(
                        gradebook.sheet(c, students), c.allProblems().size()))
                .toList();
        String address = request.scheme() + "://" + request.authority() + "/join/" + room.code();
        return Templates.classroom(room, address, all, sandboxRows(students), occupancy());
    }

    private Occupancy occupancy() {
        Capacity room = sandboxes.room();
        long live = sandboxes.all().stream().filter(s -> s.state().isLive()).count();
        return new Occupancy(live, room.places(), room.bound().inWords(), pool.size());
    }

    private List<SandboxRow> sandboxRows(List<Student> students) {
        Map<UUID, Sandbox> byOwner =
                sandboxes.all().stream().collect(Collectors.toMap(Sandbox::owner, Function.identity()));
        return students.stream()
                .flatMap(s -> Optional.ofNullable(byOwner.get(s.id())).stream()
                        .map(sandbox -> new SandboxRow(s, SandboxView.of(sandboxes, sandbox))))
                .toList();
    }

    @GET
    @Path("classes/{id}/{course}.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("id") UUID id, @PathParam("course") String course) {
        Classroom room = roster.find(id).orElseThrow(NotFoundException::new);
        Course found = courses.course(course).orElseThrow(NotFoundException::new);
        return Response.ok(gradebook.sheet(found, roster.students(room.id())).toCsv())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"grades-" + found.id() + "-" + room.code() + ".csv\"")
                .build();
    }

    @POST
    @Path("classes/{id}/students/{student}/sandbox/stop")
    public Response stopSandbox(@PathParam("id") UUID id, @PathParam("student") UUID student) {
        Optional<Student> member =
                roster.students(id).stream().filter(s -> s.id().equals(student)).findFirst();
        sandboxes.stop(member.orElseThrow(NotFoundException::new).id(), StopReason.BY_INSTRUCTOR);
        return Response.seeOther(URI.create("/instructor/classes/" + id + "#sandboxes"))
                .build();
    }
}
