#ifndef TRUELINE_ATTRIBUTES_H
#define TRUELINE_ATTRIBUTES_H

#include <stddef.h>

/* One attribute of a tag as it stands in the source: offsets of name and value. */
typedef struct {
  size_t name, name_end, value, value_end;
  /* Where the next one may begin: past the value's quote. */
  size_t next;
} attribute;

/* Reads the next attribute of a tag in [at, end), as the HTML standard's tokeniser does.
 * Returns 0 at the end of the tag. */
int attribute_next(const unsigned char *source, size_t at, size_t end, attribute *found);

/* What an attribute that any element may have is, HTML_ACTION and its like; -1 where it is none
 * of these, or its value has nothing that an address or a number needs. */
int place_of(const unsigned char *name, size_t name_length, const unsigned char *value,
             size_t length);

/* Whether a style attribute shows nothing: display:none, visibility:hidden, font-size:0. */
int style_hides(const char *style);

/* Blanks all attributes of a tag behind the first 256, in every tag longer than 16 KB:
 * libxml2 compares each with all before it. Returns the number of tags changed. */
int blank_surplus_attributes(unsigned char *source, size_t length);

/* Blanks the `<` of each `</`, `<!` and `<?` that no `>` follows and another `<` does: nothing
 * ends there, and libxml2 would say so of each at some length. The last one is left: a page
 * that was cut off ends with it. */
void blank_unfinished_marks(unsigned char *source, size_t length);

#endif
