#include "libarchive.h"

#include <pthread.h>
#include <stdbool.h>

#include "library.h"

#ifdef __APPLE__
static const char *const names[] = {
  "/opt/homebrew/opt/libarchive/lib/libarchive.13.dylib",
  "/usr/local/opt/libarchive/lib/libarchive.13.dylib", "libarchive.13.dylib",
};
#else
static const char *const names[] = {"libarchive.so.13"};
#endif

static libarchive_functions functions;
static bool is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_library(void) {
  void *library = library_open(names, sizeof names / sizeof *names);
  if (!library) return;
  bool is_whole = true;
/* POSIX makes a pointer to a function of what dlsym gives. */
#define LIBARCHIVE_FIND(result, name, parameters) \
  *(void **)&functions.name = library_find(library, #name); \
  is_whole = is_whole && functions.name;
  LIBARCHIVE_FUNCTIONS(LIBARCHIVE_FIND)
#undef LIBARCHIVE_FIND
  is_open = is_whole;
}

const libarchive_functions *libarchive(void) {
  pthread_once(&once, open_library);
  return is_open ? &functions : NULL;
}
