#include "html_events.h"
