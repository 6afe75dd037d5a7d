/* The yardstick: libxml2's SAX parse of HTML files and nothing else.
 *
 *   cc -O2 $(pkg-config --cflags libxml-2.0) sax.c $(pkg-config --libs libxml-2.0) -o sax
 *   find DOC -name '*.html' -print0 | xargs -0 ./sax
 *
 * Reads each file, parses it from the same kind of string input that TrueLine
 * uses, with handlers that do nothing, and prints files, bytes, seconds, MB/s. */
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
  (void)data, (void)name, (void)attributes;
}

static void on_end(void *data, const xmlChar *name)
{
  (void)data, (void)name;
}

static void on_text(void *data, const xmlChar *text, int length)
{
  (void)data, (void)text, (void)length;
}

static htmlSAXHandler handler = {
  .startElement = on_start, .endElement = on_end, .characters = on_text, .cdataBlock = on_text};

static void parse(const xmlChar *bytes, size_t length)
{
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  xmlParserInputPtr input = xmlNewInputStream(context);
  input->base = input->cur = bytes;
  input->end = bytes + length;
  input->length = (int)length;
  inputPush(context, input);
  htmlSAXHandlerPtr own = context->sax;
  context->sax = &handler;
  context->charset = XML_CHAR_ENCODING_UTF8;
  context->options |= HTML_PARSE_IGNORE_ENC;
  context->recovery = 1;
  context->keepBlanks = 1;
  htmlParseDocument(context);
  context->sax = own;
  htmlFreeParserCtxt(context);
}

static size_t read_file(const char *path, xmlChar **buffer, size_t *capacity)
{
  FILE *file = fopen(path, "rb");
  if (!file) return 0;
  size_t length = 0, got;
  do {
    if (*capacity - length < 65536) *buffer = realloc(*buffer, *capacity = 2 * *capacity + 131072);
    got = fread(*buffer + length, 1, *capacity - length - 1, file);
    length += got;
  } while (got > 0);
  fclose(file);
  (*buffer)[length] = 0;
  return length;
}

int main(int count, char **paths)
{
  xmlChar *buffer = NULL;
  size_t capacity = 0, total = 0;
  struct timespec begin, end;
  xmlInitParser();
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int at = 1; at < count; at++) {
    size_t length = read_file(paths[at], &buffer, &capacity);
    if (length) parse(buffer, length);
    total += length;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
  printf("%d files, %zu bytes, %.3f s, %.1f MB/s\n", count - 1, total, seconds,
         (double)total / 1e6 / seconds);
  free(buffer);
  return 0;
}
