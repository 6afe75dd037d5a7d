#include "gmime.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>

#ifdef __APPLE__
static const char *const names[] = {
  "libgmime-3.0.dylib", "/opt/homebrew/lib/libgmime-3.0.dylib",
  "/usr/local/lib/libgmime-3.0.dylib",
};
#else
static const char *const names[] = {"libgmime-3.0.so.0"};
#endif

static gmime_functions functions;
static bool is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_library(void) {
  void *library = NULL;
  for (size_t i = 0; !library && i < sizeof names / sizeof *names; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool is_whole = true;
/* POSIX makes a pointer to a function of what dlsym gives. */
#define GMIME_FIND(result, name, parameters) \
  *(void **)&functions.name = dlsym(library, #name); \
  is_whole = is_whole && functions.name;
  GMIME_FUNCTIONS(GMIME_FIND)
#undef GMIME_FIND
  if (!is_whole) return;
  functions.g_mime_init();
  is_open = true;
}

const gmime_functions *gmime(void) {
  pthread_once(&once, open_library);
  return is_open ? &functions : NULL;
}
