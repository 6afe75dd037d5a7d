#include "languages.h"

// One line a language, by tag; a change of a file rebuilds this one.

static const unsigned char ar[] = {
#embed "../TrueLineLanguage/Languages/ar.tsv"
};
static const unsigned char de[] = {
#embed "../TrueLineLanguage/Languages/de.tsv"
};
static const unsigned char en[] = {
#embed "../TrueLineLanguage/Languages/en.tsv"
};
static const unsigned char es[] = {
#embed "../TrueLineLanguage/Languages/es.tsv"
};
static const unsigned char hi[] = {
#embed "../TrueLineLanguage/Languages/hi.tsv"
};
static const unsigned char id[] = {
#embed "../TrueLineLanguage/Languages/id.tsv"
};
static const unsigned char ja[] = {
#embed "../TrueLineLanguage/Languages/ja.tsv"
};
static const unsigned char km[] = {
#embed "../TrueLineLanguage/Languages/km.tsv"
};
static const unsigned char ko[] = {
#embed "../TrueLineLanguage/Languages/ko.tsv"
};
static const unsigned char ru[] = {
#embed "../TrueLineLanguage/Languages/ru.tsv"
};
static const unsigned char th[] = {
#embed "../TrueLineLanguage/Languages/th.tsv"
};
static const unsigned char vi[] = {
#embed "../TrueLineLanguage/Languages/vi.tsv"
};
static const unsigned char zh[] = {
#embed "../TrueLineLanguage/Languages/zh.tsv"
};

static const embedded_language languages[] = {
    {"ar", ar, sizeof ar},
    {"de", de, sizeof de},
    {"en", en, sizeof en},
    {"es", es, sizeof es},
    {"hi", hi, sizeof hi},
    {"id", id, sizeof id},
    {"ja", ja, sizeof ja},
    {"km", km, sizeof km},
    {"ko", ko, sizeof ko},
    {"ru", ru, sizeof ru},
    {"th", th, sizeof th},
    {"vi", vi, sizeof vi},
    {"zh", zh, sizeof zh},
};
const embedded_language *const embedded_languages = languages;
const size_t embedded_language_count = sizeof languages / sizeof languages[0];
