package dev.slipway.task;

import static dev.slipway.task.FindingText.code;

import java.util.Optional;

/** A file exists with the expected content. With {@code absent}, it does not exist. */
record FileAssertion(String path, TextExpectation content, boolean absent) implements Assertion {

    @Override
    public Finding judge(Probe probe) {
        Optional<String> file = probe.file(path);
        if (absent) {
            return file.isEmpty()
                    ? Finding.holds("There is no file " + code(path) + ".")
                    : Finding.fails("File " + code(path) + " is still there.");
        }
        if (file.isEmpty()) {
            return Finding.fails("There is no file " + code(path) + ".");
        }
        return content.lacks(file.get())
                .map(l -> Finding.fails("File " + code(path) + " is there, but it " + l + "."))
                .orElseGet(() -> Finding.holds("File " + code(path) + " is as asked for."));
    }
}
