package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileAssertionTest {

    private final StudentsEngine sandbox =
            new StudentsEngine().file("~/app/Dockerfile", "FROM python:3.13\nWORKDIR /app\n");

    private void fails(String assertion, String message) {
        assertThat(Written.judge("file: " + assertion, sandbox)).isEqualTo(Finding.fails(message));
    }

    @Test
    void a_file_with_all_it_should_contain_holds() {
        assertThat(Written.judge(
                        "file: { path: ~/app/Dockerfile, contains: [python, WORKDIR], matches: '^FROM \\S+$' }",
                        sandbox))
                .isEqualTo(Finding.holds("File `~/app/Dockerfile` is as asked for."));
    }

    @Test
    void a_missing_file_is_told() {
        fails("{ path: ~/app/app.py }", "There is no file `~/app/app.py`.");
    }

    @Test
    void missing_text_is_told() {
        fails(
                "{ path: ~/app/Dockerfile, contains: [FROM, EXPOSE, CMD] }",
                "File `~/app/Dockerfile` is there, but it should contain `EXPOSE` and `CMD`.");
        fails(
                "{ path: ~/app/Dockerfile, matches: '^CMD' }",
                "File `~/app/Dockerfile` is there, but it should match `^CMD`.");
    }

    @Test
    void a_text_with_a_comma_is_quoted_whole() {
        fails(
                "{ path: ~/app/Dockerfile, contains: ['Hello, ward', 'a, b, c'] }",
                "File `~/app/Dockerfile` is there, but it should contain `Hello, ward` and `a, b, c`.");
        fails(
                "{ path: ~/app/Dockerfile, contains: 'Hello, ward' }",
                "File `~/app/Dockerfile` is there, but it should contain `Hello, ward`.");
    }

    @Test
    void absent_means_it_is_gone() {
        assertThat(Written.judge("file: { path: ~/app/app.py, absent: true }", sandbox)
                        .holds())
                .isTrue();
        fails("{ path: ~/app/Dockerfile, absent: true }", "File `~/app/Dockerfile` is still there.");
    }
}
