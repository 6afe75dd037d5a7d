#ifndef TRUELINE_LIBRARY_H
#define TRUELINE_LIBRARY_H

#include <stddef.h>

/* A library by the first of its names that is there, NULL if none is. */
void *library_open(const char *const *names, size_t count);

/* One of its functions, NULL if it has none of this name. */
void *library_find(void *library, const char *name);

#endif
