package dev.slipway.bench;

import java.util.List;

/** One row of the table in the README: measures for itself, within about five minutes, and leaves nothing behind. */
interface Benchmark {

    /** As on the command line, and of the file with the figures. */
    String name();

    /** One line: what is measured. */
    String what();

    List<Figure> run() throws Exception;
}
