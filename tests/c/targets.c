/* Targets that refuse, and the files left beside them. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "help.h"

#define NOBODY 65534

/* The system refused the call with this number (or none, 0). */
static void by_system(int wanted) {
  odb_error *error = last_error();
  odb_text message = {NULL, 0};
  int code = -1;
  OK(odb_error_os_code(error, &code));
  OK(odb_error_message(error, ODB_LANG_FR, &message));
  if (code != wanted) fprintf(stderr, "errno %d instead of %d: %s\n", code, wanted, message.data);
  CHECK(code == wanted);
  odb_error_free(error);
}

#define BY_SYSTEM(number, call) (IS(ODB_ERROR_IO, call), by_system(number))

static void wrong_places(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_export *export_ = NULL;
  char name[300];
  scratch();
  memset(name, 'a', sizeof name - 1);
  name[sizeof name - 1] = '\0';
  write_file(in_scratch("file"), "");
  BY_SYSTEM(ENOENT, odb_export_to_directory(schema, in_scratch("nowhere"), "218601946", NULL, &export_));
  BY_SYSTEM(ENOENT, odb_export_to_file(schema, in_scratch("nowhere/a.csv"), NULL, &export_));
  BY_SYSTEM(ENOTDIR, odb_export_to_directory(schema, in_scratch("file"), "218601946", NULL, &export_));
  BY_SYSTEM(EISDIR, odb_export_to_file(schema, in_scratch("."), NULL, &export_));
  BY_SYSTEM(ENAMETOOLONG, odb_export_to_file(schema, in_scratch(name), NULL, &export_));
  IS(ODB_ERROR_IO, odb_export_to_file(schema, "/", NULL, &export_));
  IS(ODB_ERROR_IO, odb_export_to_file(schema, "/dev/full", NULL, &export_)); /* it exists: not replaced */
  CHECK(export_ == NULL);
  SAME(1, entries(in_scratch(".")));
  odb_schema_free(schema);
}

