package dev.slipway.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteRequestsTest {

    private static boolean posted(@Nullable String origin, @Nullable String fetchSite) {
        return CrossSiteRequests.isOurs("POST", origin, fetchSite, "class.test:8080");
    }

    @Test
    void our_own_pages_and_programs_may_change_things() {
        assertThat(posted("http://class.test:8080", "same-origin")).isTrue();
        assertThat(posted("http://class.test:8080", null)).isTrue();
        assertThat(posted(null, "same-origin")).isTrue();
        assertThat(posted(null, "none")).isTrue();
        assertThat(posted(null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://class.test:8081", "http://evil.example", "null", "http://p.class.test:8080", ""})
    void pages_of_other_origins_may_not(String origin) {
        assertThat(posted(origin, null)).isFalse();
        assertThat(posted(origin, "same-origin")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site", "anything"})
    void without_an_origin_the_browsers_word_counts(String fetchSite) {
        assertThat(posted(null, fetchSite)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "post", "PROPFIND"})
    void every_method_that_may_change_something_counts(String method) {
        assertThat(CrossSiteRequests.isOurs(method, "http://evil.example", null, "class.test:8080"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whoever_only_reads_may(String method) {
        assertThat(CrossSiteRequests.isOurs(method, "http://evil.example", "cross-site", "class.test:8080"))
                .isTrue();
    }
}
