package dev.slipway.bench;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.quiz.grading.Grader;
import java.util.ArrayList;
import java.util.List;

/** How fast answers are graded, on one core: ten kinds of question, right and wrong answers in turn. */
final class QuizGrade implements Benchmark {

    private static final int ROUNDS = 8;
    private static final int ANSWERS = 200_000;

    private static final String QUESTIONS = """
            ::single:: Which lists images? {=docker images #yes ~docker ps #no ~docker rmi #no}

            ::several:: Which are read-only? {~%50%layers ~%50%images ~%-50%containers ~%-50%volumes}

            ::truth:: A container is a virtual machine. {F#no#yes}

            ::short:: Which subcommand lists containers? {=docker ps =docker container ls =%50%docker * ls}

            ::number:: Which port? {#=80:0 =%50%80:5 ~#no}

            ::match:: Match. {=A -> added =C -> changed =D -> deleted}

            ::order:: Sort. {>4 ALL VERTICAL ABSOLUTE_POSITION SHOW
            write a Dockerfile
            build the image
            push it
            run it
            }

            // [slipway:command]
            ::command:: Start nginx. {=docker run -d --name web -p 8080\\:80 -e A\\=b nginx}

            ::essay:: Why? {}
            """;

    @Override
    public String name() {
        return "quiz-grade";
    }

    @Override
    public String what() {
        return "answers graded in one thread, best of " + ROUNDS + " rounds of " + ANSWERS;
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Question> questions = new GiftParser(GiftParser.Options.LESSON)
                .parse("bench.gift", QUESTIONS)
                .questions();
        List<List<Answer>> answers = questions.stream().map(QuizGrade::answers).toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("answers graded", best(questions, answers), "/s").atLeast(50_000));
        for (int i = 0; i < questions.size(); i++) {
            if (List.of("single", "short", "command").contains(questions.get(i).name())) {
                figures.add(Figure.of(
                        "of them " + questions.get(i).name(),
                        best(List.of(questions.get(i)), List.of(answers.get(i))),
                        "/s"));
            }
        }
        return figures;
    }

    private static double best(List<Question> questions, List<List<Answer>> answers) throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, ANSWERS * 1e3 / Samples.millis(() -> grade(questions, answers)));
        }
        return best;
    }

    private static void grade(List<Question> questions, List<List<Answer>> answers) {
        long parts = 0;
        for (int i = 0; i < ANSWERS; i++) {
            int at = i % questions.size();
            List<Answer> given = answers.get(at);
            parts += Grader.grade(questions.get(at), given.get(i / questions.size() % given.size()))
                    .parts()
                    .size();
        }
        if (parts < ANSWERS) {
            throw new IllegalStateException("a verdict without parts");
        }
    }

    private static List<Answer> answers(Question question) {
        return switch (question.name()) {
            case "single" -> List.of(Answer.Chosen.of(0), Answer.Chosen.of(1));
            case "several" -> List.of(Answer.Chosen.of(0, 1), Answer.Chosen.of(0, 2));
            case "truth" -> List.of(Answer.Chosen.of(0), Answer.Chosen.of(1));
            case "number" -> List.of(new Answer.Text("80"), new Answer.Text("8080,5"), new Answer.Text("many"));
            case "match" -> List.of(Answer.Paired.of(0, 1, 2), Answer.Paired.of(0, 2, -1));
            case "order" -> List.of(Answer.Ordered.of(0, 1, 2, 3), Answer.Ordered.of(1, 0, 2, 3));
            case "command" ->
                List.of(
                        new Answer.Text("docker container run --detach -p 8080:80 --name=web -eA=b nginx:latest"),
                        new Answer.Text("docker run -d -p 80:80 nginx"));
            default -> List.of(new Answer.Text("docker ps"), new Answer.Text("docker image ls -a, I think"));
        };
    }
}
