/*
 * enginewire: a way to the student's engine that a stand-in cannot take.
 *
 *   enginewire               joins stdin and stdout to the engine's socket; what the application's checks speak through
 *   enginewire run COMMAND   makes sure of the engine, then becomes COMMAND; for checks that run a program
 *
 * Whoever listens on the socket must be the image's own /usr/sbin/dockerd: the image is read-only, and the file is compared
 * by device and inode, so neither a program of the same name nor one mounted over it passes. Exit code 125: it is not.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static const char *SOCKET = "/run/user/1000/docker.sock";
static const char *ENGINE = "/usr/sbin/dockerd";

static void refuse(const char *why) {
    fprintf(stderr, "enginewire: %s\n", why);
    exit(125);
}

static int connect_to_engine(void) {
    struct sockaddr_un addr = { .sun_family = AF_UNIX };
    strcpy(addr.sun_path, SOCKET);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || connect(fd, (struct sockaddr *)&addr, sizeof addr) < 0) refuse("the engine does not answer");
    struct ucred peer;
    socklen_t size = sizeof peer;
    char exe[40];
    struct stat listener, engine;
    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0) refuse("nobody knows who listens");
    snprintf(exe, sizeof exe, "/proc/%d/exe", (int)peer.pid);
    if (stat(exe, &listener) < 0 || stat(ENGINE, &engine) < 0) refuse("who listens on the engine's socket cannot be told");
    if (listener.st_dev != engine.st_dev || listener.st_ino != engine.st_ino) refuse("something else listens on the engine's socket");
    return fd;
}

/* Moves what there is from one to the other; 0 at the end. */
static int pass(int from, int to) {
    static char buffer[64 << 10];
    ssize_t n = read(from, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) return 1;
    for (ssize_t done = 0; done < n; ) {
        ssize_t w = write(to, buffer + done, n - done);
        if (w < 0 && errno != EINTR) return 0;
        if (w > 0) done += w;
    }
    return n > 0;
}

static int join(int engine) {
    struct pollfd p[2] = { { 0, POLLIN, 0 }, { engine, POLLIN, 0 } };
    for (;;) {
        if (poll(p, 2, -1) < 0 && errno != EINTR) return 1;
        if (p[0].revents && !pass(0, engine)) {
            shutdown(engine, SHUT_WR);
            p[0].fd = -1;
        }
        if (p[1].revents && !pass(engine, 1)) return 0;
    }
}

int main(int argc, char **argv) {
    int engine = connect_to_engine();
    if (argc == 1) return join(engine);
    if (argc < 3 || strcmp(argv[1], "run") != 0) {
        fprintf(stderr, "usage: enginewire [run COMMAND...]\n");
        return 2;
    }
    execvp(argv[2], argv + 2);
    perror(argv[2]);
    return 127;
}
