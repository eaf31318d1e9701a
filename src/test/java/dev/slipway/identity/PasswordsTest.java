package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String HASH = Passwords.hash("correct horse");

    @Test
    void a_hash_is_written_in_the_phc_format() {
        assertThat(HASH)
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .hasSizeLessThan(200);
    }

    @Test
    void every_hash_has_its_own_salt() {
        assertThat(Passwords.hash("correct horse")).isNotEqualTo(HASH);
    }

    @Test
    void only_the_password_itself_matches() {
        assertThat(Passwords.matches("correct horse", Optional.of(HASH))).isTrue();
        assertThat(Passwords.matches("correct horse ", Optional.of(HASH))).isFalse();
        assertThat(Passwords.matches("Correct horse", Optional.of(HASH))).isFalse();
        assertThat(Passwords.matches("", Optional.of(HASH))).isFalse();
    }

    @Test
    void nothing_matches_an_absent_hash() {
        assertThat(Passwords.matches("correct horse", Optional.empty())).isFalse();
        assertThat(Passwords.matches("nobody has this password", Optional.empty()))
                .isFalse();
    }

    @Test
    void hashes_with_other_numbers_can_still_be_read() {
        // The reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
        assertThat(
                        Passwords.matches(
                                "password",
                                Optional.of(
                                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")))
                .isTrue();
    }

    @Test
    void letters_typed_on_another_keyboard_match() {
        String composed = "caf\u00E9 au lait";
        String decomposed = "cafe\u0301 au lait";
        assertThat(Passwords.matches(decomposed, Optional.of(Passwords.hash(composed))))
                .isTrue();
        assertThat(Passwords.matches("cafe au lait", Optional.of(Passwords.hash(composed))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFh",
                "$argon2id$v=16$m=1,t=1,p=1$c29tZXNhbHQ$CTFh"
            })
    void what_is_no_hash_is_not_compared_with(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passwords.matches("correct horse", Optional.of(hash)))
                .withMessageContaining("PHC");
    }

    @Test
    void a_password_has_8_to_200_characters() {
        assertThat(Passwords.problem("1234567"))
                .contains("A password has at least 8 characters. A short sentence is easy to remember.");
        assertThat(Passwords.problem("12345678")).isEmpty();
        assertThat(Passwords.problem("\uD83D\uDE00".repeat(7))).isPresent();
        assertThat(Passwords.problem("x".repeat(200))).isEmpty();
        assertThat(Passwords.problem("x".repeat(201))).contains("A password has at most 200 characters.");
    }
}
