/* Numbers out of range: fields, types, dates, decimals, indexes, languages, sizes of options. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

static void fields(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_schema *first = schema_of("deliberations@1.1.0");
  odb_schema *foreign = schema_from("{\"name\": \"f\", \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
  odb_record *record = good_record(schema);
  odb_record *others = empty_record(foreign);
  const odb_field wrong[] = {
      0, 1, 17, 0xFFFF, 0x10000, 0x50000, 0x50012, 0x5FFFF, 0x60001, 0xFF0001, 0x80000000, 0xFFFFFFFF,
      ODB_BUDGET_BGT_NATDEC, ODB_SUBVENTIONS_NOM_ATTRIBUANT, ODB_IRVE_STATIQUE_NOM_AMENAGEUR,
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    const char *const items[] = {"a"};
    const size_t one = 1;
    const odb_field field = wrong[i];
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_unset(record, field));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set(record, field, "a"));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_n(record, field, "a", 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_integer(record, field, 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_decimal(record, field, 1, 0));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_decimal_text(record, field, "1"));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_decimal_text_n(record, field, "1", 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_boolean(record, field, 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_date(record, field, 2024, 1, 31));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_datetime(record, field, 2024, 1, 31, 0, 0, 0, 0));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_list(record, field, items, 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_list_n(record, field, items, &one, 1));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_name(schema, field, &out.text));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_type(schema, field, &out.text));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_title(schema, field, &out.text));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_description(schema, field, &out.text));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_example(schema, field, &out.text));
    REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_required(schema, field, &out.flag));
  }
  /* A constant of a field that came later, and constants for a schema that is not bundled. */
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_field_name(first, ODB_DELIBERATIONS_BUDGET_NOM + 0x100, &out.text));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set(others, ODB_DELIBERATIONS_COLL_NOM, "a"));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set(others, 3, "a"));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name(record, "COLL_NON", "a"));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name_n(record, "COLL_NOM ", 9, "a", 1));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_schema_find_field(schema, "", &out.field));
  OK(odb_record_set(others, 2, "a"));

  /* The record is still usable. */
  odb_export *export_ = memory_export(schema);
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
  odb_record_free(others);
  odb_record_free(record);
  odb_schema_free(foreign);
  odb_schema_free(first);
  odb_schema_free(schema);
}

/* Each setter on each type: the header lists the pairs that go together. */
static void types(void) {
  static const char *const TYPES[] = {"string", "integer", "number",   "boolean", "date", "datetime", "year",
                                      "array",  "object",  "geopoint", "time",    "duration"};
  enum { TYPE_COUNT = sizeof TYPES / sizeof *TYPES };
  static const char *const TAKEN[] = {
      "integer number year string", "number integer", "boolean", "date string", "datetime string", "array",
  };
  char json[2000] = "{\"fields\": [";
  for (size_t type = 0; type < TYPE_COUNT; type++) {
    sprintf(json + strlen(json), "%s{\"name\": \"f%zu\", \"type\": \"%s\"}", type ? ", " : "", type, TYPES[type]);
  }
  strcat(json, "]}");
  odb_schema *schema = schema_from(json);
  odb_record *record = empty_record(schema);
  for (size_t type = 0; type < TYPE_COUNT; type++) {
    const odb_field field = (odb_field)type + 1;
    const char *const items[] = {"a"};
    const size_t one = 1;
    odb_status wanted[6];
    for (size_t setter = 0; setter < 6; setter++) {
      char list[64], word[16];
      sprintf(list, " %s ", TAKEN[setter]);
      sprintf(word, " %s ", TYPES[type]);
      wanted[setter] = strstr(list, word) ? ODB_OK : ODB_ERROR_WRONG_TYPE;
    }
    IS(wanted[0], odb_record_set_integer(record, field, 2024));
    IS(wanted[1], odb_record_set_decimal(record, field, 2024, 0));
    IS(wanted[1], odb_record_set_decimal_text(record, field, "2024"));
    IS(wanted[1], odb_record_set_decimal_text_n(record, field, "2024", 4));
    IS(wanted[2], odb_record_set_boolean(record, field, true));
    IS(wanted[3], odb_record_set_date(record, field, 2024, 1, 31));
    IS(wanted[4], odb_record_set_datetime(record, field, 2024, 1, 31, 23, 59, 59, -60));
    IS(wanted[5], odb_record_set_list(record, field, items, 1));
    IS(wanted[5], odb_record_set_list_n(record, field, items, &one, 1));
    OK(odb_record_set(record, field, "whatever"));
    OK(odb_record_unset(record, field));
  }
  odb_record_free(record);
  odb_schema_free(schema);
}

