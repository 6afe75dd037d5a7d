#define _GNU_SOURCE
#include "include/html_events.h"
#include "attributes.h"
#include "tags.h"
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <ctype.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* libxml2 becomes quadratic in the number of open elements. */
enum { DEEPEST = 256, STACK = DEEPEST + 64 };

typedef struct {
  htmlParserCtxtPtr context;
  unsigned char *source;
  size_t length;
  /* Where the running context began, and how far its events reached. */
  size_t base, done;
  html_event *events;
  size_t count, capacity;
  unsigned char *decoded;
  size_t decoded_count, decoded_capacity;
  /* Whether the START of each open element was told, so that its END is too. */
  unsigned char told[STACK];
  size_t depth;
  /* libxml2 goes on about an unknown reference that was told already. */
  int skip_name, skip_semicolon;
  /* Whether text is left to libxml2, which drops control characters. */
  int has_controls;
  /* A byte of the page that a `>` stands for until libxml2 has seen it. */
  size_t lent;
  unsigned char lent_byte;
  int stopped, restarts, failed;
} state;

static size_t position(const state *s)
{
  return s->base + (size_t)(s->context->input->cur - s->context->input->base);
}

static void take_back(state *s)
{
  if (s->lent) s->source[s->lent] = s->lent_byte;
  s->lent = 0;
}

static void give_up(state *s)
{
  s->failed = s->stopped = 1;
  xmlStopParser(s->context);
}

static html_event *push(state *s, uint8_t kind, size_t start, size_t end)
{
  if (s->count == s->capacity) {
    html_event *grown = realloc(s->events, 2 * s->capacity * sizeof *grown);
    if (!grown) {
      give_up(s);
      return &s->events[s->count - 1];
    }
    s->events = grown;
    s->capacity *= 2;
  }
  html_event *event = &s->events[s->count++];
  *event = (html_event){.start = (uint32_t)start, .end = (uint32_t)end, .kind = kind};
  return event;
}

/* -- Text ---------------------------------------------------------------- */

static void push_text(state *s, size_t start, size_t end)
{
  html_event *last = s->count ? &s->events[s->count - 1] : NULL;
  if (last && last->kind == HTML_TEXT && last->end == start)
    last->end = (uint32_t)end;
  else
    push(s, HTML_TEXT, start, end);
  s->done = end;
}

static void push_decoded(state *s, size_t start, size_t end, const void *text, size_t length)
{
  if (s->decoded_capacity - s->decoded_count < length) {
    size_t capacity = 2 * s->decoded_capacity + length;
    unsigned char *grown = realloc(s->decoded, capacity);
    if (!grown) {
      give_up(s);
      return;
    }
    s->decoded = grown;
    s->decoded_capacity = capacity;
  }
  memcpy(s->decoded + s->decoded_count, text, length);
  html_event *event = push(s, HTML_DECODED, start, end);
  event->text = (uint32_t)s->decoded_count;
  event->length = (uint8_t)length;
  s->decoded_count += length;
  s->done = end;
}

/* Reads text up to the next tag, and says where that is.
 *
 * libxml2 walks text character by character and looks references up in a list
 * from end to end; here that costs a tenth. So tags are its part, text is ours. */
static size_t read_text(state *s, size_t from)
{
  const unsigned char *source = s->source;
  const unsigned char *tag = memchr(source + from, '<', s->length - from);
  size_t end = tag ? (size_t)(tag - source) : s->length;
  size_t start = from, at = from;
  while (at < end && !s->stopped) {
    const unsigned char *mark = memchr(source + at, '&', end - at);
    if (!mark) break;
    at = (size_t)(mark - source);
    html_reference reference;
    if (html_reference_read(mark, end - at, 0, &reference)) {
      if (at > start) push_text(s, start, at);
      push_decoded(s, at, at + reference.source_length, reference.text, reference.length);
      at = start = at + reference.source_length;
    } else {
      at++;
    }
  }
  if (end > start) push_text(s, start, end);
  s->done = end;
  return end;
}

/* Reads the text behind an end tag or comment, and moves libxml2 past it. */
static void read_on(state *s, size_t cursor)
{
  if (s->has_controls || s->stopped || cursor >= s->length || s->source[cursor] == '<') return;
  s->context->input->cur = s->source + read_text(s, cursor);
}

/* The same behind a start tag, where libxml2 has yet to see the `>`: it sees one
 * in place of the text's last byte. */
