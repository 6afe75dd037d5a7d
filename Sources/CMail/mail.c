#include "mail.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "gmime.h"

/* A mail that is being taken apart. */
typedef struct {
  const gmime_functions *g;
  const uint8_t *bytes;
  size_t count;
  mail_limits limits;
  mail_reading reading;
  size_t part_room, header_room;
} walk;

/* The room for one more element; NULL where there is none, for want of memory too. */
static void *grow(void **array, size_t *room, size_t used, size_t limit, size_t size) {
  if (used >= limit) return NULL;
  if (used == *room) {
    size_t more = *room ? *room * 2 : 16;
    void *grown = realloc(*array, more * size);
    if (!grown) return NULL;
    *array = grown;
    *room = more;
  }
  return (char *)*array + used * size;
}

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

/* The end of the header line that holds an offset, with the lines that go on with it. */
static size_t header_end(const walk *w, size_t at) {
  while (at < w->count) {
    size_t end = at;
    while (end < w->count && w->bytes[end] != '\n' && w->bytes[end] != '\r') end++;
    size_t next = end;
    if (next < w->count && w->bytes[next] == '\r') next++;
    if (next < w->count && w->bytes[next] == '\n') next++;
    if (next >= w->count || !is_blank(w->bytes[next])) return end;
    at = next;
  }
  return w->count;
}

static void add_headers(walk *w, void *object, int32_t part) {
  void *list = w->g->g_mime_object_get_header_list(object);
  int count = list ? w->g->g_mime_header_list_get_count(list) : 0;
  for (int i = 0; i < count; i++) {
    int64_t offset = w->g->g_mime_header_get_offset(w->g->g_mime_header_list_get_header_at(list, i));
    if (offset < 0 || (size_t)offset >= w->count) continue;
    const uint8_t *start = w->bytes + offset;
    size_t end = header_end(w, (size_t)offset);
    const uint8_t *colon = memchr(start, ':', end - (size_t)offset);
    if (!colon) continue;
    size_t name_end = (size_t)(colon - w->bytes), value = name_end + 1;
    while (name_end > (size_t)offset && is_blank(w->bytes[name_end - 1])) name_end--;
    /* A separator line of a mailbox, with a clock in it. */
    if (memchr(start, ' ', name_end - (size_t)offset)) continue;
    while (value < end && is_blank(w->bytes[value])) value++;
    mail_header *header = grow((void **)&w->reading.headers, &w->header_room,
      w->reading.header_count, w->limits.headers, sizeof *header);
    if (!header) return;
    *header = (mail_header){part, (size_t)offset, name_end, value, end};
    w->reading.header_count++;
  }
}

