/*
 * shellkeeper: keeps one student's shell alive, whoever is looking.
 *
 *   shellkeeper attach NAME     the program that the application execs; its stdin and stdout are the stream
 *   shellkeeper prepare NAME    starts the shell if there is none, so that its prompt is there for the first attach
 *
 * The first attach forks a keeper: a process that owns the pseudo terminal of a login shell, a ring of the last output,
 * and a unix socket. Each attach hands its own stdin and stdout to the keeper (SCM_RIGHTS) and then only waits, so
 * output goes from the keeper straight into the exec stream. When the application crashes, the stream closes and the
 * shell goes on; the next attach names the offset it has seen and gets what it missed, as far as the ring reaches.
 *
 * Frames, both ways: type (1 byte), payload length (u32), payload. Integers are big endian. docs/terminal-protocol.md
 * describes the same words as the browser sees them.
 *   to the keeper    'A' u64 from, u64 writer, u16 columns, u16 rows   must be first; from = offset wanted, writer = who types
 *                    'I' u64 offset, bytes                             input; offset counts this writer's bytes: what was seen is skipped
 *                    'R' u16 columns, u16 rows                         the window changed
 *                    'E'                                               the window was closed: the shell and its programs get a hangup
 *   from the keeper  'H' u64 start, u64 end, u64 input, u8 fresh       start..end is what the ring holds; input = writer's offset
 *                    'O' u64 offset, bytes                             output; a jump in offset is output that the ring no longer had
 *                    'C' u64 input                                     input up to this offset of the writer is with the terminal
 *                    'S' u8 busy                                       1: a program runs in the foreground, 0: the shell waits at its prompt
 *                    'X' u32 status                                    the shell ended (exit code, or 128 + signal)
 */
#define _GNU_SOURCE
#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <pwd.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    RING = 1 << 20,        /* output kept for a reattach: 1 MiB, some 12,000 full lines */
    LAG = 256 << 10,       /* how far every client may fall behind before the program in the terminal has to wait */
    CHUNK = 32 << 10,      /* most output in one frame */
    MOST_INPUT = 64 << 10, /* most payload of one frame from a client */
    CLIENTS = 16,
    ACK_MILLIS = 10,       /* how long a 'C' waits for output to travel with: the echo of a key is not to queue behind it */
    WRITERS = 32,          /* writers whose input offset is remembered; the one silent for longest goes first */
    HEAD = 5
};

struct client {
    int ctl, in, out;      /* ctl < 0: this slot is free */
    int attached;          /* 'A' was received */
    int ack;               /* input was taken and its 'C' is still to be sent; one says it for all before */
    uint64_t ack_since;    /* milliseconds */
    uint64_t writer, pos;  /* pos: offset of the next output byte to send */
    uint8_t rx[HEAD + MOST_INPUT];
    size_t rx_len;
    uint8_t tx[HEAD + 8 + CHUNK + HEAD + 8];
    size_t tx_len, tx_done;
    uint8_t notes[512];    /* small frames that wait for their turn behind tx */
    size_t notes_len;
};

struct writer { uint64_t id, offset, used; };

static struct client clients[CLIENTS];
static struct writer writers[WRITERS];
static uint64_t clock_ticks;
static uint8_t *ring;
static uint64_t ring_end;          /* offset of the byte that comes next; ring_end - RING (or 0) is the oldest kept */
static int pty = -1;
static pid_t shell;
static uint8_t typed[MOST_INPUT];  /* input on its way to the terminal */
static size_t typed_len;
static int fresh = 1, busy = 0;

static void die(const char *what) { perror(what); exit(1); }
static uint64_t ring_start(void) { return ring_end > RING ? ring_end - RING : 0; }
static void put32(uint8_t *p, uint32_t v) { v = htobe32(v); memcpy(p, &v, 4); }
static void put64(uint8_t *p, uint64_t v) { v = htobe64(v); memcpy(p, &v, 8); }
static uint16_t get16(const uint8_t *p) { return (uint16_t)(p[0] << 8 | p[1]); }
static uint32_t get32(const uint8_t *p) { uint32_t v; memcpy(&v, p, 4); return be32toh(v); }
static uint64_t get64(const uint8_t *p) { uint64_t v; memcpy(&v, p, 8); return be64toh(v); }

static uint64_t now_millis(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static void nonblocking(int fd) { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK); }

static void drop(struct client *c) {
    close(c->in); close(c->out); close(c->ctl);
    c->ctl = -1;
}

