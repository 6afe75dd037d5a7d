#ifndef TRUELINE_EMBEDDED_H
#define TRUELINE_EMBEDDED_H

#include <stddef.h>

/// A data file of the project inside the binary, so that one binary runs from any folder.
typedef struct {
  /// `Carriers/kh.json`, `World/operators.tsv`, `block/telegram`.
  const char *name;
  const unsigned char *bytes;
  size_t count;
} tl_embedded_file;

/// Every embedded file, sorted by name; the table lives as long as the process.
extern const tl_embedded_file *const tl_embedded_files;
extern const size_t tl_embedded_file_count;

/// Words of addresses and account names; the head of the file says what a line is.
extern const tl_embedded_file tl_address_words;

/// Learned points of signs and of words, which Scripts/train.py writes.
extern const tl_embedded_file tl_scorecard_signs;
extern const tl_embedded_file tl_scorecard_words;

/// Frequent words of languages in Latin letters; likewise.
extern const tl_embedded_file tl_frequent_words;

/// The HTML report: its page with slots, its style and its script.
extern const tl_embedded_file tl_report_page;
extern const tl_embedded_file tl_report_style;
extern const tl_embedded_file tl_report_script;

/// What reports for people are translated into, by BCP 47 codes (`zh-Hans`), with their phrases.
extern const tl_embedded_file *const tl_report_languages;
extern const size_t tl_report_language_count;

#endif
