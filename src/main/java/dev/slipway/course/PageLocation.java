package dev.slipway.course;

import java.nio.file.Path;

/**
 * The location of a page, to resolve its links and files.
 *
 * @param folder    the folder of its file
 * @param filesUrl  the path under which the folder's files are served, ending in a slash
 * @param courseUrl the path of the course's page, without a slash at the end
 * @param home      the folder in the sandbox that paths of code blocks are relative to
 */
record PageLocation(Path folder, String filesUrl, String courseUrl, String home) {

    static PageLocation ofCourse(String course, Path folder) {
        String url = "/courses/" + course;
        return new PageLocation(folder, url + "/files/", url, "~");
    }

    static PageLocation ofLesson(String course, String lesson, Path folder) {
        String url = "/courses/" + course;
        return new PageLocation(folder, url + "/lessons/" + lesson + "/files/", url, "~/" + lesson);
    }

    /** Whether an address is relative to the page's folder. */
    static boolean isRelative(String address) {
        return !address.startsWith("/") && !address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") && !address.isEmpty();
    }
}
