#ifndef TRUELINE_MAIL_H
#define TRUELINE_MAIL_H

#include <stddef.h>
#include <stdint.h>

/* A mail as a flat row of its parts, and the places of its header lines.
 *
 * GMime takes mails apart. It is opened at the first mail and not before: it brings a dozen
 * libraries, which cost a run without mails twice its start-up time. */

enum {
  MAIL_LEAF,        /* has content of its own */
  MAIL_PARTS,       /* holds parts that follow each other */
  MAIL_ALTERNATIVE, /* holds parts that say the same, the best one last */
  MAIL_MESSAGE      /* holds a mail */
};

/* What became of a leaf's content. */
enum {
  MAIL_WHOLE,    /* decoded */
  MAIL_CUT,      /* decoded as far as the limit allows */
  MAIL_NOT_TEXT, /* not decoded: nobody reads it as text */
  MAIL_BROKEN    /* cannot be decoded */
};

typedef struct {
  uint8_t kind, state, is_attachment;
  int32_t parent; /* index of the part that holds it, -1 for none */
  int32_t number; /* among the parts of its parent, from 1 */
  char *type;     /* `text/html`, lower case */
  char *charset;  /* as declared, NULL for none */
  char *name;     /* of a file, NULL for none */
  char *location; /* where a saved page's part came from, NULL for none */
  uint8_t *bytes; /* after transfer decoding */
  size_t count;
} mail_part;

/* A header line of the mail or of one inside of it: where its name and its value stand in the
 * mail, the value without the line's end. */
typedef struct {
  int32_t part; /* of the MAIL_MESSAGE whose line it is, -1 for the mail itself */
  size_t name, name_end, value, value_end;
} mail_header;

typedef struct {
  /* How many bytes may be decoded in all. */
  size_t bytes;
  /* How many parts and header lines are listed. */
  size_t parts, headers;
  /* How deep parts may lie in each other. */
  int depth;
} mail_limits;

typedef struct {
  mail_part *parts;
  size_t part_count;
  mail_header *headers;
  size_t header_count;
  /* What the limits left out. */
  int has_more_parts, is_too_deep;
  /* Whether it is no mail at all: no header line could be read. */
  int failed;
} mail_reading;

/* Opens GMime; 0 if it cannot be had, for good. Any thread may call it, any number of times. */
int mail_open(void);

/* Takes a mail apart; GMime must be open. Free the result with mail_free. */
mail_reading mail_read(const uint8_t *bytes, size_t count, mail_limits limits);
void mail_free(mail_reading reading);

/* A header's text with its encoded words (RFC 2047) decoded, in UTF-8; NULL without memory. */
char *mail_decode_words(const char *text);
void mail_free_words(char *words);

#endif
