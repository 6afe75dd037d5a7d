#ifndef TRUELINE_XML_ITEMS_H
#define TRUELINE_XML_ITEMS_H

#include <stddef.h>

/* The entries of feeds (RSS, Atom) and the addresses of sitemaps, by libxml2's reader. Nothing is
 * fetched, and no entity is put in for another but those that XML itself has. */

typedef struct {
  /* In UTF-8; NULL for what an entry does not have. */
  char *title, *link, *content;
  /* Whether the content is text, and not HTML. */
  int is_text;
} xml_item;

typedef struct {
  xml_item *items; /* of a sitemap: entries that only have a link */
  size_t count;
  int is_sitemap;
  /* Whether it is no XML, or breaks off; what came before is there. */
  int is_broken;
  /* Whether it has more than the limit of items. */
  int is_cut;
} xml_items;

xml_items xml_items_read(const char *bytes, size_t count, size_t limit);
void xml_items_free(xml_items items);

#endif
