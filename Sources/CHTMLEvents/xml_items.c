#include "include/xml_items.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>

static void ignore(void *context, const char *message, xmlParserSeverities severity,
  xmlTextReaderLocatorPtr place)
{
  (void)context, (void)message, (void)severity, (void)place;
}

static int is(const xmlChar *name, const char *word)
{
  return name && strcmp((const char *)name, word) == 0;
}

/* A copy that free can take, whatever memory libxml2 uses. */
static char *copy(const xmlChar *text) { return text ? strdup((const char *)text) : NULL; }

static void replace(char **text, char *by)
{
  if (!by) return;
  free(*text);
  *text = by;
}

/* The text, or the markup, of the element that the reader stands on. */
static char *inside(xmlTextReaderPtr reader, int as_markup)
{
  xmlChar *text = as_markup ? xmlTextReaderReadInnerXml(reader) : xmlTextReaderReadString(reader);
  char *own = copy(text);
  xmlFree(text);
  return own;
}

static char *attribute(xmlTextReaderPtr reader, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute(reader, (const xmlChar *)name);
  char *own = copy(value);
  xmlFree(value);
  return own;
}

/* Atom's type of a text: html, xhtml, or text if it says none. RSS has HTML without saying so. */
static void take_content(xmlTextReaderPtr reader, xml_item *item, int is_atom)
{
  char *type = is_atom ? attribute(reader, "type") : NULL;
  int is_markup = type && strstr(type, "xhtml");
  char *content = inside(reader, is_markup);
  /* The whole text comes after a summary, or before it: the longer one counts. */
  if (content && (!item->content || strlen(content) > strlen(item->content))) {
    replace(&item->content, content);
    item->is_text = is_atom && !(type && strstr(type, "html"));
  } else {
    free(content);
  }
  free(type);
}

static void take_link(xmlTextReaderPtr reader, xml_item *item)
{
  char *address = attribute(reader, "href");
  char *relation = attribute(reader, "rel");
  if (!address) address = inside(reader, 0);
  if (!item->link || !relation || strcmp(relation, "alternate") == 0) replace(&item->link, address);
  else free(address);
  free(relation);
}

static void take(xmlTextReaderPtr reader, xml_item *item, const xmlChar *name, int is_atom)
{
  if (is(name, "title")) replace(&item->title, inside(reader, 0));
  else if (is(name, "link")) take_link(reader, item);
  else if (is(name, "description") || is(name, "encoded") || is(name, "content")
           || is(name, "summary"))
    take_content(reader, item, is_atom);
}

xml_items xml_items_read(const char *bytes, size_t count, size_t limit)
{
  xml_items result = {0};
  if (count > INT_MAX) {
    result.is_broken = 1;
    return result;
  }
  xmlTextReaderPtr reader = xmlReaderForMemory(bytes, (int)count, NULL, NULL,
    XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOCDATA);
  if (!reader) {
    result.is_broken = 1;
    return result;
  }
  xmlTextReaderSetErrorHandler(reader, ignore, NULL);
  size_t room = 0;
  int status, item_depth = -1;
  while ((status = xmlTextReaderRead(reader)) == 1) {
    if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) continue;
    const xmlChar *name = xmlTextReaderConstLocalName(reader);
    int depth = xmlTextReaderDepth(reader);
    if (depth == 0) result.is_sitemap = is(name, "urlset") || is(name, "sitemapindex");
    int is_loc = result.is_sitemap && is(name, "loc");
    if (is_loc || is(name, "item") || is(name, "entry")) {
      if (result.count == limit) {
        result.is_cut = 1;
        break;
      }
      if (result.count == room) {
        size_t more = room ? room * 2 : 64;
        xml_item *grown = realloc(result.items, more * sizeof *grown);
        if (!grown) {
          result.is_cut = 1;
          break;
        }
        result.items = grown;
        room = more;
      }
      result.items[result.count++] = (xml_item){0};
      item_depth = depth;
      if (is_loc) result.items[result.count - 1].link = inside(reader, 0);
    } else if (item_depth >= 0 && depth == item_depth + 1 && !result.is_sitemap) {
      int is_atom = is(xmlTextReaderConstNamespaceUri(reader), "http://www.w3.org/2005/Atom");
      take(reader, &result.items[result.count - 1], name, is_atom);
    }
  }
  if (status < 0) result.is_broken = 1;
  xmlFreeTextReader(reader);
  return result;
}

void xml_items_free(xml_items items)
{
  for (size_t i = 0; i < items.count; i++) {
    free(items.items[i].title);
    free(items.items[i].link);
    free(items.items[i].content);
  }
  free(items.items);
}
