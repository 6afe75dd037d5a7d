#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "libarchive.h"
#include "unpacking.h"

/* Bytes that are asked of the source at once: few calls, and no page's worth of memory. */
enum { PIECE = 1 << 16 };

struct unpacking_archive {
  const libarchive_functions *l;
  void *archive;
  unpacking_source source;
  int64_t position;
  bool is_started;
  const char *reason;
  /* Names are recoded for the locale of the thread; a run has none of its own. */
  locale_t locale;
  uint8_t piece[PIECE];
};

static ssize_t pull(void *archive, void *context, const void **buffer) {
  (void)archive;
  unpacking_archive *a = context;
  ptrdiff_t got = a->source.pull(a->source.context, a->piece, sizeof a->piece);
  *buffer = a->piece;
  if (got < 0) return LIBARCHIVE_FATAL;
  a->position += got;
  return got;
}

static bool go(unpacking_archive *a, int64_t offset) {
  if (offset < 0 || offset > a->source.size) return false;
  if (a->source.seek(a->source.context, offset) != 0) return false;
  a->position = offset;
  return true;
}

/* Goes forward where that costs nothing; 0 makes libarchive read what is to be passed over. */
static int64_t skip(void *archive, void *context, int64_t request) {
  (void)archive;
  unpacking_archive *a = context;
  if (!a->source.seek || request <= 0) return 0;
  int64_t left = a->source.size - a->position;
  if (request > left) request = left;
  return request > 0 && go(a, a->position + request) ? request : 0;
}

static int64_t seek(void *archive, void *context, int64_t offset, int whence) {
  (void)archive;
  unpacking_archive *a = context;
  if (whence == SEEK_CUR) offset += a->position;
  if (whence == SEEK_END) offset += a->source.size;
  return go(a, offset) ? offset : LIBARCHIVE_FATAL;
}

int unpacking_open(void) { return libarchive() != NULL; }

unpacking_archive *unpacking_archive_new(unpacking_source source) {
  const libarchive_functions *l = libarchive();
  unpacking_archive *a = l ? calloc(1, sizeof *a) : NULL;
  if (!a) return NULL;
  a->l = l;
  a->source = source;
  a->archive = l->archive_read_new();
  if (!a->archive) {
    free(a);
    return NULL;
  }
  a->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  l->archive_read_support_filter_gzip(a->archive);
  l->archive_read_support_filter_bzip2(a->archive);
  l->archive_read_support_filter_xz(a->archive);
  l->archive_read_support_filter_zstd(a->archive);
  l->archive_read_support_format_tar(a->archive);
  l->archive_read_support_format_zip(a->archive);
  l->archive_read_support_format_raw(a->archive);
  l->archive_read_support_format_empty(a->archive);
  if (source.seek) l->archive_read_set_seek_callback(a->archive, seek);
  return a;
}

void unpacking_archive_free(unpacking_archive *a) {
  if (!a) return;
  a->l->archive_read_free(a->archive);
  if (a->locale) freelocale(a->locale);
  free(a);
}

static int failed(unpacking_archive *a) {
  a->reason = a->l->archive_error_string(a->archive);
  return -1;
}

static int next(unpacking_archive *a, unpacking_entry *entry) {
  const libarchive_functions *l = a->l;
  if (!a->is_started) {
    a->is_started = true;
    int opened = l->archive_read_open2(a->archive, a, NULL, pull, skip, NULL);
    if (opened != LIBARCHIVE_OK && opened != LIBARCHIVE_WARN) return failed(a);
  }
  void *found = NULL;
  int status;
  do {
    status = l->archive_read_next_header(a->archive, &found);
  } while (status == LIBARCHIVE_RETRY);
  if (status == LIBARCHIVE_EOF) return 0;
  if (status != LIBARCHIVE_OK && status != LIBARCHIVE_WARN) return failed(a);
  const char *name = l->archive_entry_pathname_utf8(found);
  entry->name = name ? name : l->archive_entry_pathname(found);
  mode_t type = l->archive_entry_filetype(found);
  entry->kind = l->archive_entry_hardlink(found) || type == S_IFLNK ? UNPACKING_LINK
    : type == S_IFDIR                                                ? UNPACKING_FOLDER
    : type == S_IFREG || type == 0                                   ? UNPACKING_FILE
                                                                     : UNPACKING_OTHER;
  entry->size = l->archive_entry_size_is_set(found) ? l->archive_entry_size(found) : -1;
  entry->is_encrypted = l->archive_entry_is_data_encrypted(found);
  return 1;
}

int unpacking_archive_next(unpacking_archive *a, unpacking_entry *entry) {
  locale_t before = a->locale ? uselocale(a->locale) : (locale_t)0;
  int status = next(a, entry);
  if (before) uselocale(before);
  return status;
}

ptrdiff_t unpacking_archive_read(unpacking_archive *a, uint8_t *buffer, size_t capacity) {
  ssize_t got = a->l->archive_read_data(a->archive, buffer, capacity);
  return got < 0 ? failed(a) : got;
}

int unpacking_archive_is_raw(const unpacking_archive *a) {
  return a->l->archive_format(a->archive) == LIBARCHIVE_FORMAT_RAW;
}

/* libarchive counts the bytes as they are as one filter more. */
int unpacking_archive_layers(const unpacking_archive *a) {
  int count = a->l->archive_filter_count(a->archive);
  return count > 0 ? count - 1 : 0;
}

int64_t unpacking_archive_expanded(const unpacking_archive *a) {
  return a->l->archive_filter_bytes(a->archive, 0);
}

const char *unpacking_archive_reason(const unpacking_archive *a) { return a->reason; }
