#include "include/html_events.h"
#include <ctype.h>
#include <string.h>

static const struct {
  const char *name;
  const char *text;
  int legacy;
} entities[] = {
#include "entities.inc"
};

/* What browsers read `&#128;` to `&#159;` as. */
static const uint16_t windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

static void append_scalar(html_reference *reference, uint32_t scalar)
{
  unsigned char *text = reference->text;
  unsigned count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (unsigned at = count - 1; at > 0; at--, scalar >>= 6)
    text[at] = (unsigned char)(0x80 | (scalar & 0x3F));
  text[0] = (unsigned char)(leads[count] | scalar);
  reference->length = (uint8_t)count;
}

static int read_number(const unsigned char *bytes, size_t length, html_reference *reference)
{
  size_t at = 2;
  int is_hexadecimal = at < length && (bytes[at] | 0x20) == 'x';
  at += (size_t)is_hexadecimal;
  size_t first = at;
  uint32_t scalar = 0;
  for (; at < length && (is_hexadecimal ? isxdigit(bytes[at]) : isdigit(bytes[at])); at++) {
    uint32_t digit = isdigit(bytes[at]) ? bytes[at] - '0' : (bytes[at] | 0x20) - 'a' + 10u;
    if (scalar <= 0x10FFFF) scalar = scalar * (is_hexadecimal ? 16 : 10) + digit;
  }
  if (at == first) return 0;
  if (at < length && bytes[at] == ';') at++;
  if (scalar >= 0x80 && scalar < 0xA0) scalar = windows_1252[scalar - 0x80];
  if (scalar == 0 || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) scalar = 0xFFFD;
  append_scalar(reference, scalar);
  reference->source_length = at;
  return 1;
}

static int read_name(const unsigned char *bytes, size_t length, int in_attribute,
                     html_reference *reference)
{
  enum { LONGEST = 32 };
  size_t end = 1, low = 0, high = sizeof entities / sizeof entities[0];
  while (end < length && end <= LONGEST && isalnum(bytes[end])) end++;
  int is_closed = end < length && bytes[end] == ';';
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strncmp(entities[middle].name, (const char *)bytes + 1, end - 1);
    if (order == 0) order = entities[middle].name[end - 1] != 0;
    if (order == 0) {
      if (!is_closed && !entities[middle].legacy) return 0;
      if (!is_closed && in_attribute && end < length && bytes[end] == '=') return 0;
      reference->length = (uint8_t)strlen(entities[middle].text);
      memcpy(reference->text, entities[middle].text, reference->length);
      reference->source_length = end + (size_t)is_closed;
      return 1;
    }
    if (order < 0) low = middle + 1; else high = middle;
  }
  return 0;
}

int html_reference_read(const unsigned char *bytes, size_t length, int in_attribute,
                        html_reference *reference)
{
  if (length < 3) return 0;
  if (bytes[1] == '#') return read_number(bytes, length, reference);
  return isalpha(bytes[1]) ? read_name(bytes, length, in_attribute, reference) : 0;
}
