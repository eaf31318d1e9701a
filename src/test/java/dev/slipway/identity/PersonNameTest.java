package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final String LENGTH = "A name has 2 to 60 characters.";
    private static final String CHARACTERS = "The name contains characters that cannot be shown. Please type it again.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "  Ada  Lovelace ",
                "Ada\tLovelace",
                "Ada\nLovelace",
                "Ada\u00A0Lovelace",
                "\u00A0Ada \u00A0 Lovelace\u2003",
                "Ada\u3000Lovelace"
            })
    void spaces_of_any_kind_are_tidied(String typed) {
        PersonName name = PersonName.of(typed);
        assertThat(name.shown()).isEqualTo("Ada Lovelace");
        assertThat(name.key()).isEqualTo("ada lovelace");
        assertThat(name.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, ADA LOVELACE",
        "José, Jose\u0301",
        "Jose\u0301, JOSÉ",
        "ﬁona, fiona",
        "Ａｄａ, Ada",
        "Ⅳ, iv",
        "ÅNGSTRÖM, \u212Bngström",
        "İpek, i\u0307pek",
        "ΝΙΚΟΣ, νικος",
        "Straße, STRAßE",
    })
    void names_that_look_alike_are_one(String one, String other) {
        assertThat(PersonName.of(one).key()).isEqualTo(PersonName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"José, Jose", "Ada, Adam", "Müller, Mueller", "O'Neil, ONeil"})
    void names_that_differ_to_the_eye_are_two(String one, String other) {
        assertThat(PersonName.of(one).key()).isNotEqualTo(PersonName.of(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "李小龍", "أمينة", "O'Neil-Smith, Jr.", "Łukasz", "नेहा", "x2"})
    void names_of_the_world_are_fine(String typed) {
        assertThat(PersonName.of(typed).problem()).isEmpty();
    }

    @Test
    void a_name_has_2_to_60_characters() {
        assertThat(PersonName.of("").problem()).contains(LENGTH);
        assertThat(PersonName.of(" a ").problem()).contains(LENGTH);
        assertThat(PersonName.of("ab").problem()).isEmpty();
        assertThat(PersonName.of("x".repeat(60)).problem()).isEmpty();
        assertThat(PersonName.of("x".repeat(61)).problem()).contains(LENGTH);
        assertThat(PersonName.of("\uD83D\uDE00".repeat(60)).problem()).contains(LENGTH);
        assertThat(PersonName.of("\uD83D\uDE00".repeat(30)).problem()).isEmpty();
    }

    @Test
    void a_name_and_its_key_fit_into_the_database() {
        PersonName unfolding = PersonName.of("\uFDFA".repeat(10));
        assertThat(unfolding.key().length()).isGreaterThan(120);
        assertThat(unfolding.problem()).contains(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u0000",
                "Ad\u0007a",
                "Ada\u200B",
                "\u202EadA",
                "Ada\uFEFF",
                "Ada\uE000",
                "Ada\uD800",
                "A\u00ADda",
                "Ada\u2060",
                "Ada\uFFFF"
            })
    void what_cannot_be_shown_is_refused(String typed) {
        assertThat(PersonName.of(typed).problem()).contains(CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u034F",
                "Ada\uFE0F",
                "\u3164\u3164",
                "\u2800\u2800\u2800",
                "Ada\u115F",
                "Ada\uFFA0",
                "Ada\u180B",
                "Ada\uDB40\uDD00"
            })
    void what_shows_as_nothing_is_refused_lest_two_people_look_the_same(String typed) {
        assertThat(PersonName.of(typed).problem()).contains(CHARACTERS);
    }
}
