package dev.slipway.lesson.web;

import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.lesson.LessonAddress;
import dev.slipway.lesson.TaskChecker;
import dev.slipway.progress.LessonProgress;
import dev.slipway.progress.OpenedHelp;
import dev.slipway.progress.ProgressReader;
import dev.slipway.task.Task;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses, tasks and the student's own progress as JSON. */
@Path("/api/courses")
@Tag(name = "courses", description = "Courses, and how far the signed-in student is")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class LessonApi {

    /**
     * {@code state} of a lesson: new, started, done. {@code quizPercent}: the quiz result; -1 without an attempt, and
     * while results are hidden. {@code seconds}: time spent at the lesson. {@code hints} and {@code solutions}: how
     * many were opened.
     */
    @Schema(name = "Lesson")
    public record LessonView(
            String id,
            String title,
            String summary,
            int minutes,
            String state,
            List<TaskView> tasks,
            boolean hasQuiz,
            int quizPercent,
            long seconds,
            int hints,
            int solutions) {
        static LessonView of(LessonProgress p) {
            var l = p.lesson();
            return new LessonView(
                    l.id(),
                    l.title(),
                    l.summary(),
                    l.minutes(),
                    p.state(),
                    l.tasks().stream()
                            .map(t -> new TaskView(
                                    t.id(), t.title(), p.tasksDone().contains(t.id())))
                            .toList(),
                    l.hasQuiz(),
                    p.shownPercent(),
                    p.effort().time().toSeconds(),
                    p.effort().hints(),
                    p.effort().solutions());
        }
    }

    @Schema(name = "Task")
    public record TaskView(String id, String title, boolean done) {}

    @Schema(name = "Course")
    public record CourseView(String id, String title, String summary, List<LessonView> lessons) {}

    /** {@code message}: what was found in the engine and what was expected. */
    @Schema(name = "Finding")
    public record FindingView(String task, boolean done, String message) {}

    /** A hint (from 1) or the solution (0) of a task that the student has opened. */
    @Schema(name = "HelpOpened")
    public record HelpView(String task, int part) {}

    @Schema(name = "Reason")
    public record Reason(String message) {}

    @Inject
    Courses courses;

    @Inject
    ProgressReader progress;

    @Inject
    OpenedHelp opened;

    @Inject
    TaskChecker checker;

    @Inject
    CurrentAccount account;

    @GET
    @Operation(summary = "All courses, with own progress")
    public List<CourseView> all() {
        return courses.all().stream().map(this::view).toList();
    }

    @GET
    @Path("{course}")
    @Operation(summary = "One course, with own progress")
    public CourseView one(@PathParam("course") String id) {
        return view(courses.course(id).orElseThrow(NotFoundException::new));
    }

    private CourseView view(Course course) {
        return new CourseView(
                course.id(),
                course.title(),
                course.summary(),
                progress.of(account.id(), course).stream().map(LessonView::of).toList());
    }

    @GET
    @Path("{course}/lessons/{lesson}/help")
    @Operation(summary = "Hints and solutions of a lesson's tasks that were opened")
    public List<HelpView> help(@PathParam("course") String course, @PathParam("lesson") String lesson) {
        return opened.of(account.id(), find(course, lesson).key()).stream()
                .map(h -> new HelpView(h.task(), h.part()))
                .toList();
    }

    private LessonAddress find(String course, String lesson) {
        return LessonAddress.find(courses, new LessonKey(course, lesson)).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{course}/lessons/{lesson}/tasks/{task}/help/{part}")
    @Operation(
            summary = "Note that a hint or the solution was opened",
            description = "`part` is the hint's number from 1, or 0 for the solution. The first time counts.")
    @APIResponse(responseCode = "204")
    public void helpOpened(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @PathParam("task") String task,
            @PathParam("part") int part) {
        LessonAddress at = find(course, lesson);
        Task about = at.lesson().task(task).orElseThrow(NotFoundException::new);
        if (!opened.note(account.id(), at.key(), about, part)) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("{course}/lessons/{lesson}/tasks/{task}/check")
    @Operation(summary = "Check a task in the own sandbox now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox does not run",
            content = @Content(schema = @Schema(implementation = Reason.class)))
    public Response check(
            @PathParam("course") String course, @PathParam("lesson") String lesson, @PathParam("task") String task) {
        LessonAddress at = find(course, lesson);
        Task wanted = at.lesson().task(task).orElseThrow(NotFoundException::new);
        return checker.check(account.id(), at, wanted)
                .map(r -> Response.ok(new FindingView(r.task(), r.done(), r.message())))
                .orElseGet(() -> Response.status(409).entity(new Reason(TaskChecker.NOT_RUNNING)))
                .build();
    }
}
