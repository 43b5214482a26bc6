/* Calls at the wrong moment, and records of other schemas. */
#include <string.h>

#include "check.h"
#include "help.h"

/* Whatever the target, a finished export stays finished. */
static void is_over(odb_export *export_, const odb_record *record) {
  for (int again = 0; again < 2; again++) {
    REFUSED(ODB_ERROR_STATE, odb_export_write(export_, record));
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, NULL));
  }
}

static int64_t take(void *context, const uint8_t *data, size_t length) {
  (void)data;
  *(size_t *)context += length;
  return (int64_t)length;
}

static void after_the_end(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  size_t taken = 0;
  scratch();
  for (int target = 0; target < 4; target++) {
    odb_export *export_ = NULL;
    odb_receipt *receipt = NULL;
    const uint8_t *data = NULL;
    size_t length = 0;
    uint64_t rows = 0, bytes = 0;
    switch (target) {
      case 0: OK(odb_export_to_memory(schema, NULL, &export_)); break;
      case 1: OK(odb_export_to_file(schema, in_scratch("a.csv"), NULL, &export_)); break;
      case 2: OK(odb_export_to_directory(schema, in_scratch("."), "218601946", NULL, &export_)); break;
      default: OK(odb_export_to_callback(schema, take, &taken, NULL, &export_)); break;
    }
    REFUSED(ODB_ERROR_STATE, odb_export_bytes(export_, &out.data, &out.size));
    OK(odb_export_write(export_, record));
    OK(odb_export_write(export_, record));
    REFUSED(ODB_ERROR_STATE, odb_export_bytes(export_, &out.data, &out.size));
    OK(odb_export_rows(export_, &rows));
    SAME(2, rows);
    OK(odb_export_finish(export_, &receipt));
    is_over(export_, record);
    OK(odb_export_bytes(export_, &data, &length));
    OK(odb_receipt_rows(receipt, &rows));
    OK(odb_receipt_bytes(receipt, &bytes));
    SAME(2, rows);
    SAME(target == 0 ? bytes : 0, length);
    CHECK(target != 3 || taken == bytes);
    odb_receipt_free(receipt);
    odb_export_free(export_);
  }
  SAME(4, entries(in_scratch(".")));
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A refused row is absent, and those before and after are present. */
static void refused_rows(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  uint64_t rows = 0;
  size_t count = 0;
  OK(odb_export_write(export_, record));
  OK(odb_record_clear(record));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  OK(odb_record_set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville"));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  odb_error *error = last_error();
  OK(odb_error_finding_count(error, &count));
  SAME(6, count);
  odb_error_free(error);
  OK(odb_export_rows(export_, &rows));
  SAME(1, rows);
  odb_record_free(record);
  record = good_record(schema);
  OK(odb_record_unset(record, ODB_DELIBERATIONS_DELIB_OBJET));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  OK(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, "\"; DROP TABLE,\r\n"));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, 2));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* Records of another data set, of another version, and of a descriptor that only looks the same. */
