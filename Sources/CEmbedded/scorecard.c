#include "embedded.h"

static const unsigned char signs[] = {
#embed "../TrueLineRules/Points/signs.tsv"
};

static const unsigned char words[] = {
#embed "../TrueLineRules/Points/words.tsv"
};

const tl_embedded_file tl_scorecard_signs = {"Points/signs.tsv", signs, sizeof signs};
const tl_embedded_file tl_scorecard_words = {"Points/words.tsv", words, sizeof words};
