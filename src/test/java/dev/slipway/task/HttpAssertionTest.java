package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpAssertionTest {

    private final StudentsEngine service = new StudentsEngine();

    private void fails(String assertion, String message) {
        assertThat(Written.judge("http: " + assertion, service)).isEqualTo(Finding.fails(message));
    }

    @Test
    void the_expected_answer_holds() {
        service.answers(200, "Hello, ward 3");
        assertThat(Written.judge("http: { url: 'http://localhost:5000/', contains: 'ward 3' }", service))
                .isEqualTo(Finding.holds("`GET http://localhost:5000/` answers as asked for."));
    }

    @Test
    void a_call_is_made_as_written() {
        service.answers(201, "");
        Written.judge("http: { url: 'http://localhost:5000/readings', body: '{\"bpm\": 70}', status: 201 }", service);
        Written.judge(
                "http: { url: 'http://127.0.0.1/', method: PUT, body: a=b, type: application/x-www-form-urlencoded }",
                service);
        assertThat(service.asked)
                .containsExactly(
                        "HttpCall[method=POST, url=http://localhost:5000/readings, body={\"bpm\": 70}, contentType=application/json]",
                        "HttpCall[method=PUT, url=http://127.0.0.1/, body=a=b, contentType=application/x-www-form-urlencoded]");
    }

    @Test
    void when_nothing_answers_it_says_why() {
        service.silent("Failed to connect to localhost port 5000 after 0 ms: Could not connect to server");
        fails(
                "{ url: 'http://localhost:5000/' }",
                "Nothing answers `GET http://localhost:5000/`: Failed to connect to localhost port 5000 after 0 ms: Could not connect to server.");
        service.silent("Empty reply from server.\n");
        fails(
                "{ url: 'http://localhost:5000/' }",
                "Nothing answers `GET http://localhost:5000/`: Empty reply from server.");
        service.silent("");
        fails("{ url: 'http://localhost:5000/' }", "Nothing answers `GET http://localhost:5000/`.");
    }

    @Test
    void another_status_is_told_with_the_one_asked_for() {
        service.answers(404, "<h1>Not Found</h1>");
        fails(
                "{ url: 'http://localhost:5000/health' }",
                "`GET http://localhost:5000/health` answers with status 404, and should answer with 200.");
    }

    @Test
    void what_is_missing_in_the_answer_is_told_with_the_answer() {
        service.answers(200, "Hello\n");
        fails(
                "{ url: 'http://localhost/', contains: [Hello, 'ward 3', bpm] }",
                "`GET http://localhost/` answers “Hello”, and should contain `ward 3` and `bpm`.");
        fails(
                "{ url: 'http://localhost/', matches: '^ward \\d$' }",
                "`GET http://localhost/` answers “Hello”, and should match `^ward \\d$`.");
        service.answers(200, " \n");
        fails(
                "{ url: 'http://localhost/', contains: Hello }",
                "`GET http://localhost/` answers nothing, and should contain `Hello`.");
    }

    @Test
    void a_long_answer_is_cut() {
        service.answers(200, "x".repeat(299) + "😀" + "y".repeat(1000));
        fails(
                "{ url: 'http://localhost/', contains: Hello }",
                "`GET http://localhost/` answers “" + "x".repeat(299) + " …”, and should contain `Hello`.");
    }
}
