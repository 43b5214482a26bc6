/* Errors that a program can tell apart: kind, path and number of what the system refused; field and value of a setter;
   the caller's key of a row. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"
#include "help.h"

/* The last error is of this kind, names the file and has the system's number. */
static void is_io(odb_io_kind kind, const char *path, int number) {
  odb_error *error = last_error();
  odb_io_kind found = 99;
  odb_text name = {NULL, 0};
  int code = -1;
  OK(odb_error_io_kind(error, &found));
  OK(odb_error_path(error, &name));
  OK(odb_error_os_code(error, &code));
  SAME(kind, found);
  CHECK(name.data != NULL && strcmp(name.data, path) == 0);
  SAME(number, code);
  odb_error_free(error);
}

static void kinds(void) {
  odb_schema *schema = schema_of("deliberations");
  char path[600], folder[600];
  odb_export_options replace = ODB_EXPORT_OPTIONS_INIT;
  replace.replace = true;
  scratch();
  snprintf(path, sizeof path, "%s", in_scratch("a.csv"));
  snprintf(folder, sizeof folder, "%s", in_scratch("folder"));
  write_file(path, "before");
  mkdir(folder, 0777);
  IS(ODB_ERROR_IO, odb_export_to_file(schema, path, NULL, &out.export_));
  is_io(ODB_IO_EXISTS, path, EEXIST);
  IS(ODB_ERROR_IO, odb_export_to_file(schema, folder, &replace, &out.export_));
  is_io(ODB_IO_OTHER, folder, EISDIR);
  IS(ODB_ERROR_IO, odb_validate_file(schema, "/no/such/file", NULL, &out.report));
  is_io(ODB_IO_NOT_FOUND, "/no/such/file", ENOENT);
  /* No more descriptors than there are. */
  struct rlimit limit, few;
  getrlimit(RLIMIT_NOFILE, &limit);
  few = limit;
  few.rlim_cur = 3;
  setrlimit(RLIMIT_NOFILE, &few);
  const odb_status status = odb_validate_file(schema, path, NULL, &out.report);
  setrlimit(RLIMIT_NOFILE, &limit);
  IS(ODB_ERROR_IO, status);
  is_io(ODB_IO_TOO_MANY_OPEN, path, EMFILE);
  if (geteuid() != 0) {
    chmod(path, 0);
    IS(ODB_ERROR_IO, odb_validate_file(schema, path, NULL, &out.report));
    is_io(ODB_IO_PERMISSION, path, EACCES);
  } else {
    skipped("a file without rights", "root reads it");
  }
  /* Other errors have none. */
  IS(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("nothing", &out.schema));
  odb_error *error = last_error();
  odb_io_kind kind = 99;
  OK(odb_error_io_kind(error, &kind));
  SAME(ODB_IO_NONE, kind);
  OK(odb_error_path(error, &out.text));
  CHECK(out.text.data == NULL);
  odb_error_free(error);
  odb_schema_free(schema);
}

/* A file that is replaced is a regular one, and its rights stay. */
static void replaced(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_export_options replace = ODB_EXPORT_OPTIONS_INIT;
  struct stat found;
  char path[600];
  replace.replace = true;
  scratch();
  snprintf(path, sizeof path, "%s", in_scratch("a.csv"));
  write_file(path, "before");
  chmod(path, 0640);
  CHECK(symlink(path, in_scratch("link.csv")) == 0 && mkfifo(in_scratch("pipe.csv"), 0666) == 0);
  IS(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("link.csv"), &replace, &out.export_));
  is_io(ODB_IO_OTHER, in_scratch("link.csv"), 0);
  IS(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("pipe.csv"), &replace, &out.export_));
  IS(ODB_ERROR_IO, odb_export_to_file(schema, "/dev/null", &replace, &out.export_));
  OK(odb_export_to_file(schema, path, &replace, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  CHECK(stat(path, &found) == 0 && (found.st_mode & 07777) == 0640);
  CHECK(file_is(path, GOOD_FILE));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A relative path is that of the folder in which the export began. */
static void relative(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_receipt *receipt = NULL;
  odb_text path = {NULL, 0};
  char before[600];
  const odb_export_options options = {sizeof options, 2024, 1, 31, false, 0, 0, NULL};
  scratch();
  mkdir(in_scratch("elsewhere"), 0777);
  CHECK(getcwd(before, sizeof before) != NULL && chdir(in_scratch(".")) == 0);
  OK(odb_export_to_directory(schema, ".", "218601946", &options, &export_));
  CHECK(chdir("elsewhere") == 0);
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, &receipt));
  OK(odb_receipt_path(receipt, &path));
  CHECK(file_is(path.data, GOOD_FILE));
  CHECK(chdir(before) == 0);
  CHECK(file_is(in_scratch("20240131_218601946_deliberations.csv"), GOOD_FILE));
  odb_receipt_free(receipt);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* The only finding of an error. */
static const odb_finding *finding_of(const odb_error *error) {
  size_t count = 0;
  const odb_finding *finding = NULL;
  OK(odb_error_finding_count(error, &count));
  SAME(1, count);
  OK(odb_error_finding(error, 0, &finding));
  return finding;
}

static void values(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_text text = {NULL, 0};
  odb_error *error = NULL;
  OK(odb_record_set_key(record, "acte-12"));
  IS(ODB_ERROR_UTF8, odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, "R\xE9"
                                                                           "fection"));
  error = last_error();
  OK(odb_error_message(error, ODB_LANG_FR, &text));
  CHECK(holds(text, "« DELIB_OBJET » = « Réfection »") && holds(text, "Windows-1252 ?"));
  OK(odb_finding_field(finding_of(error), &text));
  CHECK(holds(text, "DELIB_OBJET"));
  OK(odb_finding_cell(finding_of(error), &text));
  CHECK(holds(text, "Réfection"));
  OK(odb_finding_key(finding_of(error), &text));
  CHECK(holds(text, "acte-12"));
  odb_error_free(error);
  IS(ODB_ERROR_ARGUMENT, odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 30));
  error = last_error();
  OK(odb_error_message(error, ODB_LANG_EN, &text));
  CHECK(holds(text, "\"DELIB_DATE\" = \"2024-02-30\""));
  odb_error_free(error);
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  error = last_error();
  size_t count = 0;
  OK(odb_error_finding_count(error, &count));
  SAME(2, count);
  for (size_t i = 0; i < count; i++) {
    const odb_finding *finding = NULL;
    OK(odb_error_finding(error, i, &finding));
    OK(odb_finding_key(finding, &text));
    CHECK(holds(text, "acte-12"));
  }
  odb_error_free(error);
  /* The key goes with the row, or by itself. */
  OK(odb_record_clear(record));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  error = last_error();
  const odb_finding *finding = NULL;
  OK(odb_error_finding(error, 0, &finding));
  OK(odb_finding_key(finding, &text));
  CHECK(text.data == NULL);
  odb_error_free(error);
  REFUSED(ODB_ERROR_UTF8, odb_record_set_key(record, "\xFF"));
  OK(odb_record_set_key(record, NULL));
  REFUSED(ODB_ERROR_NULL, odb_record_set_key(NULL, "a"));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

void errors(void) {
  kinds();
  replaced();
  relative();
  values();
}