static void read_on_behind_start(state *s, size_t cursor)
{
  if (s->has_controls || s->stopped || cursor + 1 >= s->length || s->source[cursor] != '>'
      || s->source[cursor + 1] == '<')
    return;
  size_t last = read_text(s, cursor + 1) - 1;
  s->lent = last;
  s->lent_byte = s->source[last];
  s->source[last] = '>';
  s->context->input->cur = s->source + last;
}

/* Text that is not simply the bytes before the cursor: libxml2 drops control
 * characters and end tags of elements that are not open. What it kept stands in
 * the source in the same order. */
static void push_aligned(state *s, const unsigned char *text, size_t length, size_t limit)
{
  size_t at = s->done, begin = at;
  const unsigned char *found =
    memmem(s->source + at, limit - at, text, length < 24 ? length : 24);
  if (found) at = begin = (size_t)(found - s->source);
  for (size_t i = 0; i < length; i++) {
    if (at < limit && s->source[at] == text[i]) {
      at++;
      continue;
    }
    if (at > begin) push_text(s, begin, at);
    const unsigned char *next = memchr(s->source + at, text[i], limit - at);
    if (!next) return;
    begin = (size_t)(next - s->source);
    at = begin + 1;
  }
  if (at > begin) push_text(s, begin, at);
}

/* `&name` that libxml2 does not know. Newer names decode as in a browser; the
 * disguise `t&period;me` is one of them. */
static void push_reference(state *s, size_t start, size_t end)
{
  html_reference reference;
  s->skip_name = 1;
  if (html_reference_read(s->source + start, s->length - start, 0, &reference)) {
    size_t behind = start + reference.source_length;
    s->skip_semicolon = behind > end;
    push_decoded(s, start, behind, reference.text, reference.length);
  } else {
    push_text(s, start, end);
  }
}

/* Whether a stretch is one whole character reference. */
static int is_reference(const unsigned char *mark, const unsigned char *end)
{
  if (end - mark < 2) return 0;
  for (const unsigned char *at = mark + 1; at < end; at++)
    if (!isalnum(*at) && !(*at == '#' && at == mark + 1) && !(*at == ';' && at == end - 1))
      return 0;
  return 1;
}

static void on_text(void *data, const xmlChar *text, int count)
{
  state *s = data;
  if (s->stopped || count <= 0) return;
  take_back(s);
  size_t length = (size_t)count, end = position(s);
  if (s->skip_name) {
    s->skip_name = 0;
    return;
  }
  if (s->skip_semicolon) {
    s->skip_semicolon = 0;
    if (*text == ';') {
      text++;
      if (--length == 0) return;
    }
  }
  const unsigned char *source = s->source;
  if (s->done + length <= s->length && memcmp(source + s->done, text, length) == 0
      && (source[s->done] != '&' || s->done + length == end)) {
    push_text(s, s->done, s->done + length);
    return;
  }
  if (length == 1 && *text == '&' && s->done < end) {
    const unsigned char *mark = memrchr(source + s->done, '&', end - s->done);
    if (mark && mark[1] != '#' && source[end - 1] != ';' && mark + 1 < source + end) {
      push_reference(s, (size_t)(mark - source), end);
      return;
    }
  }
  if (length <= 8 && s->done < end) {
    const unsigned char *mark = memrchr(source + s->done, '&', end - s->done);
    if (mark && is_reference(mark, source + end)) {
      push_decoded(s, (size_t)(mark - source), end, text, length);
      return;
    }
  }
  if (length <= end && end - length >= s->done
      && memcmp(source + end - length, text, length) == 0) {
    push_text(s, end - length, end);
    return;
  }
  /* A long run is flushed with the cursor on its last character. */
  size_t limit = end + 4 < s->length ? end + 4 : s->length;
  if (limit > s->done) push_aligned(s, text, length, limit);
  if (s->done < end) s->done = end;
}

static void on_raw(void *data, const xmlChar *text, int count)
{
  (void)text, (void)count;
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  s->done = position(s);
}

static void on_comment(void *data, const xmlChar *text)
{
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  size_t end = position(s), length = strlen((const char *)text);
  if (end > s->done && length) {
    const unsigned char *open =
      memmem(s->source + s->done, end - s->done, "<!--", 4);
    size_t start = open ? (size_t)(open - s->source) + 4 : s->done;
    size_t stop = end >= 3 ? end - 3 : 0;
    if (stop > start) push(s, HTML_COMMENT, start, stop);
  }
  s->done = end;
  read_on(s, end);
}

