#ifndef TRUELINE_ALLOCATOR_H
#define TRUELINE_ALLOCATOR_H

/// Tells the C library to keep freed memory for the next page instead of giving it
/// back to the system and asking for it again, page fault by page fault. Does nothing
/// where the C library is not glibc.
void allocator_keep_freed_memory(void);

#endif
