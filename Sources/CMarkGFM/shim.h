#ifndef GONGSHI_CMARK_GFM_SHIM_H
#define GONGSHI_CMARK_GFM_SHIM_H

#include <stdbool.h>
#include <stdint.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
/* The node's own layout: its literals are read in place, cmark_node_get_literal copies each of them. */
#include <cmark-gfm/node.h>

#endif
