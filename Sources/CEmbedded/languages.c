#include "languages.h"

// One line a language, by tag; a change of a file rebuilds this one.

static const unsigned char en[] = {
#embed "../TrueLineDetectors/Languages/en.tsv"
};
static const unsigned char zh[] = {
#embed "../TrueLineDetectors/Languages/zh.tsv"
};

const embedded_language embedded_languages[] = {
    {"en", en, sizeof en},
    {"zh", zh, sizeof zh},
};
const size_t embedded_language_count = sizeof embedded_languages / sizeof embedded_languages[0];
