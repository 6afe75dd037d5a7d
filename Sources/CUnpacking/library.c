#include "library.h"

#include <dlfcn.h>

void *library_open(const char *const *names, size_t count) {
  void *library = NULL;
  for (size_t i = 0; !library && i < count; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  return library;
}

void *library_find(void *library, const char *name) { return dlsym(library, name); }
