#define _GNU_SOURCE
#include "parser_state.h"
#include "attributes.h"
#include "tags.h"
#include <ctype.h>
#include <string.h>

/* Tags in the shape that nearly all have, `<name key="value" ...>`, which every reader
 * of HTML takes apart in the same way.
 *
 * libxml2 reads attributes character by character, copies each, and needs none of them to
 * know how a page is built; this takes half of its time. So it is shown `<name>` alone, and
 * inline elements that mean nothing to a reader of the text (`<span class="k">`) not at all.
 * Tags of any other shape are left to it. */

/* Longer names and values are left to libxml2. */
enum { LONGEST_NAME = 16, LONGEST_VALUE = 4096, LONGEST_STYLE = 256 };

static int is_space(unsigned char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static int is_key(unsigned char byte)
{
  return isalnum(byte) || byte == '-' || byte == '_' || byte == ':' || byte == '.';
}

static int is_unquoted(unsigned char byte)
{
  return is_key(byte) || byte == '/' || byte == '#' || byte == '%' || byte == '+' || byte >= 0x80;
}

static int is_name(const unsigned char *name, size_t length, const char *other)
{
  return strlen(other) == length && strncasecmp((const char *)name, other, length) == 0;
}

/* The end of the name that begins at `from`, or `from` where none of ours does. */
static size_t name_end(const state *s, size_t from)
{
  size_t at = from;
  if (!isalpha(s->source[from])) return from;
  while (isalnum(s->source[at])) at++;
  return at - from <= LONGEST_NAME ? at : from;
}

/* What a value says of the element's visibility; -1 where libxml2 has to decode it. */
static int visibility(const unsigned char *value, size_t length)
{
  char style[LONGEST_STYLE];
  if (length >= sizeof style || memchr(value, '&', length)) return -1;
  memcpy(style, value, length);
  style[length] = 0;
  return style_hides(style) ? HTML_HIDES : 0;
}

/* Reads the attributes from `at` to the tag's `>` or `/>`; false if they are not plain.
 * The page ends with a NUL, which is part of nothing here. */
static int read_attributes(const state *s, size_t at, plain_tag *tag)
{
  const unsigned char *source = s->source;
  int has_style = 0;
  tag->flags = 0;
  for (;;) {
    size_t before = at;
    while (is_space(source[at])) at++;
    if (source[at] == '>' || (source[at] == '/' && source[at + 1] == '>')) break;
    size_t key = at;
    if (at == before || !isalpha(source[at])) return 0;
    while (is_key(source[at])) at++;
    size_t key_length = at - key, value = at, value_length = 0;
    if (source[at] == '=') {
      unsigned char quote = source[at + 1];
      if (quote == '"' || quote == '\'') {
        value = at + 2;
        size_t room = s->length - value < LONGEST_VALUE ? s->length - value : LONGEST_VALUE;
        const unsigned char *end = value < s->length ? memchr(source + value, quote, room) : NULL;
        if (!end) return 0;
        value_length = (size_t)(end - source) - value;
        at = value + value_length + 1;
      } else {
        value = ++at;
        while (is_unquoted(source[at]) && at - value < LONGEST_VALUE) at++;
        value_length = at - value;
        /* Whose `/` is it, the value's or the tag's? */
        if (value_length == 0 || source[at - 1] == '/') return 0;
      }
    }
    if (is_name(source + key, key_length, "hidden")) {
      tag->flags |= HTML_HIDES;
    } else if (!has_style && is_name(source + key, key_length, "style")) {
      int seen = visibility(source + value, value_length);
      if (seen < 0) return 0;
      tag->flags |= (uint8_t)seen;
      has_style = 1;
    } else if (place_of(source + key, key_length, source + value, value_length) >= 0) {
      tag->flags |= HTML_HOLDS;
    }
  }
  tag->close = at;
  return 1;
}

/* Elements whose tags neither break a line nor mean anything to a reader of the text. */
static const char *const phrases[] = {
  "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
  "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
  "sup", "time", "tt", "u", "var", "wbr", NULL};

static int is_phrase(const unsigned char *name, size_t length)
{
  for (const char *const *phrase = phrases; *phrase; phrase++)
    if ((*phrase)[0] == (name[0] | 0x20) && is_name(name, length, *phrase)) return 1;
  return 0;
}

size_t behind_phrase_tag(const state *s, size_t at)
{
  const unsigned char *source = s->source;
  if (s->styled) return at;
  int closing = source[at + 1] == '/';
  size_t name = at + 1 + (size_t)closing, end = name_end(s, name);
  if (end == name || !is_phrase(source + name, end - name)) return at;
  if (source[end] == '>') return end + 1;
  plain_tag tag;
  if (closing || !read_attributes(s, end, &tag) || tag.flags || source[tag.close] != '>')
    return at;
  return tag.close + 1;
}

/* Elements of which libxml2 reports no second one, and one whose attributes say what it is. */
static int is_particular(const unsigned char *name, size_t length)
{
  return is_name(name, length, "html") || is_name(name, length, "head")
    || is_name(name, length, "body") || is_name(name, length, "meta");
}

void shorten(state *s, size_t at)
{
  if (s->source[at] != '<') return;
  size_t name = at + 1, end = name_end(s, name);
  plain_tag tag = {.name_end = end};
  if (end == name || !is_space(s->source[end]) || is_particular(s->source + name, end - name)
      || !read_attributes(s, end, &tag))
    return;
  tag.byte = s->source[end];
  s->source[end] = '>';
  s->ahead = tag;
}

void lengthen(state *s)
{
  if (s->ahead.name_end) s->source[s->ahead.name_end] = s->ahead.byte;
  s->ahead.name_end = 0;
}
