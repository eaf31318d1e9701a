package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_fresh_one_has_256_bits_that_fit_into_an_address() {
        assertThat(Secret.fresh().value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Stream.generate(Secret::fresh).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void its_digest_is_sha_256_in_hex() {
        assertThat(new Secret("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        Secret secret = Secret.fresh();
        assertThat("opened with " + secret).isEqualTo("opened with Secret[not shown]");
    }
}
