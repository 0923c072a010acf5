#ifndef GONGSHI_CVECTORSCAN_SHIM_H
#define GONGSHI_CVECTORSCAN_SHIM_H

#include <hs/hs.h>

#endif
