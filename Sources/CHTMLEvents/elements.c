#define _GNU_SOURCE
#include "parser_state.h"
#include "attributes.h"
#include "tags.h"
#include <ctype.h>
#include <string.h>

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
  uint8_t flags = 0;
  for (; attributes && *attributes; attributes += 2) {
    const char *name = (const char *)attributes[0], *value = (const char *)attributes[1];
    if (name[0] == 'h' && strcmp(name, "hidden") == 0) flags |= HTML_HIDES;
    if (!value) continue;
    if (name[0] == 's' && strcmp(name, "style") == 0 && style_hides(value)) flags |= HTML_HIDES;
    if (place_of(attributes[0], strlen(name), attributes[1], strlen(value)) >= 0)
      flags |= HTML_HOLDS;
  }
  return flags;
}

typedef struct {
  const char *name;
  uint8_t attribute;
} wanted;

static const wanted of_link[] = {{"href", HTML_HREF}, {"xlink:href", HTML_HREF}, {0, 0}};
static const wanted of_picture[] = {{"src", HTML_SRC}, {"alt", HTML_ALT}, {0, 0}};
static const wanted of_frame[] = {{"src", HTML_SRC}, {"srcdoc", HTML_SRCDOC}, {0, 0}};
static const wanted of_input[] = {
  {"value", HTML_VALUE}, {"placeholder", HTML_VALUE}, {"alt", HTML_ALT}, {0, 0}};
static const wanted of_cell[] = {{"rowspan", HTML_ROWSPAN}, {"colspan", HTML_COLSPAN}, {0, 0}};
static const wanted of_none[] = {{0, 0}};
static const wanted of_meta[] = {{"content", HTML_CONTENT}, {0, 0}};

static const wanted *wanted_of(uint8_t tag)
{
  switch (tag) {
  case HTML_A: case HTML_AREA: case HTML_BASE: return of_link;
  case HTML_IMG: return of_picture;
  case HTML_FRAME: return of_frame;
  case HTML_INPUT: return of_input;
  case HTML_TD: case HTML_TH: return of_cell;
  case HTML_META: return of_meta;
  default: return of_none;
  }
}

/* libxml2 gives values, not places: read the tag again. */
static void push_attributes(state *s, uint8_t tag, uint8_t flags, size_t start, size_t end,
                            int content)
{
  const wanted *list = wanted_of(tag);
  int holds = flags & HTML_HOLDS;
  if (!list->name && !holds) return;
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
    if (!holds) continue;
    int place = place_of(source + found.name, length, source + found.value,
                         found.value_end - found.value);
    if (place >= 0) push(s, HTML_ATTRIBUTE, found.value, found.value_end)->tag = (uint8_t)place;
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

/* How to say what stands in front of it, above the line: no part of the text. */
static int is_gloss(const char *name)
{
  return name[0] == 'r' && (strcmp(name, "rt") == 0 || strcmp(name, "rp") == 0);
}

/* Whether a script's tag says that it is data: `application/ld+json` and its like. */
static int says_json(const unsigned char *tag, size_t length)
{
  for (size_t at = 0; at + 4 <= length; at++)
    if (strncasecmp((const char *)tag + at, "json", 4) == 0) return 1;
  return 0;
}

void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
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
  size_t close = cursor;
  uint8_t flags = attributes ? flags_of(attributes) : 0;
  if (!implied && s->ahead.name_end == cursor) {
    lengthen(s);
    close = s->ahead.close;
    flags = s->ahead.flags;
    s->context->input->cur = s->source + close;
  }
  if (is_gloss((const char *)name)) flags |= HTML_HIDES;
  s->json = !implied && strcmp((const char *)name, "script") == 0
    && says_json(s->source + start, close - start);
  int content = tag == HTML_META ? meta_content(attributes) : 0;
  int told = !implied && (tag != HTML_OTHER || flags) && content >= 0;
  int empty = tag_is_empty(tag);
  if (s->depth < STACK) s->told[s->depth] = told && !empty;
  s->depth++;
  size_t end = close;
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
    if (attributes || close > cursor) push_attributes(s, tag, flags, start, close, content);
    if (tag == HTML_OTHER && s->depth <= STACK) s->styled++;
  }
  if (implied || s->stopped) return;
  if (s->context->nameNr > DEEPEST)
    restart_behind(s, end);
  else if (!is_raw((const char *)name))
    read_on_behind_start(s, close);
}

void on_end(void *data, const xmlChar *name)
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
    if (tag == HTML_OTHER && s->styled) s->styled--;
  }
  /* Behind an end tag, and behind `/>`. */
  if (is_explicit || (cursor == s->done && s->source[cursor - 1] == '>')) read_on(s, cursor);
}