/* Queues a small frame; a client that lets them pile up reads nothing, and is dropped. */
static void note(struct client *c, uint8_t type, const uint8_t *payload, uint32_t len) {
    if (c->notes_len + HEAD + len > sizeof c->notes) { drop(c); return; }
    uint8_t *p = c->notes + c->notes_len;
    p[0] = type; put32(p + 1, len); memcpy(p + HEAD, payload, len);
    c->notes_len += HEAD + len;
}

static struct writer *writer_of(uint64_t id) {
    struct writer *oldest = &writers[0];
    for (int i = 0; i < WRITERS; i++) {
        if (writers[i].used && writers[i].id == id) { writers[i].used = ++clock_ticks; return &writers[i]; }
        if (writers[i].used < oldest->used) oldest = &writers[i];
    }
    *oldest = (struct writer){ .id = id, .offset = 0, .used = ++clock_ticks };
    return oldest;
}

static void resize(uint16_t columns, uint16_t rows) {
    struct winsize size = { .ws_col = columns, .ws_row = rows };
    if (columns && rows) ioctl(pty, TIOCSWINSZ, &size);
}

static void on_attach(struct client *c, const uint8_t *p) {
    uint64_t from = get64(p);
    c->writer = get64(p + 8);
    c->attached = 1;
    c->pos = from < ring_start() ? ring_start() : from > ring_end ? ring_end : from;
    resize(get16(p + 16), get16(p + 18));
    uint8_t hello[25];
    put64(hello, ring_start()); put64(hello + 8, ring_end);
    put64(hello + 16, writer_of(c->writer)->offset);
    hello[24] = (uint8_t)fresh; fresh = 0;
    note(c, 'H', hello, sizeof hello);
    if (c->ctl >= 0) { uint8_t b = (uint8_t)busy; note(c, 'S', &b, 1); }
}

/* Takes input that this writer has not sent before. Returns 0 when there is no room for it yet. */
static int on_input(struct client *c, const uint8_t *p, uint32_t len) {
    struct writer *w = writer_of(c->writer);
    uint64_t offset = get64(p);
    const uint8_t *bytes = p + 8;
    uint64_t count = len - 8;
    if (offset < w->offset) {
        uint64_t seen = w->offset - offset;
        if (seen > count) seen = count;
        bytes += seen; count -= seen;
    } else {
        w->offset = offset;     /* a gap: the writer knows better than we do (its earlier keeper ended) */
    }
    if (typed_len + count > sizeof typed) return 0;
    memcpy(typed + typed_len, bytes, count);
    typed_len += count;
    w->offset += count;
    if (!c->ack) c->ack_since = now_millis();
    c->ack = 1;
    return 1;
}

/* As a terminal's window does when it closes. What ignores that lives on, as it would there. */
static void hang_up(void) {
    pid_t foreground = tcgetpgrp(pty);
    if (foreground > 0) kill(-foreground, SIGHUP);
    kill(shell, SIGHUP);
    kill(shell, SIGCONT);
}

/* Handles one frame; 1: done, 0: not now, -1: the client speaks another language. */
static int on_frame(struct client *c, uint8_t type, const uint8_t *p, uint32_t len) {
    if (type == 'A' && len == 20) { on_attach(c, p); return 1; }
    if (!c->attached) return -1;
    if (type == 'I' && len >= 8) return on_input(c, p, len);
    if (type == 'E' && len == 0) { hang_up(); return 1; }
    if (type == 'R' && len == 4) { resize(get16(p), get16(p + 2)); return 1; }
    return -1;
}

static void take_frames(struct client *c) {
    size_t at = 0;
    while (c->ctl >= 0 && c->rx_len - at >= HEAD) {
        uint32_t len = get32(c->rx + at + 1);
        if (len > MOST_INPUT) { drop(c); return; }
        if (c->rx_len - at < HEAD + len) break;
        int done = on_frame(c, c->rx[at], c->rx + at + HEAD, len);
        if (done < 0) { drop(c); return; }
        if (!done) break;
        at += HEAD + len;
    }
    memmove(c->rx, c->rx + at, c->rx_len - at);
    c->rx_len -= at;
}

static void read_client(struct client *c) {
    ssize_t n = read(c->in, c->rx + c->rx_len, sizeof c->rx - c->rx_len);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) { drop(c); return; }
    if (n > 0) c->rx_len += (size_t)n;
    take_frames(c);
}

static int ack_is_due(const struct client *c) { return c->ack && now_millis() - c->ack_since >= ACK_MILLIS; }

static void add_ack(struct client *c) {
    uint8_t *p = c->tx + c->tx_len;
    p[0] = 'C'; put32(p + 1, 8); put64(p + HEAD, writer_of(c->writer)->offset);
    c->tx_len += HEAD + 8; c->ack = 0;
}