/* An existing file stays, unless it is to be replaced; and then until the new one is complete. */
static void existing(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_export_options options = {sizeof options, 2024, 1, 31, false, 0, 0, NULL};
  scratch();
  write_file(in_scratch("20240131_218601946_deliberations.csv"), "before");
  IS(ODB_ERROR_IO, odb_export_to_directory(schema, in_scratch("."), "218601946", &options, &export_));
  write_file(in_scratch("b.csv.receipt.json"), "before");
  IS(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("b.csv"), NULL, &export_));
  SAME(2, entries(in_scratch(".")));
  options.replace = 1;
  OK(odb_export_to_directory(schema, in_scratch("."), "218601946", &options, &export_));
  OK(odb_export_write(export_, record));
  CHECK(file_is(in_scratch("20240131_218601946_deliberations.csv"), "before"));
  odb_export_free(export_);
  SAME(2, entries(in_scratch(".")));
  OK(odb_export_to_directory(schema, in_scratch("."), "218601946", &options, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  CHECK(!file_is(in_scratch("20240131_218601946_deliberations.csv"), "before"));
  SAME(3, entries(in_scratch(".")));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A file that appears during the export stays, and the export leaves nothing. */
static void appearing(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  static const char *const names[] = {"a.csv", "a.csv.receipt.json"};
  for (int i = 0; i < 2; i++) {
    odb_export *export_ = NULL, *second = NULL;
    scratch();
    OK(odb_export_to_file(schema, in_scratch("a.csv"), NULL, &export_));
    OK(odb_export_write(export_, record));
    write_file(in_scratch(names[i]), "another's");
    BY_SYSTEM(EEXIST, odb_export_finish(export_, NULL));
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
    odb_export_free(export_);
    CHECK(file_is(in_scratch(names[i]), "another's"));
    /* If only the receipt fails to appear, the file stays: the header documents it. */
    SAME(i == 0 ? 1 : 2, entries(in_scratch(".")));
    IS(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("a.csv"), NULL, &second));
  }
  /* Two exports to one name: the first to finish gets it. */
  odb_export *first = NULL, *second = NULL;
  scratch();
  OK(odb_export_to_file(schema, in_scratch("a.csv"), NULL, &first));
  OK(odb_export_to_file(schema, in_scratch("a.csv"), NULL, &second));
  OK(odb_export_finish(second, NULL));
  BY_SYSTEM(EEXIST, odb_export_finish(first, NULL));
  odb_export_free(first);
  odb_export_free(second);
  SAME(2, entries(in_scratch(".")));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* The folder disappears meanwhile. */
static void folder_gone(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  scratch();
  mkdir(in_scratch("folder"), 0777);
  OK(odb_export_to_file(schema, in_scratch("folder/a.csv"), NULL, &export_));
  rename(in_scratch("folder"), in_scratch("elsewhere"));
  OK(odb_export_write(export_, record));
  BY_SYSTEM(ENOENT, odb_export_finish(export_, NULL));
  odb_export_free(export_);
  empty_folder(in_scratch("elsewhere"));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A folder without the right to write, and a file without the right to read. */
static void forbidden(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  const uid_t user = geteuid();
  scratch();
  chmod(in_scratch("."), 0755);
  write_file(in_scratch("a.csv"), GOOD_FILE);
  write_file(in_scratch("a.json"), "{}");
  chmod(in_scratch("a.csv"), 0);
  chmod(in_scratch("a.json"), 0);
  chmod(in_scratch("."), 0555);
  /* Root may do everything. */
  if (user == 0 && seteuid(NOBODY) != 0) {
    skipped("a folder without the right to write", "root could not become nobody");
  } else {
    BY_SYSTEM(EACCES, odb_export_to_directory(schema, in_scratch("."), "218601946", NULL, &export_));
    BY_SYSTEM(EACCES, odb_export_to_file(schema, in_scratch("b.csv"), NULL, &export_));
    BY_SYSTEM(EACCES, odb_validate_file(schema, in_scratch("a.csv"), NULL, &report));
    BY_SYSTEM(EACCES, odb_recognise_file(in_scratch("a.csv"), &out.schema));
    BY_SYSTEM(EACCES, odb_schema_from_file(in_scratch("a.json"), &out.schema));
    if (user == 0) CHECK(seteuid(0) == 0);
  }
  chmod(in_scratch("."), 0755);
  SAME(2, entries(in_scratch(".")));
  odb_schema_free(schema);
}

/* No descriptor is free: the call reports it, and the next one succeeds when there is one. */
static void no_descriptor(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  struct rlimit limit, none;
  scratch();
  write_file(in_scratch("a.csv"), GOOD_FILE);
  const char *file = in_scratch("a.csv"), *target = in_scratch("b.csv");
  getrlimit(RLIMIT_NOFILE, &limit);
  none = limit;
  for (rlim_t more = 0; more < 2; more++) { /* with one, the receipt's file is made and the export's is not */
    const int next = dup(STDIN_FILENO);
    close(next);
    none.rlim_cur = (rlim_t)next + more;
    setrlimit(RLIMIT_NOFILE, &none);
    const odb_status exporting = odb_export_to_file(schema, target, NULL, &export_);
    const odb_status validating = more ? ODB_ERROR_IO : odb_validate_file(schema, file, NULL, &report);
    setrlimit(RLIMIT_NOFILE, &limit);
    IS(ODB_ERROR_IO, exporting);
    IS(ODB_ERROR_IO, validating);
    by_system(EMFILE);
  }
  SAME(1, entries(in_scratch(".")));
  OK(odb_export_to_file(schema, in_scratch("b.csv"), NULL, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

void targets(void) {
  const size_t before = descriptors();
  wrong_places();
  existing();
  appearing();
  folder_gone();
  forbidden();
  if (scaled(1, 0)) {
    no_descriptor();
  } else {
    skipped("no descriptor to be had", "valgrind makes the file all the same");
  }
  scratch();
  SAME(before, descriptors());
}
