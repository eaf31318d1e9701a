package dev.slipway.quiz.web;

import dev.slipway.identity.Role;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.attempt.Attempt;
import dev.slipway.quiz.attempt.AttemptAvailability.Answering;
import dev.slipway.quiz.attempt.ClassAttempts;
import dev.slipway.quiz.attempt.ClassAttempts.AuditLine;
import dev.slipway.quiz.attempt.ClassAttempts.Line;
import dev.slipway.quiz.attempt.Marking;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.ShownQuestion;
import dev.slipway.quiz.attempt.Student;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A quiz's page for instructors: attempts, extra time, a preview, and the audit trail. */
@Path("/instructor/quizzes/{course}/{lesson}")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class InstructorQuizResource extends PagesOfQuiz {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance overview(
                OfferedQuiz quiz,
                List<AttemptLine> attempts,
                List<Student> students,
                List<ExtraTime> extensions,
                List<AuditLine> audit,
                long waiting,
                boolean hasEssays,
                String message);

        static native TemplateInstance preview(
                OfferedQuiz quiz, FormPage form, List<ShownQuestion> questions, String result, String action);
    }

    /** An attempt in the list; {@code id} is empty for an attempt that cannot be viewed. */
    public record AttemptLine(
            String id,
            String student,
            int number,
            boolean open,
            Instant at,
            String points,
            int percent,
            boolean passed,
            int pending) {}

    /**
     * Extra time given in the page. Not named {@code Extension}, because Qute's generated resolver would clash with
     * another one in dev mode.
     */
    public record ExtraTime(String student, int minutes) {}

    private static final int MAX_EXTENSION = 100_000;

    @Inject
    ClassAttempts attempts;

    @Inject
    Marking marking;

    @Inject
    Clock clock;

    @Inject
    Authors authors;

    @Inject
    AnswerTokens tokens;

    @GET
    public TemplateInstance overview() {
        return overview(find(), "");
    }

    private TemplateInstance overview(OfferedQuiz quiz, String message) {
        List<AttemptLine> lines =
                attempts.all(quiz).stream().map(InstructorQuizResource::line).toList();
        List<Student> students = attempts.students();
        Map<UUID, Integer> minutes = attempts.extensions(quiz);
        List<ExtraTime> extensions = students.stream()
                .map(student -> new ExtraTime(student.name(), minutes.getOrDefault(student.id(), 0)))
                .filter(extra -> extra.minutes() > 0)
                .toList();
        return Templates.overview(
                quiz,
                lines,
                students,
                extensions,
                attempts.audit(quiz),
                lines.stream().mapToLong(AttemptLine::pending).sum(),
                quiz.revision().bank().stream().anyMatch(Essay.class::isInstance),
                message);
    }

    private static AttemptLine line(Line line) {
        return new AttemptLine(
                line.open() || !line.hasQuestions() ? "" : line.id().toString(),
                line.student().name(),
                line.number(),
                line.open(),
                line.at(),
                ShownVerdict.points(line.points()) + "/" + ShownVerdict.points(line.most()),
                line.percent(),
                line.passed(),
                line.pending());
    }

    @POST
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response extend(@RestForm String student, @RestForm String minutes, @RestForm String reason) {
        OfferedQuiz quiz = find();
        Student who = attempts.students().stream()
                .filter(one -> one.id().toString().equals(student))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (minutes == null || !minutes.matches("\\d{1,6}") || Integer.parseInt(minutes) > MAX_EXTENSION) {
            return Response.status(400)
                    .entity(overview(quiz, "Write the minutes as a whole number, 0 to " + MAX_EXTENSION + "."))
                    .build();
        }
        return authors.withReason(reason)
                .map(author -> {
                    marking.extend(quiz, who, Integer.parseInt(minutes), author);
                    return InstructorPath.to(quiz, "#extensions");
                })
                .orElseGet(() -> Response.status(400)
                        .entity(overview(quiz, Authors.NO_REASON))
                        .build());
    }

    /** The form as a student would see it; another {@code number} gives another draw and order. */
    @GET
    @Path("preview")
    public TemplateInstance preview(@QueryParam("number") int number) {
        OfferedQuiz quiz = find();
        return preview(quiz, start(quiz, Math.clamp(number, 1, 1000)), List.of(), "");
    }

    private Attempt.InProgress start(OfferedQuiz quiz, int number) {
        Student me = authors.me();
        Paper paper = quiz.paperFor(me, number);
        return Attempt.start(me.name(), number, paper, quiz.settings(), clock.instant());
    }

    private TemplateInstance preview(
            OfferedQuiz quiz, Attempt.InProgress attempt, List<ShownQuestion> graded, String result) {
        RichTextHtml html = RichTextHtml.of(quiz);
        FormPage form = FormPage.of(
                        new Answering(attempt, false, 0),
                        "",
                        form(quiz, attempt.sheet().paper()),
                        html,
                        false,
                        clock.instant())
                .asPreview();
        return Templates.preview(quiz, form, graded, result, quiz.instructorUrl() + "/preview");
    }

    private QuizForm form(OfferedQuiz quiz, Paper paper) {
        return new QuizForm(paper, quiz.settings(), tokens, RichTextHtml.of(quiz));
    }

    /** Grades a preview; nothing is saved. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance gradePreview(MultivaluedMap<String, String> sent) {
        OfferedQuiz quiz = find();
        String number = sent.getFirst("attempt");
        Attempt.InProgress attempt =
                start(quiz, number != null && number.matches("\\d{1,4}") ? Integer.parseInt(number) : 1);
        Attempt.InProgress answered =
                attempt.answered(form(quiz, attempt.sheet().paper()).answers(sent), clock.instant());
        Attempt.Graded graded = answered.submit(clock.instant()).grade();
        return preview(
                quiz,
                answered,
                ShownVerdict.of(graded, true, RichTextHtml.of(quiz)),
                ShownVerdict.points(graded.verdict().points()) + " of " + graded.outOf() + " points");
    }
}
