package dev.slipway.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.GiftParser;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.web.QuizForm.Choice;
import dev.slipway.quiz.web.QuizForm.Field;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnOrderAndACommandAreAnsweredInAFormTest {

    private static final Quiz QUIZ = new Quiz("q", "Q", 60, 0, new GiftParser(GiftParser.Options.LESSON).parse("quiz.gift", """
            ::order:: Sort. {>4 ALL VERTICAL ABSOLUTE_POSITION
            write
            build
            push
            run
            }

            // [slipway:command]
            ::command:: Type it. {=docker ps}

            // [slipway:lab hello]
            ::lab:: Do it. {}

            ::html:: [html]<p onclick="x()">Is <b>it</b>?</p><script>x</script> {T}
            """).questions());

    private static final QuizForm FORM = new QuizForm(QUIZ, new AnswerTokens(new byte[] {1, 2, 3}));

    private static Field field(int index) {
        return FORM.fields(5).get(index);
    }

    private static Answer order(String... placesInFileOrder) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        List<String> items = List.of("write", "build", "push", "run");
        for (Choice row : field(0).rows()) {
            sent.add(row.value(), placesInFileOrder[items.indexOf(row.html())]);
        }
        return FORM.answers(sent).get("order");
    }

    @Test
    void an_order_is_given_by_a_place_for_each_item() {
        assertThat(field(0).kind()).isEqualTo("order");
        assertThat(field(0).choices()).extracting(Choice::value).containsExactly("1", "2", "3", "4");
        assertThat(field(0).rows()).extracting(Choice::html).containsExactlyInAnyOrder("write", "build", "push", "run");
        assertThat(order("1", "2", "3", "4")).isEqualTo(Answer.Ordered.of(0, 1, 2, 3));
        assertThat(order("4", "2", "3", "1")).isEqualTo(Answer.Ordered.of(3, 1, 2, 0));
    }

    @Test
    void without_a_place_for_each_there_is_no_answer() {
        assertThat(order("1", "2", "3", "")).isEqualTo(Answer.BLANK);
        assertThat(order("1", "2", "3", "9")).isEqualTo(Answer.BLANK);
    }

    @Test
    void the_same_place_for_all_is_not_the_right_order() {
        assertThat(order("1", "1", "1", "1")).isNotEqualTo(Answer.Ordered.of(0, 1, 2, 3));
    }

    @Test
    void a_command_is_typed() {
        assertThat(field(1).kind()).isEqualTo("command");
        assertThat(FORM.answers(new MultivaluedHashMap<>(Map.of(field(1).field(), "docker ps"))).get("command")).isEqualTo(new Answer.Text("docker ps"));
    }

    @Test
    void a_lab_cannot_be_answered_here_yet() {
        assertThat(field(2).kind()).isEqualTo("lab");
        assertThat(FORM.answers(new MultivaluedHashMap<>(Map.of(field(2).field(), "done"))).get("lab")).isEqualTo(Answer.BLANK);
    }

    @Test
    void html_of_authors_is_harmless() {
        assertThat(field(3).html()).isEqualTo("<p>Is <b>it</b>?</p>");
    }
}