static void add_output(struct client *c) {
    if (c->pos < ring_start()) c->pos = ring_start();
    uint64_t count = ring_end - c->pos, to_wrap = RING - c->pos % RING;
    if (count > CHUNK) count = CHUNK;
    if (count > to_wrap) count = to_wrap;
    c->tx[0] = 'O'; put32(c->tx + 1, (uint32_t)(8 + count)); put64(c->tx + HEAD, c->pos);
    memcpy(c->tx + HEAD + 8, ring + c->pos % RING, count);
    c->tx_len = HEAD + 8 + count; c->pos += count;
}

/* Puts what comes next into tx: first the small frames, then output, with a 'C' behind it. Returns 0 when there is nothing to send. */
static int next_frame(struct client *c) {
    c->tx_len = c->tx_done = 0;
    if (c->notes_len) {
        memcpy(c->tx, c->notes, c->notes_len);
        c->tx_len = c->notes_len; c->notes_len = 0;
        return 1;
    }
    int output = c->attached && c->pos < ring_end;
    if (output) add_output(c);
    if (c->ack && (output || ack_is_due(c))) add_ack(c);
    return c->tx_len > 0;
}

static void write_client(struct client *c) {
    while (c->tx_done < c->tx_len || next_frame(c)) {
        ssize_t n = write(c->out, c->tx + c->tx_done, c->tx_len - c->tx_done);
        if (n < 0) { if (errno != EAGAIN && errno != EINTR) drop(c); return; }
        c->tx_done += (size_t)n;
    }
}

static int wants_to_write(const struct client *c) {
    return c->tx_done < c->tx_len || c->notes_len || ack_is_due(c) || (c->attached && c->pos < ring_end);
}

/* The program in the terminal may go on while nobody looks, or while at least one of those who look keeps up. */
static int may_read_terminal(void) {
    int lookers = 0;
    for (int i = 0; i < CLIENTS; i++) {
        if (clients[i].ctl < 0 || !clients[i].attached) continue;
        lookers++;
        if (ring_end - clients[i].pos < LAG) return 1;
    }
    return lookers == 0;
}

/* Reads what is there, up to one chunk. Returns 0 when the shell is gone. */
static int read_terminal(void) {
    for (size_t got = 0; got < CHUNK;) {
        size_t room = RING - ring_end % RING;
        if (room > CHUNK - got) room = CHUNK - got;
        ssize_t n = read(pty, ring + ring_end % RING, room);
        if (n < 0) return errno == EAGAIN || errno == EINTR;
        if (n == 0) return 0;
        got += (size_t)n; ring_end += (uint64_t)n;
    }
    return 1;
}

static int terminal_has_more(void) {
    struct pollfd p = { pty, POLLIN, 0 };
    return poll(&p, 1, 50) > 0;   /* what a program wrote last comes through the kernel a moment after its end */
}

static void write_terminal(void) {
    ssize_t n = write(pty, typed, typed_len);
    if (n < 0 && errno != EAGAIN && errno != EINTR) n = (ssize_t)typed_len;   /* nobody will ever read it */
    if (n <= 0) return;
    memmove(typed, typed + n, typed_len - (size_t)n);
    typed_len -= (size_t)n;
    for (int i = 0; i < CLIENTS; i++) if (clients[i].ctl >= 0) take_frames(&clients[i]);
}

static void tell_state(void) {
    int now = tcgetpgrp(pty) != shell;
    if (now == busy) return;
    busy = now;
    uint8_t b = (uint8_t)busy;
    for (int i = 0; i < CLIENTS; i++)
        if (clients[i].ctl >= 0 && clients[i].attached) note(&clients[i], 'S', &b, 1);
}

static void accept_client(int listener) {
    int ctl = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    if (ctl < 0) return;
    char byte; int fds[2] = { -1, -1 };
    union { char buf[CMSG_SPACE(sizeof fds)]; struct cmsghdr align; } u;
    struct iovec iov = { &byte, 1 };
    struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = u.buf, .msg_controllen = sizeof u.buf };
    struct timeval second = { .tv_sec = 1 };
    setsockopt(ctl, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);   /* attach sends at once; anything else is not attach */
    if (recvmsg(ctl, &msg, MSG_CMSG_CLOEXEC) != 1) { close(ctl); return; }
    struct cmsghdr *c = CMSG_FIRSTHDR(&msg);
    if (!c || c->cmsg_type != SCM_RIGHTS || c->cmsg_len != CMSG_LEN(sizeof fds)) { close(ctl); return; }
    memcpy(fds, CMSG_DATA(c), sizeof fds);
    for (int i = 0; i < CLIENTS; i++) {
        if (clients[i].ctl >= 0) continue;
        memset(&clients[i], 0, sizeof clients[i]);
        clients[i].ctl = ctl; clients[i].in = fds[0]; clients[i].out = fds[1];
        nonblocking(ctl); nonblocking(fds[0]); nonblocking(fds[1]);
        return;
    }
    close(fds[0]); close(fds[1]); close(ctl);
}

