package dev.slipway.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AProblemIsToldOnOneLineTest {

    private static final SourcePosition WHERE = new SourcePosition("docker/quiz.gift", 7);

    @Test
    void it_names_place_fault_and_remedy() {
        assertThat(new Problem(WHERE, "no option is right", "mark one with `=`").asLine())
                .isEqualTo("docker/quiz.gift:7: no option is right — mark one with `=`");
    }

    @Test
    void a_fault_or_remedy_of_several_lines_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(WHERE, "a\nb", "c"))
                .withMessageContaining("what");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(WHERE, "a", " "))
                .withMessageContaining("hint");
    }

    @Test
    void lines_are_counted_from_one_and_files_have_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourcePosition("a", 0))
                .withMessageContaining("line is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourcePosition(" ", 1))
                .withMessageContaining("file");
    }

    @Test
    void a_run_keeps_them_in_the_order_found() {
        Problems problems = new Problems();
        assertThat(problems.isEmpty()).isTrue();
        problems.add(WHERE, "first", "hint");
        problems.addAll(List.of(new Problem(WHERE, "second", "hint")));
        List<Problem> soFar = problems.list();
        problems.add(WHERE, "third", "hint");
        assertThat(problems.isEmpty()).isFalse();
        assertThat(soFar).extracting(Problem::what).containsExactly("first", "second");
        assertThat(problems.list()).extracting(Problem::what).containsExactly("first", "second", "third");
    }

    @Test
    void what_an_author_wrote_on_several_lines_is_quoted_on_one() {
        Problems problems = new Problems();
        problems.add(WHERE, "`a\n  b` is no name", "Write\r\none");
        assertThat(problems.list())
                .extracting(Problem::asLine)
                .containsExactly("docker/quiz.gift:7: `a b` is no name — Write one");
    }

    @Test
    void what_is_too_long_to_quote_is_cut() {
        Problems problems = new Problems();
        problems.add(WHERE, "`" + "x".repeat(5000) + "` is no name", "Write one");
        assertThat(problems.list().getFirst().what())
                .hasSizeLessThan(500)
                .startsWith("`xxx")
                .contains(" … ")
                .endsWith("` is no name");
    }
}