static void on_instruction(void *data, const xmlChar *target, const xmlChar *text)
{
  (void)target, (void)text;
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  s->done = position(s);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
  (void)name, (void)id, (void)system;
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  s->done = position(s);
}

/* -- Elements ------------------------------------------------------------ */

/* Whether a tag's name, and not only its beginning, stands at an offset. */
static int stands_at(const state *s, size_t at, size_t end, const char *name)
{
  const unsigned char *source = s->source;
  for (; *name; at++, name++) {
    if (at >= end) return 0;
    unsigned char byte = source[at];
    if (byte != (unsigned char)*name && (byte < 'A' || byte > 'Z' || (byte | 0x20) != *name))
      return 0;
  }
  return at >= end || !isalnum(source[at]);
}

/* Elements whose content is no markup: libxml2 reads that itself. */
static int is_raw(const char *name)
{
  return name[0] == 's' && (strcmp(name, "script") == 0 || strcmp(name, "style") == 0);
}

/* Where `<name` or `</name` stands in [from, to), `to` if it does not: then
 * libxml2 implied the element. */
static size_t find_tag(const state *s, size_t from, size_t to, const char *name, int closing)
{
  while (from < to) {
    const unsigned char *open = memchr(s->source + from, '<', to - from);
    if (!open) break;
    size_t at = (size_t)(open - s->source);
    if ((!closing || open[1] == '/') && stands_at(s, at + 1 + (size_t)closing, to, name))
      return at;
    from = at + 1;
  }
  return to;
}

static int is_named(const xmlChar *name, const char *other)
{
  return name && strcasecmp((const char *)name, other) == 0;
}

/* Whether a <meta> says something to a reader: HTML_CONTENT, HTML_REFRESH, -1. */
static int meta_content(const xmlChar **attributes)
{
  for (; attributes && *attributes; attributes += 2) {
    const xmlChar *value = attributes[1];
    if (!value) continue;
    if (is_named(attributes[0], "http-equiv") && is_named(value, "refresh")) return HTML_REFRESH;
    if (!is_named(attributes[0], "name") && !is_named(attributes[0], "property")) continue;
    const char *colon = strchr((const char *)value, ':');
    const xmlChar *what = colon ? (const xmlChar *)colon + 1 : value;
    if (is_named(what, "description") || is_named(what, "keywords") || is_named(what, "title"))
      return HTML_CONTENT;
  }
  return -1;
}

static uint8_t flags_of(const xmlChar **attributes)
{
  for (; attributes && *attributes; attributes += 2) {
    const char *name = (const char *)attributes[0];
    if (name[0] == 'h' && strcmp(name, "hidden") == 0) return HTML_HIDES;
    if (name[0] == 's' && attributes[1] && strcmp(name, "style") == 0
        && style_hides((const char *)attributes[1]))
      return HTML_HIDES;
  }
  return 0;
}

typedef struct {
  const char *name;
  uint8_t attribute;
} wanted;

static const wanted of_link[] = {{"href", HTML_HREF}, {0, 0}};
static const wanted of_picture[] = {{"src", HTML_SRC}, {"alt", HTML_ALT}, {0, 0}};
static const wanted of_frame[] = {{"src", HTML_SRC}, {"srcdoc", HTML_SRCDOC}, {0, 0}};
static const wanted of_input[] = {
  {"value", HTML_VALUE}, {"placeholder", HTML_VALUE}, {"alt", HTML_ALT}, {0, 0}};
static const wanted of_cell[] = {{"rowspan", HTML_ROWSPAN}, {"colspan", HTML_COLSPAN}, {0, 0}};
static const wanted of_meta[] = {{"content", HTML_CONTENT}, {0, 0}};

static const wanted *wanted_of(uint8_t tag)
{
  switch (tag) {
  case HTML_A: case HTML_AREA: return of_link;
  case HTML_IMG: return of_picture;
  case HTML_FRAME: return of_frame;
  case HTML_INPUT: return of_input;
  case HTML_TD: case HTML_TH: return of_cell;
  case HTML_META: return of_meta;
  default: return NULL;
  }
}

