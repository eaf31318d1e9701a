package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Map<String, List<String>> IMAGES = Map.of(
            "debian",
            List.of("a"),
            "python",
            List.of("a", "b"),
            "app",
            List.of("a", "b", "c"),
            "twin",
            List.of("a", "b", "c"),
            "scratch",
            List.of(),
            "other",
            List.of("x"));

    @Test
    void an_image_is_built_on_the_highest_of_those_whose_layers_are_its_lower_ones() {
        assertThat(Lineage.builtOn(List.of("a", "b", "c"), IMAGES)).isEqualTo("python");
        assertThat(Lineage.builtOn(List.of("a", "b"), IMAGES)).isEqualTo("debian");
    }

    @Test
    void one_that_shares_no_layers_is_built_on_none() {
        assertThat(Lineage.builtOn(List.of("a"), IMAGES)).isEmpty();
        assertThat(Lineage.builtOn(List.of("y", "a", "b"), IMAGES)).isEmpty();
        assertThat(Lineage.builtOn(List.of(), IMAGES)).isEmpty();
    }
}
