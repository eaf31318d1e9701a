package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.task.Task;
import dev.slipway.task.TaskParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonSourceTest {

    private static final String TASK = """
        ```yaml task=%s
        title: Do it
        check: [{ image: { name: web } }]
        hints: Try.
        solve: docker pull web
        ```

        """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private LessonSource parse(String source) {
        return MarkdownSource.ofPage("lesson.md", FrontMatter.split("lesson.md", source, problems), problems)
                .map(text -> LessonSource.of(text, new TaskParser(script -> Optional.empty()), problems))
                .orElseThrow();
    }

    private String render(LessonSource source) {
        return new LessonRenderer(PageLocation.ofLesson("docker", "first", folder), problems).render(source);
    }

    @Test
    void front_matter_blocks_and_tasks_are_parsed_with_their_lines() {
        LessonSource source =
                parse("---\ntitle: A\n---\n\n```bash run\ndocker ps\n```\n\n> " + "text\n\n" + TASK.formatted("one"));

        assertThat(source.text().at("title").line()).isEqualTo(2);
        assertThat(source.text().codeBlocks()).extracting(CodeBlock::line).containsExactly(6, 12);
        assertThat(source.tasks()).extracting(Task::id).containsExactly("one");
        assertThat(source.taskBlocks().getFirst().yaml().orElseThrow().text("solve"))
                .contains("docker pull web");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_task_belongs_to_its_node_of_the_tree() {
        LessonSource source = parse("---\ntitle: A\n---\n" + TASK.formatted("one") + TASK.formatted("two"));

        List<FencedCodeBlock> nodes = source.text().all(FencedCodeBlock.class);
        assertThat(source.taskBlock(nodes.get(1)).flatMap(TaskBlock::task).map(Task::id))
                .contains("two");
        assertThat(source.taskBlock(new FencedCodeBlock())).isEmpty();
    }

    @Test
    void a_task_that_is_not_read_has_a_block_and_a_problem() {
        LessonSource source = parse(
                "---\ntitle: A\n---\n" + TASK.formatted("one") + TASK.formatted("one") + "```yaml task=b\n- c\n```\n");

        assertThat(source.tasks()).hasSize(1);
        assertThat(source.taskBlocks()).extracting(b -> b.yaml().isPresent()).containsExactly(true, true, false);
        assertThat(problems.list())
                .extracting(Problem::what)
                .first()
                .isEqualTo("there are two tasks `one` in this lesson");
        assertThat(problems.list()).hasSize(2);
    }

    @Test
    void rendering_leaves_the_tree_as_it_is() {
        LessonSource source =
                parse("---\ntitle: A\n---\n> [!TIP]\n> Look *here*.\n\n> [!NOTE]\n\n" + TASK.formatted("one"));
        int texts = source.text().all(Text.class).size();

        String first = render(source);
        assertThat(first).contains("<p class=\"callout-title\">Tip</p>\n<p>Look <em>here</em>.</p>\n</div>");
        assertThat(first).contains("<p class=\"callout-title\">Note</p></div>");
        assertThat(render(source)).isEqualTo(first);
        assertThat(source.text().all(Text.class)).hasSize(texts);
    }

    @Test
    void a_text_nested_deeper_than_the_stack_can_be_walked() {
        Optional<MarkdownSource> deep = MarkdownSource.ofPage(
                "lesson.md", new FrontMatter(Optional.empty(), "> ".repeat(5_000) + "end", 1), problems);
        deep.ifPresent(text -> assertThat(MarkdownSource.plain(text.root())).isEqualTo("end"));
        assertThat(problems.list()).hasSize(deep.isPresent() ? 0 : 1);
    }
}
