#include "allocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void allocator_keep_freed_memory(void) {
#ifdef __GLIBC__
  // Blocks of up to 64 MiB come from the heap, which shrinks by nothing less.
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}
