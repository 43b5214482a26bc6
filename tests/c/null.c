/* NULL for every pointer of every function: a status, not a crash; and its meaning where the header allows it. */
#include "check.h"
#include "help.h"

#define NULLED(call) REFUSED(ODB_ERROR_NULL, call)

static int64_t take(void *context, const uint8_t *data, size_t length) {
  (void)context, (void)data;
  return (int64_t)length;
}

static int64_t give(void *context, uint8_t *buffer, size_t capacity) {
  (void)context, (void)buffer, (void)capacity;
  return 0;
}

static void of_schemas(void) {
  odb_schema *schema = schema_of("deliberations");
  const odb_field field = ODB_DELIBERATIONS_COLL_NOM;

  NULLED(odb_data_set_count(NULL));
  NULLED(odb_data_set_name(0, NULL));
  NULLED(odb_data_set_version_count(0, NULL));
  NULLED(odb_data_set_version(0, 0, NULL));
  NULLED(odb_schema_find(NULL, &out.schema));
  NULLED(odb_schema_find("deliberations", NULL));
  NULLED(odb_schema_find_n(NULL, 13, &out.schema));
  NULLED(odb_schema_find_n("deliberations", 13, NULL));
  NULLED(odb_schema_from_json(NULL, 2, "name", &out.schema));
  NULLED(odb_schema_from_json("{}", 2, NULL, &out.schema));
  NULLED(odb_schema_from_json("{}", 2, "name", NULL));
  NULLED(odb_schema_from_file(NULL, &out.schema));
  NULLED(odb_schema_from_file("/nowhere", NULL));
  NULLED(odb_recognise_file(NULL, &out.schema));
  NULLED(odb_recognise_file("/nowhere", NULL));
  NULLED(odb_recognise_buffer(NULL, 1, &out.schema));
  NULLED(odb_recognise_buffer((const uint8_t *)"a", 1, NULL));
  NULLED(odb_schema_name(NULL, &out.text));
  NULLED(odb_schema_name(schema, NULL));
  NULLED(odb_schema_version(NULL, &out.text));
  NULLED(odb_schema_version(schema, NULL));
  NULLED(odb_schema_title(NULL, &out.text));
  NULLED(odb_schema_title(schema, NULL));
  NULLED(odb_schema_json(NULL, &out.text));
  NULLED(odb_schema_json(schema, NULL));
  NULLED(odb_schema_field_count(NULL, &out.size));
  NULLED(odb_schema_field_count(schema, NULL));
  NULLED(odb_schema_field(NULL, 0, &out.field));
  NULLED(odb_schema_field(schema, 0, NULL));
  NULLED(odb_schema_find_field(NULL, "COLL_NOM", &out.field));
  NULLED(odb_schema_find_field(schema, NULL, &out.field));
  NULLED(odb_schema_find_field(schema, "COLL_NOM", NULL));
  NULLED(odb_schema_find_field_n(NULL, "COLL_NOM", 8, &out.field));
  NULLED(odb_schema_find_field_n(schema, NULL, 8, &out.field));
  NULLED(odb_schema_find_field_n(schema, "COLL_NOM", 8, NULL));
  NULLED(odb_field_name(NULL, field, &out.text));
  NULLED(odb_field_name(schema, field, NULL));
  NULLED(odb_field_type(NULL, field, &out.text));
  NULLED(odb_field_type(schema, field, NULL));
  NULLED(odb_field_title(NULL, field, &out.text));
  NULLED(odb_field_title(schema, field, NULL));
  NULLED(odb_field_description(NULL, field, &out.text));
  NULLED(odb_field_description(schema, field, NULL));
  NULLED(odb_field_example(NULL, field, &out.text));
  NULLED(odb_field_example(schema, field, NULL));
  NULLED(odb_field_required(NULL, field, &out.flag));
  NULLED(odb_field_required(schema, field, NULL));
  NULLED(odb_schema_file_name(NULL, "218601946", 0, 0, 0, out.buffer, sizeof out.buffer, &out.size));
  NULLED(odb_schema_file_name(schema, NULL, 0, 0, 0, out.buffer, sizeof out.buffer, &out.size));
  NULLED(odb_schema_file_name(schema, "218601946", 0, 0, 0, NULL, 100, &out.size));
  odb_schema_free(schema);
}

