#include "tags.h"
#include "include/html_events.h"
#include <ctype.h>
#include <string.h>

typedef struct {
  const char *name;
  uint8_t tag;
} entry;

/* By first letter, so that a name is compared with a handful of others. */
static const entry a[] = {{"a", HTML_A}, {"article", HTML_BLOCK}, {"address", HTML_BLOCK},
                          {"area", HTML_AREA}, {"aside", HTML_BLOCK}, {0, 0}};
static const entry b[] = {{"br", HTML_BR}, {"blockquote", HTML_QUOTE}, {"body", HTML_BLOCK},
                          {"base", HTML_BASE}, {0, 0}};
static const entry c[] = {{"caption", HTML_CAPTION}, {"center", HTML_BLOCK}, {0, 0}};
static const entry d[] = {{"div", HTML_BLOCK}, {"dd", HTML_BLOCK}, {"dt", HTML_BLOCK},
                          {"dl", HTML_BLOCK}, {"dir", HTML_LIST}, {"details", HTML_BLOCK},
                          {"dialog", HTML_BLOCK}, {0, 0}};
static const entry e[] = {{"embed", HTML_FRAME}, {0, 0}};
static const entry f[] = {{"form", HTML_BLOCK}, {"fieldset", HTML_BLOCK}, {"figure", HTML_BLOCK},
                          {"figcaption", HTML_CAPTION}, {"footer", HTML_BLOCK},
                          {"frame", HTML_FRAME}, {0, 0}};
static const entry h[] = {{"hr", HTML_BLOCK}, {"header", HTML_BLOCK}, {"hgroup", HTML_BLOCK},
                          {"html", HTML_BLOCK}, {"head", HTML_BLOCK}, {0, 0}};
static const entry i[] = {{"img", HTML_IMG}, {"input", HTML_INPUT}, {"iframe", HTML_FRAME},
                          {"image", HTML_IMG}, {0, 0}};
static const entry l[] = {{"li", HTML_LI}, {"legend", HTML_BLOCK}, {0, 0}};
static const entry m[] = {{"meta", HTML_META}, {"main", HTML_BLOCK}, {"menu", HTML_LIST}, {0, 0}};
static const entry n[] = {{"nav", HTML_BLOCK}, {"noscript", HTML_BLOCK}, {"noframes", HTML_BLOCK},
                          {0, 0}};
static const entry o[] = {{"option", HTML_BLOCK}, {"ol", HTML_LIST}, {"optgroup", HTML_BLOCK},
                          {"object", HTML_BLOCK}, {0, 0}};
static const entry p[] = {{"p", HTML_BLOCK}, {"pre", HTML_PRE}, {"plaintext", HTML_PRE}, {0, 0}};
static const entry s[] = {{"section", HTML_BLOCK}, {"summary", HTML_BLOCK}, {"select", HTML_BLOCK}, {"search", HTML_BLOCK},
                          {0, 0}};
static const entry t[] = {{"td", HTML_TD}, {"tr", HTML_TR}, {"th", HTML_TH}, {"table", HTML_TABLE},
                          {"title", HTML_TITLE}, {"thead", HTML_THEAD}, {"tbody", HTML_BLOCK},
                          {"tfoot", HTML_BLOCK}, {"template", HTML_BLOCK}, {"textarea", HTML_BLOCK},
                          {0, 0}};
static const entry u[] = {{"ul", HTML_LIST}, {0, 0}};
static const entry x[] = {{"xmp", HTML_PRE}, {0, 0}};

static const entry *const by_letter[26] = {
    ['a' - 'a'] = a, ['b' - 'a'] = b, ['c' - 'a'] = c, ['d' - 'a'] = d, ['e' - 'a'] = e,
    ['f' - 'a'] = f, ['h' - 'a'] = h, ['i' - 'a'] = i, ['l' - 'a'] = l, ['m' - 'a'] = m,
    ['n' - 'a'] = n, ['o' - 'a'] = o, ['p' - 'a'] = p, ['s' - 'a'] = s, ['t' - 'a'] = t,
    ['u' - 'a'] = u, ['x' - 'a'] = x};

uint8_t tag_of(const char *name, uint8_t *level)
{
  *level = 0;
  unsigned letter = (unsigned char)name[0] - 'a';
  if (letter >= 26) return HTML_OTHER;
  if (letter == 'h' - 'a' && name[1] >= '1' && name[1] <= '6' && name[2] == 0) {
    *level = (uint8_t)(name[1] - '0');
    return HTML_HEADING;
  }
  for (const entry *at = by_letter[letter]; at && at->name; at++)
    if (strcmp(at->name, name) == 0) return at->tag;
  return HTML_OTHER;
}

int tag_is_empty(uint8_t tag)
{
  return tag == HTML_BR || tag == HTML_IMG || tag == HTML_INPUT || tag == HTML_META
    || tag == HTML_AREA || tag == HTML_BASE;
}

uint8_t html_tag_of(const unsigned char *name, size_t length)
{
  char lower[16];
  uint8_t level;
  if (length >= sizeof lower) return HTML_OTHER;
  for (size_t at = 0; at < length; at++) lower[at] = (char)tolower(name[at]);
  lower[length] = 0;
  return tag_of(lower, &level);
}
