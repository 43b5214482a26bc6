/* After fork, the child's copies of its parent's handles are dead: each call returns ODB_ERROR_FORKED, and freeing them
   leaves the parent's files alone. Handles that the child makes live. */
#define _GNU_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "check.h"
#include "help.h"

/* The handles of the parent. */
struct handles {
  odb_schema *schema;
  odb_record *record;
  odb_export *export_;
  odb_report *report;
  odb_error *error;
  const odb_finding *finding;
};

#define DEAD(call) if ((call) != ODB_ERROR_FORKED) return __LINE__

/* The line of the first call that is not as it should be; 0 if there is none. */
static int in_child(const struct handles *parent) {
  bool flag = false;
  odb_text text;
  uint64_t number;
  odb_receipt *receipt = NULL;
  odb_export *export_ = NULL;
  DEAD(odb_schema_name(parent->schema, &text));
  DEAD(odb_record_new(parent->schema, &(odb_record *){NULL}));
  DEAD(odb_record_set(parent->record, 1, "x"));
  DEAD(odb_record_clear(parent->record));
  DEAD(odb_export_write(parent->export_, parent->record));
  DEAD(odb_export_rows(parent->export_, &number));
  DEAD(odb_export_finish(parent->export_, &receipt));
  DEAD(odb_report_valid(parent->report, &flag));
  DEAD(odb_finding_row(parent->finding, &number));
  DEAD(odb_error_message(parent->error, ODB_LANG_FR, &text));
  odb_error *error = NULL;
  if (odb_export_finish(parent->export_, NULL) != ODB_ERROR_FORKED || odb_error_take(&error) != ODB_OK) return __LINE__;
  if (odb_error_message(error, ODB_LANG_FR, &text) != ODB_OK || strstr(text.data, "fork") == NULL) return __LINE__;
  odb_error_free(error);
  odb_export_free(parent->export_);
  odb_record_free(parent->record);
  odb_report_free(parent->report);
  odb_error_free(parent->error);
  odb_schema_free(parent->schema);
  /* A child has handles of its own. */
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  if (odb_export_to_file(schema, in_scratch("child.csv"), NULL, &export_) != ODB_OK) return __LINE__;
  if (odb_export_write(export_, record) != ODB_OK || odb_export_finish(export_, NULL) != ODB_OK) return __LINE__;
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
  return 0;
}

/* A process that is killed leaves hidden files behind: the next export into the folder removes them, once they are old. */
static void killed(void) {
  odb_export *export_ = NULL;
  scratch();
  fflush(stdout), fflush(stderr);
  const pid_t child = fork();
  if (child == 0) {
    odb_schema *schema = schema_of("deliberations");
    odb_export *begun = NULL;
    if (odb_export_to_file(schema, in_scratch("a.csv"), NULL, &begun) == ODB_OK) raise(SIGKILL);
    _exit(1);
  }
  int status = 0;
  CHECK(child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status));
  SAME(2, entries(in_scratch("."))); /* the file and its receipt */
  odb_schema *schema = schema_of("deliberations");
  OK(odb_export_to_file(schema, in_scratch("b.csv"), NULL, &export_));
  SAME(4, entries(in_scratch("."))); /* those of the killed process are young */
  odb_export_free(export_);
  DIR *folder = opendir(in_scratch("."));
  const struct utimbuf old = {1000000000, 1000000000};
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    if (strstr(entry->d_name, ".part") != NULL) CHECK(utime(in_scratch(entry->d_name), &old) == 0);
  }
  closedir(folder);
  OK(odb_export_to_file(schema, in_scratch("b.csv"), NULL, &export_));
  SAME(2, entries(in_scratch(".")));
  odb_export_free(export_);
  SAME(0, entries(in_scratch(".")));
  odb_schema_free(schema);
}

void forks(void) {
  if (scaled(1, 0) == 0) {
    skipped("processes that are forked", "the instruments take the parent's handles for leaks of the child");
    return;
  }
  killed();
  struct handles parent = {.schema = schema_of("deliberations")};
  scratch();
  parent.record = good_record(parent.schema);
  parent.report = report_of(parent.schema, BAD_FILE);
  OK(odb_report_finding(parent.report, 0, &parent.finding));
  IS(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("nothing", &out.schema));
  parent.error = last_error();
  OK(odb_export_to_file(parent.schema, in_scratch("parent.csv"), NULL, &parent.export_));
  OK(odb_export_write(parent.export_, parent.record));
  fflush(stdout), fflush(stderr);
  const pid_t child = fork();
  /* _exit: the child's copies are not freed, and its leaks are no leaks of ours. */
  if (child == 0) _exit(in_child(&parent) & 0xFF);
  int status = 0;
  CHECK(child > 0 && waitpid(child, &status, 0) == child);
  if (!CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0)) fprintf(stderr, "  in the child, line %d\n", WEXITSTATUS(status));
  CHECK(file_is(in_scratch("child.csv"), GOOD_FILE));
  OK(odb_export_write(parent.export_, parent.record));
  OK(odb_export_finish(parent.export_, NULL));
  SAME(4, entries(in_scratch(".")));
  odb_export_free(parent.export_);
  odb_error_free(parent.error);
  odb_report_free(parent.report);
  odb_record_free(parent.record);
  odb_schema_free(parent.schema);
}
