#pragma once
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Swaps two paths of one file system in one step, so that neither is ever missing (Linux 3.15 and later).
   Returns 0, or -1 with errno. The C library hides renameat2 from Swift. */
static inline int exchange_paths(const char *left, const char *right) {
    const unsigned int exchange = 2;
    return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}
