#define _GNU_SOURCE
#include "parser_state.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

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

/* Reads text without tags in [from, end).
 *
 * libxml2 walks text character by character and looks references up in a list
 * from end to end; here that costs a tenth. So tags are its part, text is ours. */
static void read_piece(state *s, size_t from, size_t end)
{
  size_t start = from, at = from;
  while (at < end && !s->stopped) {
    const unsigned char *mark = memchr(s->source + at, '&', end - at);
    if (!mark) break;
    at = (size_t)(mark - s->source);
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
}

/* Whether the `<` at an offset begins no tag, comment or instruction, and is text. The page ends
 * with a NUL. */
static int is_lone(const state *s, size_t at)
{
  unsigned char next = s->source[at + 1];
  return !isalpha(next) && next != '/' && next != '!' && next != '?';
}

/* Reads text up to the next tag that means something, and says where that is. */
static size_t read_text(state *s, size_t from)
{
  size_t at = from;
  while (at < s->length && !s->stopped) {
    size_t end = at;
    for (;; end++) {
      const unsigned char *tag = memchr(s->source + end, '<', s->length - end);
      end = tag ? (size_t)(tag - s->source) : s->length;
      if (end == s->length || !is_lone(s, end)) break;
    }
    read_piece(s, at, end);
    at = end;
    if (end == s->length || (at = behind_phrase_tag(s, end)) == end) break;
  }
  s->done = at;
  return at;
}

/* Reads the text behind an end tag or comment, and moves libxml2 past it. */
void read_on(state *s, size_t cursor)
{
  if (s->has_controls || s->stopped || cursor >= s->length) return;
  lengthen(s);
  size_t next = read_text(s, cursor);
  s->context->input->cur = s->source + next;
  shorten(s, next);
}

/* The same behind a start tag, where libxml2 has yet to see the `>`: it sees one
 * in place of the last byte that was read. */
void read_on_behind_start(state *s, size_t cursor)
{
  if (s->has_controls || s->stopped || cursor + 1 >= s->length || s->source[cursor] != '>') return;
  lengthen(s);
  size_t next = read_text(s, cursor + 1);
  if (next > cursor + 1) {
    s->lent = next - 1;
    s->lent_byte = s->source[s->lent];
    s->source[s->lent] = '>';
    s->context->input->cur = s->source + s->lent;
  }
  shorten(s, next);
}

/* The same behind a lone `<`, on which libxml2 still stands: it steps over the last character
 * that was read in its place. */
static void read_on_behind_lone(state *s, size_t cursor)
{
  if (s->has_controls || s->stopped || cursor + 1 >= s->length) return;
  lengthen(s);
  size_t next = read_text(s, cursor + 1), last = next - 1;
  while (last > cursor && (s->source[last] & 0xC0) == 0x80) last--;
  s->context->input->cur = s->source + last;
  shorten(s, next);
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

void on_text(void *data, const xmlChar *text, int count)
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
    if (length == 1 && *text == '<' && s->done == end + 1) read_on_behind_lone(s, end);
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

void on_raw(void *data, const xmlChar *text, int count)
{
  (void)text, (void)count;
  state *s = data;
  if (s->stopped) return;
  take_back(s);
  size_t end = position(s);
  if (s->json && end > s->done) {
    html_event *last = s->count ? &s->events[s->count - 1] : NULL;
    if (last && last->kind == HTML_JSON && last->end == s->done)
      last->end = (uint32_t)end;
    else
      push(s, HTML_JSON, s->done, end);
  }
  s->done = end;
}

void on_comment(void *data, const xmlChar *text)
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
