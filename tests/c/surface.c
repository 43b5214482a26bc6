/* The intended use: each function once, with its result. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "help.h"

static bool is(odb_text text, const char *wanted) {
  return text.data != NULL && text.length == strlen(wanted) && strcmp(text.data, wanted) == 0;
}

static void library(void) {
  SAME(ODB_ABI_VERSION, odb_abi_version());
  char version[40];
  snprintf(version, sizeof version, "%d.%d.%d", ODB_VERSION_MAJOR, ODB_VERSION_MINOR, ODB_VERSION_PATCH);
  CHECK(strcmp(odb_version(), ODB_VERSION) == 0);
  CHECK(strncmp(odb_version(), version, strlen(version)) == 0);
  static const char *const names[] = {
      "ODB_OK",           "ODB_ERROR_NULL",          "ODB_ERROR_UTF8",          "ODB_ERROR_PANIC",
      "ODB_ERROR_NOT_COMPLIANT", "ODB_ERROR_IO",     "ODB_ERROR_UNKNOWN_DATA_SET", "ODB_ERROR_STATE",
      "ODB_ERROR_BUSY",   "ODB_ERROR_UNKNOWN_FIELD", "ODB_ERROR_WRONG_TYPE",    "ODB_ERROR_ARGUMENT",
      "ODB_ERROR_INPUT",  "ODB_ERROR_SCHEMA",        "ODB_ERROR_CALLBACK",      "ODB_ERROR_CANCELLED",
      "ODB_ERROR_HANDLE", "ODB_ERROR_FORKED",        "ODB_ERROR_MEMORY",        "ODB_?",
  };
  for (int32_t i = 0; i < 20; i++) CHECK(strcmp(odb_status_name(i), names[i]) == 0);
  CHECK(strcmp(odb_status_name(-1), "ODB_?") == 0);
}

/* Every version of every data set is a schema, and a program can walk its fields. */
static void data_sets(void) {
  size_t sets = 0;
  OK(odb_data_set_count(&sets));
  CHECK(sets >= 12);
  for (size_t set = 0; set < sets; set++) {
    odb_text name = {NULL, 0}, number = {NULL, 0};
    size_t versions = 0;
    OK(odb_data_set_name(set, &name));
    OK(odb_data_set_version_count(set, &versions));
    CHECK(versions > 0);
    for (size_t version = 0; version < versions; version++) {
      char full[200];
      odb_schema *schema = NULL;
      odb_text found = {NULL, 0};
      size_t fields = 0;
      OK(odb_data_set_version(set, version, &number));
      strcpy(full, name.data);
      strcat(strcat(full, "@"), number.data);
      OK(odb_schema_find_n(full, strlen(full), &schema));
      OK(odb_schema_name(schema, &found));
      CHECK(is(found, name.data));
      OK(odb_schema_version(schema, &found));
      CHECK(is(found, number.data));
      OK(odb_schema_title(schema, &found));
      OK(odb_schema_json(schema, &found));
      CHECK(found.data[0] == '{');
      OK(odb_schema_field_count(schema, &fields));
      for (size_t i = 0; i < fields; i++) {
        odb_field field = 0, same = 0;
        bool required = false;
        OK(odb_schema_field(schema, i, &field));
        OK(odb_field_name(schema, field, &found));
        OK(odb_schema_find_field(schema, found.data, &same));
        SAME(field, same);
        OK(odb_schema_find_field_n(schema, found.data, found.length, &same));
        SAME(field, same);
        OK(odb_field_type(schema, field, &found));
        CHECK(found.length > 3);
        OK(odb_field_title(schema, field, &found));
        OK(odb_field_description(schema, field, &found));
        OK(odb_field_example(schema, field, &found));
        OK(odb_field_required(schema, field, &required));
      }
      odb_schema_free(schema);
    }
  }
}

