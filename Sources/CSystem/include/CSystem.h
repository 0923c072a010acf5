#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Exchanges two entries of the open directory `directory` in one step (Linux `renameat2`, `RENAME_EXCHANGE`).
/// Returns 0, or the error number: `EINVAL`, `ENOSYS` or `EOPNOTSUPP` where the file system cannot.
int gs_rename_exchange(int directory, const char *first, const char *second);

/// Renames an entry of `from` into `to` and never replaces what is there (`RENAME_NOREPLACE`).
/// Returns 0 or the error number (`EEXIST` where the new name is taken).
int gs_rename_new(int from, const char *old_name, int to, const char *new_name);

/// Writes everything that is dirty on the file system of `descriptor` to the disk. Returns 0 or the error number.
int gs_syncfs(int descriptor);

/// Tells whether the entry is the root of a mount: 1 yes, 0 no or not known to this kernel.
int gs_is_mount_root(int directory, const char *name);

/// Converts GB18030 (and so GBK and GB2312) to UTF-8, strictly.
///
/// `capacity` of 2 * `count` bytes always suffices. Returns the bytes written, or -1 with the offset of the first byte
/// that is no GB18030 in `bad_offset`; -2 where `capacity` is too small; -3 where the C library has no such conversion.
long gs_gb18030_to_utf8(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, size_t *bad_offset);

/// Converts UTF-8 to GB18030, strictly; answers as the other way round. `capacity` of 2 * `count` bytes always suffices.
long gs_utf8_to_gb18030(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, size_t *bad_offset);

#endif
