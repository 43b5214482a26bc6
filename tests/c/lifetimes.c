/* Objects documented to outlive others; the instruments see each that does not. */
#include <string.h>

#include "check.h"
#include "help.h"

/* Records, exports and reports work without their schema. */
static void without_schema(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = empty_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_report *report = report_of(schema, BAD_FILE);
  odb_text json = {NULL, 0}, message = {NULL, 0};
  const odb_finding *finding = NULL;
  odb_schema_free(schema);

  schema = schema_of("deliberations");
  odb_record *good = good_record(schema);
  IS(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name(record, "COLL_NON", "Ville"));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  OK(odb_export_write(export_, good));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, 1));
  OK(odb_report_json(report, ODB_LANG_FR, &json));
  OK(odb_report_finding(report, 0, &finding));
  OK(odb_finding_message(finding, ODB_LANG_EN, &message));
  CHECK(json.length > 0 && message.length > 0);
  odb_report_free(report);
  odb_export_free(export_);
  odb_record_free(good);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* A finding of an error, read to the last text. */
static void reads_whole(const odb_error *error) {
  size_t count = 0;
  OK(odb_error_finding_count(error, &count));
  CHECK(count > 0);
  for (size_t i = 0; i < count; i++) {
    const odb_finding *finding = NULL;
    odb_text text = {NULL, 0};
    uint32_t number = 0;
    uint64_t row = 0;
    odb_severity severity = ODB_SEVERITY_WARNING;
    OK(odb_error_finding(error, i, &finding));
    OK(odb_finding_rule(finding, &text));
    OK(odb_finding_type(finding, &text));
    OK(odb_finding_field(finding, &text));
    CHECK(text.data != NULL && text.data[text.length] == '\0');
    OK(odb_finding_cell(finding, &text));
    OK(odb_finding_suggestion(finding, &text));
    CHECK(text.data != NULL || text.length == 0);
    OK(odb_finding_title(finding, ODB_LANG_EN, &text));
    OK(odb_finding_message(finding, ODB_LANG_FR, &text));
    CHECK(text.data[text.length] == '\0' && strlen(text.data) == text.length);
    OK(odb_finding_field_number(finding, &number));
    OK(odb_finding_row(finding, &row));
    OK(odb_finding_severity(finding, &severity));
    CHECK(number > 0 && row == 2 && severity == ODB_SEVERITY_ERROR);
  }
}

/* An error outlives the objects that it concerns, and later errors. */
static void error_alone(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = empty_record(schema);
  odb_export *export_ = memory_export(schema);
  OK(odb_record_set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville"));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
  odb_error *error = last_error();
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  odb_error *later = last_error();
  odb_text message = {NULL, 0}, again = {NULL, 0};
  OK(odb_error_message(error, ODB_LANG_FR, &message));
  OK(odb_error_message(error, ODB_LANG_FR, &again));
  CHECK(message.data == again.data && message.length == again.length);
  odb_error_free(later);
  reads_whole(error);
  odb_error_free(error);
}

/* A receipt and the texts of an export outlive it; its bytes outlive the receipt. */
static void receipt_alone(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_export *export_ = memory_export(schema);
  odb_receipt *receipt = NULL;
  odb_text sha256 = {NULL, 0}, path = {"a", 1};
  const uint8_t *data = NULL, *same = NULL;
  size_t length = 0;
  OK(odb_export_finish(export_, &receipt));
  OK(odb_export_bytes(export_, &data, &length));
  OK(odb_receipt_sha256(receipt, &sha256));
  OK(odb_receipt_path(receipt, &path));
  CHECK(path.data == NULL && path.length == 0 && strlen(sha256.data) == 64);
  odb_receipt_free(receipt);
  OK(odb_export_bytes(export_, &same, &length));
  CHECK(data == same && length > 100 && memcmp(data, "COLL_NOM,", 9) == 0);
  odb_export_free(export_);

  export_ = memory_export(schema);
  OK(odb_export_finish(export_, &receipt));
  odb_export_free(export_);
  odb_schema_free(schema);
  OK(odb_receipt_sha256(receipt, &sha256));
  CHECK(strlen(sha256.data) == 64);
  odb_receipt_free(receipt);
}

/* Texts and findings stay where they are, however often they are asked for; those of data sets for ever. */
static void texts_stay(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_report *report = report_of(schema, BAD_FILE);
  const odb_finding *first = NULL, *second = NULL;
  odb_text texts[2][8];
  for (int round = 0; round < 2; round++) {
    OK(odb_report_finding(report, 0, round ? &second : &first));
    OK(odb_schema_name(schema, &texts[round][0]));
    OK(odb_field_title(schema, ODB_DELIBERATIONS_COLL_NOM, &texts[round][1]));
    OK(odb_report_json(report, ODB_LANG_FR, &texts[round][2]));
    OK(odb_report_text(report, ODB_LANG_FR, ODB_STYLE_ANSI, &texts[round][3]));
    OK(odb_report_html(report, ODB_LANG_FR, &texts[round][4]));
    OK(odb_finding_message(first, ODB_LANG_FR, &texts[round][5]));
    OK(odb_data_set_name(0, &texts[round][6]));
    OK(odb_data_set_version(0, 0, &texts[round][7]));
  }
  CHECK(first == second);
  for (int i = 0; i < 8; i++) {
    CHECK(texts[0][i].data == texts[1][i].data && texts[0][i].length == texts[1][i].length);
    CHECK(texts[0][i].data[texts[0][i].length] == '\0');
  }
  odb_report_free(report);
  odb_schema_free(schema);
  CHECK(strlen(texts[0][6].data) == texts[0][6].length && strlen(texts[0][7].data) == texts[0][7].length);
}

/* The library copies its input: the caller's memory may change and go. */
static void texts_are_copied(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  char text[] = "2024-0001";
  OK(odb_record_set(record, ODB_DELIBERATIONS_DELIB_ID, text));
  memset(text, 'x', sizeof text);
  odb_export *export_ = memory_export(schema);
  const uint8_t *data = NULL;
  size_t length = 0;
  OK(odb_export_write(export_, record));
  OK(odb_record_clear(record));
  OK(odb_export_finish(export_, NULL));
  OK(odb_export_bytes(export_, &data, &length));
  bool found = false;
  for (size_t i = 0; i + 9 <= length; i++) found = found || memcmp(data + i, "2024-0001", 9) == 0;
  CHECK(found);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

void lifetimes(void) {
  without_schema();
  error_alone();
  receipt_alone();
  texts_stay();
  texts_are_copied();
}
