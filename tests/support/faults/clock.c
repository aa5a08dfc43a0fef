// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded into a server process, sets its machine's clock without setting the machine's:
//   DUBAN_CLOCK_FILE  while this file exists it holds the milliseconds that are added to what the clock says,
//   and
//                     after a blank those added to the time since boot; none: 0
// Only CLOCK_REALTIME and CLOCK_BOOTTIME are concerned: what waits for the monotonic clock waits as ever.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

enum { Machine, Boot };

static long long addedTo(int clock)
{
    const int before = errno;
    const char* path = getenv("DUBAN_CLOCK_FILE");
    char text[64] = {0};
    long long added[2] = {0, 0};
    const int fd = path == NULL ? -1 : open(path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        if (read(fd, text, sizeof text - 1) > 0) {
            char* rest = text;
            added[Machine] = strtoll(text, &rest, 10);
            added[Boot] = strtoll(rest, NULL, 10);
        }
        close(fd);
    }
    errno = before;
    return added[clock];
}

int clock_gettime(clockid_t clock, struct timespec* now)
{
    const int done = REAL(clock_gettime)(clock, now);
    if (done != 0 || (clock != CLOCK_REALTIME && clock != CLOCK_BOOTTIME))
        return done;
    const long long added = addedTo(clock == CLOCK_REALTIME ? Machine : Boot);
    const long long ns = now->tv_nsec + added % 1000 * 1000000;
    now->tv_sec += added / 1000 + (ns < 0 ? -1 : ns / 1000000000);
    now->tv_nsec = (ns + 1000000000) % 1000000000;
    return 0;
}

int gettimeofday(struct timeval* restrict now, void* restrict zone)
{
    (void)zone; // obsolete
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

time_t time(time_t* kept)
{
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (kept != NULL)
        *kept = precise.tv_sec;
    return precise.tv_sec;
}
