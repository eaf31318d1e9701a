package dev.slipway.authoring;

/**
 * Identifies a lesson by the names of its folders, in everything that is stored. The names are compared exactly.
 *
 * @param course name of the course's folder
 * @param lesson name of the lesson's folder, unique in its course
 */
public record LessonKey(String course, String lesson) {

    /** The two names as a path: {@code docker/first-container}. */
    @Override
    public String toString() {
        return course + "/" + lesson;
    }
}
