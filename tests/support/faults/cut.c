// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded into a server process, writes down in what order its files change and are synced, so that a power
// cut can be made at any moment of it afterwards (tests/e2e/powercut):
//   DUBAN_CUT_DIR  files of this folder and below are written down, nothing else; an absolute path without
//                  symbolic links
//   DUBAN_CUT_LOG  where to; several processes may append to one log
// A record is a head, one or two paths below the folder with a zero byte behind each, and the bytes written. It is
// appended by one call after the thing itself was done; a sync has a record before it and one after, because only
// what was written before its beginning is certainly on the disk at its end. Not seen: what is written through
// mapped memory (SQLite's index of its log, which no recovery reads) and by stdio; the replay compares what it
// rebuilds with the folder, so that nothing is missed unnoticed.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/fs.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct head {
    uint32_t kind;  // one of the letters below
    uint32_t names; // bytes of the paths
    uint64_t at;    // position, new size, or number of a sync
    uint64_t bytes; // that follow the paths
};

enum kind {
    Wrote = 'W',
    Resized = 'T',
    SyncBegins = 'B',
    SyncEnded = 'S',
    CreatedFile = 'C',
    CreatedNameless = 'N', // by a name that only its open file has, and keeps
    CreatedFolder = 'M',
    Renamed = 'R',
    Linked = 'L',
    Unlinked = 'U',
};

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char* root;
static size_t rootLength;
static int logFile = -1;
static atomic_ullong syncs;

/// A recorder that loses an event would make every replay wrong: better no server.
static void giveUp(const char* why)
{
    static const char words[] = "power cut recorder: ";
    (void)!syscall(SYS_write, 2, words, sizeof words - 1);
    (void)!syscall(SYS_write, 2, why, strlen(why));
    (void)!syscall(SYS_write, 2, "\n", 1);
    abort();
}

static void openLog(void)
{
    const char* path = getenv("DUBAN_CUT_LOG");
    root = getenv("DUBAN_CUT_DIR");
    if (root == NULL || path == NULL)
        return;
    rootLength = strlen(root);
    logFile = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (logFile < 0)
        giveUp("the log cannot be opened");
}

/// @return the path below the folder, "" for the folder itself; NULL when it does not concern us.
static const char* below(const char* path)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, openLog);
    if (logFile < 0 || strncmp(path, root, rootLength) != 0)
        return NULL;
    const size_t length = strlen(path);
    if (length > 4 && strcmp(path + length - 4, "-shm") == 0)
        return NULL;
    if (path[rootLength] == '\0')
        return path + rootLength;
    return path[rootLength] == '/' ? path + rootLength + 1 : NULL;
}

static void note(enum kind kind, const char* path, const char* to, uint64_t at, const void* bytes, size_t count)
{
    const size_t first = strlen(path) + 1;
    const size_t second = to == NULL ? 0 : strlen(to) + 1;
    const struct head head = {(uint32_t)kind, (uint32_t)(first + second), at, count};
    const struct iovec parts[4] = {{(void*)&head, sizeof head}, {(void*)path, first}, {(void*)to, second},
                                   {(void*)bytes, count}};
    const ssize_t wanted = (ssize_t)(sizeof head + first + second + count);
    const int before = errno;
    if (syscall(SYS_writev, logFile, parts, 4) != wanted)
        giveUp("the log cannot be written");
    errno = before;
}

/// @param path PATH_MAX characters. @return below() of an open file.
static const char* pathOf(int fd, char* path)
{
    char link[64];
    const int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    errno = before;
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    return below(path);
}

/// @param full PATH_MAX characters for the path without links; the last part need not exist.
static const char* resolved(int folder, const char* path, char* full)
{
    char beside[PATH_MAX];
    char parent[PATH_MAX];
    const int before = errno;
    if (path[0] == '/' || folder == AT_FDCWD) {
        snprintf(beside, sizeof beside, "%s", path);
    } else {
        snprintf(parent, sizeof parent, "/proc/self/fd/%d", folder);
        const ssize_t length = readlink(parent, beside, sizeof beside - 1);
        if (length <= 0 || (size_t)length + strlen(path) + 2 > sizeof beside)
            return NULL;
        beside[length] = '/';
        strcpy(beside + length + 1, path);
    }
    size_t end = strlen(beside);
    while (end > 1 && beside[end - 1] == '/')
        beside[--end] = '\0';
    char* slash = strrchr(beside, '/');
    const char* name = slash == NULL ? beside : slash + 1;
    char folderName[PATH_MAX];
    snprintf(folderName, sizeof folderName, "%.*s", slash == NULL ? 1 : (int)(slash - beside + (slash == beside)),
             slash == NULL ? "." : beside);
    const char* found = realpath(folderName, parent);
    errno = before;
    if (found == NULL || strlen(parent) + strlen(name) + 2 > PATH_MAX)
        return NULL;
    strcpy(full, parent);
    strcat(full, "/");
    strcat(full, name);
    return below(full);
}

