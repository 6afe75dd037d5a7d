#ifndef TRUELINE_HTML_EVENTS_H
#define TRUELINE_HTML_EVENTS_H

#include <stddef.h>
#include <stdint.h>

/* A page as a flat row of events with offsets in its UTF-8 source.
 *
 * libxml2 says which elements a page has and where each ends; text, and the attributes of
 * tags in the usual shape, are read here. This header keeps libxml2's types away from Swift (its
 * headers do not compile beside Foundation), and no Swift runs inside its callbacks. */

/* Elements that matter to a reader of the page; all others have no event. */
enum {
  HTML_OTHER,
  HTML_BLOCK, /* breaks a line and means nothing more: p, div, section, ... */
  HTML_A, HTML_AREA, HTML_BASE, HTML_BR, HTML_CAPTION, HTML_FRAME, HTML_HEADING, HTML_IMG,
  HTML_INPUT, HTML_LI, HTML_LIST, HTML_META, HTML_PRE, HTML_QUOTE, HTML_TABLE, HTML_TD, HTML_TH, HTML_THEAD,
  HTML_TITLE, HTML_TR
};

enum {
  HTML_HREF, HTML_SRC, HTML_ALT, HTML_VALUE, HTML_SRCDOC, HTML_ROWSPAN, HTML_COLSPAN,
  HTML_CONTENT, /* of a description */
  HTML_REFRESH, /* `content` of <meta http-equiv=refresh> */
  HTML_ACTION,  /* where a form or a button leads */
  HTML_SCRIPTED, /* what a click runs */
  HTML_LABEL,   /* words shown or read aloud on demand: a title, an aria-label */
  HTML_DATA_ADDRESS, /* an address kept for a script: data-href, data-src, srcset */
  HTML_CFEMAIL  /* a mail address that a well-known script decodes */
};

enum {
  HTML_TEXT,      /* source bytes [start, end) are the text */
  HTML_DECODED,   /* [start, end) stand for `length` bytes at decoded[text] */
  HTML_START,     /* [start, end) is the tag; `tag`, `flags`; `length` is a heading's level */
  HTML_ATTRIBUTE, /* of the START before it: `tag` is the attribute, [start, end) its raw value */
  HTML_END,
  HTML_COMMENT,   /* [start, end) is the content */
  HTML_JSON,      /* [start, end) is the content of a script that is data */
  HTML_RESTART    /* nested too deep: all open elements are forgotten */
};

enum {
  HTML_HIDES = 1, /* `hidden`, or inline style that shows nothing */
  HTML_EMPTY = 2, /* has no END */
  HTML_HOLDS = 4  /* an attribute that any element may have holds an address or a contact */
};

typedef struct {
  uint32_t start, end, text;
  uint8_t kind, tag, flags, length;
} html_event;

typedef struct {
  const html_event *events;
  size_t count;
  const unsigned char *decoded;
  /* The page as parsed: as long as the source, NUL and surplus attributes blanked. */
  const unsigned char *source;
  /* What was given up on the way. */
  int restarts, blanked_tags, failed;
  void *memory;
} html_events;

/* Parses `length` bytes of valid UTF-8; at most 2^31 - 2. Free the result with
 * html_events_free, also after a failure, on the same thread. */
html_events html_events_parse(const unsigned char *source, size_t length);
void html_events_free(html_events events);

/* A character reference, `&amp;` or `&#x41;`, and its text in UTF-8. */
typedef struct {
  size_t source_length;
  uint8_t length;
  unsigned char text[8];
} html_reference;

/* Reads the reference that begins with the `&` at `bytes`; 0 if there is none. In an
 * attribute, a name without a semicolon before `=` or a letter is none. */
int html_reference_read(const unsigned char *bytes, size_t length, int in_attribute,
                        html_reference *reference);

/* What an element of this name is: HTML_A and its like. */
uint8_t html_tag_of(const unsigned char *name, size_t length);

/* How many bytes from the start are valid UTF-8. */
size_t utf8_valid_prefix(const unsigned char *bytes, size_t length);

/* Tells the parser's version, so that tests can pin what depends on it. */
int html_events_parser_version(void);

#endif
