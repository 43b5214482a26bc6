/* Handles that were freed, or are of another kind: debug builds of the library detect them.
   In others such calls are undefined behaviour, so they are compiled out (ODB_CHECKED=0). */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "help.h"

/* The text written to standard error from `begin` to `end`. */
static int kept_error = -1;
static FILE *caught;

static void begin(void) {
  fflush(stderr);
  caught = tmpfile();
  kept_error = dup(STDERR_FILENO);
  dup2(fileno(caught), STDERR_FILENO);
}

static size_t end_with_lines(const char *word) {
  char line[300];
  size_t lines = 0;
  fflush(stderr);
  dup2(kept_error, STDERR_FILENO);
  close(kept_error);
  rewind(caught);
  while (fgets(line, sizeof line, caught)) lines += strstr(line, word) != NULL;
  fclose(caught);
  return lines;
}

/* Freed by its own callback: the handle stays (debug builds report it), to be freed when the call has ended. */
static int64_t free_it(void *context, const uint8_t *data, size_t length) {
  (void)data;
  odb_export_free(*(odb_export **)context);
  return (int64_t)length;
}

static void freed_in_use(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_receipt *receipt = NULL;
  OK(odb_export_to_callback(schema, free_it, &export_, NULL, &export_));
  OK(odb_export_write(export_, record));
  begin();
  OK(odb_export_finish(export_, &receipt));
  SAME(ODB_CHECKED, end_with_lines("in use"));
  odb_receipt_free(receipt);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

#if ODB_CHECKED

#define NO_HANDLE(call) REFUSED(ODB_ERROR_HANDLE, call)

static void freed_twice(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_report *report = report_of(schema, BAD_FILE);
  odb_receipt *receipt = NULL;
  OK(odb_export_finish(export_, &receipt));
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  odb_error *error = last_error();
  begin();
  for (int again = 0; again < 3; again++) {
    odb_error_free(error);
    odb_report_free(report);
    odb_receipt_free(receipt);
    odb_export_free(export_);
    odb_record_free(record);
    odb_schema_free(schema);
  }
  SAME(2 * 6, end_with_lines("no living odb_"));
}

static void used_after_free(void) {
  odb_schema *schema = schema_of("deliberations"), *living = schema_of("deliberations");
  odb_record *record = good_record(schema), *good = good_record(schema);
  odb_export *export_ = memory_export(schema), *going = memory_export(schema);
  odb_report *report = report_of(schema, BAD_FILE);
  odb_receipt *receipt = NULL;
  OK(odb_export_finish(export_, &receipt));
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  odb_error *error = last_error();
  odb_error_free(error);
  odb_report_free(report);
  odb_receipt_free(receipt);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
  NO_HANDLE(odb_error_message(error, ODB_LANG_FR, &out.text));
  NO_HANDLE(odb_error_finding(error, 0, &out.finding));
  NO_HANDLE(odb_report_valid(report, &out.flag));
  NO_HANDLE(odb_report_json(report, ODB_LANG_FR, &out.text));
  NO_HANDLE(odb_receipt_json(receipt, &out.text));
  NO_HANDLE(odb_export_write(export_, good));
  NO_HANDLE(odb_export_write(going, record));
  NO_HANDLE(odb_export_rows(export_, &out.u64));
  NO_HANDLE(odb_export_finish(export_, &out.receipt));
  NO_HANDLE(odb_export_bytes(export_, &out.data, &out.size));
  NO_HANDLE(odb_record_set(record, ODB_DELIBERATIONS_COLL_NOM, "a"));
  NO_HANDLE(odb_record_clear(record));
  NO_HANDLE(odb_schema_name(schema, &out.text));
  NO_HANDLE(odb_record_new(schema, &out.record));
  NO_HANDLE(odb_export_to_memory(schema, NULL, &out.export_));
  NO_HANDLE(odb_validate_buffer(schema, (const uint8_t *)"a", 1, "a", NULL, &out.report));
  OK(odb_export_write(going, good));
  odb_export_free(going);
  odb_record_free(good);
  odb_schema_free(living);
}

static void of_another_kind(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  char stack[64] = {0};
  void *const others[] = {schema, stack, (void *)(uintptr_t)8, (void *)(uintptr_t)1};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    void *other = others[i];
    NO_HANDLE(odb_error_status(other, &out.status));
    NO_HANDLE(odb_report_valid(other, &out.flag));
    NO_HANDLE(odb_receipt_rows(other, &out.u64));
    NO_HANDLE(odb_export_write(other, record));
    NO_HANDLE(odb_export_write(export_, other));
    NO_HANDLE(odb_record_set_integer(other, ODB_DELIBERATIONS_VOTE_REEL, 1));
    if (i > 0) NO_HANDLE(odb_schema_title(other, &out.text));
  }
  NO_HANDLE(odb_schema_name((void *)export_, &out.text));
  NO_HANDLE(odb_export_finish((void *)record, &out.receipt));
  begin();
  odb_record_free((void *)export_);
  odb_export_free((void *)record);
  odb_report_free((void *)schema);
  odb_schema_free((void *)stack);
  SAME(4, end_with_lines("no living odb_"));
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

void handles(void) {
  freed_twice();
  used_after_free();
  of_another_kind();
  freed_in_use();
}

#else

void handles(void) {
  skipped("handles that are none", "this library does not check them");
  freed_in_use();
}

#endif
