package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.database.Collisions;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Grader;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.store.AttemptJson;
import dev.slipway.quiz.store.AttemptJson.ShownQuestion;
import dev.slipway.quiz.store.QuizAttempt;
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
        static native TemplateInstance quiz(LessonAddress at, Lesson lesson, Quiz quiz, List<QuizForm.Field> fields,
                                            List<QuizAttempt> attempts, boolean mayTry);

        static native TemplateInstance attempt(LessonAddress at, Lesson lesson, QuizAttempt attempt, List<ShownQuestion> questions,
                                               String points, String most, int passPercent, boolean mayTry);
    }

    @Inject
    Courses courses;

    @Inject
    CurrentAccount account;

    @PathParam("course")
    String course;

    @PathParam("lesson")
    String lesson;

    @GET
    public TemplateInstance form() {
        LessonAddress at = LessonAddress.find(courses, course, lesson);
        Quiz quiz = at.lesson().quiz().orElseThrow(NotFoundException::new);
        List<QuizAttempt> attempts = attempts();
        long seed = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        return Templates.quiz(at, at.lesson(), quiz, QuizForm.fields(quiz, seed), attempts, quiz.allowsAnother(attempts.size()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> sent) {
        Quiz quiz = LessonAddress.find(courses, course, lesson).lesson().quiz().orElseThrow(NotFoundException::new);
        Map<String, Answer> answers = QuizForm.answers(quiz, sent);
        QuizVerdict verdict = Grader.grade(quiz, answers);
        UUID me = account.id();
        // Returns once it is on disk: what the student is shown as graded survives any crash from here on.
        int number = Collisions.retrying(() -> record(quiz, answers, verdict, me));
        return number == 0
            ? Response.seeOther(URI.create(address())).build()
            : Response.seeOther(URI.create(address() + "/attempts/" + number)).build();
    }

    /** The number of the attempt; 0 when the student has none left. */
    private int record(Quiz quiz, Map<String, Answer> answers, QuizVerdict verdict, UUID me) {
        List<QuizAttempt> before = QuizAttempt.of(me, course, lesson);
        if (!quiz.allowsAnother(before.size())) {
            return 0;
        }
        QuizAttempt attempt = new QuizAttempt();
        attempt.id = UUID.randomUUID();
        attempt.accountId = me;
        attempt.course = course;
        attempt.lesson = lesson;
        attempt.number = before.size() + 1;
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
        List<QuizAttempt> mine = attempts();
        QuizAttempt attempt = mine.stream().filter(a -> a.number == number).findFirst().orElseThrow(NotFoundException::new);
        int pass = at.lesson().quiz().map(Quiz::passPercent).orElse(0);
        boolean mayTry = at.lesson().quiz().map(q -> q.allowsAnother(mine.size())).orElse(false);
        return Templates.attempt(at, at.lesson(), attempt, AttemptJson.verdict(attempt.verdict),
            ShownVerdict.points(attempt.points), ShownVerdict.points(attempt.most), pass, mayTry);
    }

    private List<QuizAttempt> attempts() {
        UUID me = account.id();
        return QuarkusTransaction.requiringNew().call(() -> QuizAttempt.of(me, course, lesson));
    }

    private String address() {
        return "/courses/" + course + "/lessons/" + lesson + "/quiz";
    }
}
