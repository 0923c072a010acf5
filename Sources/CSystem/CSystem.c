#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int gs_rename_exchange(int directory, const char *first, const char *second) {
  return renameat2(directory, first, directory, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int gs_rename_new(int from, const char *old_name, int to, const char *new_name) {
  if (renameat2(from, old_name, to, new_name, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return errno;
  struct stat taken;
  if (fstatat(to, new_name, &taken, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  return renameat(from, old_name, to, new_name) == 0 ? 0 : errno;
}

int gs_syncfs(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}

int gs_is_mount_root(int directory, const char *name) {
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx answer;
  if (statx(directory, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &answer) != 0) return 0;
  return (answer.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  return 0;
#endif
}

static long convert(const char *from_code, const char *to_code, const uint8_t *input, size_t count, uint8_t *output,
                    size_t capacity, size_t *bad_offset) {
  *bad_offset = 0;
  iconv_t conversion = iconv_open(to_code, from_code);
  if (conversion == (iconv_t)-1) return -3;
  char *from = (char *)input;
  char *to = (char *)output;
  size_t left = count;
  size_t room = capacity;
  size_t outcome = iconv(conversion, &from, &left, &to, &room);
  int reason = errno;
  iconv_close(conversion);
  if (outcome == 0) return (long)(capacity - room);
  *bad_offset = count - left;
  return outcome == (size_t)-1 && reason == E2BIG ? -2 : -1;
}

long gs_gb18030_to_utf8(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, size_t *bad_offset) {
  return convert("GB18030", "UTF-8", input, count, output, capacity, bad_offset);
}

long gs_utf8_to_gb18030(const uint8_t *input, size_t count, uint8_t *output, size_t capacity, size_t *bad_offset) {
  return convert("UTF-8", "GB18030", input, count, output, capacity, bad_offset);
}
