package dev.slipway.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.files.FolderEntry.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderReaderTest {

    private static Folder read(String printed) {
        return FolderReader.read(printed.replace('|', '\0').getBytes(UTF_8));
    }

    @Test
    void foldersComeFirstAndThenByName() {
        Folder folder = read("7-1.5|4|file|3|60|b|||file|1|60|A|||folder|4096|60|z|||link|5|60|c|/etc|folder|");
        assertThat(folder.version()).isEqualTo("7-1.5");
        assertThat(folder.total()).isEqualTo(4);
        assertThat(folder.entries()).extracting(FolderEntry::name).containsExactly("c", "z", "A", "b");
        assertThat(folder.entries().getFirst())
                .isEqualTo(new FolderEntry("c", Kind.LINK, 5, Instant.ofEpochSecond(60), "/etc", Kind.FOLDER));
    }

    @Test
    void aNameMayHoldAnythingButANul() {
        assertThat(read("7-1|1|file|3|60|two\nlines \"and\" 'quotes'|||")
                        .entries()
                        .getFirst()
                        .name())
                .isEqualTo("two\nlines \"and\" 'quotes'");
    }

    @Test
    void anEmptyFolderIsOneToo() {
        assertThat(read("7-1|0|").entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7-1|0", "7-1|1|file|3|60|cut", "7-1|1|file|x|60|a|||", "7-1|1|what|3|60|a|||"})
    void whatIsCutOffOrSomethingElseIsRefused(String printed) {
        assertThatThrownBy(() -> read(printed))
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(FileRefusal.UNREACHABLE));
    }
}