static int opened(int folder, const char* path, int flags, mode_t mode)
{
    const bool mayCreate = (flags & O_CREAT) != 0;
    const int before = errno;
    const bool existed = mayCreate && faccessat(folder, path, F_OK, 0) == 0;
    errno = before;
    const int fd = REAL(openat64)(folder, path, flags, mode);
    char full[PATH_MAX];
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    if (fd < 0 || ((flags & (O_CREAT | O_TRUNC)) == 0 && !nameless))
        return fd;
    const char* name = pathOf(fd, full);
    if (name != NULL && nameless)
        note(CreatedNameless, name, NULL, 0, NULL, 0);
    else if (name != NULL && mayCreate && !existed)
        note(CreatedFile, name, NULL, 0, NULL, 0);
    else if (name != NULL && (flags & O_TRUNC) != 0)
        note(Resized, name, NULL, 0, NULL, 0);
    return fd;
}

static mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

#define OPENS(name)                                                                                                \
    int name(const char* path, int flags, ...)                                                                     \
    {                                                                                                              \
        va_list arguments;                                                                                         \
        va_start(arguments, flags);                                                                                \
        const mode_t mode = modeOf(flags, arguments);                                                              \
        va_end(arguments);                                                                                         \
        return opened(AT_FDCWD, path, flags, mode);                                                                \
    }
#define OPENS_AT(name)                                                                                             \
    int name(int folder, const char* path, int flags, ...)                                                         \
    {                                                                                                              \
        va_list arguments;                                                                                         \
        va_start(arguments, flags);                                                                                \
        const mode_t mode = modeOf(flags, arguments);                                                              \
        va_end(arguments);                                                                                         \
        return opened(folder, path, flags, mode);                                                                  \
    }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)

// What the headers of a fortified library make of open() without a mode.
int __open_2(const char* path, int flags);
int __open64_2(const char* path, int flags);
int __open_2(const char* path, int flags)
{
    return opened(AT_FDCWD, path, flags, 0);
}
int __open64_2(const char* path, int flags)
{
    return opened(AT_FDCWD, path, flags, 0);
}

