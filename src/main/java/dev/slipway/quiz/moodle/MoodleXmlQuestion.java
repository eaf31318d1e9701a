package dev.slipway.quiz.moodle;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.AcceptedNumber;
import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.NumberRange;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.OrderingRule;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.format.Block;
import dev.slipway.quiz.format.DirectedQuestion;
import dev.slipway.quiz.format.Directives;
import dev.slipway.quiz.format.QuestionNames;
import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One {@code <question>} of Moodle XML. */
final class MoodleXmlQuestion {

    private static final String OURS = "slipway:";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,50}\\.?\\d{0,50}|\\.\\d{1,50})(?:[eE][+-]?\\d{1,3})?");

    private static final Map<String, String> KNOWN_FOREIGNERS = Map.of(
            "cloze",
            "is Moodle's Cloze, several questions inside one text",
            "ddwtos",
            "is drag and drop into a text",
            "ddmatch",
            "is drag-and-drop matching",
            "ddimageortext",
            "is drag and drop onto an image",
            "ddmarker",
            "is drag and drop of markers",
            "gapselect",
            "is a choice of missing words",
            "calculated",
            "computes its numbers",
            "calculatedmulti",
            "computes its numbers",
            "calculatedsimple",
            "computes its numbers",
            "random",
            "is a random draw from a category");

    /** Moodle's default texts, which can be left out without loss. */
    private static final Set<String> USUAL_FEEDBACK =
            Set.of("", "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.");

    private final XmlElement element;
    private final String type;
    private final Set<String> leftOut = new LinkedHashSet<>();

    MoodleXmlQuestion(XmlElement element, String type) {
        this.element = element;
        this.type = type;
    }

    Question read(String file, String category, QuestionNames names) {
        refuseForeign();
        RichText text = text(element.first("questiontext"), Format.HTML);
        if (!text.hasText()) {
            throw error("the question has no text", "write one in Moodle, or take the question out");
        }
        Directives markers = Directives.read(marks());
        String wish = element.textOf("name").replaceAll("\\s+", " ");
        String name = wish.isEmpty() ? names.make(text, element.line()) : names.numbered(wish, element.line());
        Stem stem = new Stem(
                name,
                text,
                false,
                text(element.first("generalfeedback"), text.format()),
                category,
                tags(),
                new SourcePosition(file, element.line()));
        Question question = byType(stem);
        noteLosses(question);
        return DirectedQuestion.of(question, markers, (what, hint) -> error(what, hint));
    }

    /** The parts of the question that Slipway does not support; empty if none. */
    Optional<String> leftOut() {
        return leftOut.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", leftOut));
    }

    private Question byType(Stem stem) {
        return switch (type) {
            case "description" -> new Description(stem);
            case "essay" -> new Essay(stem, Rubric.NONE);
            case "truefalse" -> trueFalse(stem);
            case "multichoice" -> multipleChoice(stem);
            case "shortanswer" ->
                new ShortAnswer(
                        stem, acceptedTexts(stem), element.textOf("usecase").equals("1"));
            case "numerical" -> numerical(stem);
            case "matching" -> matching(stem);
            case "ordering" -> ordering(stem);
            default -> throw new IllegalStateException(type);
        };
    }

    private void refuseForeign() {
        boolean known = Set.of(
                        "description",
                        "essay",
                        "truefalse",
                        "multichoice",
                        "shortanswer",
                        "numerical",
                        "matching",
                        "ordering")
                .contains(type);
        if (!known) {
            throw error(
                    "`" + SourceSpan.excerptOf(element.textOf("name")) + "` "
                            + KNOWN_FOREIGNERS.getOrDefault(type, "is of the type `" + SourceSpan.excerptOf(type) + "`")
                            + ", which Slipway does not have",
                    "write it as questions of other types, or leave it in Moodle");
        }
    }

    private TrueFalse trueFalse(Stem stem) {
        Optional<XmlElement> isTrue = answers()
                .filter(answer -> answer.content().equalsIgnoreCase("true"))
                .findFirst();
        Optional<XmlElement> isFalse = answers()
                .filter(answer -> answer.content().equalsIgnoreCase("false"))
                .findFirst();
        if (isTrue.isEmpty() || isFalse.isEmpty()) {
            throw error("a true/false question needs the answers `true` and `false`", "add the one that is missing");
        }
        boolean right = weight(isTrue.get()).signum() > 0;
        RichText whenTrue = feedback(isTrue.get(), stem);
        RichText whenFalse = feedback(isFalse.get(), stem);
        return new TrueFalse(stem, right, right ? whenFalse : whenTrue, right ? whenTrue : whenFalse);
    }

    private MultipleChoice multipleChoice(Stem stem) {
        boolean single = !Set.of("false", "0").contains(element.textOf("single"));
        List<Option> options = answers().map(answer -> option(answer, stem)).toList();
        if (options.size() < 2) {
            throw error("a multiple choice with fewer than two options", "add another");
        }
        if (options.stream().map(Option::text).distinct().count() < options.size()) {
            throw error("an option is there twice", "take one out, or make them differ");
        }
        BigDecimal sum = options.stream()
                .map(Option::weight)
                .filter(w -> w.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (single && options.stream().noneMatch(option -> option.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw error("no option is worth 100 %", "give the right one 100 %");
        }
        if (!single && sum.setScale(2, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) != 0) {
            throw error(
                    "the weights of the right options add up to " + Fractions.percent(sum) + ", not 100 %",
                    "change them in Moodle");
        }
        return new MultipleChoice(stem, single, options);
    }

    private Option option(XmlElement answer, Stem stem) {
        RichText text = text(Optional.of(answer), stem.text().format());
        if (!text.hasText()) {
            throw new QuestionSyntaxException(
                    answer.line(), "an option without text", "write one, or take the option out");
        }
        return new Option(text, weight(answer), feedback(answer, stem));
    }

    private List<AcceptedText> acceptedTexts(Stem stem) {
        List<AcceptedText> accepted = new ArrayList<>();
        for (XmlElement answer : answers().toList()) {
            if (answer.content().isEmpty()) {
                throw new QuestionSyntaxException(
                        answer.line(), "an answer without text", "write one, or take the answer out");
            }
            accepted.add(new AcceptedText(answer.content(), typedWeight(answer), feedback(answer, stem)));
        }
        if (accepted.stream().noneMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw error("no answer is worth 100 %", "give the best one 100 %");
        }
        return accepted;
    }

    private Numerical numerical(Stem stem) {
        List<AcceptedNumber> accepted = new ArrayList<>();
        RichText otherwise = new RichText(stem.text().format(), "");
        for (XmlElement answer : answers().toList()) {
            if (answer.content().equals("*")) {
                otherwise = feedback(answer, stem);
            } else {
                BigDecimal tolerance = answer.textOf("tolerance").isEmpty()
                        ? BigDecimal.ZERO
                        : number(answer.textOf("tolerance"), answer);
                accepted.add(new AcceptedNumber(
                        NumberRange.within(number(answer.content(), answer), tolerance.abs()),
                        typedWeight(answer),
                        feedback(answer, stem)));
            }
        }
        if (accepted.stream().noneMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0)) {
            throw error("no number is worth 100 %", "give the right one 100 %");
        }
        return new Numerical(stem, accepted, otherwise);
    }

    private static BigDecimal number(String text, XmlElement answer) {
        if (!NUMBER.matcher(text).matches()) {
            throw new QuestionSyntaxException(
                    answer.line(),
                    "`" + SourceSpan.excerptOf(text) + "` is not a number",
                    "write one as in `1.5` or `1e3`");
        }
        return new BigDecimal(text);
    }

    private Matching matching(Stem stem) {
        List<Matching.Pair> pairs = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        for (XmlElement sub : element.all("subquestion").toList()) {
            String right = RichText.plain(sub.textOf("answer")).readable();
            RichText left = text(Optional.of(sub), stem.text().format());
            if (right.isEmpty()) {
                throw new QuestionSyntaxException(sub.line(), "a pair without a right side", "write it in Moodle");
            }
            if (!choices.contains(right)) {
                choices.add(right);
            }
            if (left.hasText()) {
                pairs.add(new Matching.Pair(left, choices.indexOf(right)));
            }
        }
        if (pairs.isEmpty() || choices.size() < 2) {
            throw error("there is nothing to match", "give it two pairs at least, with different right sides");
        }
        if (pairs.stream().map(Matching.Pair::left).distinct().count() < pairs.size()) {
            throw error("a left side is there twice", "make them differ");
        }
        return new Matching(stem, pairs, choices);
    }

    private Ordering ordering(Stem stem) {
        List<RichText> items = answers()
                .map(answer -> text(Optional.of(answer), stem.text().format()))
                .filter(RichText::hasText)
                .toList();
        if (items.size() < 2 || items.stream().distinct().count() < items.size()) {
            throw error("an ordering needs two different items at least, and each once", "change the items in Moodle");
        }
        String selection = element.textOf("selecttype");
        String shown = element.textOf("selectcount");
        if (!selection.equals("ALL") && shown.matches("\\d{1,4}") && Integer.parseInt(shown) < items.size()) {
            leftOut.add("that only " + shown + " of " + items.size() + " items are shown");
        }
        String grading = element.textOf("gradingtype");
        OrderingRule rule = OrderingRule.named(grading.isEmpty() ? "RELATIVE" : grading)
                .orElseThrow(() -> error(
                        "the grading type `" + SourceSpan.excerptOf(grading) + "` is not known",
                        "choose another in Moodle"));
        return new Ordering(stem, rule, items);
    }

    private Stream<XmlElement> answers() {
        return element.all("answer");
    }

    private RichText feedback(XmlElement answer, Stem stem) {
        return text(answer.first("feedback"), stem.text().format());
    }

    private static BigDecimal weight(XmlElement answer) {
        String percent = answer.attributes().getOrDefault("fraction", "0").strip();
        if (!percent.matches("-?\\d{1,3}(\\.\\d{0,10})?")) {
            throw new QuestionSyntaxException(
                    answer.line(),
                    "`" + SourceSpan.excerptOf(percent) + "` is not a weight",
                    "write percent, as in fraction=\"50\"");
        }
        BigDecimal weight = new BigDecimal(percent)
                .movePointLeft(2)
                .setScale(7, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        if (weight.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new QuestionSyntaxException(
                    answer.line(), "the weight " + percent + " % is out of range", "write one from -100 to 100");
        }
        return weight;
    }

    private static BigDecimal typedWeight(XmlElement answer) {
        if (weight(answer).signum() < 0) {
            throw new QuestionSyntaxException(
                    answer.line(), "an answer to type cannot weigh less than 0 %", "give it 0 %");
        }
        return weight(answer);
    }

    private RichText text(Optional<XmlElement> holder, Format inherited) {
        Format format = holder.map(one -> one.attributes().get("format"))
                .map(MoodleXmlQuestion::format)
                .orElse(inherited);
        String source = holder.map(XmlElement::content).orElse("");
        return source.isEmpty() ? new RichText(inherited, "") : new RichText(format, source);
    }

    private static Format format(String name) {
        return switch (name) {
            case "html" -> Format.HTML;
            case "markdown" -> Format.MARKDOWN;
            case "plain_text" -> Format.PLAIN;
            default -> Format.MOODLE;
        };
    }

    private List<String> tagTexts() {
        return element.first("tags").stream()
                .flatMap(tags -> tags.all("tag"))
                .map(XmlElement::content)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> tags() {
        return tagTexts().stream()
                .filter(tag -> !tag.startsWith(OURS))
                .map(tag -> tag.replace('[', '(').replace(']', ')').replaceAll("\\s+", " "))
                .distinct()
                .toList();
    }

    /**
     * Slipway's directives: from tags for command, lab and case, and from an essay's note to graders for the rubric.
     */
    private List<Block.Comment> marks() {
        Stream<String> tags =
                tagTexts().stream().filter(tag -> tag.startsWith(OURS)).map(tag -> "[" + tag + "]");
        Stream<String> rubric =
                element.textOf("graderinfo").lines().map(String::strip).filter(line -> line.startsWith("[" + OURS));
        return Stream.concat(tags, rubric)
                .map(line -> new Block.Comment(element.line(), line))
                .toList();
    }

    private void noteLosses(Question question) {
        note(element.holds("file"), "embedded files");
        note(element.first("hint").filter(hint -> !hint.content().isEmpty()).isPresent(), "hints");
        note(
                Stream.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
                        .anyMatch(name -> !USUAL_FEEDBACK.contains(
                                element.textOf(name).replaceAll("<[^<>]*>", "").strip())),
                "feedback to all right, partly right and wrong answers");
        note(element.first("units").filter(units -> !units.children().isEmpty()).isPresent(), "units");
        String points = element.textOf("defaultgrade");
        note(
                question.asksSomething() && !points.isEmpty() && !points.matches("1(\\.0*)?"),
                "its " + SourceSpan.excerptOf(points) + " points: every question counts one");
        note(
                question instanceof Essay && !element.textOf("responsetemplate").isEmpty(),
                "the template of the response");
        note(
                question instanceof Essay && !element.textOf("graderinfo").isEmpty() && marks().isEmpty(),
                "the note to graders");
    }

    private void note(boolean lost, String what) {
        if (lost) {
            leftOut.add(what);
        }
    }

    private QuestionSyntaxException error(String what, String hint) {
        return new QuestionSyntaxException(element.line(), what, hint);
    }
}
