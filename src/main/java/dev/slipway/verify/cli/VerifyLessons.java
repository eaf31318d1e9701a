package dev.slipway.verify.cli;

import dev.slipway.course.Courses;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.sandbox.docker.ContainerSpec;
import dev.slipway.sandbox.docker.DockerContainerEngine;
import dev.slipway.sandbox.docker.EngineAddress;
import dev.slipway.verify.LessonProof;
import dev.slipway.verify.LessonProof.Patience;
import dev.slipway.verify.ProofTable;
import dev.slipway.verify.Verification;
import dev.slipway.verify.Verification.Subject;
import dev.slipway.verify.VerificationResult;
import dev.slipway.verify.sandbox.TestSandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/**
 * {@code VerifyLessons CONTENT SECCOMP-PROFILE REGISTRY-SOCKET-VOLUME [LESSON...]}: proves the lessons' tasks in
 * sandboxes, and prints a line for each lesson when it is finished. Exits with 0 if all are proven, 1 if one is not,
 * 2 for wrong usage.
 */
public final class VerifyLessons {

    private static final int AT_ONCE = 2;
    private static final SandboxLimits LIMITS = new SandboxLimits(2L << 30, 2, 1500, 16384);

    private VerifyLessons() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            System.out.println("usage: VerifyLessons CONTENT SECCOMP-PROFILE REGISTRY-SOCKET-VOLUME [LESSON...]");
            System.exit(2);
        }
        String installation = "verify" + SandboxId.fresh().shortForm().substring(0, 6);
        var recipe = new ContainerSpec(
                "slipway/sandbox", installation, arguments[2], "", Files.readString(Path.of(arguments[1])), "", 0);
        var engine = new DockerContainerEngine(
                EngineAddress.parse(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock")),
                recipe);
        var sandboxes = new TestSandboxes(engine, LIMITS);
        Runtime.getRuntime().addShutdownHook(new Thread(sandboxes::close)); // removes the sandboxes on Ctrl-C
        List<String> names = Stream.of(arguments).skip(3).toList();
        System.exit(
                run(new Courses(Path.of(arguments[0])), names, new LessonProof(sandboxes, Patience.USUAL), System.out));
    }

    static int run(Courses courses, List<String> names, LessonProof proof, PrintStream out)
            throws InterruptedException {
        List<Subject> subjects;
        try {
            subjects = Verification.subjects(courses, names);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        List<VerificationResult> proofs =
                new ArrayList<>(names.isEmpty() ? Verification.ofCourses(courses) : List.of());
        ProofTable table = new ProofTable(subjects.stream().map(Subject::name).toList());
        out.println(table.head());
        proofs.forEach(p -> out.println(table.row(p)));
        BlockingQueue<VerificationResult> finished = new LinkedBlockingQueue<>();
        Verification.start(proof, subjects, AT_ONCE).forEach(f -> f.thenAccept(finished::add));
        for (int i = 0; i < subjects.size(); i++) {
            VerificationResult next = finished.take();
            proofs.add(next);
            out.println(table.row(next));
        }
        out.println(ProofTable.sum(proofs));
        return proofs.stream().allMatch(VerificationResult::holds) ? 0 : 1;
    }
}
