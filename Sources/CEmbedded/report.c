#include "embedded.h"

static const unsigned char page[] = {
#embed "../TrueLineReports/Page/report.html"
};

static const unsigned char style[] = {
#embed "../TrueLineReports/Page/report.css"
};

static const unsigned char script[] = {
#embed "../TrueLineReports/Page/report.js"
};

static const unsigned char zh_hans[] = {
#embed "../TrueLineReports/Languages/zh-Hans.tsv"
};

static const tl_embedded_file languages[] = {
    {"zh-Hans", zh_hans, sizeof zh_hans},
};
const tl_embedded_file *const tl_report_languages = languages;
const size_t tl_report_language_count = sizeof languages / sizeof *languages;

const tl_embedded_file tl_report_page = {"Page/report.html", page, sizeof page};
const tl_embedded_file tl_report_style = {"Page/report.css", style, sizeof style};
const tl_embedded_file tl_report_script = {"Page/report.js", script, sizeof script};
