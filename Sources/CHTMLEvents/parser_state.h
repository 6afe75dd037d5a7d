#ifndef TRUELINE_PARSER_STATE_H
#define TRUELINE_PARSER_STATE_H

#include "include/html_events.h"
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

/* What the parts of the event reader share: the running parse and its row of events. */

/* libxml2 becomes quadratic in the number of open elements. */
enum { DEEPEST = 256, STACK = DEEPEST + 64 };

/* A tag of plain shape that libxml2 is shown as `<name>`. */
typedef struct {
  /* Where a `>` stands for `byte` until libxml2 has seen it; 0 if there is no such tag. */
  size_t name_end;
  /* Where the tag's own `>` or `/>` stands. */
  size_t close;
  unsigned char byte;
  uint8_t flags;
} plain_tag;

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
  plain_tag ahead;
  /* Open inline elements that were told of since they hide what is in them. */
  size_t styled;
  /* Whether the script that is open is data. */
  int json;
  int stopped, restarts, failed;
} state;

/* Where libxml2 stands in the page. */
size_t position(const state *s);

/* Puts a lent byte back in its place; every callback does that first. */
void take_back(state *s);

/* Shows libxml2 the tag at an offset without its attributes, if it is of plain shape; and
 * brings them back. */
void shorten(state *s, size_t at);
void lengthen(state *s);

/* The offset behind a tag that means nothing to a reader, or `at` if it means something. */
size_t behind_phrase_tag(const state *s, size_t at);

void give_up(state *s);

html_event *push(state *s, uint8_t kind, size_t start, size_t end);

/* Read the text behind a tag, and move libxml2 past it: behind an end tag or a
 * comment, and behind a start tag, of which libxml2 has yet to see the `>`. */
void read_on(state *s, size_t cursor);
void read_on_behind_start(state *s, size_t cursor);

/* The handlers. */
void on_text(void *data, const xmlChar *text, int count);
void on_raw(void *data, const xmlChar *text, int count);
void on_comment(void *data, const xmlChar *text);
void on_start(void *data, const xmlChar *name, const xmlChar **attributes);
void on_end(void *data, const xmlChar *name);

#endif
