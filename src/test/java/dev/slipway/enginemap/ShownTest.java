package dev.slipway.enginemap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.enginemap.EngineMap.Container;
import dev.slipway.enginemap.EngineMap.Image;
import dev.slipway.enginemap.EngineMap.Left;
import dev.slipway.enginemap.EngineMap.Mount;
import dev.slipway.enginemap.EngineMap.Network;
import dev.slipway.enginemap.EngineMap.Volume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of an engine that holds much, what is used is shown first, and what is left out is counted. */
class ShownTest {

    private static Container container(
            String name, String state, long created, List<String> networks, List<Mount> mounts) {
        return new Container(
                name,
                name,
                "nginx",
                "sha256:n",
                state,
                -1,
                Instant.ofEpochSecond(created),
                List.of(),
                networks,
                mounts);
    }

    private static Container container(String name, String state, long created) {
        return container(name, state, created, List.of("bridge"), List.of());
    }

    private static Network network(String name) {
        return new Network(name, name, "bridge", false);
    }

    private static EngineMap map(
            List<Image> images, List<Container> containers, List<Network> networks, List<Volume> volumes) {
        return new EngineMap(images, containers, networks, volumes, new Left(0, 0, 0, 0));
    }

    @Test
    void running_containers_come_first_and_then_the_newest() {
        EngineMap shown = VisibleMap.of(map(
                List.of(),
                List.of(container("old", "exited", 1), container("web", "running", 2), container("new", "exited", 3)),
                List.of(),
                List.of()));
        assertThat(shown.containers()).extracting(Container::name).containsExactly("web", "new", "old");
        assertThat(shown.left()).isEqualTo(new Left(0, 0, 0, 0));
    }

    @Test
    void five_hundred_containers_leave_the_running_ones_and_a_number() {
        List<Container> many = new ArrayList<>(IntStream.range(0, 499)
                .mapToObj(i -> container("c" + i, "exited", i))
                .toList());
        many.addFirst(container("web", "running", 0));
        EngineMap shown = VisibleMap.of(new EngineMap(List.of(), many, List.of(), List.of(), new Left(0, 100, 0, 0)));
        assertThat(shown.containers()).hasSize(MapLimits.CONTAINERS);
        assertThat(shown.containers().getFirst().name()).isEqualTo("web");
        assertThat(shown.left().containers()).isEqualTo(600 - MapLimits.CONTAINERS);
    }

    @Test
    void the_networks_of_every_engine_are_shown_when_they_are_used() {
        List<Network> networks = List.of(network("none"), network("host"), network("shop"), network("bridge"));
        assertThat(VisibleMap.of(map(List.of(), List.of(), networks, List.of())).networks())
                .extracting(Network::name)
                .containsExactly("bridge", "shop");
        Container alone = container("alone", "running", 1, List.of("none"), List.of());
        assertThat(VisibleMap.of(map(List.of(), List.of(alone), networks, List.of()))
                        .networks())
                .extracting(Network::name)
                .containsExactly("bridge", "none", "shop");
    }

    @Test
    void images_and_volumes_in_use_come_before_those_that_are_not() {
        List<Image> images = List.of(image("sha256:o", 9), image("sha256:n", 1));
        List<Volume> volumes = List.of(new Volume("a", "local"), new Volume("data", "local"));
        Container db = container("db", "running", 1, List.of(), List.of(new Mount("volume", "data", "/data", false)));
        EngineMap shown = VisibleMap.of(map(images, List.of(db), List.of(), volumes));
        assertThat(shown.images()).extracting(Image::id).containsExactly("sha256:n", "sha256:o");
        assertThat(shown.volumes()).extracting(Volume::name).containsExactly("data", "a");
    }

    @Test
    void of_more_images_networks_and_volumes_than_fit_the_rest_is_counted() {
        EngineMap shown = VisibleMap.of(map(
                IntStream.range(0, 50).mapToObj(i -> image("sha256:" + i, i)).toList(),
                List.of(),
                IntStream.range(0, 50).mapToObj(i -> network("n" + i)).toList(),
                IntStream.range(0, 50)
                        .mapToObj(i -> new Volume("v" + i, "local"))
                        .toList()));
        assertThat(shown.left())
                .isEqualTo(new Left(50 - MapLimits.IMAGES, 0, 50 - MapLimits.NETWORKS, 50 - MapLimits.VOLUMES));
    }

    private static Image image(String id, long created) {
        return new Image(id, List.of(), 1, Instant.ofEpochSecond(created), List.of(), "");
    }
}
