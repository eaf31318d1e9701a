package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nobody makes or changes a certificate without the key. */
class CertificateKeyTest {

    private static final CertificateKey KEY = new CertificateKey(new byte[32]);
    private static final Certificate SIGNED =
            KEY.sign(new Certificate("Ada", "docker", "Docker", "3 of 3 tasks", LocalDate.of(2026, 1, 2), ""));

    @Test
    void a_certificate_fits_as_it_was_signed() {
        assertThat(SIGNED.code()).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
        assertThat(KEY.fits(SIGNED)).isTrue();
    }

    @Test
    void with_anything_changed_it_does_not() {
        String code = SIGNED.code();
        LocalDate day = SIGNED.issued();
        assertThat(KEY.fits(new Certificate("Eve", "docker", "Docker", "3 of 3 tasks", day, code)))
                .isFalse();
        assertThat(KEY.fits(new Certificate("Ada", "other", "Docker", "3 of 3 tasks", day, code)))
                .isFalse();
        assertThat(KEY.fits(new Certificate("Ada", "docker", "Docker", "9 of 9 tasks", day, code)))
                .isFalse();
        assertThat(KEY.fits(new Certificate("Ada", "docker", "Docker", "3 of 3 tasks", day.plusDays(1), code)))
                .isFalse();
        assertThat(KEY.fits(new Certificate("Adad", "ocker", "Docker", "3 of 3 tasks", day, code)))
                .isFalse();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new CertificateKey(other).fits(SIGNED)).isFalse();
    }

    @Test
    void a_code_is_read_however_it_was_typed() {
        assertThat(CertificateKey.written(" 0ab1c-defgh 0123456789 ")).isEqualTo("0AB1C-DEFGH-01234-56789");
        assertThat(CertificateKey.written("OABIC-DEFGH-OL234-56789")).isEqualTo("0AB1C-DEFGH-01234-56789");
        assertThat(CertificateKey.written("")).isEmpty();
        assertThat(CertificateKey.written("0AB1C")).isEmpty();
        assertThat(CertificateKey.written("0AB1C-DEFGH-01234-567890")).isEmpty();
    }
}