static void moments(void) {
  static const struct {
    int32_t year;
    uint32_t month, day;
  } days[] = {
      {2023, 2, 29}, {1900, 2, 29}, {2024, 2, 30}, {2024, 4, 31}, {2024, 0, 1},       {2024, 13, 1},
      {2024, 1, 0},  {2024, 1, 32}, {0, 1, 1},     {-1, 1, 1},    {10000, 1, 1},      {INT32_MAX, 12, 31},
      {INT32_MIN, 1, 1},            {2024, UINT32_MAX, 1},        {2024, 1, UINT32_MAX},
  };
  static const struct {
    uint32_t hour, minute, second;
    int32_t offset;
  } times[] = {
      {24, 0, 0, 0},           {0, 60, 0, 0},          {0, 0, 60, 0},    {UINT32_MAX, 0, 0, 0}, {0, UINT32_MAX, 0, 0},
      {0, 0, UINT32_MAX, 0},   {0, 0, 0, 24 * 60},     {0, 0, 0, -24 * 60}, {0, 0, 0, INT32_MAX}, {0, 0, 0, INT32_MIN},
  };
  odb_schema *schema = schema_from("{\"fields\": [{\"name\": \"s\"}]}");
  odb_record *record = empty_record(schema);
  odb_export_options options = {sizeof options, 0, 0, 0, false, 0, 0, NULL};
  scratch();
  for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_date(record, 1, days[i].year, days[i].month, days[i].day));
    REFUSED(ODB_ERROR_ARGUMENT,
            odb_record_set_datetime(record, 1, days[i].year, days[i].month, days[i].day, 0, 0, 0, 0));
    if (days[i].year == 0) continue; /* today */
    options.year = days[i].year, options.month = days[i].month, options.day = days[i].day;
    REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_directory(schema, scratch(), "218601946", &options, &out.export_));
    REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_file(schema, in_scratch("a.csv"), &options, &out.export_));
    REFUSED(ODB_ERROR_ARGUMENT, odb_schema_file_name(schema, "218601946", days[i].year, days[i].month, days[i].day,
                                                     out.buffer, sizeof out.buffer, &out.size));
  }
  for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_datetime(record, 1, 2024, 1, 31, times[i].hour, times[i].minute,
                                                        times[i].second, times[i].offset));
  }
  OK(odb_record_set_datetime(record, 1, 1, 1, 1, 0, 0, 0, 23 * 60 + 59));
  OK(odb_record_set_datetime(record, 1, 9999, 12, 31, 23, 59, 59, -23 * 60 - 59));
  odb_record_free(record);
  odb_schema_free(schema);
}

static void decimals(void) {
  static const char *const wrong[] = {
      "", " ", "1,5", "1 000", "1_000", "1e5", "NaN", "inf", "-", ".", "--1", "0x10", "12345678901234567890123456789.5",
      "79228162514264337593543950336", "1.5.2", "١٢", "1\xE2\x82\xAC",
  };
  odb_schema *schema = schema_from("{\"fields\": [{\"name\": \"n\", \"type\": \"number\"}]}");
  odb_record *record = empty_record(schema);
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text(record, 1, wrong[i]));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text_n(record, 1, wrong[i], strlen(wrong[i])));
  }
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text_n(record, 1, "1\0002", 3));
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal(record, 1, 1, 29));
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal(record, 1, 1, UINT32_MAX));
  static const struct {
    int64_t unscaled;
    uint32_t scale;
  } right[] = {{INT64_MIN, 0}, {INT64_MAX, 28}, {INT64_MIN, 28}, {0, 28}, {-125040, 2}};
  odb_export *export_ = memory_export(schema);
  for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
    OK(odb_record_set_decimal(record, 1, right[i].unscaled, right[i].scale));
    OK(odb_export_write(export_, record));
  }
  OK(odb_record_set_integer(record, 1, INT64_MIN));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, 6));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

