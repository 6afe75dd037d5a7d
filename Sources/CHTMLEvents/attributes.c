#define _GNU_SOURCE
#include "attributes.h"
#include <ctype.h>
#include <string.h>

enum { LONG_TAG = 16 * 1024, ATTRIBUTES_KEPT = 256 };

static int is_space(unsigned char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v');
}

int attribute_next(const unsigned char *source, size_t at, size_t end, attribute *found)
{
  while (at < end && (is_space(source[at]) || source[at] == '/')) at++;
  if (at >= end || source[at] == '>') return 0;
  found->name = at;
  if (source[at] == '=') at++;
  while (at < end && !is_space(source[at]) && source[at] != '/' && source[at] != '>'
         && source[at] != '=')
    at++;
  found->name_end = at;
  size_t behind = at;
  while (behind < end && is_space(source[behind])) behind++;
  if (behind >= end || source[behind] != '=') {
    found->value = found->value_end = found->next = at;
    return 1;
  }
  at = behind + 1;
  while (at < end && is_space(source[at])) at++;
  if (at < end && (source[at] == '"' || source[at] == '\'')) {
    const unsigned char *quote = memchr(source + at + 1, source[at], end - at - 1);
    found->value = at + 1;
    found->value_end = quote ? (size_t)(quote - source) : end;
    found->next = quote ? found->value_end + 1 : end;
    return 1;
  }
  found->value = at;
  while (at < end && !is_space(source[at]) && source[at] != '>') at++;
  found->value_end = found->next = at;
  return 1;
}

/* The value of a declaration, NULL if `style` does not begin with this property. */
static const char *value_of(const char *style, const char *property)
{
  size_t length = strlen(property);
  if (strncasecmp(style, property, length) != 0) return NULL;
  style += length;
  while (isspace((unsigned char)*style)) style++;
  if (*style != ':') return NULL;
  style++;
  while (isspace((unsigned char)*style)) style++;
  return style;
}

static int is_zero(const char *value)
{
  int digits = 0;
  for (; *value == '0' || *value == '.'; value++) digits += *value == '0';
  return digits > 0 && !isdigit((unsigned char)*value);
}

int style_hides(const char *style)
{
  while (style) {
    while (isspace((unsigned char)*style) || *style == ';') style++;
    const char *value = value_of(style, "display");
    if (value && strncasecmp(value, "none", 4) == 0) return 1;
    value = value_of(style, "visibility");
    if (value && strncasecmp(value, "hidden", 6) == 0) return 1;
    value = value_of(style, "font-size");
    if (value && is_zero(value)) return 1;
    style = strchr(style, ';');
  }
  return 0;
}

/* Blanks a tag's attributes behind those kept; returns its end, and whether it was changed. */
static size_t blank_tag(unsigned char *source, size_t tag, size_t length, int *changed)
{
  attribute found;
  size_t at = tag + 1, kept = 0;
  while (at < length && !is_space(source[at]) && source[at] != '>' && source[at] != '/') at++;
  while (attribute_next(source, at, length, &found)) {
    if (++kept > ATTRIBUTES_KEPT) {
      memset(source + found.name, ' ', found.next - found.name);
      *changed = 1;
    }
    at = found.next;
  }
  return at;
}

int blank_surplus_attributes(unsigned char *source, size_t length)
{
  int changed_tags = 0;
  /* `close` is the first `>` behind `at`, once that is a long way off. It is kept, or a page
   * of `<` alone would be searched to its end for each of them. */
  size_t at = 0, close = 0;
  while (length - at > LONG_TAG) {
    if (close < at + LONG_TAG) {
      const unsigned char *near = memrchr(source + at, '>', LONG_TAG);
      if (near) {
        at = (size_t)(near - source) + 1;
        continue;
      }
      const unsigned char *next = memchr(source + at + LONG_TAG, '>', length - at - LONG_TAG);
      close = next ? (size_t)(next - source) : length;
    }
    /* No `>` for a long way: look for a tag that runs through here. */
    const unsigned char *tag = memchr(source + at, '<', close - at);
    if (!tag) {
      at = close;
      continue;
    }
    at = (size_t)(tag - source) + 1;
    if (at < length && isalpha(source[at])) {
      int changed = 0;
      at = blank_tag(source, at - 1, length, &changed);
      changed_tags += changed;
    }
  }
  return changed_tags;
}

void blank_unfinished_marks(unsigned char *source, size_t length)
{
  const unsigned char *close = memrchr(source, '>', length);
  size_t at = close ? (size_t)(close - source) + 1 : 0;
  unsigned char *mark = memchr(source + at, '<', length - at);
  while (mark) {
    unsigned char *next = memchr(mark + 1, '<', length - (size_t)(mark + 1 - source));
    if (next && (mark[1] == '/' || mark[1] == '!' || mark[1] == '?')) *mark = ' ';
    mark = next;
  }
}
