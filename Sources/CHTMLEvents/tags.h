#ifndef TRUELINE_TAGS_H
#define TRUELINE_TAGS_H

#include <stdint.h>

/* What an element is to us; `level` is a heading's. Names are lower case, as libxml2 gives them. */
uint8_t tag_of(const char *name, uint8_t *level);

/* Whether an element has no content, so that no end tag follows. */
int tag_is_empty(uint8_t tag);

#endif
