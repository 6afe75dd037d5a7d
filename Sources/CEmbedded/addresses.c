#include "embedded.h"

static const unsigned char words[] = {
#embed "../TrueLineText/Words/addresses.tsv"
};

const tl_embedded_file tl_address_words = {"Words/addresses.tsv", words, sizeof words};
