#include "include/html_events.h"
#include <string.h>

static const struct {
  const char *name;
  const char *text;
  int legacy;
} entities[] = {
#include "entities.inc"
};

const char *html_entity(const unsigned char *name, size_t length, int *legacy)
{
  size_t low = 0, high = sizeof entities / sizeof entities[0];
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strncmp(entities[middle].name, (const char *)name, length);
    if (order == 0) order = entities[middle].name[length] != 0;
    if (order == 0) {
      if (legacy) *legacy = entities[middle].legacy;
      return entities[middle].text;
    }
    if (order < 0) low = middle + 1; else high = middle;
  }
  return NULL;
}
