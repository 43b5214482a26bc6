/* The caller's write callback: it fails, accepts little, lies, calls the library. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

/* A callback that accepts `step` bytes at a time and, after `fail_at` bytes, returns `answer`. */
struct target {
  size_t step, fail_at;
  int64_t answer;
  size_t taken, calls;
  char *bytes;
};

static int64_t take(void *context, const uint8_t *data, size_t length) {
  struct target *target = context;
  target->calls++;
  if (target->taken >= target->fail_at) return target->answer == INT64_MAX ? (int64_t)length + 1 : target->answer;
  if (length > target->step) length = target->step;
  if (length > target->fail_at - target->taken) length = target->fail_at - target->taken;
  if (target->bytes) memcpy(target->bytes + target->taken, data, length);
  target->taken += length;
  return (int64_t)length;
}

/* Writes rows until the export ends or fails; its last status. */
static odb_status write_all(odb_export *export_, const odb_record *record, size_t rows) {
  for (size_t i = 0; i < rows; i++) {
    odb_status status = odb_export_write(export_, record);
    if (status != ODB_OK) return status;
  }
  return odb_export_finish(export_, NULL);
}

/* However few bytes it accepts at once, all arrive unchanged. */
static void short_writes(void) {
  const size_t rows = scaled(3000, 1000);
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *expected = memory_export(schema);
  const uint8_t *data = NULL;
  size_t length = 0;
  IS(ODB_OK, write_all(expected, record, rows));
  OK(odb_export_bytes(expected, &data, &length));
  static const size_t steps[] = {1, 7, 4096, 1 << 20};
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    struct target target = {steps[i], SIZE_MAX, 0, 0, 0, malloc(length)};
    odb_export *export_ = NULL;
    OK(odb_export_to_callback(schema, take, &target, NULL, &export_));
    IS(ODB_OK, write_all(export_, record, rows));
    odb_export_free(export_);
    CHECK(target.taken == length && memcmp(target.bytes, data, length) == 0);
    CHECK(target.calls > 1 && (target.step > 1 || target.calls == length));
    free(target.bytes);
  }
  odb_export_free(expected);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* It fails at once, in the middle, in the last piece; with 0, a negative number, more than it was offered. */
static void failures(void) {
  const size_t rows = 1500;
  static const int64_t answers[] = {0, -1, INT64_MIN, INT64_MAX, 1000000000};
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  struct target whole = {SIZE_MAX, SIZE_MAX, 0, 0, 0, NULL};
  odb_export *counted = NULL;
  OK(odb_export_to_callback(schema, take, &whole, NULL, &counted));
  IS(ODB_OK, write_all(counted, record, rows));
  odb_export_free(counted);
  const size_t moments[] = {0, 1, 70000, whole.taken - 1};
  for (size_t moment = 0; moment < 4; moment++) {
    for (size_t answer = 0; answer < sizeof answers / sizeof *answers; answer++) {
      struct target target = {moments[moment] ? moments[moment] : 1, moments[moment], answers[answer], 0, 0, NULL};
      odb_export *export_ = NULL;
      OK(odb_export_to_callback(schema, take, &target, NULL, &export_));
      IS(ODB_ERROR_CALLBACK, write_all(export_, record, rows));
      odb_error *error = last_error();
      int code = -1;
      OK(odb_error_os_code(error, &code));
      CHECK(code == 0);
      odb_error_free(error);
      const size_t calls = target.calls;
      REFUSED(ODB_ERROR_STATE, odb_export_write(export_, record));
      REFUSED(ODB_ERROR_STATE, odb_export_rows(export_, &out.u64));
      REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
      REFUSED(ODB_ERROR_STATE, odb_export_bytes(export_, &out.data, &out.size));
      odb_export_free(export_);
      SAME(calls, target.calls); /* nothing is offered to a callback that has failed */
    }
  }
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A dropped export passes nothing more on. */
static void dropped(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  struct target target = {SIZE_MAX, SIZE_MAX, 0, 0, 0, NULL};
  odb_export *export_ = NULL;
  OK(odb_export_to_callback(schema, take, &target, NULL, &export_));
  for (int i = 0; i < 2000; i++) OK(odb_export_write(export_, record));
  const size_t calls = target.calls;
  CHECK(calls > 0);
  odb_export_free(export_);
  SAME(calls, target.calls);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* Within the callback, the export and the record of the call are busy; all else is usable. */
struct inside {
  const odb_schema *schema;
  odb_export *export_, *other;
  odb_record *record, *free_record;
  size_t calls;
};

static int64_t call_back(void *context, const uint8_t *data, size_t length) {
  struct inside *inside = context;
  (void)data;
  if (inside->calls++ == 0) {
    REFUSED(ODB_ERROR_BUSY, odb_export_write(inside->export_, inside->free_record));
    REFUSED(ODB_ERROR_BUSY, odb_export_rows(inside->export_, &out.u64));
    REFUSED(ODB_ERROR_BUSY, odb_export_finish(inside->export_, &out.receipt));
    REFUSED(ODB_ERROR_BUSY, odb_export_bytes(inside->export_, &out.data, &out.size));
    REFUSED(ODB_ERROR_BUSY, odb_record_clear(inside->record));
    REFUSED(ODB_ERROR_BUSY, odb_record_set(inside->record, ODB_DELIBERATIONS_COLL_NOM, "a"));
    REFUSED(ODB_ERROR_BUSY, odb_record_set_by_name(inside->record, "COLL_NOM", "a"));
    REFUSED(ODB_ERROR_BUSY, odb_export_write(inside->other, inside->record));
    OK(odb_export_write(inside->other, inside->free_record));
    OK(odb_record_unset(inside->free_record, ODB_DELIBERATIONS_BUDGET_NOM));
    odb_report *report = report_of(inside->schema, GOOD_FILE);
    odb_report_free(report);
    odb_export *inner = memory_export(inside->schema);
    OK(odb_export_write(inner, inside->free_record));
    odb_export_free(inner);
  }
  return (int64_t)length;
}

static void re_entered(void) {
  odb_schema *schema = schema_of("deliberations");
  struct inside inside = {schema, NULL, memory_export(schema), good_record(schema), good_record(schema), 0};
  odb_receipt *receipt = NULL;
  uint64_t rows = 0;
  OK(odb_export_to_callback(schema, call_back, &inside, NULL, &inside.export_));
  for (int i = 0; i < 2000; i++) OK(odb_export_write(inside.export_, inside.record));
  CHECK(inside.calls > 0);
  OK(odb_export_finish(inside.export_, &receipt));
  OK(odb_receipt_rows(receipt, &rows));
  SAME(2000, rows);
  OK(odb_export_finish(inside.other, NULL));
  CHECK(complies(schema, inside.other, 1));
  odb_receipt_free(receipt);
  odb_export_free(inside.other);
  odb_export_free(inside.export_);
  odb_record_free(inside.free_record);
  odb_record_free(inside.record);
  odb_schema_free(schema);
}

void write_callbacks(void) {
  short_writes();
  failures();
  dropped();
  re_entered();
}
