package dev.slipway.quiz.web;

import dev.slipway.identity.Holder;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.quiz.attempt.AttemptAvailability;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizAttempts;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.attempt.Submission;
import dev.slipway.quiz.attempt.SubmissionResult;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lesson's quiz for students: its rules, the form of the open attempt, saving and submitting, and graded attempts.
 */
@Path("/courses/{course}/lessons/{lesson}/quiz")
@Authenticated
@RunOnVirtualThread
public class QuizResource extends PagesOfQuiz {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance quiz(
                OfferedQuiz quiz,
                List<RulesInWords.Line> rules,
                List<AttemptSummary> attempts,
                boolean pointsShown,
                @Nullable FormPage form,
                int next,
                String refused,
                String message,
                String quizUrl);

        static native TemplateInstance attempt(OfferedQuiz quiz, AttemptPage attempt, boolean mayTry);
    }

    /** {@code state}: {@code saved}, {@code graded}, {@code stale}, {@code changed} or {@code refused}. */
    public record SaveAnswer(String state, int saves, String message) {}

    private static final String CHANGED =
            "Your instructor has changed this quiz while you had it open. Nothing was graded, and no attempt is used up: please answer it as it is now.";
    private static final String STALE =
            "This attempt was answered in another window since. Load this page again to go on here.";

    @Inject
    QuizAttempts attempts;

    @Inject
    AttemptPages pages;

    @Inject
    Labs labs;

    @Inject
    AnswerTokens tokens;

    @Inject
    SubmissionThrottle throttle;

    @Inject
    CurrentAccount account;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance quiz() {
        return page(find(), "");
    }

    private Student me() {
        Holder holder = account.holder().orElseThrow(UnauthorizedException::new);
        return new Student(holder.id(), holder.name());
    }

    private TemplateInstance page(OfferedQuiz quiz, String message) {
        Student me = me();
        return switch (attempts.availability(quiz, me)) {
            case AttemptAvailability.Answering now -> page(quiz, me, form(quiz, now), 0, "", message);
            case AttemptAvailability.MayBegin next -> page(quiz, me, null, next.number(), "", message);
            case AttemptAvailability.Refused refused -> page(quiz, me, null, 0, sentence(refused.why()), message);
        };
    }

    private TemplateInstance page(
            OfferedQuiz quiz, Student me, @Nullable FormPage form, int next, String refused, String message) {
        int questions = form == null
                ? quiz.paperFor(me, 1).asked().size()
                : (int) form.fields().stream()
                        .filter(f -> !f.kind().equals("description"))
                        .count();
        List<AttemptSummary> made = pages.summaries(quiz, me);
        QuizSettings settings = pages.settings(quiz, me);
        return Templates.quiz(
                quiz,
                RulesInWords.of(settings, me.name(), questions),
                made,
                settings.shows(settings.feedback(), me.name(), made.size(), clock.instant()),
                form,
                next,
                refused,
                message,
                quiz.lessonUrl() + "/quiz");
    }

    private FormPage form(OfferedQuiz quiz, AttemptAvailability.Answering now) {
        Paper paper = now.paper();
        RichTextHtml html = RichTextHtml.of(quiz);
        QuizForm form = new QuizForm(paper, now.attempt().sheet().settings(), tokens, html);
        return FormPage.of(now, version(quiz, paper), form, html, labs.runFor(paper, account.id()), clock.instant());
    }

    private String version(OfferedQuiz quiz, Paper paper) {
        return tokens.version(quiz.key().toString(), paper.questions());
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    @POST
    @Path("begin")
    public Response begin() {
        OfferedQuiz quiz = find();
        return attempts.begin(quiz, me())
                .map(why -> Response.status(409).entity(page(quiz, "")).build())
                .orElseGet(() -> toQuiz(quiz));
    }

    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public SaveAnswer save(MultivaluedMap<String, String> sent) {
        OfferedQuiz quiz = find();
        Student me = me();
        return switch (attempts.save(quiz, me, submission(quiz, me, sent, false))) {
            case SubmissionResult.Saved saved -> new SaveAnswer("saved", saved.saves(), "");
            case SubmissionResult.Graded graded -> new SaveAnswer("graded", 0, "This attempt is over, and graded.");
            case SubmissionResult.OutOfDate stale -> new SaveAnswer("stale", 0, STALE);
            case SubmissionResult.Changed changed -> new SaveAnswer("changed", 0, CHANGED);
            case SubmissionResult.Refused refused -> new SaveAnswer("refused", 0, sentence(refused.why()));
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> sent) {
        OfferedQuiz quiz = find();
        Student me = me();
        boolean admitted = throttle.admits(me.id());
        Submission submission = submission(quiz, me, sent, admitted);
        if (!admitted) {
            attempts.save(quiz, me, submission);
            return Response.status(429)
                    .entity(page(quiz, SubmissionThrottle.TOO_MANY))
                    .build();
        }
        return switch (attempts.submit(quiz, me, submission)) {
            case SubmissionResult.Graded graded ->
                Response.seeOther(URI.create(quiz.lessonUrl() + "/quiz/attempts/" + graded.number()))
                        .build();
            case SubmissionResult.Changed changed ->
                Response.status(409).entity(page(quiz, CHANGED)).build();
            case SubmissionResult.Saved saved -> toQuiz(quiz);
            case SubmissionResult.OutOfDate stale -> toQuiz(quiz);
            case SubmissionResult.Refused refused -> toQuiz(quiz);
        };
    }

    /** Saves the form, and records one question's answer as a try. */
    @POST
    @Path("check/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("question") int question, MultivaluedMap<String, String> sent) {
        return afterSaving(sent, quiz -> attempts.check(quiz, me(), question));
    }

    /** Saves the form, and checks the lab questions in the sandbox. */
    @POST
    @Path("labs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkLabs(MultivaluedMap<String, String> sent) {
        return afterSaving(sent, quiz -> labs.check(quiz, me()));
    }

    /** Saves the form, and starts the student's sandbox. */
    @POST
    @Path("sandbox")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response startSandbox(MultivaluedMap<String, String> sent) {
        return afterSaving(sent, quiz -> labs.start(me()));
    }

    private Response afterSaving(MultivaluedMap<String, String> sent, Consumer<OfferedQuiz> then) {
        OfferedQuiz quiz = find();
        Student me = me();
        SubmissionResult saved = attempts.save(quiz, me, submission(quiz, me, sent, false));
        if (!throttle.admits(account.id())) {
            return Response.status(429)
                    .entity(page(quiz, SubmissionThrottle.TOO_MANY))
                    .build();
        }
        if (saved instanceof SubmissionResult.Saved) {
            then.accept(quiz);
            return toQuiz(quiz);
        }
        return Response.status(409)
                .entity(page(
                        quiz,
                        saved instanceof SubmissionResult.Changed
                                ? CHANGED
                                : saved instanceof SubmissionResult.OutOfDate ? STALE : ""))
                .build();
    }

    private static Response toQuiz(OfferedQuiz quiz) {
        return Response.seeOther(URI.create(quiz.lessonUrl() + "/quiz")).build();
    }

    private static int number(MultivaluedMap<String, String> sent) {
        String number = sent.getFirst("attempt");
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : Submission.ANY_ATTEMPT;
    }

    /**
     * Reads the form, completely, before anything is decided.
     *
     * @param withLabs whether to check lab questions now, so that their findings are part of the submission
     */
    private Submission submission(OfferedQuiz quiz, Student me, MultivaluedMap<String, String> sent, boolean withLabs) {
        int number = number(sent);
        if (!(attempts.availability(quiz, me) instanceof AttemptAvailability.Answering now)
                || !version(quiz, now.paper()).equals(sent.getFirst("version"))) {
            return Submission.ofAnotherPaper(number);
        }
        Submission read = new QuizForm(now.paper(), quiz.settings(), tokens, RichTextHtml.of(quiz)).read(number, sent);
        return withLabs ? read.withFindings(labs.findings(quiz, me, now.paper())) : read;
    }

    @GET
    @Path("attempts/{number}")
    public Response attempt(@PathParam("number") int number) {
        OfferedQuiz quiz = find();
        Student me = me();
        AttemptAvailability available = attempts.availability(quiz, me);
        return pages.graded(quiz, me, number)
                .map(attempt -> Response.ok(
                                Templates.attempt(quiz, attempt, !(available instanceof AttemptAvailability.Refused)))
                        .build())
                .orElseGet(() -> open(quiz, available, number));
    }

    private static Response open(OfferedQuiz quiz, AttemptAvailability available, int number) {
        if (available instanceof AttemptAvailability.Answering now
                && now.begun()
                && now.attempt().sheet().number() == number) {
            return toQuiz(quiz);
        }
        throw new NotFoundException();
    }
}
