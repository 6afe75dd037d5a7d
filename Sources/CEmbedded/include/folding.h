#pragma once

#include <stddef.h>
#include <stdint.h>

/// The table of character foldings that Scripts/folding-tables.py writes; its layout is
/// described in FoldingTable.swift.
const uint8_t *_Nonnull trueline_folding_table(void);
size_t trueline_folding_table_size(void);

/// The table of numbering plans that Scripts/numbering-plans.py writes; its layout is described
/// in that script.
const uint8_t *_Nonnull trueline_numbering_table(void);
size_t trueline_numbering_table_size(void);