static void indexes(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_report *report = report_of(schema, BAD_FILE);
  IS(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("nothing", &out.schema));
  odb_error *error = last_error();
  const odb_finding *finding = NULL;
  OK(odb_report_finding(report, 0, &finding));
  const size_t wrong[] = {1000, (size_t)1 << 32, SIZE_MAX / 2, SIZE_MAX - 1, SIZE_MAX};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_data_set_name(wrong[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_data_set_version_count(wrong[i], &out.size));
    REFUSED(ODB_ERROR_ARGUMENT, odb_data_set_version(wrong[i], 0, &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_data_set_version(0, wrong[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_schema_field(schema, wrong[i], &out.field));
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_finding(report, wrong[i], &out.finding));
    REFUSED(ODB_ERROR_ARGUMENT, odb_error_finding(error, wrong[i], &out.finding));
  }
  REFUSED(ODB_ERROR_ARGUMENT, odb_error_finding(error, 0, &out.finding));
  const uint32_t numbers[] = {8, 100, 0x80000000, UINT32_MAX};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_count(report, numbers[i], &out.u64));
    REFUSED(ODB_ERROR_ARGUMENT, odb_error_message(error, numbers[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_json(report, numbers[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_html(report, numbers[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_text(report, numbers[i], ODB_STYLE_ANSI, &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_report_text(report, ODB_LANG_EN, numbers[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_finding_title(finding, numbers[i], &out.text));
    REFUSED(ODB_ERROR_ARGUMENT, odb_finding_message(finding, numbers[i], &out.text));
    CHECK(strcmp(odb_status_name((int32_t)numbers[i] + 1000), "ODB_?") == 0);
  }
  odb_error_free(error);
  odb_report_free(report);
  odb_schema_free(schema);
}

static int stop(void *context, uint64_t bytes) {
  (void)context, (void)bytes;
  return 1;
}

/* Sizes that no header had; that of an older one, whose members alone are read; that of a later one. */
static void options(void) {
  odb_schema *schema = schema_of("deliberations");
  const uint8_t *data = (const uint8_t *)GOOD_FILE;
  const size_t length = strlen(GOOD_FILE);
  odb_report *report = NULL;
  odb_export *export_ = NULL;
  scratch();
  write_file(in_scratch("a.csv"), "before");
  for (size_t size = 0; size < sizeof(size_t); size++) {
    const odb_export_options exporting = {size, 0, 0, 0, true, 0, 0, NULL};
    const odb_validate_options validating = {size, 0, 0, NULL, NULL, NULL};
    REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_file(schema, in_scratch("a.csv"), &exporting, &out.export_));
    REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_directory(schema, in_scratch("."), "218601946", &exporting, &out.export_));
    REFUSED(ODB_ERROR_ARGUMENT, odb_validate_file(schema, in_scratch("a.csv"), &validating, &out.report));
    REFUSED(ODB_ERROR_ARGUMENT, odb_validate_buffer(schema, data, length, "a", &validating, &out.report));
  }
  /* In memory of exactly that size, so that the instruments see a byte too many. */
  const odb_export_options replace = {offsetof(odb_export_options, replace), 0, 0, 0, true, 0, 0, NULL};
  odb_export_options *older = malloc(replace.struct_size);
  memcpy(older, &replace, replace.struct_size);
  REFUSED(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("a.csv"), older, &out.export_));
  free(older);
  const odb_validate_options stopping = {offsetof(odb_validate_options, progress), 1, UINT32_MAX, stop, NULL, NULL};
  odb_validate_options *old = malloc(stopping.struct_size);
  memcpy(old, &stopping, stopping.struct_size);
  OK(odb_validate_buffer(schema, data, length, "a", old, &report));
  odb_report_free(report);
  free(old);
  struct {
    odb_export_options known;
    char later[64];
  } bigger = {{sizeof bigger, 0, 0, 0, true, 0, 0, NULL}, {1}};
  OK(odb_export_to_file(schema, in_scratch("a.csv"), &bigger.known, &export_));
  odb_export_free(export_);
  CHECK(file_is(in_scratch("a.csv"), "before"));
  odb_validate_options absurd = {SIZE_MAX, SIZE_MAX - 1, UINT32_MAX, NULL, NULL, NULL};
  OK(odb_validate_buffer(schema, data, length, "a", &absurd, &report));
  odb_report_free(report);
  absurd.progress = stop;
  REFUSED(ODB_ERROR_CANCELLED, odb_validate_buffer(schema, data, length, "a", &absurd, &out.report));
  odb_schema_free(schema);
}

static void producers(void) {
  static const char *const wrong[] = {"", "1", "218601947", "21860194600013", "218 601 946 ", "21860194x", "../../../x", "２１８６０１９４６"};
  odb_schema *schema = schema_of("deliberations");
  scratch();
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_directory(schema, in_scratch("."), wrong[i], NULL, &out.export_));
    REFUSED(ODB_ERROR_ARGUMENT, odb_schema_file_name(schema, wrong[i], 0, 0, 0, out.buffer, 100, &out.size));
  }
  /* A buffer that is too small by one, and one that just does. */
  const size_t needed = sizeof "20240131_218601946_deliberations.csv";
  for (size_t capacity = 0; capacity < needed; capacity++) {
    REFUSED(ODB_ERROR_ARGUMENT,
            odb_schema_file_name(schema, "218601946", 2024, 1, 31, out.buffer, capacity, &out.size));
  }
  char *exact = malloc(needed);
  size_t length = 0;
  OK(odb_schema_file_name(schema, "218601946", 2024, 1, 31, exact, needed, &length));
  CHECK(strcmp(exact, "20240131_218601946_deliberations.csv") == 0 && length == needed - 1);
  free(exact);
  odb_schema_free(schema);
}

void arguments(void) {
  fields();
  types();
  moments();
  decimals();
  indexes();
  options();
  producers();
}
