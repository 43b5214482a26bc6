/* Disks that are full or read-only. Real ones, in memory, where the system lets us mount them in a namespace of our
   own, which goes away with the process; else the limit on the size of files. */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "help.h"

static void failed_with(int wanted) {
  odb_error *error = last_error();
  odb_text message = {NULL, 0};
  int code = -1;
  OK(odb_error_os_code(error, &code));
  OK(odb_error_message(error, ODB_LANG_FR, &message));
  SAME(wanted, code);
  CHECK(holds(message, "a.csv"));
  odb_error_free(error);
}

/* Writes until the disk refuses, `rows` at most; the folder then has `kept` files. */
static void refused(const char *folder, const char *path, size_t rows, int number, size_t kept) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_status status = odb_export_to_file(schema, path, NULL, &export_);
  if (status == ODB_OK) {
    for (size_t i = 0; i < rows && status == ODB_OK; i++) status = odb_export_write(export_, record);
    const bool ended = status == ODB_OK;
    if (ended) status = odb_export_finish(export_, NULL);
    IS(ODB_ERROR_IO, status);
    failed_with(number);
    REFUSED(ODB_ERROR_STATE, odb_export_write(export_, record));
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
    odb_export_free(export_);
  } else {
    IS(ODB_ERROR_IO, status);
    failed_with(number);
  }
  SAME(kept, entries(folder));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* An export with enough room is complete. */
static void taken(const char *folder, const char *path) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  bool valid = false;
  OK(odb_export_to_file(schema, path, NULL, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  OK(odb_validate_file(schema, path, NULL, &report));
  OK(odb_report_valid(report, &valid));
  CHECK(valid);
  odb_report_free(report);
  SAME(2, entries(folder));
  odb_record_free(record);
  odb_schema_free(schema);
}

static void by_mounting(void) {
  char folder[600], path[700];
  snprintf(folder, sizeof folder, "%s", in_scratch("disk"));
  snprintf(path, sizeof path, "%s/a.csv", folder);
  /* Of a few pages: full in the middle, or only when the last bytes are written. */
  static const struct {
    const char *size;
    size_t rows;
  } disks[] = {{"size=131072", 5000}, {"size=32768", 500}};
  for (size_t i = 0; i < 2; i++) {
    if (!CHECK(mount("odb", folder, "tmpfs", 0, disks[i].size) == 0)) return;
    refused(folder, path, disks[i].rows, ENOSPC, 0);
    taken(folder, path);
    CHECK(umount(folder) == 0);
  }
  /* No more files can be made: the root and one for a receipt. */
  CHECK(mount("odb", folder, "tmpfs", 0, "nr_inodes=2") == 0);
  refused(folder, path, 1, ENOSPC, 0);
  CHECK(umount(folder) == 0);
  CHECK(mount("odb", folder, "tmpfs", MS_RDONLY, "size=65536") == 0);
  refused(folder, path, 1, EROFS, 0);
  CHECK(umount(folder) == 0);
}

/* Files may not be longer than 32 kB; the process ignores the signal that comes with it, as servers do. */
static void by_limit(void) {
  struct rlimit limit, small;
  void (*before)(int) = signal(SIGXFSZ, SIG_IGN);
  getrlimit(RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = 32768;
  setrlimit(RLIMIT_FSIZE, &small);
  refused(in_scratch("disk"), in_scratch("disk/a.csv"), 5000, EFBIG, 0);
  refused(in_scratch("disk"), in_scratch("disk/a.csv"), 500, EFBIG, 0);
  taken(in_scratch("disk"), in_scratch("disk/a.csv"));
  setrlimit(RLIMIT_FSIZE, &limit);
  signal(SIGXFSZ, before);
  empty_folder(in_scratch("disk"));
}

void full_disks(void) {
  scratch();
  mkdir(in_scratch("disk"), 0777);
  by_limit();
  if (unshare(CLONE_NEWNS) == 0 && mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) == 0) {
    by_mounting();
  } else {
    skipped("disks of a few pages, and read-only ones", strerror(errno));
  }
}
