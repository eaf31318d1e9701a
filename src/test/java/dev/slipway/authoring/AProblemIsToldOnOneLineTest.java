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
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(WHERE, "a\nb", "c")).withMessageContaining("what");
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(WHERE, "a", " ")).withMessageContaining("hint");
    }

    @Test
    void lines_are_counted_from_one_and_files_have_names() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourcePosition("a", 0)).withMessageContaining("line is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SourcePosition(" ", 1)).withMessageContaining("file");
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
}
