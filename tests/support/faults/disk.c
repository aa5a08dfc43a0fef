// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded into a server process, lets the disk be full or slow without needing such a disk:
//   DUBAN_FAULT_DIR     files below this folder are concerned, nothing else
//   DUBAN_FAULT_SLOW    while this file exists, every such call first takes as many microseconds as it says
//   DUBAN_FAULT_SWITCH  while this file exists, calls that need space fail with ENOSPC; when it holds a
//   number n,
//                       only from the n-th such call on, counted anew whenever the file is written anew
// Calls that only read, sync, lock or shrink go through as ever, as they do on a full disk.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static atomic_llong switchId;
static atomic_llong calls;

/// @return the number in a file; 0 when there is no such file or it holds none.
static long long numberIn(const char* path)
{
    char text[32] = {0};
    const int fd = path == NULL ? -1 : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return 0;
    const ssize_t got = read(fd, text, sizeof text - 1);
    close(fd);
    return got > 0 ? atoll(text) : 0;
}

/// Lets a slow disk take its time.
static void dawdle(void)
{
    const long long microseconds = numberIn(getenv("DUBAN_FAULT_SLOW"));
    if (microseconds > 0) {
        const struct timespec pause = {microseconds / 1000000, microseconds % 1000000 * 1000};
        nanosleep(&pause, NULL);
    }
}

/// @return true when the disk is to be full for the call that is about to be made.
static bool switchedOn(void)
{
    const char* path = getenv("DUBAN_FAULT_SWITCH");
    struct stat found;
    if (path == NULL || stat(path, &found) != 0)
        return false;
    const long long id = (long long)found.st_mtim.tv_sec * 1000000000LL + found.st_mtim.tv_nsec;
    if (atomic_exchange(&switchId, id) != id)
        atomic_store(&calls, 0);
    return atomic_fetch_add(&calls, 1) + 1 >= numberIn(path);
}

static bool isBelow(const char* path)
{
    const char* folder = getenv("DUBAN_FAULT_DIR");
    if (folder == NULL)
        return false;
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

/// @return true when `fd` is a file of the folder and the disk is to be full.
static bool fails(int fd)
{
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const int before = errno;
    const ssize_t length = readlink(link, path, sizeof path - 1);
    bool failing = false;
    if (length > 0) {
        path[length] = '\0';
        if (isBelow(path)) {
            dawdle();
            failing = switchedOn();
        }
    }
    errno = failing ? ENOSPC : before;
    return failing;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void* bytes, size_t count)
{
    return fails(fd) ? -1 : REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    return fails(fd) ? -1 : REAL(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at)
{
    return fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}

ssize_t writev(int fd, const struct iovec* parts, int count)
{
    return fails(fd) ? -1 : REAL(writev)(fd, parts, count);
}

ssize_t pwritev(int fd, const struct iovec* parts, int count, off_t at)
{
    return fails(fd) ? -1 : REAL(pwritev)(fd, parts, count, at);
}

static bool grows(int fd, off64_t size)
{
    struct stat now;
    return fstat(fd, &now) == 0 && size > now.st_size;
}

int ftruncate(int fd, off_t size)
{
    return grows(fd, size) && fails(fd) ? -1 : REAL(ftruncate)(fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    return grows(fd, size) && fails(fd) ? -1 : REAL(ftruncate64)(fd, size);
}

int fallocate(int fd, int mode, off_t at, off_t length)
{
    return fails(fd) ? -1 : REAL(fallocate)(fd, mode, at, length);
}

int fallocate64(int fd, int mode, off64_t at, off64_t length)
{
    return fails(fd) ? -1 : REAL(fallocate64)(fd, mode, at, length);
}

int posix_fallocate(int fd, off_t at, off_t length)
{
    return fails(fd) ? ENOSPC : REAL(posix_fallocate)(fd, at, length);
}

int posix_fallocate64(int fd, off64_t at, off64_t length)
{
    return fails(fd) ? ENOSPC : REAL(posix_fallocate64)(fd, at, length);
}
