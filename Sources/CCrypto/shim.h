#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

// The block functions of SHA-256 cannot fail and keep their state in a plain value; the newer interface allocates,
// looks its algorithm up at each call and can fail, for the same inner loop.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#endif