int creat(const char* path, mode_t mode)
{
    return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int creat64(const char* path, mode_t mode)
{
    return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

static ssize_t wrote(int fd, const void* bytes, ssize_t count, off64_t at)
{
    char full[PATH_MAX];
    const char* name = count > 0 ? pathOf(fd, full) : NULL;
    if (name != NULL)
        note(Wrote, name, NULL, (uint64_t)(at >= 0 ? at : lseek64(fd, 0, SEEK_CUR) - count), bytes, (size_t)count);
    return count;
}

ssize_t write(int fd, const void* bytes, size_t count)
{
    return wrote(fd, bytes, REAL(write)(fd, bytes, count), -1);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    return wrote(fd, bytes, REAL(pwrite)(fd, bytes, count, at), at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at)
{
    return wrote(fd, bytes, REAL(pwrite64)(fd, bytes, count, at), at);
}

static ssize_t wroteParts(int fd, const struct iovec* parts, int count, ssize_t done, off64_t at)
{
    char full[PATH_MAX];
    const char* name = done > 0 ? pathOf(fd, full) : NULL;
    if (name == NULL)
        return done;
    if (at < 0)
        at = lseek64(fd, 0, SEEK_CUR) - done;
    size_t left = (size_t)done;
    for (int i = 0; i < count && left > 0; ++i) {
        const size_t part = parts[i].iov_len < left ? parts[i].iov_len : left;
        note(Wrote, name, NULL, (uint64_t)at, parts[i].iov_base, part);
        at += (off64_t)part;
        left -= part;
    }
    return done;
}

ssize_t writev(int fd, const struct iovec* parts, int count)
{
    return wroteParts(fd, parts, count, REAL(writev)(fd, parts, count), -1);
}

ssize_t pwritev(int fd, const struct iovec* parts, int count, off_t at)
{
    return wroteParts(fd, parts, count, REAL(pwritev)(fd, parts, count, at), at);
}

ssize_t pwritev64(int fd, const struct iovec* parts, int count, off64_t at)
{
    return wroteParts(fd, parts, count, REAL(pwritev64)(fd, parts, count, at), at);
}

/// Copies as any program may that is refused the kernel's short cut, so that what is copied is seen.
static ssize_t refuseShortCut(int fd)
{
    char full[PATH_MAX];
    if (pathOf(fd, full) == NULL)
        return 0;
    errno = EINVAL;
    return -1;
}

ssize_t sendfile(int to, int from, off_t* at, size_t count)
{
    return refuseShortCut(to) < 0 ? -1 : REAL(sendfile)(to, from, at, count);
}

ssize_t sendfile64(int to, int from, off64_t* at, size_t count)
{
    return refuseShortCut(to) < 0 ? -1 : REAL(sendfile64)(to, from, at, count);
}

ssize_t copy_file_range(int from, off64_t* fromAt, int to, off64_t* toAt, size_t count, unsigned int flags)
{
    return refuseShortCut(to) < 0 ? -1 : REAL(copy_file_range)(from, fromAt, to, toAt, count, flags);
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list arguments;
    va_start(arguments, request);
    void* argument = va_arg(arguments, void*);
    va_end(arguments);
    if ((request == FICLONE || request == FICLONERANGE) && refuseShortCut(fd) < 0)
        return -1;
    return REAL(ioctl)(fd, request, argument);
}

static int resized(int fd, int result)
{
    char full[PATH_MAX];
    struct stat now;
    const char* name = result == 0 ? pathOf(fd, full) : NULL;
    if (name != NULL && fstat(fd, &now) == 0)
        note(Resized, name, NULL, (uint64_t)now.st_size, NULL, 0);
    return result;
}

int ftruncate(int fd, off_t size)
{
    return resized(fd, REAL(ftruncate)(fd, size));
}

int ftruncate64(int fd, off64_t size)
{
    return resized(fd, REAL(ftruncate64)(fd, size));
}

int fallocate(int fd, int mode, off_t at, off_t length)
{
    return resized(fd, REAL(fallocate)(fd, mode, at, length));
}

int fallocate64(int fd, int mode, off64_t at, off64_t length)
{
    return resized(fd, REAL(fallocate64)(fd, mode, at, length));
}

int posix_fallocate(int fd, off_t at, off_t length)
{
    return resized(fd, REAL(posix_fallocate)(fd, at, length));
}

int posix_fallocate64(int fd, off64_t at, off64_t length)
{
    return resized(fd, REAL(posix_fallocate64)(fd, at, length));
}

static int synced(int fd, int (*sync)(int))
{
    char full[PATH_MAX];
    const char* name = pathOf(fd, full);
    if (name == NULL)
        return sync(fd);
    // Unique among the processes that share a log.
    const uint64_t number = (uint64_t)getpid() << 32 | (atomic_fetch_add(&syncs, 1) + 1);
    note(SyncBegins, name, NULL, number, NULL, 0);
    const int result = sync(fd);
    if (result == 0)
        note(SyncEnded, name, NULL, number, NULL, 0);
    return result;
}

int fsync(int fd)
{
    return synced(fd, REAL(fsync));
}

int fdatasync(int fd)
{
    return synced(fd, REAL(fdatasync));
}

static int changed(int folder, const char* path, enum kind kind, int result)
{
    char full[PATH_MAX];
    const char* name = result == 0 ? resolved(folder, path, full) : NULL;
    if (name != NULL)
        note(kind, name, NULL, 0, NULL, 0);
    return result;
}

int mkdir(const char* path, mode_t mode)
{
    return changed(AT_FDCWD, path, CreatedFolder, REAL(mkdir)(path, mode));
}

int mkdirat(int folder, const char* path, mode_t mode)
{
    return changed(folder, path, CreatedFolder, REAL(mkdirat)(folder, path, mode));
}

int unlink(const char* path)
{
    return changed(AT_FDCWD, path, Unlinked, REAL(unlink)(path));
}

int unlinkat(int folder, const char* path, int flags)
{
    return changed(folder, path, Unlinked, REAL(unlinkat)(folder, path, flags));
}

int rmdir(const char* path)
{
    return changed(AT_FDCWD, path, Unlinked, REAL(rmdir)(path));
}

int remove(const char* path)
{
    return changed(AT_FDCWD, path, Unlinked, REAL(remove)(path));
}

static int moved(int fromFolder, const char* from, int toFolder, const char* to, enum kind kind, int result)
{
    char fullFrom[PATH_MAX];
    char fullTo[PATH_MAX];
    if (result != 0)
        return result;
    const char* oldName = resolved(fromFolder, from, fullFrom);
    const char* newName = resolved(toFolder, to, fullTo);
    if (oldName != NULL && newName != NULL)
        note(kind, oldName, newName, 0, NULL, 0);
    else if (oldName != NULL || newName != NULL)
        giveUp("a name that comes from elsewhere or goes there is not foreseen");
    return result;
}

int rename(const char* from, const char* to)
{
    return moved(AT_FDCWD, from, AT_FDCWD, to, Renamed, REAL(rename)(from, to));
}

int renameat(int fromFolder, const char* from, int toFolder, const char* to)
{
    return moved(fromFolder, from, toFolder, to, Renamed, REAL(renameat)(fromFolder, from, toFolder, to));
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags)
{
    return moved(fromFolder, from, toFolder, to, Renamed, REAL(renameat2)(fromFolder, from, toFolder, to, flags));
}

int link(const char* from, const char* to)
{
    return moved(AT_FDCWD, from, AT_FDCWD, to, Linked, REAL(link)(from, to));
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags)
{
    static const char openFiles[] = "/proc/self/fd/";
    if (strncmp(from, openFiles, sizeof openFiles - 1) == 0) {
        const int result = REAL(linkat)(fromFolder, from, toFolder, to, flags);
        char fullFrom[PATH_MAX];
        char fullTo[PATH_MAX];
        const char* name = result == 0 ? pathOf(atoi(from + sizeof openFiles - 1), fullFrom) : NULL;
        const char* newName = name == NULL ? NULL : resolved(toFolder, to, fullTo);
        if (newName != NULL)
            note(Linked, name, newName, 0, NULL, 0);
        return result;
    }
    return moved(fromFolder, from, toFolder, to, Linked, REAL(linkat)(fromFolder, from, toFolder, to, flags));
}
