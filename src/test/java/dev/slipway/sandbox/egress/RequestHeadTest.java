package dev.slipway.sandbox.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    private static RequestHead read(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        return RequestHead.read(
                Channels.newChannel(bytes)::read, ByteBuffer.allocate(64).flip(), Duration.ofSeconds(10), () -> {});
    }

    @Test
    void connect_names_host_and_port() throws IOException {
        RequestHead head = read("CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\nrest");
        assertThat(head.host()).isEqualTo("example.org");
        assertThat(head.port()).isEqualTo(443);
        assertThat(head.tunnel()).isTrue();
        assertThat(head.forward()).isEmpty();
        assertThat(read("CONNECT [2600::1]:443 HTTP/1.1\r\n\r\n").host()).isEqualTo("2600::1");
    }

    @Test
    void plain_http_is_passed_on_with_the_host_of_its_address_and_one_request_a_connection() throws IOException {
        RequestHead head = read(
                "GET http://example.org:8080/a?b=c HTTP/1.1\r\nHost: other.test\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive\r\nAccept: */*\r\n\r\n");
        assertThat(head.host()).isEqualTo("example.org");
        assertThat(head.port()).isEqualTo(8080);
        assertThat(new String(head.forward(), StandardCharsets.ISO_8859_1))
                .isEqualTo("GET /a?b=c HTTP/1.1\r\nAccept: */*\r\nHost: example.org:8080\r\nConnection: close\r\n\r\n");
        assertThat(read("GET http://example.org HTTP/1.0\r\n\r\n").port()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET https://example.org/ HTTP/1.1\r\n\r\n",
                "CONNECT example.org HTTP/1.1\r\n\r\n",
                "CONNECT example.org:99999 HTTP/1.1\r\n\r\n",
                "CONNECT :443 HTTP/1.1\r\n\r\n",
                "hello\r\n\r\n",
                "GET http://a b/ HTTP/1.1\r\n\r\n",
                "GET file:///etc/passwd HTTP/1.1\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\n",
                ""
            })
    void what_is_no_request_to_a_proxy_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RequestHead.BadRequest.class);
    }

    @Test
    void a_head_without_end_is_refused() {
        assertThatThrownBy(() -> read("GET http://example.org/ HTTP/1.1\r\nX: " + "x".repeat(100_000)))
                .isInstanceOf(RequestHead.BadRequest.class)
                .hasMessageContaining("longer");
    }
}
