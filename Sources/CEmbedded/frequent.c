#include "embedded.h"

static const unsigned char words[] = {
#embed "../TrueLineText/Words/frequent.tsv"
};

const tl_embedded_file tl_frequent_words = {"Words/frequent.tsv", words, sizeof words};
