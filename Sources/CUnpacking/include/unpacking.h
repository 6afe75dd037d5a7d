#ifndef TRUELINE_UNPACKING_H
#define TRUELINE_UNPACKING_H

#include <stddef.h>
#include <stdint.h>

/* Archives and packed bytes, taken apart by libarchive, zlib and brotli.
 *
 * libarchive and brotli are opened when something packed is met and not before: they bring half a
 * dozen libraries, which no run over pages needs. zlib is there already: libxml2 brings it. */

/* Fills the front of a buffer: how many bytes, 0 at the end, -1 where they cannot be had. */
typedef ptrdiff_t (*unpacking_pull)(void *context, uint8_t *buffer, size_t capacity);

/* Goes to a place counted from the start; 0 where it did. */
typedef int (*unpacking_seek)(void *context, int64_t offset);

/* Where an archive's bytes come from. */
typedef struct {
  void *context;
  unpacking_pull pull;
  unpacking_seek seek; /* NULL for what can only be read forward */
  int64_t size;        /* in all, where it can seek */
} unpacking_source;

typedef struct unpacking_archive unpacking_archive;

enum {
  UNPACKING_FILE,   /* a file with content */
  UNPACKING_FOLDER, /* a folder, which holds nothing itself */
  UNPACKING_LINK,   /* a link, hard or soft: its content is elsewhere */
  UNPACKING_OTHER   /* a device, a pipe */
};

typedef struct {
  const char *name; /* as it stands there, in UTF-8 where that is known; valid until the next */
  int kind;
  int64_t size; /* -1 where the archive does not say */
  int is_encrypted;
} unpacking_entry;

/* Opens libarchive; 0 if it cannot be had, for good. Any thread may call it, any number of times. */
int unpacking_open(void);

/* An archive in ZIP or tar, packed or not, or packed bytes of any kind; NULL for want of memory.
 * Nothing is read yet. */
unpacking_archive *unpacking_archive_new(unpacking_source source);
void unpacking_archive_free(unpacking_archive *archive);

/* The next entry: 1, or 0 behind the last, or -1 where it cannot go on. */
int unpacking_archive_next(unpacking_archive *archive, unpacking_entry *entry);

/* The entry's content, as unpacking_pull gives bytes. */
ptrdiff_t unpacking_archive_read(unpacking_archive *archive, uint8_t *buffer, size_t capacity);

/* Whether it is no archive but packed bytes, and how often they are packed; known at the first
 * entry. */
int unpacking_archive_is_raw(const unpacking_archive *archive);
int unpacking_archive_layers(const unpacking_archive *archive);

/* Bytes that came out of its layers of packing so far, those of passed-over entries too. */
int64_t unpacking_archive_expanded(const unpacking_archive *archive);

/* Why it cannot go on, in libarchive's words. */
const char *unpacking_archive_reason(const unpacking_archive *archive);

/* What packed bytes in memory hold. */
typedef struct {
  uint8_t *bytes;
  size_t count;
  /* Whether it holds more than the limit, and whether it broke off or is damaged. */
  int is_cut, is_broken;
  /* Whether the library for it cannot be had. */
  int is_missing;
} unpacking_result;

/* What HTTP calls gzip and deflate, with whatever head the sender gave it, and br; at most `limit`
 * bytes of it. Free the result. */
unpacking_result unpacking_inflate(const uint8_t *bytes, size_t count, size_t limit);
unpacking_result unpacking_brotli(const uint8_t *bytes, size_t count, size_t limit);
void unpacking_free(unpacking_result result);

#endif
