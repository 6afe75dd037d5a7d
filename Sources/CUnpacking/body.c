#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>

#include "library.h"
#include "unpacking.h"

/* Room for more bytes at the end, as far as the limit allows; false where there is none. */
static bool grow(unpacking_result *result, size_t *room, size_t limit) {
  if (result->count < *room) return true;
  size_t more = *room ? *room * 2 : 1 << 16;
  if (more > limit) more = limit;
  uint8_t *grown = more > *room ? realloc(result->bytes, more) : NULL;
  if (!grown) {
    result->is_cut = 1;
    return false;
  }
  result->bytes = grown;
  *room = more;
  return true;
}

/* `bits` is what inflateInit2 calls windowBits. */
static unpacking_result inflate_as(const uint8_t *bytes, size_t count, size_t limit, int bits) {
  unpacking_result result = {0};
  z_stream stream = {0};
  if (count > UINT_MAX || inflateInit2(&stream, bits) != Z_OK) {
    result.is_broken = 1;
    return result;
  }
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  size_t room = 0;
  while (grow(&result, &room, limit)) {
    size_t free_room = room - result.count;
    if (free_room > UINT_MAX) free_room = UINT_MAX;
    stream.next_out = result.bytes + result.count;
    stream.avail_out = (uInt)free_room;
    int status = inflate(&stream, Z_NO_FLUSH);
    result.count += free_room - stream.avail_out;
    if (status == Z_STREAM_END) {
      /* A body may be several of them, one behind the other; what else follows is left. */
      if (bits < 0 || stream.avail_in == 0 || inflateReset(&stream) != Z_OK) break;
      if (stream.next_in[0] != 0x1F) break;
    } else if (status != Z_OK) {
      result.is_broken = 1;
      break;
    }
  }
  inflateEnd(&stream);
  return result;
}

unpacking_result unpacking_inflate(const uint8_t *bytes, size_t count, size_t limit) {
  /* 32 more: zlib's head or gzip's, whichever is there. */
  unpacking_result result = inflate_as(bytes, count, limit, MAX_WBITS + 32);
  if (!result.is_broken || result.count > 0) return result;
  unpacking_free(result);
  /* Some servers have always sent what they call deflate without any head. */
  return inflate_as(bytes, count, limit, -MAX_WBITS);
}

/* What is used of brotli's decoder, as brotli/decode.h gives it. */
typedef struct {
  void *(*create)(void *allocate, void *release, void *context);
  int (*decompress)(void *state, size_t *in, const uint8_t **next_in, size_t *out,
    uint8_t **next_out, size_t *total);
  void (*destroy)(void *state);
} brotli_functions;

enum { BROTLI_DONE = 1, BROTLI_NEEDS_ROOM = 3 };

#ifdef __APPLE__
static const char *const names[] = {
  "/opt/homebrew/lib/libbrotlidec.1.dylib", "/usr/local/lib/libbrotlidec.1.dylib",
};
#else
static const char *const names[] = {"libbrotlidec.so.1"};
#endif

static brotli_functions brotli;
static bool is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_library(void) {
  void *library = library_open(names, sizeof names / sizeof *names);
  if (!library) return;
  *(void **)&brotli.create = library_find(library, "BrotliDecoderCreateInstance");
  *(void **)&brotli.decompress = library_find(library, "BrotliDecoderDecompressStream");
  *(void **)&brotli.destroy = library_find(library, "BrotliDecoderDestroyInstance");
  is_open = brotli.create && brotli.decompress && brotli.destroy;
}

unpacking_result unpacking_brotli(const uint8_t *bytes, size_t count, size_t limit) {
  unpacking_result result = {0};
  pthread_once(&once, open_library);
  void *state = is_open ? brotli.create(NULL, NULL, NULL) : NULL;
  if (!state) {
    result.is_missing = 1;
    return result;
  }
  size_t room = 0;
  while (grow(&result, &room, limit)) {
    size_t left = room - result.count;
    uint8_t *next = result.bytes + result.count;
    int status = brotli.decompress(state, &count, &bytes, &left, &next, NULL);
    result.count = room - left;
    if (status == BROTLI_DONE) break;
    if (status != BROTLI_NEEDS_ROOM) {
      result.is_broken = 1;
      break;
    }
  }
  brotli.destroy(state);
  return result;
}

void unpacking_free(unpacking_result result) { free(result.bytes); }
