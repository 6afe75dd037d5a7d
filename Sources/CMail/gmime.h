#ifndef TRUELINE_GMIME_H
#define TRUELINE_GMIME_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* What is used of GMime 3.2 and of the libraries that it brings: documented functions, declared
 * here since its own headers would make it a library of every start. GMime keeps their binary
 * form for as long as its name ends in 3.0 (its soname). Objects are pointers to nothing known. */
#define GMIME_FUNCTIONS(X) \
  X(void, g_mime_init, (void)) \
  X(void *, g_mime_stream_mem_new_with_byte_array, (void *array)) \
  X(void, g_mime_stream_mem_set_owner, (void *stream, int owner)) \
  X(ssize_t, g_mime_stream_read, (void *stream, char *buffer, size_t length)) \
  X(int, g_mime_stream_reset, (void *stream)) \
  X(void *, g_mime_stream_filter_new, (void *stream)) \
  X(int, g_mime_stream_filter_add, (void *stream, void *filter)) \
  X(void *, g_mime_filter_basic_new, (int encoding, int encode)) \
  X(void *, g_mime_parser_new_with_stream, (void *stream)) \
  X(void *, g_mime_parser_construct_message, (void *parser, void *options)) \
  X(void *, g_mime_message_get_mime_part, (void *message)) \
  X(size_t, g_mime_multipart_get_type, (void)) \
  X(const char *, g_mime_multipart_get_prologue, (void *multipart)) \
  X(int, g_mime_multipart_get_count, (void *multipart)) \
  X(void *, g_mime_multipart_get_part, (void *multipart, int index)) \
  X(size_t, g_mime_message_part_get_type, (void)) \
  X(void *, g_mime_message_part_get_message, (void *part)) \
  X(size_t, g_mime_part_get_type, (void)) \
  X(void *, g_mime_part_get_content, (void *part)) \
  X(const char *, g_mime_part_get_filename, (void *part)) \
  X(int, g_mime_part_is_attachment, (void *part)) \
  X(void *, g_mime_data_wrapper_get_stream, (void *wrapper)) \
  X(int, g_mime_data_wrapper_get_encoding, (void *wrapper)) \
  X(void *, g_mime_object_get_content_type, (void *object)) \
  X(const char *, g_mime_object_get_content_type_parameter, (void *object, const char *name)) \
  X(void *, g_mime_object_get_header_list, (void *object)) \
  X(const char *, g_mime_object_get_header, (void *object, const char *name)) \
  X(char *, g_mime_content_type_get_mime_type, (void *type)) \
  X(int, g_mime_header_list_get_count, (void *list)) \
  X(void *, g_mime_header_list_get_header_at, (void *list, int index)) \
  X(int64_t, g_mime_header_get_offset, (void *header)) \
  X(char *, g_mime_utils_header_decode_text, (void *options, const char *text)) \
  X(int, g_type_check_instance_is_a, (void *instance, size_t type)) \
  X(void, g_object_unref, (void *object)) \
  X(void, g_free, (void *memory))

typedef struct {
#define GMIME_MEMBER(result, name, parameters) result(*name) parameters;
  GMIME_FUNCTIONS(GMIME_MEMBER)
#undef GMIME_MEMBER
} gmime_functions;

/* The functions, NULL where the library is not there. */
const gmime_functions *gmime(void);

/* The head of GLib's GByteArray, as its documentation gives it. */
typedef struct {
  uint8_t *data;
  unsigned int length;
} gmime_byte_array;

#endif
