// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded into a server process, lets the disk be full or slow without needing such a disk:
//   DUBAN_FAULT_DIR     files below this folder are concerned, nothing else
//   DUBAN_FAULT_SLOW    while this file exists, every such call first takes as many microseconds as it says
//   DUBAN_FAULT_SWITCH  while this file exists, calls that need space fail with ENOSPC; when it holds a
//   number n,
//                       only from the n-th such call on, counted anew whenever the file is written anew;
//                       with a letter before the number that one call and no other fails:
//                         w  the n-th that needs space, with ENOSPC
//                         s  the n-th fsync or fdatasync, with EIO
//                         o  the n-th open, with EIO
//                         l  the n-th that needs space claims success and writes nothing
//                       The file beside it with the ending .hit is made when a call failed or lied, .again at
//                       each sync that comes after one that failed.
// While the disk is full, calls that only read, sync, lock or shrink go through as ever.
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
static atomic_bool syncFailed;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/// Reads a short file. @return false when there is none.
static bool readText(const char* path, char* text, size_t size)
{
    const int fd = REAL(open)(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const ssize_t got = read(fd, text, size - 1);
    close(fd);
    text[got > 0 ? got : 0] = '\0';
    return true;
}

/// @return the number in a file; 0 when there is no such file or it holds none.
static long long numberIn(const char* path)
{
    char text[32];
    return path != NULL && readText(path, text, sizeof text) ? atoll(text) : 0;
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

/// What a call wants of the disk.
enum Need { Space = 'w', Sync = 's', Open = 'o' };

enum Fate { GoesThrough, Fails, Lies };

static void leaveMark(const char* ending)
{
    char path[4096];
    snprintf(path, sizeof path, "%s%s", getenv("DUBAN_FAULT_SWITCH"), ending);
    const int fd = REAL(open)(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0)
        close(fd);
}

/// @return what becomes of the call that is about to be made on a file of the folder.
static enum Fate fateOf(enum Need need)
{
    const char* path = getenv("DUBAN_FAULT_SWITCH");
    struct stat found;
    char text[32];
    if (path == NULL || stat(path, &found) != 0 || !readText(path, text, sizeof text))
        return GoesThrough;
    const long long id = (long long)found.st_mtim.tv_sec * 1000000000LL + found.st_mtim.tv_nsec;
    if (atomic_exchange(&switchId, id) != id) {
        atomic_store(&calls, 0);
        atomic_store(&syncFailed, false);
    }
    if (need == Sync && atomic_load(&syncFailed))
        leaveMark(".again");
    const bool oneCall = text[0] >= 'a' && text[0] <= 'z';
    const bool lies = text[0] == 'l';
    if (need != (oneCall && !lies ? (enum Need)text[0] : Space))
        return GoesThrough;
    const long long call = atomic_fetch_add(&calls, 1) + 1;
    if (!oneCall)
        return call >= atoll(text) ? Fails : GoesThrough;
    if (call != atoll(text + 1))
        return GoesThrough;
    if (need == Sync)
        atomic_store(&syncFailed, true);
    leaveMark(".hit");
    return lies ? Lies : Fails;
}

static bool isBelow(const char* path)
{
    const char* folder = getenv("DUBAN_FAULT_DIR");
    if (folder == NULL)
        return false;
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

/// @return what becomes of a call on `fd`; errno is set when it fails.
static enum Fate fateOn(int fd, enum Need need)
{
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const int before = errno;
    const ssize_t length = readlink(link, path, sizeof path - 1);
    enum Fate fate = GoesThrough;
    if (length > 0) {
        path[length] = '\0';
        if (isBelow(path)) {
            if (need == Space)
                dawdle();
            fate = fateOf(need);
        }
    }
    errno = fate != Fails ? before : need == Space ? ENOSPC : EIO;
    return fate;
}

static bool fails(int fd)
{
    return fateOn(fd, Space) == Fails;
}

ssize_t write(int fd, const void* bytes, size_t count)
{
    const enum Fate fate = fateOn(fd, Space);
    return fate == Fails ? -1 : fate == Lies ? (ssize_t)count : REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    const enum Fate fate = fateOn(fd, Space);
    return fate == Fails ? -1 : fate == Lies ? (ssize_t)count : REAL(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at)
{
    const enum Fate fate = fateOn(fd, Space);
    return fate == Fails ? -1 : fate == Lies ? (ssize_t)count : REAL(pwrite64)(fd, bytes, count, at);
}

int fsync(int fd)
{
    return fateOn(fd, Sync) == Fails ? -1 : REAL(fsync)(fd);
}

int fdatasync(int fd)
{
    return fateOn(fd, Sync) == Fails ? -1 : REAL(fdatasync)(fd);
}

static bool failsToOpen(const char* path)
{
    if (!isBelow(path) || fateOf(Open) != Fails)
        return false;
    errno = EIO;
    return true;
}

/// @return the permissions that come with an open() that may make the file.
static mode_t modeOf(int flags, va_list rest)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? (mode_t)va_arg(rest, int) : 0;
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return failsToOpen(path) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return failsToOpen(path) ? -1 : REAL(open64)(path, flags, mode);
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
