package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomRulesTest {

    private static final long MB = 1L << 20;
    private static final CapacityPolicy RULES = new CapacityPolicy(200, 256 * MB, 1024 * MB, 50, 500 * MB, 3000 * MB);

    /** Memory and disk in MB, how many are live, and how many there is room for by what. */
    @ParameterizedTest
    @CsvSource({
        "24000, 20000, 4, 80000,  0,  74, MEMORY",
        "24000, 20000, 1, 80000,  0,  50, PROCESSORS",
        "64000, 60000, 8, 900000, 0, 200, MAXIMUM",
        "24000, 20000, 8, 9000,   0,  12, DISK",
        // what those that run use shows in what is free
        "24000, 2000,  8, 80000, 40,  43, MEMORY",
        "24000, 900,   8, 80000, 40,  40, MEMORY",
        "24000, 20000, 8, 3500,  40,  41, DISK",
        // under the reserve none starts, whatever runs already
        "24000, 20000, 8, 2999,  40,   0, DISK",
        // a machine of which nothing is known has the set maximum
        "-1,    -1,   -1, -1,     0, 200, MAXIMUM",
    })
    void the_scarcest_decides(
            long memory, long free, int processors, long disk, int live, int places, Capacity.Bound bound) {
        var host = new HostResources(mb(memory), mb(free), processors, mb(disk), -1);
        assertThat(RULES.on(host, live)).isEqualTo(new Capacity(places, bound));
    }

    private static long mb(long n) {
        return n < 0 ? n : n * MB;
    }

    @Test
    void without_memory_to_spare_there_is_no_room_for_one_more() {
        Capacity room = RULES.on(new HostResources(24000 * MB, 900 * MB, 8, 80000 * MB, -1), 40);
        assertThat(room.forOneMoreThan(40)).isFalse();
        assertThat(room.forOneMoreThan(39)).isTrue();
    }

    @Test
    void a_disk_without_free_files_is_full() {
        assertThat(RULES.shortOfDisk(new HostResources(1, 1, 1, 80000 * MB, 49_999)))
                .isTrue();
        assertThat(RULES.shortOfDisk(new HostResources(1, 1, 1, 80000 * MB, 50_000)))
                .isFalse();
        assertThat(RULES.shortOfDisk(new HostResources(1, 1, 1, 2999 * MB, -1))).isTrue();
        assertThat(RULES.shortOfDisk(HostResources.unknown())).isFalse();
    }

    @Test
    void at_least_one_must_be_allowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CapacityPolicy.most(0))
                .withMessage("slipway.sandbox.most is 0, and must be at least 1");
    }
}
