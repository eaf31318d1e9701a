package dev.slipway.authoring;

/**
 * A lesson by the names that its author gave to its folders. Together they identify it in everything that is stored, so they are compared
 * letter by letter.
 *
 * @param course name of the course's folder
 * @param lesson name of the lesson's folder, unique in its course
 */
public record LessonKey(String course, String lesson) {

    /** As the two folders are written in a path: {@code docker/first-container}. */
    @Override
    public String toString() {
        return course + "/" + lesson;
    }
}