static void records_of_elsewhere(void) {
  static const char *const descriptors[] = {
      "{\"name\": \"x\", \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
      "{\"name\": \"x\", \"fields\": [{\"name\": \"b\"}, {\"name\": \"a\"}]}",
      "{\"name\": \"x\", \"fields\": [{\"name\": \"a\"}]}",
      "{\"name\": \"y\", \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
      "{\"name\": \"x\", \"version\": \"2\", \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
  };
  enum { COUNT = sizeof descriptors / sizeof *descriptors };
  for (size_t of_export = 0; of_export < COUNT; of_export++) {
    odb_schema *schema = schema_from(descriptors[of_export]);
    odb_export *export_ = memory_export(schema);
    for (size_t of_record = 0; of_record < COUNT; of_record++) {
      odb_schema *other = schema_from(descriptors[of_record]);
      odb_record *record = empty_record(other);
      OK(odb_record_set_by_name(record, "a", "1"));
      IS(of_export == of_record ? ODB_OK : ODB_ERROR_INPUT, odb_export_write(export_, record));
      odb_record_free(record);
      odb_schema_free(other);
    }
    odb_export_free(export_);
    odb_schema_free(schema);
  }
  odb_schema *latest = schema_of("deliberations"), *again = schema_of("deliberations");
  odb_schema *older = schema_of("deliberations@2.0.0"), *budget = schema_of("budget");
  odb_record *records[] = {empty_record(older), empty_record(budget), good_record(again)};
  odb_export *export_ = memory_export(latest);
  IS(ODB_ERROR_INPUT, odb_export_write(export_, records[0]));
  IS(ODB_ERROR_INPUT, odb_export_write(export_, records[1]));
  OK(odb_export_write(export_, records[2]));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(latest, export_, 1));
  odb_export_free(export_);
  for (int i = 0; i < 3; i++) odb_record_free(records[i]);
  odb_schema_free(budget);
  odb_schema_free(older);
  odb_schema_free(again);
  odb_schema_free(latest);
}

/* A setter fails, in each way that it can. */
typedef odb_status failing(odb_record *record, odb_field field);

static odb_status no_text(odb_record *record, odb_field field) { return odb_record_set(record, field, NULL); }
static odb_status no_text_n(odb_record *record, odb_field field) { return odb_record_set_n(record, field, NULL, 3); }
static odb_status latin(odb_record *record, odb_field field) { return odb_record_set(record, field, "R\xE9""fection"); }
static odb_status latin_n(odb_record *record, odb_field field) { return odb_record_set_n(record, field, "\xE9t\xE9", 3); }
static odb_status truth(odb_record *record, odb_field field) { return odb_record_set_boolean(record, field, 1); }
static odb_status no_day(odb_record *record, odb_field field) {
  return odb_record_set_date(record, field, 2024, 13, 45);
}
static odb_status no_moment(odb_record *record, odb_field field) {
  return odb_record_set_datetime(record, field, 2024, 1, 31, 24, 0, 0, -150);
}
static odb_status scale(odb_record *record, odb_field field) { return odb_record_set_decimal(record, field, 7, 29); }
static odb_status no_number(odb_record *record, odb_field field) {
  return odb_record_set_decimal_text(record, field, "1,5");
}
static odb_status no_list(odb_record *record, odb_field field) {
  return odb_record_set_list(record, field, NULL, 2);
}
static odb_status list_with_none(odb_record *record, odb_field field) {
  const char *const items[] = {"a", NULL};
  return odb_record_set_list(record, field, items, 2);
}
static odb_status by_name(odb_record *record, odb_field field) {
  return odb_record_set_by_name(record, field == ODB_DELIBERATIONS_DELIB_DATE ? "DELIB_DATE" : "BUDGET_NOM", NULL);
}
static odb_status by_name_n(odb_record *record, odb_field field) {
  const char *name = field == ODB_DELIBERATIONS_DELIB_DATE ? "DELIB_DATE" : "BUDGET_NOM";
  return odb_record_set_by_name_n(record, name, 10, "\xFF", 1);
}

/* The row of a setter that failed is refused, and the error names the field: the row never has a value of an earlier row,
   and never lacks a given one. */
