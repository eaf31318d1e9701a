package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id goes into a request to the engine: nothing in it may end that request, or lead elsewhere. */
class ThingIdTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void full_ids_and_names_of_volumes_are_taken() {
        assertThat(ResourceId.of("container", HEX).kind()).isEqualTo(ResourceId.Kind.CONTAINER);
        assertThat(ResourceId.of("network", HEX).id()).isEqualTo(HEX);
        assertThat(ResourceId.of("image", "sha256:" + HEX).kind().path()).isEqualTo("images");
        assertThat(ResourceId.of("volume", "shop_db-data.1").id()).isEqualTo("shop_db-data.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "a\r\nX: y", "a?x=1", "a%2e", ".hidden", "ä", "x\0"})
    void anything_else_is_refused(String id) {
        for (String kind : new String[] {"container", "image", "network", "volume"}) {
            assertThatThrownBy(() -> ResourceId.of(kind, id))
                    .isInstanceOf(MapRefusedException.class)
                    .hasMessageContaining("id");
        }
    }

    @ParameterizedTest
    @CsvSource({"plugin,x", "'',x", "CONTAINER,x"})
    void there_are_four_kinds(String kind, String id) {
        assertThatThrownBy(() -> ResourceId.of(kind, id))
                .isInstanceOf(MapRefusedException.class)
                .hasMessageContaining("nothing else");
    }
}
