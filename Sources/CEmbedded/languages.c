#include "languages.h"

// Aligned, so that its numbers are loaded as such; a change of the file rebuilds this one.
static const _Alignas(8) uint8_t table[] = {
#embed "../TrueLineLanguage/Tables/words.bin"
};

const uint8_t *trueline_language_table(void) { return table; }

size_t trueline_language_table_size(void) { return sizeof table; }
