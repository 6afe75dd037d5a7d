// Seen by C alone (see CHTMLEvents): libxml2's headers bring in ICU's, which
// clash with Foundation's when Swift imports both.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