static void setters_that_fail(void) {
  static const struct {
    failing *fail;
    odb_status status;
    const char *cell; /* as far as the value has a text */
  } ways[] = {
      {no_text, ODB_ERROR_NULL, NULL},        {no_text_n, ODB_ERROR_NULL, NULL},
      {latin, ODB_ERROR_UTF8, "fection"},     {latin_n, ODB_ERROR_UTF8, "t"},
      {truth, ODB_ERROR_WRONG_TYPE, NULL},    {no_day, ODB_ERROR_ARGUMENT, "2024-13-45"},
      {scale, ODB_ERROR_ARGUMENT, "7e-29"},   {no_moment, ODB_ERROR_ARGUMENT, "2024-01-31T24:00:00-02:30"},
      {no_list, ODB_ERROR_NULL, NULL},        {no_number, ODB_ERROR_ARGUMENT, "1,5"},
      {by_name, ODB_ERROR_NULL, NULL},        {list_with_none, ODB_ERROR_NULL, NULL},
      {by_name_n, ODB_ERROR_UTF8, ""},
  };
  static const odb_field fields[] = {ODB_DELIBERATIONS_DELIB_DATE, ODB_DELIBERATIONS_BUDGET_NOM};
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  uint64_t rows = 0;
  OK(odb_export_write(export_, record));
  for (size_t f = 0; f < 2; f++) {
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++) {
      const odb_finding *finding = NULL;
      odb_text text = {NULL, 0}, name = {NULL, 0};
      size_t count = 0;
      OK(odb_field_name(schema, fields[f], &name));
      for (int written = 0; written < 2; written++) { /* the setter's error, and the export's */
        if (written) {
          IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
        } else {
          IS(ways[way].status, ways[way].fail(record, fields[f]));
        }
        odb_error *error = last_error();
        OK(odb_error_finding_count(error, &count));
        SAME(1, count);
        OK(odb_error_finding(error, 0, &finding));
        OK(odb_finding_rule(finding, &text));
        CHECK(holds(text, "record-not-taken"));
        OK(odb_finding_field(finding, &text));
        CHECK(text.data && strcmp(text.data, name.data) == 0);
        OK(odb_finding_cell(finding, &text));
        CHECK((text.data != NULL) == (ways[way].cell != NULL));
        CHECK(!text.data || holds(text, ways[way].cell));
        OK(odb_error_message(error, ODB_LANG_EN, &text));
        CHECK(holds(text, name.data));
        OK(odb_finding_message(finding, ODB_LANG_FR, &text));
        CHECK(holds(text, name.data) && (ways[way].status != ODB_ERROR_UTF8 || holds(text, "Windows-1252")));
        odb_error_free(error);
      }
      /* Set, emptied or cleared, the field is as new. */
      if (f == 0) {
        OK(odb_record_set(record, fields[f], "2024-01-31"));
      } else {
        OK(odb_record_unset(record, fields[f]));
      }
      OK(odb_export_write(export_, record));
    }
  }
  OK(odb_export_rows(export_, &rows));
  SAME(1 + 2 * sizeof ways / sizeof *ways, rows);
  IS(ODB_ERROR_NULL, odb_record_set(record, ODB_DELIBERATIONS_DELIB_DATE, NULL));
  OK(odb_record_clear(record));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  odb_error *error = last_error();
  odb_text text = {NULL, 0};
  OK(odb_error_message(error, ODB_LANG_FR, &text));
  CHECK(!holds(text, "n'a pas été prise"));
  odb_error_free(error);
  /* A field of another schema marks none of ours. */
  odb_record_free(record);
  record = good_record(schema);
  IS(ODB_ERROR_UNKNOWN_FIELD, odb_record_set(record, ODB_BUDGET_BGT_NATDEC, "1"));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, rows + 1));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* An error can be taken once, and a successful call keeps it. */
static void errors_once(void) {
  odb_error *error = NULL;
  odb_status status = ODB_OK;
  size_t count = 0;
  while (odb_error_take(&error) == ODB_OK) odb_error_free(error);
  IS(ODB_ERROR_STATE, odb_error_take(&error));
  IS(ODB_ERROR_STATE, odb_error_take(&error)); /* nor is that an error to take */
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  IS(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("nothing", &out.schema));
  OK(odb_data_set_count(&count));
  OK(odb_error_take(&error));
  OK(odb_error_status(error, &status));
  SAME(ODB_ERROR_UNKNOWN_DATA_SET, status);
  odb_error_free(error);
  IS(ODB_ERROR_STATE, odb_error_take(&error));
}

void states(void) {
  after_the_end();
  refused_rows();
  records_of_elsewhere();
  setters_that_fail();
  errors_once();
}
