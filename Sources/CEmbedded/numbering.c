#include "folding.h"

static const uint8_t table[] = {
#embed "../TrueLineText/Tables/numbering.tsv"
};

const uint8_t *trueline_numbering_table(void) { return table; }

size_t trueline_numbering_table_size(void) { return sizeof table; }