/* A row through every setter, and the same row as text. */
static void setters(void) {
  odb_schema *schema = schema_from(
      "{\"name\": \"all\", \"fields\": [{\"name\": \"s\"}, {\"name\": \"i\", \"type\": \"integer\"},"
      "{\"name\": \"n\", \"type\": \"number\"}, {\"name\": \"m\", \"type\": \"number\"},"
      "{\"name\": \"b\", \"type\": \"boolean\"}, {\"name\": \"d\", \"type\": \"date\"},"
      "{\"name\": \"t\", \"type\": \"datetime\"}, {\"name\": \"l\", \"type\": \"array\"},"
      "{\"name\": \"e\"}]}");
  odb_record *record = empty_record(schema);
  odb_export *export_ = memory_export(schema);
  const char *const items[] = {"un", "deux, \"trois\""};
  const size_t lengths[] = {2, 4};
  const uint8_t *data = NULL;
  size_t length = 0;
  OK(odb_record_set(record, 1, "texte"));
  OK(odb_record_set_integer(record, 2, -5));
  OK(odb_record_set_decimal(record, 3, 125040, 2));
  OK(odb_record_set_decimal_text(record, 4, "-0.5"));
  OK(odb_record_set_boolean(record, 5, true));
  OK(odb_record_set_date(record, 6, 2024, 2, 29));
  OK(odb_record_set_datetime(record, 7, 2024, 2, 29, 1, 2, 3, 60));
  OK(odb_record_set_list(record, 8, items, 2));
  OK(odb_record_set(record, 9, "left out"));
  OK(odb_record_unset(record, 9));
  OK(odb_export_write(export_, record));
  OK(odb_record_clear(record));
  OK(odb_record_set_n(record, 1, "texte et plus", 5));
  OK(odb_record_set_by_name(record, "i", "7"));
  OK(odb_record_set_by_name_n(record, "n.", 1, "1.5.", 3));
  OK(odb_record_set_decimal_text_n(record, 4, "2.55", 3));
  OK(odb_record_set_boolean(record, 5, false));
  OK(odb_record_set_list_n(record, 8, items, lengths, 2));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  OK(odb_export_bytes(export_, &data, &length));
  static const char wanted[] =
      "s,i,n,m,b,d,t,l,e\n"
      "texte,-5,1250.40,-0.5,true,2024-02-29,2024-02-29T01:02:03+01:00,\"[\"\"un\"\",\"\"deux, \\\"\"trois\\\"\"\"\"]\",\n"
      "texte,7,1.5,2.5,false,,,\"[\"\"un\"\",\"\"deux\"\"]\",\n";
  if (!CHECK(length == sizeof wanted - 1 && memcmp(data, wanted, length) == 0)) {
    fwrite(data, 1, length, stderr);
  }
  CHECK(complies(schema, export_, 2));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

static void receipts(void) {
  odb_schema *schema = schema_of("deliberations"), *recognised = NULL;
  odb_record *record = good_record(schema);
  odb_export *export_ = NULL;
  odb_receipt *receipt = NULL;
  odb_report *report = NULL;
  odb_text text = {NULL, 0};
  uint64_t number = 0;
  bool valid = false;
  const odb_export_options options = {sizeof options, 2024, 1, 31, false, 0, 0, NULL};
  OK(odb_export_to_directory(schema, scratch(), "218601946", &options, &export_));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, &receipt));
  OK(odb_export_rows(export_, &number));
  SAME(1, number);
  odb_export_free(export_);
  OK(odb_receipt_rows(receipt, &number));
  SAME(1, number);
  OK(odb_receipt_bytes(receipt, &number));
  SAME(strlen(GOOD_FILE), number);
  OK(odb_receipt_file(receipt, &text));
  CHECK(is(text, "20240131_218601946_deliberations.csv"));
  OK(odb_receipt_path(receipt, &text));
  CHECK(file_is(text.data, GOOD_FILE));
  OK(odb_validate_file(schema, text.data, NULL, &report));
  OK(odb_report_valid(report, &valid));
  CHECK(valid);
  OK(odb_recognise_file(text.data, &recognised));
  OK(odb_schema_name(recognised, &text));
  CHECK(is(text, "deliberations"));
  OK(odb_receipt_sha256(receipt, &text));
  SAME(64, text.length);
  OK(odb_receipt_json(receipt, &text));
  CHECK(file_is(in_scratch("20240131_218601946_deliberations.csv.receipt.json"), text.data));
  odb_schema_free(recognised);
  OK(odb_recognise_buffer((const uint8_t *)GOOD_FILE, strlen(GOOD_FILE), &recognised));
  OK(odb_schema_json(recognised, &text));
  write_file(in_scratch("schema.json"), text.data);
  odb_schema_free(recognised);
  OK(odb_schema_from_file(in_scratch("schema.json"), &recognised));
  odb_schema_free(recognised);
  odb_report_free(report);
  odb_receipt_free(receipt);
  odb_record_free(record);
  odb_schema_free(schema);
}

static void reports(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_report *report = report_of(schema, BAD_FILE);
  const odb_finding *finding = NULL;
  odb_text text = {NULL, 0};
  odb_severity severity = ODB_SEVERITY_WARNING;
  static const uint64_t counts[] = {1, 0, 17, 1, 1, 1, 1, 0};
  uint64_t row = 0;
  uint32_t number = 0;
  bool valid = true;
  OK(odb_report_valid(report, &valid));
  CHECK(!valid);
  for (odb_count count = 0; count <= ODB_COUNT_INFOS; count++) {
    uint64_t value = 99;
    OK(odb_report_count(report, count, &value));
    SAME(counts[count], value);
  }
  OK(odb_report_finding(report, 0, &finding));
  OK(odb_finding_rule(finding, &text));
  CHECK(is(text, "type-date"));
  OK(odb_finding_type(finding, &text));
  CHECK(is(text, "type-error"));
  OK(odb_finding_severity(finding, &severity));
  CHECK(severity == ODB_SEVERITY_ERROR);
  OK(odb_finding_row(finding, &row));
  SAME(2, row);
  OK(odb_finding_field(finding, &text));
  CHECK(is(text, "DELIB_DATE"));
  OK(odb_finding_field_number(finding, &number));
  SAME(4, number);
  OK(odb_finding_cell(finding, &text));
  CHECK(is(text, "31/01/2024"));
  OK(odb_finding_suggestion(finding, &text));
  CHECK(is(text, "2024-01-31"));
  for (odb_lang lang = ODB_LANG_FR; lang <= ODB_LANG_EN; lang++) {
    OK(odb_finding_title(finding, lang, &text));
    CHECK(text.length > 0);
    OK(odb_finding_message(finding, lang, &text));
    CHECK(text.length > 20 && text.data[text.length - 1] == '.');
    OK(odb_report_json(report, lang, &text));
    CHECK(text.data[0] == '{');
    OK(odb_report_text(report, lang, ODB_STYLE_PLAIN, &text));
    CHECK(!holds(text, "\x1B["));
    OK(odb_report_text(report, lang, ODB_STYLE_ANSI, &text));
    CHECK(holds(text, "\x1B["));
    OK(odb_report_html(report, lang, &text));
    CHECK(holds(text, "</html>"));
  }
  odb_report_free(report);
  odb_schema_free(schema);
}

void surface(void) {
  library();
  data_sets();
  setters();
  receipts();
  reports();
}
