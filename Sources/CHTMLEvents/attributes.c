#define _GNU_SOURCE
#include "attributes.h"
#include "include/html_events.h"
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

/* Digits that a telephone number has at least. */
enum { FEWEST_DIGITS = 5 };

/* Whether a value has a sign of an address, an account or a number. */
static int may_hold(const unsigned char *value, size_t length)
{
  static const unsigned char wide_colon[] = {0xEF, 0xBC, 0x9A};
  if (memchr(value, '@', length) || memchr(value, ':', length) || memchr(value, '/', length)
      || memmem(value, length, wide_colon, sizeof wide_colon))
    return 1;
  int digits = 0;
  for (size_t at = 0; at < length; at++)
    if (isdigit(value[at]) && ++digits >= FEWEST_DIGITS) return 1;
  return 0;
}

/* Whether a value is an address that says of what kind it is. */
static int is_address(const unsigned char *value, size_t length)
{
  while (length && is_space(*value)) value++, length--;
  if (length > 2 && value[0] == '/' && value[1] == '/') return 1;
  size_t at = 0;
  while (at < length && isalpha(value[at])) at++;
  return at > 1 && at + 1 < length && value[at] == ':';
}

static int is_called(const unsigned char *name, size_t length, const char *other)
{
  return strlen(other) == length && strncasecmp((const char *)name, other, length) == 0;
}

int place_of(const unsigned char *name, size_t name_length, const unsigned char *value,
             size_t length)
{
  int what = -1;
  switch (name[0] | 0x20) {
  case 'a':
    if (is_called(name, name_length, "aria-label")) what = HTML_LABEL;
    if (is_called(name, name_length, "action")) what = HTML_ACTION;
    break;
  case 'd':
    if (name_length < 6 || strncasecmp((const char *)name, "data-", 5) != 0) break;
    if (is_called(name, name_length, "data-cfemail")) return HTML_CFEMAIL;
    return is_address(value, length) ? HTML_DATA_ADDRESS : -1;
  case 'f':
    if (is_called(name, name_length, "formaction")) what = HTML_ACTION;
    break;
  case 'o':
    if (is_called(name, name_length, "onclick")) what = HTML_SCRIPTED;
    break;
  case 's':
    if (is_called(name, name_length, "srcset")) what = HTML_DATA_ADDRESS;
    break;
  case 't':
    if (is_called(name, name_length, "title")) what = HTML_LABEL;
    break;
  default: break;
  }
  return what >= 0 && may_hold(value, length) ? what : -1;
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
