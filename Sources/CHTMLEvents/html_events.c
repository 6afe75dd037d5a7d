#define _GNU_SOURCE
#include "include/html_events.h"
#include "attributes.h"
#include "parser_state.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

size_t position(const state *s)
{
  return s->base + (size_t)(s->context->input->cur - s->context->input->base);
}

void take_back(state *s)
{
  if (s->lent) s->source[s->lent] = s->lent_byte;
  s->lent = 0;
  if (s->ahead.name_end && position(s) > s->ahead.name_end) lengthen(s);
}

void give_up(state *s)
{
  s->failed = s->stopped = 1;
  xmlStopParser(s->context);
}

html_event *push(state *s, uint8_t kind, size_t start, size_t end)
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
  s->depth = s->styled = 0;
  s->lent = 0;
  s->stopped = s->skip_name = s->skip_semicolon = 0;
  htmlParseDocument(context);
  take_back(s);
  lengthen(s);
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
  blank_unfinished_marks(s.source, length);
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
