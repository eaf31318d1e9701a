package dev.slipway.lesson;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or folder that a lesson brings.
 *
 * @param path       where it is put, below the student's home folder; parts are separated by {@code /}
 * @param content    the file with its content; empty for a folder
 * @param executable of a file: whether it may be run
 */
public record StarterFile(String path, Optional<Path> content, boolean executable) {

    static StarterFile folder(String path) {
        return new StarterFile(path, Optional.empty(), false);
    }
}
