package dev.slipway.course;

import dev.slipway.authoring.Problems;
import org.commonmark.node.Node;

/** Collects problems at nodes of a text. */
record NodeProblems(MarkdownSource text, Problems problems) {

    void add(Node node, String what, String hint) {
        problems.add(text.at(node), what, hint);
    }
}
