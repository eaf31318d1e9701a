package dev.slipway.quiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAreCheckedAndConvertedTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        told.reset();
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(List.of(words));
        return QuizCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void lint_tells_all_that_is_wrong() throws IOException {
        write("a.gift", "::a:: Is it? {T}\n\n::b:: How many? {#x}\n");
        write("b.txt", "Which?\nA. a\nB. b\nANSWER: B\n");
        assertThat(run("lint", "a.gift", "b.txt")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("error: a.gift:3: `x` is not a number")
                .endsWith("1 error: 2 questions in 2 files.\n");
        assertThat(run("lint", "b.txt")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Nothing to mend: 1 question in 1 file.\n");
    }

    @Test
    void convert_writes_the_other_format_and_back() throws IOException {
        write("a.gift", "::a:: Is it? {TRUE####yes\n}\n\n");
        assertThat(run("convert", "a.gift", "--to", "xml")).isZero();
        assertThat(told.size()).isZero();
        write("a.xml", out.toString(StandardCharsets.UTF_8));
        assertThat(run("convert", "a.xml", "--to", "gift")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(folder.resolve("a.gift")));
    }

    @Test
    void what_is_lost_is_told_apart_from_the_file() throws IOException {
        write("a.gift", "::a:: Flask listens on {=5000} by default.");
        assertThat(run("convert", "a.gift", "--to", "xml")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("warning: a.gift:1: the gap of question `a` is now mere text");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<quiz>");
    }

    @Test
    void whoever_calls_it_wrongly_is_told_how() throws IOException {
        write("latin1.gift", "");
        Files.write(folder.resolve("latin1.gift"), new byte[] {(byte) 0xE9});
        assertThat(run("lint", "latin1.gift")).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .isEqualTo("latin1.gift is not UTF-8 text. Save it as UTF-8.\n");
        assertThat(run("lint", "none.gift")).isEqualTo(2);
        for (String[] words : new String[][] {
            {}, {"lint"}, {"convert", "a.gift"}, {"convert", "a.gift", "--to", "pdf"}, {"grade", "a"}
        }) {
            assertThat(run(words)).isEqualTo(2);
            assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("usage: quiz lint");
        }
    }
}
