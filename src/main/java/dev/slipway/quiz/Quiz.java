package dev.slipway.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The quiz of a lesson.
 *
 * @param id identifies it in stored attempts; not blank
 * @param passPercent the pass mark, 0 to 100; reaching it is enough
 * @param maxAttempts 0 for unlimited
 * @param questions in the order of the file, names unique; may be empty if all questions were broken
 */
public record Quiz(String id, String title, int passPercent, int maxAttempts, List<Question> questions) {

    public Quiz {
        if (id.isBlank()) {
            throw new IllegalArgumentException("quiz id is blank");
        }
        if (passPercent < 0 || passPercent > 100) {
            throw new IllegalArgumentException(
                    "quiz " + id + ": pass is " + passPercent + ", needs 0 to 100 (percent)");
        }
        if (maxAttempts < 0) {
            throw new IllegalArgumentException(
                    "quiz " + id + ": attempts is " + maxAttempts + ", needs 0 (no limit) or more");
        }
        questions = List.copyOf(questions);
        requireUniqueNames(id, questions);
    }

    /** The questions that count: all but descriptions. */
    public List<Question> asked() {
        return questions.stream().filter(Question::asksSomething).toList();
    }

    /** Whether a student who has made this many attempts may make another. */
    public boolean allowsAnother(int attemptsMade) {
        return maxAttempts == 0 || attemptsMade < maxAttempts;
    }

    private static void requireUniqueNames(String id, List<Question> questions) {
        Set<String> names = new HashSet<>();
        for (Question question : questions) {
            if (!names.add(question.name())) {
                throw new IllegalArgumentException("quiz " + id + " has two questions named " + question.name());
            }
        }
    }
}