/* libxml2 gives values, not places: read the tag again. */
static void push_attributes(state *s, uint8_t tag, size_t start, size_t end, int content)
{
  const wanted *list = wanted_of(tag);
  if (!list) return;
  attribute found;
  unsigned seen = 0;
  size_t at = start + 1;
  const unsigned char *source = s->source;
  while (at < end && source[at] != ' ' && source[at] != '/' && (source[at] < '\t' || source[at] > '\r'))
    at++;
  while (attribute_next(source, at, end, &found)) {
    at = found.next;
    size_t length = found.name_end - found.name;
    for (unsigned i = 0; list[i].name; i++) {
      if (strlen(list[i].name) != length || (seen & (1u << i))
          || strncasecmp(list[i].name, (const char *)source + found.name, length) != 0)
        continue;
      seen |= 1u << i; /* the first of several counts, as in browsers */
      html_event *event = push(s, HTML_ATTRIBUTE, found.value, found.value_end);
      event->tag = tag == HTML_META ? (uint8_t)content : list[i].attribute;
    }
  }
}

/* The rest is parsed as a page of its own; its ancestors are forgotten, its text is not. */
static void restart_behind(state *s, size_t end)
{
  push(s, HTML_RESTART, end, end);
  s->stopped = 1;
  s->restarts++;
  s->done = end;
  xmlStopParser(s->context);
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  size_t cursor = position(s);
  size_t start = s->done;
  uint8_t level, tag = tag_of((const char *)name, &level);
  if (start >= cursor || s->source[start] != '<'
      || !stands_at(s, start + 1, cursor, (const char *)name))
    start = start < cursor ? find_tag(s, start, cursor, (const char *)name, 0) : cursor;
  int implied = start >= cursor;
  uint8_t flags = attributes ? flags_of(attributes) : 0;
  int content = tag == HTML_META ? meta_content(attributes) : 0;
  int told = !implied && (tag != HTML_OTHER || flags) && content >= 0;
  int empty = tag_is_empty(tag);
  if (s->depth < STACK) s->told[s->depth] = told && !empty;
  s->depth++;
  size_t end = cursor;
  if (!implied) {
    if (end < s->length && s->source[end] == '/') end++;
    if (end < s->length && s->source[end] == '>') end++;
    s->done = end;
  }
  if (told) {
    html_event *event = push(s, HTML_START, start, end);
    event->tag = tag;
    event->flags = flags | (empty ? HTML_EMPTY : 0);
    event->length = level;
    if (attributes) push_attributes(s, tag, start, cursor, content);
  }
  if (implied || s->stopped) return;
  if (s->context->nameNr > DEEPEST)
    restart_behind(s, end);
  else if (!is_raw((const char *)name))
    read_on_behind_start(s, cursor);
}

static void on_end(void *data, const xmlChar *name)
{
  state *s = data;
  if (s->stopped || s->depth == 0) return;
  take_back(s);
  size_t cursor = position(s), start = cursor;
  int is_explicit = 0;
  if (cursor > s->done && s->source[cursor - 1] == '>') {
    if (s->source[s->done] == '<' && s->source[s->done + 1] == '/'
        && stands_at(s, s->done + 2, cursor, (const char *)name))
      start = s->done;
    else
      start = find_tag(s, s->done, cursor, (const char *)name, 1);
    is_explicit = start < cursor;
    if (is_explicit) s->done = cursor;
  }
  s->depth--;
  if (s->depth < STACK && s->told[s->depth]) {
    uint8_t level, tag = tag_of((const char *)name, &level);
    push(s, HTML_END, start, cursor)->tag = tag;
  }
  if (is_explicit) read_on(s, cursor);
}

/* -- The parse ------------------------------------------------------------ */

static const htmlSAXHandler handler = {
  .internalSubset = on_doctype,
  .startElement = on_start,
  .endElement = on_end,
  .characters = on_text,
  .ignorableWhitespace = on_text,
  .cdataBlock = on_raw,
  .comment = on_comment,
  .processingInstruction = on_instruction,
};

/* A string input of our own making: nothing is copied or shrunk, so that the
 * cursor is the offset, and the parser cannot change encodings on a bad byte. */
