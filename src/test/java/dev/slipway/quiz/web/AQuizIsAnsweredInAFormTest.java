package dev.slipway.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.quiz.web.QuizForm.Choice;
import dev.slipway.quiz.web.QuizForm.Field;
import dev.slipway.quiz.web.QuizForm.Row;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AQuizIsAnsweredInAFormTest {

    private static final Paper PAPER = QuizRevision.of(
                    new GiftParser(GiftParser.Options.LESSON)
                            .parse("quiz.gift", """
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
            """)
                            .questions(),
                    QuizSettings.USUAL)
            .paper(5);

    private static final QuizForm FORM = new QuizForm(
            PAPER, QuizSettings.USUAL, new AnswerTokens(new byte[] {1, 2, 3}), new RichTextHtml("/files/"));

    private static Field field(int index) {
        return FORM.fields(Map.of()).get(index);
    }

    private static Answer order(String... placesInFileOrder) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        List<String> items = List.of("write", "build", "push", "run");
        for (Row row : field(0).rows()) {
            sent.add(row.field(), placesInFileOrder[items.indexOf(row.html())]);
        }
        return FORM.answers(sent).get("order");
    }

    @Test
    void an_order_is_given_by_a_place_for_each_item() {
        assertThat(field(0).kind()).isEqualTo("order");
        assertThat(field(0).choices()).extracting(Choice::value).containsExactly("1", "2", "3", "4");
        assertThat(field(0).rows()).extracting(Row::html).containsExactlyInAnyOrder("write", "build", "push", "run");
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
        assertThat(FORM.answers(new MultivaluedHashMap<>(Map.of(field(1).field(), "docker ps")))
                        .get("command"))
                .isEqualTo(new Answer.Text("docker ps"));
    }

    @Test
    void a_lab_is_not_answered_in_the_form() {
        assertThat(field(2).kind()).isEqualTo("lab");
        assertThat(FORM.answers(new MultivaluedHashMap<>(Map.of(field(2).field(), "done"))))
                .doesNotContainKey("lab");
    }

    @Test
    void what_is_given_so_far_is_in_the_form() {
        List<Field> fields = FORM.fields(Map.of(
                "order",
                Answer.Ordered.of(3, 1, 2, 0),
                "command",
                new Answer.Text("docker ps"),
                "html",
                Answer.Chosen.of(1)));
        assertThat(fields.get(0).rows())
                .extracting(row -> row.html() + row.chosen())
                .containsExactlyInAnyOrder("run1", "build2", "push3", "write4");
        assertThat(fields.get(1).typed()).isEqualTo("docker ps");
        assertThat(fields.get(3).choices()).extracting(Choice::chosen).containsExactly(false, true);
    }

    @Test
    void the_order_of_an_attempt_stays() {
        assertThat(FORM.fields(Map.of())).isEqualTo(FORM.fields(Map.of()));
    }

    @Test
    void time_spent_is_read_within_bounds() {
        String field = "t" + field(1).field();
        assertThat(FORM.read(1, new MultivaluedHashMap<>(Map.of(field, "12"))).seconds())
                .containsExactly(Map.entry("command", 12L));
        assertThat(FORM.read(1, new MultivaluedHashMap<>(Map.of(field, "-5"))).seconds())
                .isEmpty();
        assertThat(FORM.read(1, new MultivaluedHashMap<>(Map.of(field, "999999999")))
                        .seconds())
                .containsValue(86_400L);
    }

    @Test
    void pictures_come_from_beside_the_lesson() {
        RichTextHtml html = new RichTextHtml("/files/");
        assertThat(html.block(new RichText(RichText.Format.MARKDOWN, "![way](way.svg)")))
                .contains("src=\"/files/way.svg\"");
        assertThat(html.block(new RichText(RichText.Format.HTML, "<img src='way.svg' alt='way'>")))
                .contains("src=\"/files/way.svg\"");
        assertThat(html.block(new RichText(RichText.Format.MARKDOWN, "![x](https://else.example/x.png)")))
                .doesNotContain("/files/");
    }

    @Test
    void html_of_authors_is_harmless() {
        assertThat(field(3).html()).isEqualTo("<p>Is <b>it</b>?</p>");
    }
}
