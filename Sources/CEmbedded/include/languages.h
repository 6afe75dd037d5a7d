#ifndef TRUELINE_LANGUAGES_H
#define TRUELINE_LANGUAGES_H

#include <stddef.h>

/// The words of one language: see Sources/TrueLineLanguage/Languages/README.md.
typedef struct {
  const char *_Nonnull tag;
  const unsigned char *_Nonnull bytes;
  size_t count;
} embedded_language;

extern const embedded_language *_Nonnull const embedded_languages;
extern const size_t embedded_language_count;

#endif
