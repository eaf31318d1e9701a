package dev.slipway.course;

import java.nio.file.Path;

/**
 * Where a page is, for what it leads to.
 *
 * @param folder    of its file
 * @param filesUrl  under which the folder's files are served, ending in a slash
 * @param courseUrl the course's page, without a slash at the end
 * @param home      the folder in the sandbox that relative paths of code blocks are in
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

    /** Whether an address leads to a file beside the page's. */
    static boolean isRelative(String address) {
        return !address.startsWith("/") && !address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") && !address.isEmpty();
    }
}
