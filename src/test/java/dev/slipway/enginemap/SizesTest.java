package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "999,999 B",
        "1000,1.00 kB",
        "1093,1.09 kB",
        "88400000,88.4 MB",
        "99960000,100 MB",
        "999600000,1.00 GB",
        "-5,0 B",
        "937000000,937 MB"
    })
    void bytes_are_told_as_docker_tells_them(long bytes, String words) {
        assertThat(Sizes.inWords(bytes)).isEqualTo(words);
    }
}