/* Text, and what may be a page whatever it is called. */
static bool is_text(const mail_part *part) {
  if (!strncmp(part->type, "text/", 5)) return true;
  if (!strcmp(part->type, "application/xhtml+xml")) return true;
  const char *dot = part->name ? strrchr(part->name, '.') : NULL;
  if (!dot) return false;
  static const char *const endings[] = {".htm", ".html", ".shtml", ".xhtml", ".txt", ".md"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (!strcasecmp(dot, endings[i])) return true;
  return false;
}

/* Decodes a leaf's content in pieces, so that no more is held than the limit allows. */
static void read_content(walk *w, void *leaf, mail_part *part) {
  const gmime_functions *g = w->g;
  void *content = g->g_mime_part_get_content(leaf);
  if (!content) return;
  void *stream = g->g_mime_data_wrapper_get_stream(content);
  if (!stream) return;
  g->g_mime_stream_reset(stream);
  void *filtered = g->g_mime_stream_filter_new(stream);
  void *filter = g->g_mime_filter_basic_new(g->g_mime_data_wrapper_get_encoding(content), 0);
  if (filter) {
    g->g_mime_stream_filter_add(filtered, filter);
    g->g_object_unref(filter);
  }
  size_t room = 0;
  for (;;) {
    if (part->count == room) {
      size_t more = room ? room * 2 : 4096;
      if (more > w->limits.bytes) more = w->limits.bytes;
      if (more <= room) {
        part->state = MAIL_CUT;
        break;
      }
      uint8_t *grown = realloc(part->bytes, more);
      if (!grown) {
        part->state = MAIL_CUT;
        break;
      }
      part->bytes = grown;
      room = more;
    }
    ssize_t got = g->g_mime_stream_read(filtered, (char *)part->bytes + part->count, room - part->count);
    if (got < 0) part->state = MAIL_BROKEN;
    if (got <= 0) break;
    part->count += (size_t)got;
  }
  w->limits.bytes -= part->count;
  g->g_object_unref(filtered);
}

/* A multipart whose boundary never comes: what stands there is text. */
static void take_prologue(walk *w, void *multipart, mail_part *part) {
  const char *text = w->g->g_mime_multipart_get_prologue(multipart);
  size_t count = text ? strlen(text) : 0;
  part->kind = MAIL_LEAF;
  part->state = count > w->limits.bytes ? MAIL_CUT : MAIL_WHOLE;
  if (count > w->limits.bytes) count = w->limits.bytes;
  part->bytes = malloc(count + 1);
  if (!part->bytes) {
    part->state = MAIL_BROKEN;
    return;
  }
  if (count > 0) memcpy(part->bytes, text, count);
  part->count = count;
  w->limits.bytes -= count;
}

static void add_message(walk *w, void *message, int32_t part, int depth);

static void add_part(walk *w, void *object, int32_t parent, int32_t number, int depth) {
  const gmime_functions *g = w->g;
  if (!object) return;
  if (depth > w->limits.depth) {
    w->reading.is_too_deep = 1;
    return;
  }
  mail_part *part = grow((void **)&w->reading.parts, &w->part_room, w->reading.part_count,
    w->limits.parts, sizeof *part);
  if (!part) {
    w->reading.has_more_parts = 1;
    return;
  }
  int32_t index = (int32_t)w->reading.part_count++;
  *part = (mail_part){.parent = parent, .number = number};
  void *type = g->g_mime_object_get_content_type(object);
  char *name = type ? g->g_mime_content_type_get_mime_type(type) : NULL;
  part->type = strdup(name ? name : "text/plain");
  if (name) g->g_free(name);
  if (!part->type) return;
  for (char *c = part->type; *c; c++) *c |= *c >= 'A' && *c <= 'Z' ? 0x20 : 0;
  if (g->g_type_check_instance_is_a(object, g->g_mime_multipart_get_type())) {
    part->kind = strcmp(part->type, "multipart/alternative") ? MAIL_PARTS : MAIL_ALTERNATIVE;
    int count = g->g_mime_multipart_get_count(object);
    if (count == 0) take_prologue(w, object, part);
    for (int i = 0; i < count && !w->reading.has_more_parts; i++)
      add_part(w, g->g_mime_multipart_get_part(object, i), index, i + 1, depth + 1);
  } else if (g->g_type_check_instance_is_a(object, g->g_mime_message_part_get_type())) {
    part->kind = MAIL_MESSAGE;
    add_message(w, g->g_mime_message_part_get_message(object), index, depth + 1);
  } else if (g->g_type_check_instance_is_a(object, g->g_mime_part_get_type())) {
    part->charset = copy(g->g_mime_object_get_content_type_parameter(object, "charset"));
    part->name = copy(g->g_mime_part_get_filename(object));
    part->location = copy(g->g_mime_object_get_header(object, "Content-Location"));
    part->is_attachment = g->g_mime_part_is_attachment(object) != 0;
    if (is_text(part)) read_content(w, object, part);
    else part->state = MAIL_NOT_TEXT;
  } else {
    part->state = MAIL_BROKEN;
  }
}

static void add_message(walk *w, void *message, int32_t part, int depth) {
  if (!message) return;
  add_headers(w, message, part);
  add_part(w, w->g->g_mime_message_get_mime_part(message), part, 1, depth);
}

int mail_open(void) { return gmime() != NULL; }

mail_reading mail_read(const uint8_t *bytes, size_t count, mail_limits limits) {
  walk w = {.g = gmime(), .bytes = bytes, .count = count, .limits = limits};
  w.reading.failed = 1;
  if (!w.g || count == 0 || count > INT_MAX) return w.reading;
  gmime_byte_array array = {(uint8_t *)bytes, (unsigned int)count};
  /* The bytes stay the caller's: GMime only looks at them, and makes no copy. */
  void *stream = w.g->g_mime_stream_mem_new_with_byte_array(&array);
  w.g->g_mime_stream_mem_set_owner(stream, 0);
  void *parser = w.g->g_mime_parser_new_with_stream(stream);
  void *message = w.g->g_mime_parser_construct_message(parser, NULL);
  if (message) {
    w.reading.failed = 0;
    add_message(&w, message, -1, 0);
    w.g->g_object_unref(message);
  }
  w.g->g_object_unref(parser);
  w.g->g_object_unref(stream);
  return w.reading;
}

void mail_free(mail_reading reading) {
  for (size_t i = 0; i < reading.part_count; i++) {
    free(reading.parts[i].type);
    free(reading.parts[i].charset);
    free(reading.parts[i].name);
    free(reading.parts[i].location);
    free(reading.parts[i].bytes);
  }
  free(reading.parts);
  free(reading.headers);
}

char *mail_decode_words(const char *text) {
  const gmime_functions *g = gmime();
  char *decoded = g ? g->g_mime_utils_header_decode_text(NULL, text) : NULL;
  char *own = copy(decoded);
  if (decoded) g->g_free(decoded);
  return own;
}

void mail_free_words(char *words) { free(words); }
