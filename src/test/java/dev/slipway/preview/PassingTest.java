package dev.slipway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.io.HttpHeadReader;
import dev.slipway.io.MalformedHeadException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {

    private static HttpHead head(String text) throws IOException {
        var in = new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return read(Channels.newChannel(in)::read);
    }

    private static HttpHead read(HttpHeadReader.Source source) throws IOException {
        return HttpHead.read(source, ByteBuffer.allocate(64).flip(), Duration.ofSeconds(10), () -> {});
    }

    private static String text(HttpHead head) {
        return new String(head.bytes(), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }

    @Test
    void the_applications_cookies_do_not_reach_the_service_its_own_do() throws IOException {
        HttpHead passed = HeaderFilter.toService(
                head(
                        "GET /a?b HTTP/1.1\nHost: p.localhost\nCookie: slipway_session=s3cret; cart=7; csrf-token=t; slipway_preview=p\nConnection: keep-alive\n\n"));
        assertThat(text(passed))
                .isEqualTo("GET /a?b HTTP/1.1\nHost: p.localhost\nCookie: cart=7\nConnection: close\n\n");
        assertThat(text(HeaderFilter.toService(
                        head("GET / HTTP/1.1\nCookie: slipway_session=s3cret\nCOOKIE: Slipway_Session=s3cret\n\n"))))
                .doesNotContain("s3cret");
    }

    @Test
    void what_forbids_frames_is_not_passed_on_and_the_rest_of_a_policy_is() throws IOException {
        HttpHead passed = HeaderFilter.toBrowser(head(
                "HTTP/1.1 200 OK\nX-Frame-Options: DENY\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none'; img-src *\n"
                        + "content-security-policy: frame-ancestors 'self'\n\n"));
        assertThat(text(passed))
                .isEqualTo(
                        "HTTP/1.1 200 OK\nContent-Security-Policy: default-src 'self'; img-src *\nConnection: close\nReferrer-Policy: same-origin\n\n");
    }

    @Test
    void the_services_cookies_stay_with_its_host_and_leave_our_names_alone() throws IOException {
        HttpHead passed = HeaderFilter.toBrowser(
                head(
                        "HTTP/1.1 200 OK\nSet-Cookie: cart=7; Domain=.example.org; Path=/\nset-cookie: slipway_session=evil; Path=/\nSet-Cookie: csrf-token=x\n"
                                + "Strict-Transport-Security: max-age=1\nClear-Site-Data: \"cookies\"\nLocation: http://p.localhost/x\nConnection: keep-alive\n\n"));
        assertThat(text(passed))
                .isEqualTo(
                        "HTTP/1.1 200 OK\nSet-Cookie: cart=7; Path=/\nLocation: http://p.localhost/x\nConnection: close\nReferrer-Policy: same-origin\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slipway_session=evil",
                " Slipway_Session =evil",
                "=slipway_session=evil",
                " = slipway_session=evil",
                "csrf-token=evil; Path=/account"
            })
    void no_cookie_that_comes_back_under_one_of_our_names_passes(String cookie) throws IOException {
        assertThat(text(HeaderFilter.toBrowser(head("HTTP/1.1 200 OK\nSet-Cookie: " + cookie + "\n\n"))))
                .doesNotContain("evil");
    }

    @Test
    void of_an_interim_answer_only_links_pass() throws IOException {
        HttpHead hint =
                head("HTTP/1.1 103 Early Hints\nLink: </a.css>\nSet-Cookie: slipway_session=evil\nX-Other: 1\n\n");
        assertThat(hint.isInterim()).isTrue();
        assertThat(text(HeaderFilter.interimToBrowser(hint))).isEqualTo("HTTP/1.1 103 Early Hints\nLink: </a.css>\n\n");
        assertThat(head("HTTP/1.1 101 Switching Protocols\n\n").isInterim()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/2 200", "HTTP/1.1 600 No", "HTTP/1.1  200 OK", "220 mail.example ESMTP", "HTTP/1.1 20"})
    void what_is_no_status_line_is_no_answer(String line) throws IOException {
        assertThat(head(line + "\n\n").isAnswer()).isFalse();
    }

    @Test
    void an_upgrade_passes() throws IOException {
        HttpHead request = head("GET /ws HTTP/1.1\nHost: p\nConnection: keep-alive, Upgrade\nUpgrade: websocket\n\n");
        assertThat(text(HeaderFilter.toService(request)))
                .contains("Upgrade: websocket\n")
                .contains("Connection: Upgrade\n");
        assertThat(text(HeaderFilter.toBrowser(
                        head("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n\n"))))
                .contains("Connection: Upgrade\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\nHost : x\n\n",
                "GET / HTTP/1.1\n folded\n\n",
                "GET / HTTP/1.1\n: x\n\n",
                "GET / HTTP/1.1\nno colon\n\n",
                "GET / HTTP/1.1\nHost: x"
            })
    void what_could_be_read_in_two_ways_is_refused(String text) {
        assertThatThrownBy(() -> head(text)).isInstanceOf(MalformedHeadException.class);
    }

    @Test
    void a_head_without_end_is_given_up() {
        assertThatThrownBy(() -> read(into -> into.put((byte) 'a').position()))
                .isInstanceOf(MalformedHeadException.class)
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> read(into -> -1)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "/~NAME/a/b?c=d | /a/b?c=d",
                "/~NAME | /",
                "/~NAME//evil.example/ | /evil.example/",
                "'/~NAME/\\evil.example/' | /evil.example/"
            },
            delimiter = '|')
    void without_host_names_a_path_chooses_and_never_leads_to_another_site(String path, String onward)
            throws IOException {
        PreviewName name = new PreviewKey(new byte[] {1}).name("one", 80);
        PreviewTarget target = PreviewTarget.of(
                head("GET " + path.replace("NAME", name.toString()) + " HTTP/1.1\nHost: 192.168.1.5:8081\n\n"));
        assertThat(target.name()).contains(name);
        assertThat(target.enter()).contains(onward);
    }

    @Test
    void then_a_cookie_keeps_the_choice_and_a_host_name_outranks_it() throws IOException {
        PreviewName chosen = new PreviewKey(new byte[] {1}).name("one", 80);
        PreviewName other = new PreviewKey(new byte[] {1}).name("two", 80);
        assertThat(PreviewTarget.of(head(
                                "GET /x HTTP/1.1\nHost: 192.168.1.5\nCookie: a=b; slipway_preview=" + chosen + "\n\n"))
                        .name())
                .contains(chosen);
        assertThat(PreviewTarget.of(head("GET /x HTTP/1.1\nHost: " + other + ".localhost\nCookie: slipway_preview="
                                + chosen + "\n\n"))
                        .name())
                .contains(other);
        assertThat(PreviewTarget.of(head("GET /x HTTP/1.1\nHost: 192.168.1.5\n\n"))
                        .name())
                .isEmpty();
        assertThat(PreviewTarget.of(head("GET /~nonsense/ HTTP/1.1\nHost: 192.168.1.5\n\n"))
                        .name())
                .isEmpty();
    }
}