static int parse_from(state *s, size_t from)
{
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (!context) return 0;
  xmlParserInputPtr input = xmlNewInputStream(context);
  if (!input) {
    htmlFreeParserCtxt(context);
    return 0;
  }
  input->base = input->cur = s->source + from;
  input->end = s->source + s->length;
  input->length = (int)(s->length - from);
  inputPush(context, input);
  htmlSAXHandlerPtr own = context->sax;
  htmlSAXHandler mine = handler;
  context->sax = &mine;
  context->userData = s;
  context->charset = XML_CHAR_ENCODING_UTF8;
  context->options |= HTML_PARSE_IGNORE_ENC;
  context->recovery = 1; /* else text behind some errors is dropped */
  context->keepBlanks = 1;
  s->context = context;
  s->base = s->done = from;
  s->depth = 0;
  s->lent = 0;
  s->stopped = s->skip_name = s->skip_semicolon = 0;
  htmlParseDocument(context);
  take_back(s);
  context->sax = own;
  context->userData = context;
  htmlFreeParserCtxt(context);
  s->context = NULL;
  return 1;
}

/* Whether there are control characters that are no white space. */
static int has_controls(const unsigned char *source, size_t length)
{
  unsigned char found = 0;
  for (size_t at = 0; at < length; at++) {
    unsigned char byte = source[at];
    unsigned char is_space = (unsigned char)(byte - '\t') <= '\r' - '\t';
    found |= (unsigned char)((byte < ' ') & !is_space);
  }
  return found;
}

/* -- Memory --------------------------------------------------------------- */

/* What a thread's last page used, for its next one: pages come by the million,
 * and memory given back to the system costs more than the reading. */
typedef struct {
  unsigned char *source, *decoded;
  html_event *events;
  size_t source_capacity, decoded_capacity, event_capacity;
} buffers;

/* Buffers of longer pages are given back. */
enum { LONGEST_KEPT = 4 * 1024 * 1024 };

static pthread_key_t kept;

static void free_buffers(void *pointer)
{
  buffers *b = pointer;
  if (!b) return;
  free(b->source);
  free(b->decoded);
  free(b->events);
  free(b);
}

static void initialise(void)
{
  xmlInitParser();
  pthread_key_create(&kept, free_buffers);
}

static int grow(void *pointer, size_t *capacity, size_t wanted, size_t size)
{
  void **buffer = pointer;
  if (*buffer && *capacity >= wanted) return 1;
  free(*buffer);
  *buffer = malloc(wanted * size);
  *capacity = *buffer ? wanted : 0;
  return *buffer != NULL;
}

html_events html_events_parse(const unsigned char *source, size_t length)
{
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialise);
  buffers *b = pthread_getspecific(kept);
  if (b) pthread_setspecific(kept, NULL); else b = calloc(1, sizeof *b);
  if (!b || length > INT32_MAX - 1 || !grow(&b->source, &b->source_capacity, length + 1, 1)
      || !grow(&b->decoded, &b->decoded_capacity, length / 64 + 64, 1)
      || !grow(&b->events, &b->event_capacity, length / 24 + 64, sizeof *b->events)) {
    free_buffers(b);
    return (html_events){.failed = 1};
  }
  state s = {
    .length = length, .source = b->source, .events = b->events, .decoded = b->decoded,
    .capacity = b->event_capacity, .decoded_capacity = b->decoded_capacity};
  memcpy(s.source, source, length);
  s.source[length] = 0;
  /* libxml2 stops at a NUL between tags. */
  for (unsigned char *nul = s.source;
       (nul = memchr(nul, 0, length - (size_t)(nul - s.source)));)
    *nul++ = ' ';
  s.has_controls = has_controls(s.source, length);
  int blanked = blank_surplus_attributes(s.source, length);
  size_t from = 0;
  while (from < length && !s.failed) {
    s.failed |= !parse_from(&s, from);
    if (!s.stopped || s.done <= from) break;
    from = s.done;
  }
  *b = (buffers){
    .source = s.source, .source_capacity = b->source_capacity, .events = s.events,
    .event_capacity = s.capacity, .decoded = s.decoded, .decoded_capacity = s.decoded_capacity};
  return (html_events){
    .events = s.events, .count = s.count, .decoded = s.decoded, .source = s.source,
    .restarts = s.restarts, .blanked_tags = blanked, .failed = s.failed, .memory = b};
}

void html_events_free(html_events events)
{
  buffers *b = events.memory;
  if (b && b->source_capacity <= LONGEST_KEPT && !pthread_getspecific(kept)
      && pthread_setspecific(kept, b) == 0)
    return;
  free_buffers(b);
}

int html_events_parser_version(void)
{
  return LIBXML_VERSION;
}