static uint32_t shell_status(int status) {
    return WIFSIGNALED(status) ? 128u + (uint32_t)WTERMSIG(status) : (uint32_t)WEXITSTATUS(status);
}

/* Sends the last output and the exit status, for two seconds at most. */
static void send_exit(int shell_ended_with) {
    uint8_t status[4]; put32(status, shell_status(shell_ended_with));
    for (int i = 0; i < CLIENTS; i++) clients[i].ack_since = 0;   /* what was typed last is not typed again into the next shell */
    for (int tries = 0; tries < 200; tries++) {
        int waiting = 0;
        for (int i = 0; i < CLIENTS; i++) {
            if (clients[i].ctl < 0) continue;
            write_client(&clients[i]);
            waiting |= clients[i].ctl >= 0 && wants_to_write(&clients[i]);
        }
        if (!waiting) break;
        usleep(10000);
    }
    for (int i = 0; i < CLIENTS; i++) {
        if (clients[i].ctl < 0) continue;
        note(&clients[i], 'X', status, 4);
        if (clients[i].ctl >= 0) { write_client(&clients[i]); }
        if (clients[i].ctl >= 0) drop(&clients[i]);
    }
}

static void start_shell(void) {
    struct winsize size = { .ws_col = 80, .ws_row = 24 };
    shell = forkpty(&pty, NULL, NULL, &size);
    if (shell < 0) die("shellkeeper: forkpty");
    if (shell == 0) {
        signal(SIGPIPE, SIG_DFL); signal(SIGHUP, SIG_DFL);
        setenv("TERM", "xterm-256color", 1);
        setenv("COLORTERM", "truecolor", 1);
        setenv("SHELL", "/bin/bash", 1);
        const char *home = getenv("HOME");
        if (home && chdir(home) != 0) perror(home);
        execl("/bin/bash", "-bash", (char *)NULL);
        die("shellkeeper: /bin/bash");
    }
    fcntl(pty, F_SETFD, FD_CLOEXEC);
    nonblocking(pty);
}

/* Milliseconds until something is due that no file tells of: whether a program runs, and a 'C' without output. */
static int poll_timeout(void) {
    for (int i = 0; i < CLIENTS; i++) if (clients[i].ctl >= 0 && clients[i].ack) return ACK_MILLIS;
    return busy ? 250 : 1000;
}

static void keep(int listener) {
    ring = malloc(RING);
    if (!ring) die("shellkeeper: memory");
    for (int i = 0; i < CLIENTS; i++) clients[i].ctl = -1;
    start_shell();
    int hung_up = 0, status;   /* hung_up: nobody holds the terminal; it must not be polled, as it would always be ready */
    for (;;) {
        int may_read = may_read_terminal();
        struct pollfd p[2 + 3 * CLIENTS];
        p[0] = (struct pollfd){ listener, POLLIN, 0 };
        int watch_pty = !hung_up && (may_read || typed_len);
        p[1] = (struct pollfd){ watch_pty ? pty : -1, (short)((may_read ? POLLIN : 0) | (typed_len ? POLLOUT : 0)), 0 };
        for (int i = 0; i < CLIENTS; i++) {
            struct client *c = &clients[i];
            int live = c->ctl >= 0;
            p[2 + 3 * i] = (struct pollfd){ live ? c->ctl : -1, POLLIN, 0 };
            p[3 + 3 * i] = (struct pollfd){ live && c->rx_len < sizeof c->rx ? c->in : -1, POLLIN, 0 };
            p[4 + 3 * i] = (struct pollfd){ live && wants_to_write(c) ? c->out : -1, POLLOUT, 0 };
        }
        if (poll(p, 2 + 3 * CLIENTS, poll_timeout()) < 0 && errno != EINTR) die("shellkeeper: poll");
        for (int i = 0; i < CLIENTS; i++) {
            struct client *c = &clients[i];
            if (c->ctl >= 0 && p[2 + 3 * i].fd >= 0 && p[2 + 3 * i].revents) { drop(c); continue; }  /* its attach ended */
            if (c->ctl >= 0 && p[3 + 3 * i].revents) read_client(c);
            if (c->ctl >= 0 && (p[4 + 3 * i].revents & (POLLERR | POLLHUP))) { drop(c); continue; }
        }
        if (p[1].revents & POLLOUT) write_terminal();
        if (p[1].revents & (POLLIN | POLLHUP | POLLERR)) {
            if (may_read_terminal()) hung_up = !read_terminal();
            else if (p[1].revents & POLLHUP) typed_len = 0;
        }
        if (waitpid(shell, &status, WNOHANG) == shell) {   /* its background jobs may hold the terminal; the shell is over all the same */
            for (int i = 0; i < 8 && !hung_up && terminal_has_more(); i++) hung_up = !read_terminal();
            send_exit(status);
            return;
        }
        tell_state();
        for (int i = 0; i < CLIENTS; i++) if (clients[i].ctl >= 0 && wants_to_write(&clients[i])) write_client(&clients[i]);
        if (p[0].revents) accept_client(listener);
    }
}

