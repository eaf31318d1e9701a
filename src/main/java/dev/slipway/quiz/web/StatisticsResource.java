package dev.slipway.quiz.web;

import dev.slipway.identity.Role;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.ClassAttempts;
import dev.slipway.quiz.attempt.ClassAttempts.GradedAttempt;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.grading.Grader;
import dev.slipway.quiz.statistics.AskedQuestion;
import dev.slipway.quiz.statistics.MarkedAttempt;
import dev.slipway.quiz.statistics.MarkedAttempt.Mark;
import dev.slipway.quiz.statistics.QuizStatistics;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Statistics of a quiz and its questions, and the print version of the quiz. */
@Path("/instructor/quizzes/{course}/{lesson}")
@RolesAllowed(Role.INSTRUCTOR_NAME)
@RunOnVirtualThread
public class StatisticsResource extends PagesOfQuiz {

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance statistics(OfferedQuiz quiz, StatisticsPage page, boolean all);

        static native TemplateInstance print(OfferedQuiz quiz, List<QuizForm.Field> fields, Map<String, String> key);
    }

    @Inject
    ClassAttempts attempts;

    @Inject
    AnswerTokens tokens;

    /** Statistics of first attempts; with {@code all=true}, of all. */
    @GET
    @Path("statistics")
    public TemplateInstance statistics(@QueryParam("all") boolean all) {
        OfferedQuiz quiz = find();
        List<GradedAttempt> graded = attempts.graded(quiz);
        List<MarkedAttempt> marked =
                graded.stream().map(StatisticsResource::marked).toList();
        long waiting = graded.stream()
                .mapToLong(one -> one.graded().verdict().pending())
                .sum();
        List<AskedQuestion> questions = quiz.revision().bank().stream()
                .filter(Question::asksSomething)
                .map(question -> new AskedQuestion(question.name(), options(question)))
                .toList();
        QuizStatistics statistics = QuizStatistics.of(questions, all ? marked : MarkedAttempt.firstOnly(marked));
        return Templates.statistics(quiz, StatisticsPage.of(statistics, quiz.revision(), waiting), all);
    }

    private static List<String> options(Question question) {
        return switch (question) {
            case MultipleChoice choice ->
                choice.options().stream()
                        .map(option -> option.text().readable())
                        .toList();
            case TrueFalse truth -> List.of("True", "False");
            default -> List.of();
        };
    }

    private static MarkedAttempt marked(GradedAttempt attempt) {
        Map<String, Mark> marks = new HashMap<>();
        for (Question question : attempt.graded().sheet().paper().asked()) {
            Long seconds = attempt.seconds().get(question.name());
            double fraction = attempt.graded()
                    .verdict(question.name())
                    .orElseThrow()
                    .fraction()
                    .doubleValue();
            marks.put(
                    question.name(),
                    new Mark(
                            fraction,
                            seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds),
                            chosen(question, attempt.graded().sheet().answer(question.name()))));
        }
        return new MarkedAttempt(
                attempt.student().id().toString(), attempt.graded().sheet().number(), marks);
    }

    private static List<String> chosen(Question question, Answer answer) {
        List<String> options = options(question);
        return answer instanceof Answer.Chosen given
                ? given.options().stream()
                        .filter(i -> i < options.size())
                        .map(options::get)
                        .toList()
                : List.of();
    }

    /**
     * The print version: all questions of the bank, in the order of the file; with {@code key=true}, also the right
     * answers.
     */
    @GET
    @Path("print")
    public TemplateInstance print(@QueryParam("key") boolean key) {
        OfferedQuiz quiz = find();
        List<String> names = quiz.revision().bank().stream().map(Question::name).toList();
        QuizForm form = new QuizForm(quiz.revision().paperOf(1, names), quiz.settings(), tokens, RichTextHtml.of(quiz));
        Map<String, String> answers = new HashMap<>();
        if (key) {
            quiz.revision()
                    .bank()
                    .forEach(question -> answers.put(
                            question.name(),
                            Grader.grade(question, Answer.BLANK).rightAnswer()));
        }
        return Templates.print(quiz, form.fields(Map.of()), answers);
    }
}
