package dev.slipway.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.files.FolderEntry.Kind;
import dev.slipway.files.HomeFolder.ChangedException;
import dev.slipway.files.HomeFolder.Download;
import dev.slipway.files.HomeFolder.Watched;
import dev.slipway.files.sandbox.SandboxHome;
import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.sandbox.SandboxId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home folder of a real sandbox, with what a hostile student would put into it. */
class HomeFolderIT {

    static RealSandboxes sandboxes;
    static SandboxId id;
    static HomeFolder home;

    @BeforeAll
    static void start() {
        sandboxes = new RealSandboxes();
        id = sandboxes.start();
        home = new SandboxHome(sandboxes.engine, id);
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    private static String sh(String script) {
        return sandboxes.sh(id, script);
    }

    private static FilePath path(String path) {
        return FilePath.of(path);
    }

    private static FileContent.Text text(String path) {
        return (FileContent.Text) home.read(path(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void upload(String path, byte[] content, boolean replace) {
        home.upload(path(path), new ByteArrayInputStream(content), content.length, replace);
    }

    private static void refused(FileRefusal why, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(why));
    }

    private static byte[] all(Download download) throws IOException {
        var out = new ByteArrayOutputStream();
        try (download) {
            download.copyTo(out);
        }
        return out.toByteArray();
    }

    private static List<TarArchiveEntry> entries(Download download) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(all(download))))) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                entries.add(e);
            }
        }
        return entries;
    }

    /** By tar itself: the library stops at files of more than 2 GiB. */
    private static List<String> names(byte[] archive) throws IOException {
        Process tar = new ProcessBuilder("tar", "-tz").start();
        try (var in = tar.getOutputStream()) {
            in.write(archive);
        }
        return new String(tar.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }

    @Test
    void aFolderIsListedAndTheEnginesDataIsNot() {
        sh(
                "mkdir -p list/sub && cd list && echo hello >a.txt && ln -s a.txt to-file && ln -s sub to-folder && ln -s nowhere broken && mkfifo pipe");
        Folder folder = home.list(path("list"));
        assertThat(folder.entries())
                .extracting(FolderEntry::name)
                .containsExactly("sub", "to-folder", "a.txt", "broken", "pipe", "to-file");
        assertThat(folder.entries())
                .extracting(FolderEntry::kind)
                .containsExactly(Kind.FOLDER, Kind.LINK, Kind.FILE, Kind.LINK, Kind.OTHER, Kind.LINK);
        assertThat(folder.entries())
                .extracting(FolderEntry::leadsTo)
                .containsExactly(Kind.NOTHING, Kind.FOLDER, Kind.NOTHING, Kind.NOTHING, Kind.NOTHING, Kind.FILE);
        assertThat(folder.entries().get(2).bytes()).isEqualTo(6);
        assertThat(home.list(path(".local/share")).entries())
                .extracting(FolderEntry::name)
                .doesNotContain("docker");
        sh("ln -sfn .local/share/docker engine");
        refused(FileRefusal.MISSING, () -> home.list(path("engine")));
        refused(FileRefusal.MISSING, () -> home.list(path(".local/share/docker/volumes")));
        refused(FileRefusal.MISSING, () -> home.list(path("not-here")));
        refused(FileRefusal.NOT_A_FOLDER, () -> home.list(path("list/a.txt")));
    }

    @Test
    void ofAHugeFolderTheBeginningIsListedAndTheRestCounted() {
        sh("mkdir huge && cd huge && seq 1 30000 | xargs touch");
        Folder folder = home.list(path("huge"));
        assertThat(folder.entries()).hasSize(FileLimits.ENTRIES);
        assertThat(folder.total()).isEqualTo(30000);
    }

    @Test
    void aTextIsReadMadeAndChanged() {
        FileVersion first = home.create(path("made.txt"), bytes("one\n"));
        assertThat(text("made.txt")).isEqualTo(new FileContent.Text("one\n", first, 4, true));
        refused(FileRefusal.EXISTS, () -> home.create(path("made.txt"), bytes("two\n")));
        refused(FileRefusal.MISSING, () -> home.create(path("no/such/folder/x"), bytes("two\n")));
        FileVersion second = home.save(path("made.txt"), bytes("a longer one\n"), first);
        assertThat(text("made.txt").version()).isEqualTo(second);
        home.save(path("made.txt"), bytes("s\n"), second);
        assertThat(sh("cat made.txt; ls -A | grep -c slipway- || true")).isEqualTo("s\n0\n");
    }

    @Test
    void whatTheShellChangedMeanwhileIsNotOverwritten() {
        FileVersion known = home.create(path("both.txt"), bytes("mine\n"));
        sh("echo theirs >both.txt");
        assertThatThrownBy(() -> home.save(path("both.txt"), bytes("mine again\n"), known))
                .isInstanceOfSatisfying(
                        ChangedException.class,
                        e -> assertThat(((FileContent.Text) e.now()).text()).isEqualTo("theirs\n"));
        assertThat(sh("cat both.txt")).isEqualTo("theirs\n");
        sh("rm both.txt");
        refused(FileRefusal.MISSING, () -> home.save(path("both.txt"), bytes("mine\n"), known));
    }

    /** A container that has the one file mounted would not see a new file under the old name. */
    @Test
    void aSavedFileStaysTheSameFile() {
        sh("mkdir keep && cd keep && echo one >a && chmod 750 a && ln a other && ln -s a link");
        String before = sh("stat -c '%i %a %h' keep/a");
        home.save(path("keep/link"), bytes("two, and longer\n"), text("keep/a").version());
        assertThat(sh("stat -c '%i %a %h' keep/a; cat keep/other; test -L keep/link && echo link"))
                .isEqualTo(before + "two, and longer\nlink\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-rf",
                "$(touch pwned)",
                "it's \"quoted\"",
                "; rm -rf ~",
                "sp ace",
                "日本 ä",
                "%s\\n",
                "--help",
                "a\nb"
            })
    void namesMeanNothingToAnyShell(String name) throws IOException {
        sh("mkdir -p names");
        home.create(path("names/" + name), bytes("x"));
        assertThat(home.list(path("names")).entries())
                .extracting(FolderEntry::name)
                .contains(name);
        assertThat(text("names/" + name).text()).isEqualTo("x");
        assertThat(all(home.download(path("names/" + name)))).isEqualTo(bytes("x"));
        home.makeFolder(path("names/folder " + name));
        home.rename(path("names/" + name), path("names/folder " + name + "/" + name));
        assertThat(entries(home.archive(path("names/folder " + name))))
                .extracting(TarArchiveEntry::getName)
                .contains("./folder " + name + "/" + name);
        home.delete(path("names/folder " + name), true);
        assertThat(sh("ls -A names; ls pwned 2>/dev/null | cat")).doesNotContain(name);
    }

    @Test
    void linksAreResolvedInsideTheSandboxAndNothingIsChangedThroughThem() {
        sh(
                "ln -sfn /etc/passwd passwd; ln -sfn /proc/self/environ environ; ln -sfn /run run; ln -sfn /tmp tmp; ln -sfn / root; echo safe >/tmp/safe");
        assertThat(text("passwd").text()).contains("student").doesNotContain("/bin/zsh");
        assertThat(text("passwd").writable()).isFalse();
        assertThat(((FileContent.Binary) home.read(path("environ"))).bytes()).isPositive();
        refused(
                FileRefusal.OUTSIDE,
                () -> home.save(
                        path("passwd"),
                        bytes("root::0:0::/:/bin/sh\n"),
                        text("passwd").version()));
        refused(FileRefusal.OUTSIDE, () -> home.create(path("tmp/new"), bytes("x")));
        refused(FileRefusal.OUTSIDE, () -> home.makeFolder(path("tmp/new")));
        refused(FileRefusal.OUTSIDE, () -> home.delete(path("tmp/safe"), true));
        refused(FileRefusal.OUTSIDE, () -> home.rename(path("tmp/safe"), path("stolen")));
        refused(FileRefusal.OUTSIDE, () -> upload("tmp/new", bytes("x"), true));
        refused(FileRefusal.OUTSIDE, () -> upload("tmp/a/b", bytes("x"), true));
        refused(FileRefusal.OUTSIDE, () -> home.archive(path("root/etc")));
        assertThat(sh("cat /tmp/safe; ls /tmp/new /tmp/a 2>/dev/null | wc -l")).isEqualTo("safe\n0\n");
        home.delete(path("tmp"), true);
        assertThat(sh("cat /tmp/safe")).isEqualTo("safe\n");
    }

    @Test
    void anUploadReplacesALinkAndNeverFollowsIt() {
        sh("mkdir links && ln -s /run links/run && echo mine >own && ln -s ../own links/own");
        refused(FileRefusal.EXISTS, () -> upload("links/run", bytes("x"), false));
        upload("links/run", bytes("new\n"), true);
        upload("links/own", bytes("new\n"), true);
        assertThat(sh("cat links/run links/own own; ls -ld /run | cut -c1")).isEqualTo("new\nnew\nmine\nd\n");
    }

    @Test
    void anUploadArrivesWholeOrNotAtAll() {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        upload("up/load/large.bin", large, false);
        assertThat(sh("sha256sum <up/load/large.bin"))
                .startsWith(FileVersion.of(large).value());
        refused(FileRefusal.EXISTS, () -> upload("up/load/large.bin", bytes("x"), false));
        InputStream torn = new InputStream() {
            int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the browser has gone");
                }
                return 'x';
            }
        };
        refused(FileRefusal.CUT_OFF, () -> home.upload(path("up/load/large.bin"), torn, 1_000_000, true));
        assertThat(sh("ls -A up/load; sha256sum <up/load/large.bin"))
                .startsWith("large.bin\n" + FileVersion.of(large).value());
        refused(FileRefusal.NOT_A_FILE, () -> upload("up/load", bytes("x"), true));
    }

    @Test
    void aBombStaysAFile() {
        sh("head -c 300M /dev/zero | gzip -9 >/tmp/zeros.gz");
        String before = sh("du -s . | cut -f1").strip();
        byte[] bomb = new byte[2_000_000];
        bomb[0] = 'P';
        bomb[1] = 'K';
        upload("bomb.zip", bomb, false);
        assertThat(sh("stat -c %s bomb.zip")).isEqualTo("2000000\n");
        assertThat(Long.parseLong(sh("du -s . | cut -f1").strip()) - Long.parseLong(before))
                .isLessThan(4000);
    }

    @Test
    void pipesSocketsAndSparseGiantsHoldNothingUp() throws IOException {
        sh(
                "mkdir odd && cd odd && mkfifo fifo && truncate -s 10G giant && echo small >small && perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local=>\"sock\",Listen=>1)'");
        refused(FileRefusal.NOT_A_FILE, () -> home.read(path("odd/fifo")));
        refused(FileRefusal.NOT_A_FILE, () -> home.read(path("odd/sock")));
        refused(FileRefusal.NOT_A_FILE, () -> home.read(path("odd")));
        refused(FileRefusal.NOT_A_FILE, () -> home.download(path("odd/fifo")));
        refused(FileRefusal.NOT_A_FILE, () -> home.save(path("odd/fifo"), bytes("x"), FileVersion.of(new byte[0])));
        assertThat(home.read(path("odd/giant"))).isEqualTo(new FileContent.Large(10L << 30));
        refused(FileRefusal.TOO_LARGE, () -> home.download(path("odd/giant")));
        sh("ln -s /dev/zero odd/zero; ln -s /dev/zero/x odd/none");
        refused(FileRefusal.NOT_A_FILE, () -> home.read(path("odd/zero")));
        byte[] archive = all(home.archive(path("odd")));
        assertThat(archive.length).isLessThan(100_000);
        assertThat(names(archive))
                .contains("./odd/giant", "./odd/small", "./odd/zero")
                .doesNotContain("./odd/sock");
    }

    @Test
    void anArchiveHoldsTheFolderAndNothingElse() throws IOException {
        sh(
                "mkdir -p arc/sub && echo a >arc/a && echo b >arc/sub/b && ln -s /etc arc/etc && ln -sfn .local/share/docker engine-link");
        assertThat(entries(home.archive(path("arc"))))
                .extracting(TarArchiveEntry::getName)
                .containsExactlyInAnyOrder("./arc/", "./arc/a", "./arc/sub/", "./arc/sub/b", "./arc/etc");
        List<TarArchiveEntry> everything = entries(home.archive(FilePath.HOME));
        assertThat(everything)
                .extracting(TarArchiveEntry::getName)
                .contains("./student/.bashrc", "./student/arc/sub/b")
                .noneMatch(name -> name.startsWith("./student/.local/share/docker"));
    }

    @Test
    void theEnginesDataIsNeitherMovedNorDeleted() {
        refused(FileRefusal.MISSING, () -> home.delete(path(".local/share/docker"), true));
        refused(FileRefusal.MISSING, () -> home.delete(path(".local/share/docker/volumes"), true));
        refused(FileRefusal.HOLDS_ENGINE, () -> home.delete(path(".local"), true));
        refused(FileRefusal.HOLDS_ENGINE, () -> home.rename(path(".local/share"), path("gone")));
        refused(FileRefusal.MISSING, () -> upload(".local/share/docker/x", bytes("x"), true));
        assertThat(sh("docker version --format ok; test -d .local/share/docker && echo there"))
                .contains("there");
    }

    @Test
    void renamingAndDeletingTakeCare() {
        sh("mkdir -p care/sub && echo x >care/sub/x && echo y >care/y");
        refused(FileRefusal.EXISTS, () -> home.rename(path("care/sub/x"), path("care/y")));
        refused(FileRefusal.INTO_ITSELF, () -> home.rename(path("care"), path("care/sub/care")));
        refused(FileRefusal.NOT_EMPTY, () -> home.delete(path("care"), false));
        home.rename(path("care/sub/x"), path("care/z"));
        home.delete(path("care/sub"), false);
        home.delete(path("care"), true);
        refused(FileRefusal.MISSING, () -> home.delete(path("care"), true));
    }

    private static List<String> changed(List<Watched> known) {
        try (var watch = home.watch(known)) {
            return watch.await();
        }
    }

    @Test
    void aChangeByTheShellIsToldAtOnce() throws Exception {
        FileVersion version = home.create(path("watched.txt"), bytes("one\n"));
        List<Watched> known = List.of(
                new Watched(path("watched.txt"), false, version.value()),
                new Watched(FilePath.HOME, true, home.list(FilePath.HOME).version()));
        var changed = new CompletableFuture<List<String>>();
        Thread.startVirtualThread(() -> changed.complete(changed(known)));
        Thread.sleep(1000);
        assertThat(changed).isNotDone();
        sh("echo two >watched.txt");
        assertThat(changed.get(5, TimeUnit.SECONDS)).containsExactly("watched.txt");
        sh("rm watched.txt");
        assertThat(changed(known)).containsExactly("watched.txt", "");
    }

    @Test
    void aWatchThatNobodyWaitsForEndsInTheSandboxToo() throws Exception {
        HomeFolder.Watch watch = home.watch(List.of(
                new Watched(FilePath.HOME, true, home.list(FilePath.HOME).version())));
        Thread waiting = Thread.startVirtualThread(
                () -> assertThatThrownBy(watch::await).isInstanceOf(FileRefusedException.class));
        Thread.sleep(1000);
        watch.close();
        waiting.join(5000);
        assertThat(
                        sh(
                                "for i in 1 2 3 4 5 6 7 8 9 10; do pgrep perl >/dev/null || break; sleep 0.5; done; pgrep -c perl || true"))
                .isEqualTo("0\n");
    }

    @Test
    void withoutARunningSandboxItSaysSo() {
        refused(
                FileRefusal.NOT_RUNNING,
                () -> new SandboxHome(sandboxes.engine, SandboxId.fresh()).list(FilePath.HOME));
    }
}
