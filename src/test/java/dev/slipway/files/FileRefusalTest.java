package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FileRefusalTest {

    @Test
    void theProgramInTheSandboxHasTheSameCodes() throws IOException {
        String program;
        try (var in = FileRefusal.class.getResourceAsStream("sandbox/home.pl")) {
            program = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher code = Pattern.compile("\\b([A-Z_]{4,}) => (\\d+)").matcher(program);
        int found = 0;
        while (code.find() && found < 14) {
            assertThat(FileRefusal.ofExit(Integer.parseInt(code.group(2))))
                    .contains(FileRefusal.valueOf(code.group(1)));
            found++;
        }
        assertThat(found).isEqualTo(14);
    }

    @Test
    void anEndThatNobodyPlannedIsAFailure() {
        assertThat(FileRefusal.ofExit(0)).isEmpty();
        assertThat(FileRefusal.ofExit(255)).contains(FileRefusal.FAILED);
        assertThat(FileRefusal.ofExit(124)).contains(FileRefusal.FAILED);
    }
}
