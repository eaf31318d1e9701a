package dev.slipway.quiz.web;

import dev.slipway.identity.Role;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.ClassAttempts;
import dev.slipway.quiz.attempt.ClassAttempts.GradedAttempt;
import dev.slipway.quiz.attempt.Marking;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.Regrade;
import dev.slipway.quiz.attempt.Regrade.Rule;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Regrading after an answer key was corrected: preview, apply and undo. */
@Path("/instructor/quizzes/{course}/{lesson}/regrade")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class RegradeResource extends PagesOfQuiz {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance regrade(
                OfferedQuiz quiz,
                List<AskedQuestion> questions,
                List<RuleChoice> rules,
                @Nullable Preview preview,
                String action,
                String message);
    }

    /** {@code older}: how many attempts were asked another version than the current one. */
    public record AskedQuestion(String name, String text, int attempts, long older, boolean chosen) {}

    /** A rule to choose. */
    public record RuleChoice(String name, String words, boolean chosen) {}

    /**
     * The effect of a rule. {@code byHand}: how many attempts keep a mark that a person gave on one of the questions.
     */
    public record Preview(List<Line> changes, int same, long byHand) {}

    /** An attempt that would change. */
    public record Line(String student, int number, String before, String after, String difference, String passed) {}

    private static final String NOTHING_CHOSEN = "Choose a question and a rule.";

    @Inject
    ClassAttempts attempts;

    @Inject
    Marking marking;

    @Inject
    Authors authors;

    /** A regrade, and the attempts that were asked one of its questions. */
    private record Plan(List<GradedAttempt> attempts, Regrade regrade) {

        static Optional<Plan> of(OfferedQuiz quiz, List<GradedAttempt> all, List<String> names, @Nullable String rule) {
            List<Question> mended = names.stream()
                    .distinct()
                    .flatMap(name -> quiz.revision().question(name).stream())
                    .toList();
            return rule(rule).filter(known -> !mended.isEmpty()).map(known -> {
                List<GradedAttempt> asked = all.stream()
                        .filter(one -> mended.stream()
                                .anyMatch(q -> one.graded().sheet().paper().asks(q.name())))
                        .toList();
                return new Plan(
                        asked,
                        Regrade.preview(
                                asked.stream().map(GradedAttempt::graded).toList(), mended, known));
            });
        }
    }

    private static Optional<Rule> rule(@Nullable String name) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    /** The page; with questions and a rule, it includes the preview. */
    @GET
    public TemplateInstance regrade(
            @QueryParam("question") List<String> questions, @QueryParam("rule") @Nullable String rule) {
        return page(find(), questions, rule, rule != null && questions.isEmpty() ? NOTHING_CHOSEN : "");
    }

    private TemplateInstance page(OfferedQuiz quiz, List<String> chosen, @Nullable String rule, String message) {
        List<GradedAttempt> all = attempts.graded(quiz);
        List<AskedQuestion> questions = quiz.revision().bank().stream()
                .filter(Question::asksSomething)
                .map(one -> asked(one, quiz.revision(), all, chosen))
                .toList();
        Preview preview =
                Plan.of(quiz, all, chosen, rule).map(RegradeResource::preview).orElse(null);
        return Templates.regrade(quiz, questions, rules(rule), preview, quiz.instructorUrl() + "/regrade", message);
    }

    private static AskedQuestion asked(
            Question question, QuizRevision now, List<GradedAttempt> all, List<String> chosen) {
        List<GradedAttempt> asked = all.stream()
                .filter(one -> one.graded().sheet().paper().asks(question.name()))
                .toList();
        long older = asked.stream()
                .filter(one -> !Objects.equals(
                        now.versions().get(question.name()),
                        one.graded().sheet().paper().versions().get(question.name())))
                .count();
        return new AskedQuestion(
                question.name(),
                question.text().readable(),
                asked.size(),
                older,
                chosen.isEmpty() ? older > 0 : chosen.contains(question.name()));
    }

    private static List<RuleChoice> rules(@Nullable String chosen) {
        return Arrays.stream(Rule.values())
                .map(rule -> new RuleChoice(
                        rule.name(),
                        switch (rule) {
                            case NEW_KEY -> "New key: points rise and fall as the corrected key says";
                            case EITHER_KEY -> "Either key: of each question the better of both counts";
                            case FULL_CREDIT -> "Full credit: all who were asked have the question right";
                            case ONLY_UPWARDS -> "Only upwards: the corrected key, and no attempt falls by it";
                        },
                        chosen == null ? rule == Rule.ONLY_UPWARDS : rule.name().equals(chosen)))
                .toList();
    }

    private static Preview preview(Plan plan) {
        List<Line> lines = plan.regrade().changes().stream()
                .filter(Regrade.Change::isOne)
                .map(RegradeResource::line)
                .toList();
        long byHand = plan.attempts().stream()
                .filter(one -> plan.regrade().questions().stream()
                        .anyMatch(one.graded().byHand()::contains))
                .count();
        return new Preview(lines, plan.attempts().size() - lines.size(), byHand);
    }

    private static Line line(Regrade.Change change) {
        String sign = change.difference().signum() > 0 ? "+" : "−";
        String passed = change.before().passed() == change.after().passed()
                ? ""
                : change.after().passed() ? "now passed" : "no longer passed";
        return new Line(
                change.before().sheet().student(),
                change.before().sheet().number(),
                ShownVerdict.points(change.before().points()),
                ShownVerdict.points(change.after().points()),
                sign + ShownVerdict.points(change.difference().abs()),
                passed);
    }

    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestForm List<String> question, @RestForm String rule, @RestForm String reason) {
        OfferedQuiz quiz = find();
        Optional<Plan> plan = Plan.of(quiz, attempts.graded(quiz), question, rule);
        if (plan.isEmpty()) {
            return Response.status(400)
                    .entity(page(quiz, question, rule, NOTHING_CHOSEN))
                    .build();
        }
        return authors.withReason(reason)
                .map(author -> {
                    marking.apply(
                            quiz,
                            plan.get().attempts().stream()
                                    .map(GradedAttempt::id)
                                    .toList(),
                            plan.get().regrade(),
                            author);
                    return InstructorPath.to(quiz, "#audit");
                })
                .orElseGet(() -> Response.status(400)
                        .entity(page(quiz, question, rule, Authors.NO_REASON))
                        .build());
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("id") UUID id, @RestForm String reason) {
        OfferedQuiz quiz = find();
        return authors.withReason(reason)
                .map(author -> {
                    marking.undo(quiz, id, author).orElseThrow(NotFoundException::new);
                    return InstructorPath.to(quiz, "#audit");
                })
                .orElseGet(() -> Response.status(400)
                        .entity(page(quiz, List.of(), null, Authors.NO_REASON))
                        .build());
    }
}
