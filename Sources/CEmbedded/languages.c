#include "languages.h"

// One line a language, by tag; a change of a file rebuilds this one.

static const unsigned char en[] = {
#embed "../TrueLineDetectors/Languages/en.tsv"
};
static const unsigned char zh[] = {
#embed "../TrueLineDetectors/Languages/zh.tsv"
};

static const embedded_language languages[] = {
    {"en", en, sizeof en},
    {"zh", zh, sizeof zh},
};
const embedded_language *const embedded_languages = languages;
const size_t embedded_language_count = sizeof languages / sizeof languages[0];
