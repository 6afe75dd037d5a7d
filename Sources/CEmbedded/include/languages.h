#pragma once

#include <stddef.h>
#include <stdint.h>

/// The words of all languages, which `make language-table` writes; its layout is described in
/// LanguageTable.swift.
const uint8_t *_Nonnull trueline_language_table(void);
size_t trueline_language_table_size(void);
