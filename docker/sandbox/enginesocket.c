/*
 * enginesocket PROGRAM [ARGUMENT...]: listens on the engine's socket and becomes the engine, which takes the socket over
 * (sd_listen_fds(3): descriptor 3, LISTEN_FDS, LISTEN_PID). From here on a `docker` command waits for the engine to come up
 * instead of failing, so a prompt can be shown a second earlier. Whoever connects sees this process as the listener, and
 * that is the engine once it has become it; enginewire looks at that.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { FIRST_PASSED = 3 };

static void die(const char *what) { perror(what); exit(1); }

int main(int argc, char **argv) {
    struct sockaddr_un addr = { .sun_family = AF_UNIX, .sun_path = "/run/user/1000/docker.sock" };
    char pid[16];
    if (argc < 2) { fprintf(stderr, "usage: enginesocket PROGRAM [ARGUMENT...]\n"); return 2; }
    unlink(addr.sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    umask(0117);   /* the socket is its owner's and group's */
    if (fd < 0 || bind(fd, (struct sockaddr *)&addr, sizeof addr) < 0 || listen(fd, 128) < 0) die(addr.sun_path);
    umask(0022);
    if (fd != FIRST_PASSED && (dup2(fd, FIRST_PASSED) < 0 || close(fd) < 0)) die("enginesocket");
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    if (setenv("LISTEN_FDS", "1", 1) < 0 || setenv("LISTEN_PID", pid, 1) < 0) die("enginesocket");
    execvp(argv[1], argv + 1);
    die(argv[1]);
}
