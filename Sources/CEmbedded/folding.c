#include "folding.h"

// Aligned, so that its 16-bit entries are loaded as such.
static const _Alignas(8) uint8_t table[] = {
#embed "../TrueLineText/Tables/folding.bin"
};

const uint8_t *trueline_folding_table(void) { return table; }

size_t trueline_folding_table_size(void) { return sizeof table; }
