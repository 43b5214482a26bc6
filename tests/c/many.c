/* Ten thousand of everything: no descriptor, file or memory stays behind. */
#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "help.h"

static odb_schema *schema;
static odb_record *record;

static void dropped_file(void) {
  odb_export *export_ = NULL;
  OK(odb_export_to_file(schema, in_scratch("a.csv"), NULL, &export_));
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
}

static void dropped_memory(void) {
  odb_export *export_ = memory_export(schema);
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
}

static void finished_memory(void) {
  odb_export *export_ = memory_export(schema);
  odb_receipt *receipt = NULL;
  odb_text json;
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, &receipt));
  OK(odb_receipt_json(receipt, &json));
  odb_receipt_free(receipt);
  odb_export_free(export_);
}

static void refused_record(void) {
  odb_record *empty = empty_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_text message;
  const odb_finding *finding = NULL;
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, empty));
  odb_error *error = last_error();
  OK(odb_error_finding(error, 0, &finding));
  OK(odb_finding_message(finding, ODB_LANG_FR, &message));
  odb_error_free(error);
  odb_export_free(export_);
  odb_record_free(empty);
}

/* An error that is never taken goes with the next one. */
static void errors_left(void) {
  IS(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("nothing", &out.schema));
}

static void refused_file(void) {
  IS(ODB_ERROR_IO, odb_export_to_file(schema, "/nowhere/a.csv", NULL, &out.export_));
  IS(ODB_ERROR_IO, odb_validate_file(schema, "/nowhere/a.csv", NULL, &out.report));
}

static void report(void) {
  odb_report *bad = report_of(schema, BAD_FILE);
  odb_text text;
  OK(odb_report_json(bad, ODB_LANG_FR, &text));
  OK(odb_report_html(bad, ODB_LANG_EN, &text));
  odb_report_free(bad);
}

static void schema_found(void) {
  odb_schema *found = schema_of("deliberations");
  odb_text title;
  OK(odb_schema_title(found, &title));
  odb_schema_free(found);
}

void many(void) {
  static const struct {
    void (*once)(void);
    size_t heavy, light;
  } works[] = {
      {dropped_file, 10000, 100}, {dropped_memory, 10000, 100}, {finished_memory, 10000, 100},
      {refused_record, 2000, 50}, {errors_left, 10000, 100},    {refused_file, 2000, 50},
      {report, 1000, 30},         {schema_found, 2000, 50},
  };
  schema = schema_of("deliberations");
  record = good_record(schema);
  scratch();
  for (size_t i = 0; i < sizeof works / sizeof *works; i++) {
    const size_t times = scaled(works[i].heavy, works[i].light);
    for (size_t warm = 0; warm < times / 10; warm++) works[i].once();
    const size_t before = memory(), open = descriptors();
    for (size_t j = 0; j < times; j++) works[i].once();
    const size_t after = memory();
    SAME(open, descriptors());
    SAME(0, entries(in_scratch(".")));
    /* A hundred bytes lost each time make 1 MB of ten thousand. The instruments keep freed memory. */
    if (ODB_INSTRUMENTED || getenv("ODB_LIGHT")) continue;
    if (!CHECK(after <= before + 500)) fprintf(stderr, "  work %zu: from %zu kB to %zu kB\n", i, before, after);
  }
  odb_record_free(record);
  odb_schema_free(schema);
}