static void of_records(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  const odb_field field = ODB_DELIBERATIONS_COLL_NOM;
  const char *const items[] = {"a", NULL};
  const size_t lengths[] = {1, 1};

  NULLED(odb_record_new(NULL, &out.record));
  NULLED(odb_record_new(schema, NULL));
  NULLED(odb_record_clear(NULL));
  NULLED(odb_record_unset(NULL, field));
  NULLED(odb_record_set(NULL, field, "a"));
  NULLED(odb_record_set(record, field, NULL));
  NULLED(odb_record_set_n(NULL, field, "a", 1));
  NULLED(odb_record_set_n(record, field, NULL, 1));
  NULLED(odb_record_set_by_name(NULL, "COLL_NOM", "a"));
  NULLED(odb_record_set_by_name(record, NULL, "a"));
  NULLED(odb_record_set_by_name(record, "COLL_NOM", NULL));
  NULLED(odb_record_set_by_name_n(NULL, "COLL_NOM", 8, "a", 1));
  NULLED(odb_record_set_by_name_n(record, NULL, 8, "a", 1));
  NULLED(odb_record_set_by_name_n(record, "COLL_NOM", 8, NULL, 1));
  NULLED(odb_record_set_integer(NULL, field, 1));
  NULLED(odb_record_set_decimal(NULL, field, 1, 1));
  NULLED(odb_record_set_decimal_text(NULL, field, "1"));
  NULLED(odb_record_set_decimal_text(record, field, NULL));
  NULLED(odb_record_set_decimal_text_n(NULL, field, "1", 1));
  NULLED(odb_record_set_decimal_text_n(record, field, NULL, 1));
  NULLED(odb_record_set_boolean(NULL, field, 1));
  NULLED(odb_record_set_date(NULL, field, 2024, 1, 31));
  NULLED(odb_record_set_datetime(NULL, field, 2024, 1, 31, 12, 0, 0, 60));
  NULLED(odb_record_set_list(NULL, field, items, 1));
  NULLED(odb_record_set_list(record, field, NULL, 1));
  NULLED(odb_record_set_list(record, field, items, 2));
  NULLED(odb_record_set_list_n(NULL, field, items, lengths, 1));
  NULLED(odb_record_set_list_n(record, field, NULL, lengths, 1));
  NULLED(odb_record_set_list_n(record, field, items, NULL, 1));
  NULLED(odb_record_set_list_n(record, field, items, lengths, 2));

  /* The field has no value, and the record is refused until it is set: nothing else has changed. */
  odb_export *export_ = memory_export(schema);
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  OK(odb_record_set(record, field, "Ville"));
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

static void of_exports(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  const char *folder = scratch();

  NULLED(odb_export_to_directory(NULL, folder, "218601946", NULL, &out.export_));
  NULLED(odb_export_to_directory(schema, NULL, "218601946", NULL, &out.export_));
  NULLED(odb_export_to_directory(schema, folder, NULL, NULL, &out.export_));
  NULLED(odb_export_to_directory(schema, folder, "218601946", NULL, NULL));
  NULLED(odb_export_to_file(NULL, in_scratch("a.csv"), NULL, &out.export_));
  NULLED(odb_export_to_file(schema, NULL, NULL, &out.export_));
  NULLED(odb_export_to_file(schema, in_scratch("a.csv"), NULL, NULL));
  SAME(0, entries(folder));
  NULLED(odb_export_to_memory(NULL, NULL, &out.export_));
  NULLED(odb_export_to_memory(schema, NULL, NULL));
  NULLED(odb_export_to_callback(NULL, take, NULL, NULL, &out.export_));
  NULLED(odb_export_to_callback(schema, NULL, NULL, NULL, &out.export_));
  NULLED(odb_export_to_callback(schema, take, NULL, NULL, NULL));
  NULLED(odb_export_write(NULL, record));
  NULLED(odb_export_write(export_, NULL));
  NULLED(odb_export_rows(NULL, &out.u64));
  NULLED(odb_export_rows(export_, NULL));
  NULLED(odb_export_finish(NULL, &out.receipt));

  odb_receipt *receipt = NULL;
  OK(odb_export_finish(export_, &receipt));
  NULLED(odb_export_bytes(NULL, &out.data, &out.size));
  NULLED(odb_export_bytes(export_, NULL, &out.size));
  NULLED(odb_export_bytes(export_, &out.data, NULL));
  NULLED(odb_receipt_rows(NULL, &out.u64));
  NULLED(odb_receipt_rows(receipt, NULL));
  NULLED(odb_receipt_bytes(NULL, &out.u64));
  NULLED(odb_receipt_bytes(receipt, NULL));
  NULLED(odb_receipt_file(NULL, &out.text));
  NULLED(odb_receipt_file(receipt, NULL));
  NULLED(odb_receipt_path(NULL, &out.text));
  NULLED(odb_receipt_path(receipt, NULL));
  NULLED(odb_receipt_sha256(NULL, &out.text));
  NULLED(odb_receipt_sha256(receipt, NULL));
  NULLED(odb_receipt_json(NULL, &out.text));
  NULLED(odb_receipt_json(receipt, NULL));
  odb_receipt_free(receipt);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

static void of_reports(void) {
  odb_schema *schema = schema_of("deliberations");
  const uint8_t *data = (const uint8_t *)GOOD_FILE;

  NULLED(odb_validate_file(NULL, "/nowhere", NULL, &out.report));
  NULLED(odb_validate_file(schema, NULL, NULL, &out.report));
  NULLED(odb_validate_file(schema, "/nowhere", NULL, NULL));
  NULLED(odb_validate_buffer(NULL, data, 1, "name", NULL, &out.report));
  NULLED(odb_validate_buffer(schema, NULL, 1, "name", NULL, &out.report));
  NULLED(odb_validate_buffer(schema, data, 1, NULL, NULL, &out.report));
  NULLED(odb_validate_buffer(schema, data, 1, "name", NULL, NULL));
  NULLED(odb_validate_stream(NULL, give, NULL, "name", NULL, &out.report));
  NULLED(odb_validate_stream(schema, NULL, NULL, "name", NULL, &out.report));
  NULLED(odb_validate_stream(schema, give, NULL, NULL, NULL, &out.report));
  NULLED(odb_validate_stream(schema, give, NULL, "name", NULL, NULL));

  odb_report *report = report_of(schema, BAD_FILE);
  const odb_finding *finding = NULL;
  OK(odb_report_finding(report, 0, &finding));
  NULLED(odb_report_valid(NULL, &out.flag));
  NULLED(odb_report_valid(report, NULL));
  NULLED(odb_report_count(NULL, ODB_COUNT_ERRORS, &out.u64));
  NULLED(odb_report_count(report, ODB_COUNT_ERRORS, NULL));
  NULLED(odb_report_finding(NULL, 0, &out.finding));
  NULLED(odb_report_finding(report, 0, NULL));
  NULLED(odb_report_json(NULL, ODB_LANG_FR, &out.text));
  NULLED(odb_report_json(report, ODB_LANG_FR, NULL));
  NULLED(odb_report_text(NULL, ODB_LANG_FR, ODB_STYLE_PLAIN, &out.text));
  NULLED(odb_report_text(report, ODB_LANG_FR, ODB_STYLE_PLAIN, NULL));
  NULLED(odb_report_html(NULL, ODB_LANG_FR, &out.text));
  NULLED(odb_report_html(report, ODB_LANG_FR, NULL));
  NULLED(odb_finding_rule(NULL, &out.text));
  NULLED(odb_finding_rule(finding, NULL));
  NULLED(odb_finding_type(NULL, &out.text));
  NULLED(odb_finding_type(finding, NULL));
  NULLED(odb_finding_severity(NULL, &out.severity));
  NULLED(odb_finding_severity(finding, NULL));
  NULLED(odb_finding_row(NULL, &out.u64));
  NULLED(odb_finding_row(finding, NULL));
  NULLED(odb_finding_field(NULL, &out.text));
  NULLED(odb_finding_field(finding, NULL));
  NULLED(odb_finding_field_number(NULL, &out.u32));
  NULLED(odb_finding_field_number(finding, NULL));
  NULLED(odb_finding_cell(NULL, &out.text));
  NULLED(odb_finding_cell(finding, NULL));
  NULLED(odb_finding_suggestion(NULL, &out.text));
  NULLED(odb_finding_suggestion(finding, NULL));
  NULLED(odb_finding_title(NULL, ODB_LANG_FR, &out.text));
  NULLED(odb_finding_title(finding, ODB_LANG_FR, NULL));
  NULLED(odb_finding_message(NULL, ODB_LANG_FR, &out.text));
  NULLED(odb_finding_message(finding, ODB_LANG_FR, NULL));
  odb_report_free(report);
  odb_schema_free(schema);
}

static void of_errors(void) {
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  odb_error *error = last_error();

  NULLED(odb_error_status(NULL, &out.status));
  NULLED(odb_error_status(error, NULL));
  NULLED(odb_error_message(NULL, ODB_LANG_FR, &out.text));
  NULLED(odb_error_message(error, ODB_LANG_FR, NULL));
  NULLED(odb_error_os_code(NULL, &out.number));
  NULLED(odb_error_os_code(error, NULL));
  NULLED(odb_error_finding_count(NULL, &out.size));
  NULLED(odb_error_finding_count(error, NULL));
  NULLED(odb_error_finding(NULL, 0, &out.finding));
  NULLED(odb_error_finding(error, 0, NULL));
  odb_error_free(error);

  /* A call that takes no error: the error is still there. */
  IS(ODB_ERROR_NULL, odb_data_set_name(0, NULL));
  IS(ODB_ERROR_NULL, odb_error_take(NULL));
  odb_text message = {NULL, 0};
  OK(odb_error_take(&error));
  OK(odb_error_message(error, ODB_LANG_EN, &message));
  CHECK(holds(message, "\"name\""));
  odb_error_free(error);
}

/* NULL where it has a meaning. */
static void allowed(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  bool required = false;

  odb_error_free(NULL);
  odb_schema_free(NULL);
  odb_record_free(NULL);
  odb_export_free(NULL);
  odb_receipt_free(NULL);
  odb_report_free(NULL);

  OK(odb_schema_file_name(schema, "218601946", 2024, 1, 31, out.buffer, sizeof out.buffer, NULL));
  OK(odb_export_to_callback(schema, take, NULL, NULL, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);

  /* Zero bytes are valid at any address. */
  OK(odb_record_set_n(record, ODB_DELIBERATIONS_BUDGET_NOM, NULL, 0));
  OK(odb_record_set_by_name_n(record, "BUDGET_NOM", 10, NULL, 0));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name_n(record, NULL, 0, "a", 1));
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text_n(record, ODB_DELIBERATIONS_VOTE_REEL, NULL, 0));
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find_n(NULL, 0, &out.schema));
  REFUSED(ODB_ERROR_SCHEMA, odb_schema_from_json(NULL, 0, "name", &out.schema));
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_recognise_buffer(NULL, 0, &out.schema));
  REFUSED(ODB_ERROR_INPUT, odb_validate_buffer(schema, NULL, 0, "name", NULL, &out.report));
  REFUSED(ODB_ERROR_INPUT, odb_validate_stream(schema, give, NULL, "name", NULL, &out.report));

  odb_schema *lists = schema_from("{\"fields\": [{\"name\": \"l\", \"type\": \"array\"}]}");
  odb_record *list = empty_record(lists);
  OK(odb_record_set_list(list, 1, NULL, 0));
  OK(odb_record_set_list_n(list, 1, NULL, NULL, 0));
  OK(odb_field_required(lists, 1, &required));
  odb_record_free(list);
  odb_schema_free(lists);

  OK(odb_validate_buffer(schema, (const uint8_t *)GOOD_FILE, sizeof "COLL_NOM" - 1, "name", NULL, &report));
  odb_report_free(report);
  odb_record_free(record);
  odb_schema_free(schema);
}

void null_arguments(void) {
  of_schemas();
  of_records();
  of_exports();
  of_reports();
  of_errors();
  allowed();
}
