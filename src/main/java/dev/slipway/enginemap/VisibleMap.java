package dev.slipway.enginemap;

import dev.slipway.enginemap.EngineMap.Container;
import dev.slipway.enginemap.EngineMap.Image;
import dev.slipway.enginemap.EngineMap.Left;
import dev.slipway.enginemap.EngineMap.Network;
import dev.slipway.enginemap.EngineMap.Volume;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Selects what a page shows: running containers before others, used objects before unused ones, then the newest
 * first, up to the {@link MapLimits}.
 */
public final class VisibleMap {

    /** Networks that every engine has; shown only when a container uses them. */
    private static final Set<String> ALWAYS_THERE = Set.of("host", "none");

    private static final String DEFAULT = "bridge";

    private VisibleMap() {}

    /** {@code whole} may already lack objects; its {@code left} counts are added to. */
    public static EngineMap of(EngineMap whole) {
        List<Container> containers = first(
                whole.containers(),
                MapLimits.CONTAINERS,
                Comparator.comparing(Container::isRunning)
                        .thenComparing(Container::created)
                        .reversed());
        List<String> usedImages = used(containers, c -> List.of(c.imageId()));
        List<String> usedNetworks = used(containers, Container::networks);
        List<String> usedVolumes = used(
                containers,
                c -> c.mounts().stream().map(EngineMap.Mount::source).toList());
        List<Network> worthIt = whole.networks().stream()
                .filter(n -> usedNetworks.contains(n.name()) || !ALWAYS_THERE.contains(n.name()))
                .toList();
        List<Image> images = first(
                whole.images(),
                MapLimits.IMAGES,
                Comparator.<Image>comparingInt(i -> place(i.id(), usedImages))
                        .thenComparing(Image::created, Comparator.reverseOrder()));
        List<Network> networks = first(
                worthIt,
                MapLimits.NETWORKS,
                Comparator.<Network, Boolean>comparing(n -> !n.name().equals(DEFAULT))
                        .thenComparing(n -> !usedNetworks.contains(n.name()))
                        .thenComparing(Network::name));
        List<Volume> volumes = first(
                whole.volumes(),
                MapLimits.VOLUMES,
                Comparator.<Volume>comparingInt(v -> place(v.name(), usedVolumes))
                        .thenComparing(Volume::name));
        return new EngineMap(
                images,
                containers,
                networks,
                volumes,
                new Left(
                        whole.left().images() + whole.images().size() - images.size(),
                        whole.left().containers() + whole.containers().size() - containers.size(),
                        whole.left().networks() + worthIt.size() - networks.size(),
                        whole.left().volumes() + whole.volumes().size() - volumes.size()));
    }

    private static <T> List<T> first(List<T> all, int most, Comparator<T> order) {
        return all.stream().sorted(order).limit(most).toList();
    }

    /** Used names, in the order in which containers use them, so that few lines cross in the picture. */
    private static List<String> used(List<Container> containers, Function<Container, Collection<String>> what) {
        return containers.stream()
                .flatMap(c -> what.apply(c).stream())
                .distinct()
                .toList();
    }

    private static int place(String name, List<String> used) {
        int at = used.indexOf(name);
        return at < 0 ? used.size() : at;
    }
}
