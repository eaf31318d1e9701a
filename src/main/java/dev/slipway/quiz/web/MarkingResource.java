package dev.slipway.quiz.web;

import dev.slipway.identity.Role;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.attempt.ClassAttempts;
import dev.slipway.quiz.attempt.ClassAttempts.GradedAttempt;
import dev.slipway.quiz.attempt.Marking;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.ShownQuestion;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Grading by hand: an attempt with a field for each question, and anonymous essays side by side. */
@Path("/instructor/quizzes/{course}/{lesson}")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class MarkingResource extends PagesOfQuiz {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance marking(
                OfferedQuiz quiz,
                GradedAttempt attempt,
                List<Line> lines,
                String points,
                String action,
                String message);

        static native TemplateInstance essays(
                OfferedQuiz quiz, List<EssayQuestion> questions, String action, String message);
    }

    /** A question of an attempt; {@code byHand}: whether a person has marked it. */
    public record Line(ShownQuestion shown, boolean byHand, String fraction) {}

    /** One essay question with all its answers. */
    public record EssayQuestion(
            String name, String html, List<Rubric.Criterion> rubric, long waiting, List<EssayAnswer> answers) {}

    /** {@code attempt}: a random id, which reveals nothing about the student. */
    public record EssayAnswer(UUID attempt, String text, boolean waiting, ShownQuestion shown) {}

    private static final String BAD_POINTS = "Write points as a number from 0 to what there is to get, such as 0.5.";

    @Inject
    ClassAttempts attempts;

    @Inject
    Marking marking;

    @Inject
    Authors authors;

    @GET
    @Path("attempts/{id}")
    public TemplateInstance attempt(@PathParam("id") UUID id) {
        return attempt(find(), id, "");
    }

    private TemplateInstance attempt(OfferedQuiz quiz, UUID id, String message) {
        GradedAttempt attempt = attempts.graded(quiz, id).orElseThrow(NotFoundException::new);
        List<Line> lines = ShownVerdict.of(attempt.graded(), true, RichTextHtml.of(quiz)).stream()
                .map(shown -> new Line(shown, attempt.graded().byHand().contains(shown.name()), shown.points()))
                .toList();
        String points = ShownVerdict.points(attempt.graded().points()) + " of "
                + attempt.graded().outOf();
        return Templates.marking(quiz, attempt, lines, points, quiz.instructorUrl() + "/attempts/" + id, message);
    }

    @POST
    @Path("attempts/{id}/marks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(
            @PathParam("id") UUID id, @RestForm String question, @RestForm String points, @RestForm String reason) {
        OfferedQuiz quiz = find();
        Optional<BigDecimal> fraction = number(points).filter(value -> value.compareTo(BigDecimal.ONE) <= 0);
        if (fraction.isEmpty()) {
            return Response.status(400).entity(attempt(quiz, id, BAD_POINTS)).build();
        }
        return authors.withReason(reason)
                .map(author -> {
                    marking.mark(quiz, id, question, fraction.get(), author).orElseThrow(NotFoundException::new);
                    return InstructorPath.to(quiz, "/attempts/" + id);
                })
                .orElseGet(() -> Response.status(400)
                        .entity(attempt(quiz, id, Authors.NO_REASON))
                        .build());
    }

    @GET
    @Path("essays")
    public TemplateInstance essays() {
        return essays(find(), "");
    }

    private TemplateInstance essays(OfferedQuiz quiz, String message) {
        List<GradedAttempt> all = attempts.graded(quiz);
        List<EssayQuestion> questions = all.stream()
                .flatMap(one -> one.graded().sheet().paper().asked().stream())
                .filter(Essay.class::isInstance)
                .map(Question::name)
                .distinct()
                .map(name -> essays(quiz, name, all))
                .toList();
        return Templates.essays(quiz, questions, quiz.instructorUrl() + "/essays", message);
    }

    /**
     * An essay question with the text and rubric of its newest version. Ungraded answers come first, then by random
     * attempt id.
     */
    private static EssayQuestion essays(OfferedQuiz quiz, String name, List<GradedAttempt> all) {
        RichTextHtml html = RichTextHtml.of(quiz);
        List<GradedAttempt> asked =
                all.stream().filter(one -> essay(one, name).isPresent()).toList();
        Essay newest = asked.stream()
                .max(Comparator.comparing(
                        (GradedAttempt one) -> one.graded().submitted().at()))
                .flatMap(one -> essay(one, name))
                .orElseThrow();
        List<EssayAnswer> answers = asked.stream()
                .filter(one -> !one.graded().sheet().answer(name).givesNothing())
                .map(one -> answer(one, essay(one, name).orElseThrow(), html))
                .sorted(Comparator.comparing((EssayAnswer answer) -> !answer.waiting())
                        .thenComparing(EssayAnswer::attempt))
                .toList();
        return new EssayQuestion(
                name,
                html.block(newest.text()),
                newest.rubric().criteria(),
                answers.stream().filter(EssayAnswer::waiting).count(),
                answers);
    }

    private static Optional<Essay> essay(GradedAttempt attempt, String name) {
        return attempt.graded().sheet().paper().asked().stream()
                .flatMap(question ->
                        question instanceof Essay essay && essay.name().equals(name)
                                ? Stream.of(essay)
                                : Stream.empty())
                .findFirst();
    }

    private static EssayAnswer answer(GradedAttempt attempt, Essay essay, RichTextHtml html) {
        var answer = attempt.graded().sheet().answer(essay.name());
        var verdict = attempt.graded().verdict(essay.name()).orElseThrow();
        return new EssayAnswer(
                attempt.id(),
                ShownVerdict.given(essay, answer, html),
                verdict.state() == State.NEEDS_GRADING,
                ShownVerdict.one(essay, answer, verdict, html));
    }

    /** Reads {@code points0}, {@code points1}, … for the rubric's criteria, or {@code points} without a rubric. */
    @POST
    @Path("essays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response markEssay(MultivaluedMap<String, String> sent) {
        OfferedQuiz quiz = find();
        UUID id = uuid(sent.getFirst("attempt"));
        GradedAttempt attempt = attempts.graded(quiz, id).orElseThrow(NotFoundException::new);
        Essay essay = Optional.ofNullable(sent.getFirst("question"))
                .flatMap(name -> essay(attempt, name))
                .orElseThrow(NotFoundException::new);
        return mark(quiz, id, essay, sent)
                ? InstructorPath.to(quiz, "/essays#answer-" + id)
                : Response.status(400).entity(essays(quiz, BAD_POINTS)).build();
    }

    /** Returns false when the points are invalid. */
    private boolean mark(OfferedQuiz quiz, UUID id, Essay essay, MultivaluedMap<String, String> sent) {
        Marking.Author author = authors.withComment(sent.getFirst("comment"));
        List<Rubric.Criterion> criteria = essay.rubric().criteria();
        if (criteria.isEmpty()) {
            return number(sent.getFirst("points"))
                    .filter(points -> points.compareTo(BigDecimal.ONE) <= 0)
                    .flatMap(points -> marking.markEssay(quiz, id, essay, points, author))
                    .isPresent();
        }
        List<BigDecimal> points = IntStream.range(0, criteria.size())
                .boxed()
                .flatMap(i -> number(sent.getFirst("points" + i))
                        .filter(given ->
                                given.compareTo(new BigDecimal(criteria.get(i).points())) <= 0)
                        .stream())
                .toList();
        return points.size() == criteria.size()
                && marking.markEssay(quiz, id, essay, points, author).isPresent();
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** Parses a non-negative number with a decimal point or comma. */
    private static Optional<BigDecimal> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(t -> t.strip().replace(',', '.'))
                .filter(t -> t.matches("\\d{1,4}(\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }
}
