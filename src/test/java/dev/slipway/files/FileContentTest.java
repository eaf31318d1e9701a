package dev.slipway.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileContentTest {

    @Test
    void utf8IsTextWithItsLineEndsAsTheyAre() {
        byte[] bytes = "\uFEFFä\r\nb\n".getBytes(UTF_8);
        assertThat(FileContent.of(bytes, true))
                .isEqualTo(new FileContent.Text("\uFEFFä\r\nb\n", FileVersion.of(bytes), bytes.length, true));
    }

    @Test
    void anythingElseIsNot() {
        assertThat(FileContent.of(new byte[] {'a', 0, 'b'}, true)).isEqualTo(new FileContent.Binary(3));
        assertThat(FileContent.of(new byte[] {(byte) 0xe4, 'b'}, true)).isEqualTo(new FileContent.Binary(2));
    }

    @Test
    void theVersionIsThatOfTheContentAlone() {
        assertThat(FileVersion.of("abc".getBytes(UTF_8)).value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(FileVersion.of("abc".getBytes(UTF_8)))
                .isEqualTo(FileVersion.of("abc".getBytes(UTF_8)))
                .isNotEqualTo(FileVersion.of("abd".getBytes(UTF_8)));
    }
}
