#include "include/html_events.h"
#include <string.h>

static int is_tail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

size_t utf8_valid_prefix(const unsigned char *bytes, size_t length)
{
  size_t at = 0;
  while (at < length) {
    unsigned char lead = bytes[at];
    if (lead < 0x80) {
      uint64_t first, second;
      while (length - at >= 16) {
        memcpy(&first, bytes + at, 8);
        memcpy(&second, bytes + at + 8, 8);
        if ((first | second) & 0x8080808080808080u) break;
        at += 16;
      }
      while (at < length && bytes[at] < 0x80) at++;
    } else if ((lead & 0xF0) == 0xE0) {
      if (length - at < 3 || !is_tail(bytes[at + 1]) || !is_tail(bytes[at + 2])) return at;
      if ((lead == 0xE0 && bytes[at + 1] < 0xA0) || (lead == 0xED && bytes[at + 1] > 0x9F))
        return at;
      at += 3;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
      if (length - at < 2 || !is_tail(bytes[at + 1])) return at;
      at += 2;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      if (length - at < 4 || !is_tail(bytes[at + 1]) || !is_tail(bytes[at + 2])
          || !is_tail(bytes[at + 3]))
        return at;
      if ((lead == 0xF0 && bytes[at + 1] < 0x90) || (lead == 0xF4 && bytes[at + 1] > 0x8F))
        return at;
      at += 4;
    } else {
      return at;
    }
  }
  return at;
}
