package dev.slipway.quiz.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.Gift;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoodleXmlIsReadTest {

    /** As Moodle 4 exports it, shortened. */
    private static final String BANK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
            <!-- question: 0  -->
              <question type="category"><category><text>$course$/top/Docker</text></category><info format="moodle_auto_format"><text></text></info></question>
            <!-- question: 12  -->
              <question type="multichoice">
                <name><text>images</text></name>
                <questiontext format="html"><text><![CDATA[<p>Which lists <b>images</b>?<img src="@@PLUGINFILE@@/a.png" alt="a"></p>]]></text>
                  <file name="a.png" path="/" encoding="base64">aGVsbG8=</file></questiontext>
                <generalfeedback format="html"><text>see &lt;code&gt;help&lt;/code&gt;</text></generalfeedback>
                <defaultgrade>2.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber>
                <single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
                <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
                <incorrectfeedback format="html"><text>Look it up.</text></incorrectfeedback>
                <answer fraction="100" format="html"><text><![CDATA[docker images]]></text><feedback format="html"><text>yes</text></feedback></answer>
                <answer fraction="-33.33333" format="html"><text>docker ps</text><feedback format="html"><text></text></feedback></answer>
                <hint format="html"><text>Begins with i.</text></hint>
                <tags><tag><text>images</text></tag></tags>
              </question>
              <question type="numerical"><name><text>port</text></name><questiontext format="markdown"><text>Port?</text></questiontext>
                <answer fraction="100"><text>80</text><feedback><text></text></feedback><tolerance>0.5</tolerance></answer>
                <answer fraction="0"><text>*</text><feedback><text>no</text></feedback></answer>
                <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units></question>
              <question type="cloze"><name><text>gaps</text></name><questiontext><text>{1:SA:=x}</text></questiontext></question>
              <question type="matching"><name><text>images</text></name><questiontext><text>Match</text></questiontext>
                <subquestion format="html"><text>A</text><answer><text>added</text></answer></subquestion>
                <subquestion format="html"><text>D</text><answer><text>deleted</text></answer></subquestion>
                <subquestion format="html"><text></text><answer><text>changed</text></answer></subquestion></question>
            </quiz>
            """;

    private static final QuestionFile READ = MoodleXmlParser.parse("bank.xml", BANK);

    @Test
    void question_by_question() {
        assertThat(READ.questions()).extracting(Question::name).containsExactly("images", "port", "images (2)");
        assertThat(READ.questions()).extracting(Question::category).containsOnly("$course$/top/Docker");
        MultipleChoice choice = (MultipleChoice) READ.questions().get(0);
        assertThat(choice.single()).isTrue();
        assertThat(choice.tags()).containsExactly("images");
        assertThat(choice.text().format()).isEqualTo(Format.HTML);
        assertThat(choice.generalFeedback().source()).isEqualTo("see <code>help</code>");
        assertThat(choice.options())
                .extracting(option -> option.weight().toPlainString())
                .containsExactly("1", "-0.3333333");
        Numerical number = (Numerical) READ.questions().get(1);
        assertThat(number.accepted().getFirst().range().written()).isEqualTo("80 ± 0.5");
        assertThat(number.otherwise().source()).isEqualTo("no");
        assertThat(((Matching) READ.questions().get(2)).choices()).containsExactly("added", "deleted", "changed");
    }

    @Test
    void and_what_it_had_more_is_told_with_its_line() {
        assertThat(READ.remarks())
                .extracting(Problem::asLine)
                .containsExactly(
                        "bank.xml:6: left out of question `images`: embedded files, hints, feedback to all right, partly right and wrong answers, "
                                + "its 2.0000000 points: every question counts one — look whether it can do without",
                        "bank.xml:20: left out of question `port`: units — look whether it can do without");
    }

    @Test
    void what_slipway_does_not_have_is_told_with_its_line() {
        assertThat(READ.problems())
                .extracting(Problem::asLine)
                .containsExactly("bank.xml:24: `gaps` is Moodle's Cloze, several questions inside one text, "
                        + "which Slipway does not have — write it as questions of other types, or leave it in Moodle");
    }

    @Test
    void our_own_kinds_are_moodles_nearest_with_a_tag() {
        List<Question> questions = Gift.questions(
                "// [slipway:command]\n::c:: Type it. {=docker ps}\n\n// [slipway:lab hello]\n::l:: Do it. {}");
        assertThat(MoodleXmlWriter.write(questions).text())
                .contains(
                        "type=\"shortanswer\"",
                        "<text>slipway:command</text>",
                        "type=\"essay\"",
                        "<text>slipway:lab hello</text>");
    }
}
