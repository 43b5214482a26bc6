/* Calls at the wrong moment, and records of elsewhere. */
#include <string.h>

#include "check.h"
#include "help.h"

/* Whatever the target, an export that is over is over. */
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

/* A row that is refused is not there, and those before and after are. */
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

/* An error is there once, and a call that succeeds leaves it. */
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
  errors_once();
}