static int listen_at(const struct sockaddr_un *addr) {
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    unlink(addr->sun_path);
    if (fd < 0 || bind(fd, (const struct sockaddr *)addr, sizeof *addr) < 0 || listen(fd, 8) < 0) die(addr->sun_path);
    return fd;
}

static void shell_may_have_ended(int signal) { (void)signal; }   /* only interrupts poll; p[] is then as it was filled: revents 0 */

/* Leaves a keeper behind that holds none of our files, so that the exec ends when the attach does. */
static void fork_keeper(int listener, const char *path, int lock, int attach) {
    pid_t child = fork();
    if (child < 0) die("shellkeeper: fork");
    if (child > 0) { waitpid(child, NULL, 0); close(listener); return; }
    setsid();
    if (fork() > 0) _exit(0);
    close(lock); close(attach);
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < 3; fd++) dup2(null, fd);
    if (null > 2) close(null);
    signal(SIGPIPE, SIG_IGN); signal(SIGHUP, SIG_IGN); signal(SIGCHLD, shell_may_have_ended);
    keep(listener);
    unlink(path);
    _exit(0);
}

static int connect_or_start(const char *name) {
    const char *run = getenv("XDG_RUNTIME_DIR");
    struct sockaddr_un addr = { .sun_family = AF_UNIX };
    char dir[80], lock_path[120];
    snprintf(dir, sizeof dir, "%s/shells", run ? run : "/tmp");
    if (snprintf(addr.sun_path, sizeof addr.sun_path, "%s/%s", dir, name) >= (int)sizeof addr.sun_path) die("shellkeeper: name too long");
    snprintf(lock_path, sizeof lock_path, "%s.lock", addr.sun_path);
    if (mkdir(dir, 0700) < 0 && errno != EEXIST) die(dir);
    int lock = open(lock_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0 || flock(lock, LOCK_EX) < 0) die(lock_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) {
        fork_keeper(listen_at(&addr), addr.sun_path, lock, fd);
        if (connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) die(addr.sun_path);
    }
    close(lock);
    return fd;
}

static void hand_over(int ctl) {
    int fds[2] = { 0, 1 };
    union { char buf[CMSG_SPACE(sizeof fds)]; struct cmsghdr align; } u = { 0 };
    struct iovec iov = { "a", 1 };
    struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = u.buf, .msg_controllen = sizeof u.buf };
    struct cmsghdr *c = CMSG_FIRSTHDR(&msg);
    c->cmsg_level = SOL_SOCKET; c->cmsg_type = SCM_RIGHTS; c->cmsg_len = CMSG_LEN(sizeof fds);
    memcpy(CMSG_DATA(c), fds, sizeof fds);
    if (sendmsg(ctl, &msg, 0) != 1) die("shellkeeper: hand over");
}

int main(int argc, char **argv) {
    int prepare = argc == 3 && strcmp(argv[1], "prepare") == 0;
    if (argc != 3 || (!prepare && strcmp(argv[1], "attach") != 0) || !*argv[2] || strspn(argv[2], "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(argv[2])) {
        fprintf(stderr, "usage: shellkeeper attach|prepare NAME   (NAME: lower case letters, digits, hyphens)\n");
        return 2;
    }
    int ctl = connect_or_start(argv[2]);
    if (prepare) return 0;
    hand_over(ctl);
    close(0); close(1);
    char byte;
    while (read(ctl, &byte, 1) < 0 && errno == EINTR) { }
    return 0;
}
