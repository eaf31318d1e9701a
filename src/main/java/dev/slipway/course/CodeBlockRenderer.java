package dev.slipway.course;

import dev.slipway.task.Task;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders fenced code blocks: code and tasks. A task that cannot be read is left out. */
final class CodeBlockRenderer implements NodeRenderer {

    private final LessonSource source;
    private final CodeFigure code;
    private final TaskRenderer tasks;

    CodeBlockRenderer(HtmlWriter html, LessonSource source, PageLocation page) {
        this.source = source;
        this.code = new CodeFigure(html, page);
        this.tasks = new TaskRenderer(html, code);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        InfoString info = InfoString.parse(block.getInfo() == null ? "" : block.getInfo());
        if (info.value("task").isPresent()) {
            Optional<Task> task = source.taskBlock(block).flatMap(TaskBlock::task);
            task.ifPresent(tasks::render);
        } else {
            code.write(info, block.getLiteral());
        }
    }
}
