package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.course.store.ProgressReader;
import dev.slipway.database.Collisions;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Grader;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.store.AttemptJson;
import dev.slipway.quiz.store.AttemptJson.ShownQuestion;
import dev.slipway.quiz.store.AttemptSummary;
import dev.slipway.quiz.store.QuizAttempt;
import dev.slipway.quiz.web.AnswerTokens;
import dev.slipway.quiz.web.QuizForm;
import dev.slipway.quiz.web.ShownVerdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A lesson's quiz: the form, grading at once, and the graded attempts. */
@Path("/courses/{course}/lessons/{lesson}/quiz")
@Authenticated
@RunOnVirtualThread
public class QuizResource {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance quiz(LessonAddress at, Lesson lesson, Quiz quiz, List<QuizForm.Field> fields, String version,
                                            List<AttemptSummary> attempts, boolean mayTry, boolean changed);

        static native TemplateInstance attempt(LessonAddress at, Lesson lesson, QuizAttempt attempt, List<ShownQuestion> questions,
                                               String points, String most, int passPercent, boolean mayTry);
    }

    @Inject
    Courses courses;

    @Inject
    CurrentAccount account;

    @Inject
    AnswerTokens tokens;

    @Inject
    ProgressReader progress;

    @PathParam("course")
    String course;

    @PathParam("lesson")
    String lesson;

    @GET
    public TemplateInstance form() {
        return form(LessonAddress.find(courses, course, lesson), false);
    }

    private TemplateInstance form(LessonAddress at, boolean changed) {
        Quiz quiz = at.lesson().quiz().orElseThrow(NotFoundException::new);
        List<AttemptSummary> attempts = attempts();
        List<QuizForm.Field> fields = new QuizForm(quiz, tokens).fields(ThreadLocalRandom.current().nextLong());
        return Templates.quiz(at, at.lesson(), quiz, fields, tokens.version(quiz), attempts, quiz.allowsAnother(attempts.size()), changed);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> sent) {
        LessonAddress at = LessonAddress.find(courses, course, lesson);
        Quiz quiz = at.lesson().quiz().orElseThrow(NotFoundException::new);
        if (!tokens.version(quiz).equals(sent.getFirst("version"))) {
            return Response.status(409).entity(form(at, true)).build();
        }
        Map<String, Answer> answers = new QuizForm(quiz, tokens).answers(sent);
        QuizVerdict verdict = Grader.grade(quiz, answers);
        UUID me = account.id();
        // Returns once it is on disk: what the student is shown as graded survives any crash from here on.
        int number = Collisions.retrying(() -> record(quiz, answers, verdict, me));
        progress.changed(me, course);
        return number == 0
            ? Response.seeOther(URI.create(address())).build()
            : Response.seeOther(URI.create(address() + "/attempts/" + number)).build();
    }

    /** The number of the attempt; 0 when the student has none left. */
    private int record(Quiz quiz, Map<String, Answer> answers, QuizVerdict verdict, UUID me) {
        int before = QuizAttempt.made(me, course, lesson);
        if (!quiz.allowsAnother(before)) {
            return 0;
        }
        QuizAttempt attempt = new QuizAttempt();
        attempt.id = UUID.randomUUID();
        attempt.accountId = me;
        attempt.course = course;
        attempt.lesson = lesson;
        attempt.number = before + 1;
        attempt.submittedAt = Instant.now();
        attempt.points = verdict.points();
        attempt.most = BigDecimal.valueOf(verdict.outOf());
        attempt.passed = verdict.passed();
        attempt.answers = AttemptJson.answers(answers);
        attempt.verdict = AttemptJson.verdict(ShownVerdict.of(quiz, answers, verdict));
        attempt.persist();
        return attempt.number;
    }

    @GET
    @Path("attempts/{number}")
    public TemplateInstance attempt(@PathParam("number") int number) {
        LessonAddress at = LessonAddress.find(courses, course, lesson);
        UUID me = account.id();
        QuizAttempt attempt = QuarkusTransaction.requiringNew().call(() -> QuizAttempt.find(me, course, lesson, number)).orElseThrow(NotFoundException::new);
        int made = attempts().size();
        int pass = at.lesson().quiz().map(Quiz::passPercent).orElse(0);
        boolean mayTry = at.lesson().quiz().map(q -> q.allowsAnother(made)).orElse(false);
        return Templates.attempt(at, at.lesson(), attempt, AttemptJson.verdict(attempt.verdict),
            ShownVerdict.points(attempt.points), ShownVerdict.points(attempt.most), pass, mayTry);
    }

    private List<AttemptSummary> attempts() {
        UUID me = account.id();
        return QuarkusTransaction.requiringNew().call(() -> QuizAttempt.summaries(me, course, lesson));
    }

    private String address() {
        return "/courses/" + course + "/lessons/" + lesson + "/quiz";
    }
}
