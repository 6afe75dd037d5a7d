#ifndef TRUELINE_LIBARCHIVE_H
#define TRUELINE_LIBARCHIVE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* What is used of libarchive 3: documented functions, declared here since linking against it would
 * make it a library of every start. It keeps their binary form for as long as its soname ends in
 * 13. Objects are pointers to nothing known. */
typedef ssize_t libarchive_read(void *archive, void *context, const void **buffer);
typedef int64_t libarchive_skip(void *archive, void *context, int64_t request);
typedef int64_t libarchive_seek(void *archive, void *context, int64_t offset, int whence);
typedef int libarchive_end(void *archive, void *context);

#define LIBARCHIVE_FUNCTIONS(X) \
  X(void *, archive_read_new, (void)) \
  X(int, archive_read_support_filter_gzip, (void *archive)) \
  X(int, archive_read_support_filter_bzip2, (void *archive)) \
  X(int, archive_read_support_filter_xz, (void *archive)) \
  X(int, archive_read_support_filter_zstd, (void *archive)) \
  X(int, archive_read_support_format_tar, (void *archive)) \
  X(int, archive_read_support_format_zip, (void *archive)) \
  X(int, archive_read_support_format_raw, (void *archive)) \
  X(int, archive_read_support_format_empty, (void *archive)) \
  X(int, archive_read_set_seek_callback, (void *archive, libarchive_seek *seek)) \
  X(int, archive_read_open2, \
    (void *archive, void *context, libarchive_end *open, libarchive_read *read, \
      libarchive_skip *skip, libarchive_end *close)) \
  X(int, archive_read_next_header, (void *archive, void **entry)) \
  X(ssize_t, archive_read_data, (void *archive, void *buffer, size_t capacity)) \
  X(int, archive_read_free, (void *archive)) \
  X(int, archive_format, (void *archive)) \
  X(int, archive_filter_count, (void *archive)) \
  X(int64_t, archive_filter_bytes, (void *archive, int index)) \
  X(const char *, archive_error_string, (void *archive)) \
  X(const char *, archive_entry_pathname, (void *entry)) \
  X(const char *, archive_entry_pathname_utf8, (void *entry)) \
  X(const char *, archive_entry_hardlink, (void *entry)) \
  X(mode_t, archive_entry_filetype, (void *entry)) \
  X(int, archive_entry_size_is_set, (void *entry)) \
  X(int64_t, archive_entry_size, (void *entry)) \
  X(int, archive_entry_is_data_encrypted, (void *entry))

typedef struct {
#define LIBARCHIVE_MEMBER(result, name, parameters) result(*name) parameters;
  LIBARCHIVE_FUNCTIONS(LIBARCHIVE_MEMBER)
#undef LIBARCHIVE_MEMBER
} libarchive_functions;

/* The functions, NULL where the library is not there. */
const libarchive_functions *libarchive(void);

/* As archive.h numbers them. */
enum {
  LIBARCHIVE_EOF = 1,
  LIBARCHIVE_OK = 0,
  LIBARCHIVE_RETRY = -10,
  LIBARCHIVE_WARN = -20,
  LIBARCHIVE_FATAL = -30,
  LIBARCHIVE_FORMAT_RAW = 0x90000
};

#endif
