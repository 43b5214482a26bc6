/* The caller's read and progress callbacks: they fail, return little, lie, stop, call the library. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

/* A callback that returns `bytes` again and again, `step` at a time; after `fail_at` bytes it returns `answer`. */
struct source {
  const char *bytes;
  size_t length, step, fail_at;
  int64_t answer;
  size_t given, calls;
};

static int64_t give(void *context, uint8_t *buffer, size_t capacity) {
  struct source *source = context;
  source->calls++;
  if (source->given >= source->fail_at) {
    return source->answer == INT64_MAX ? (int64_t)capacity + 1 : source->answer;
  }
  size_t count = source->length - source->given;
  if (count > source->step) count = source->step;
  if (count > capacity) count = capacity;
  memcpy(buffer, source->bytes + source->given, count);
  source->given += count;
  return (int64_t)count;
}

static struct source source_of(const char *bytes, size_t length, size_t step) {
  struct source source = {bytes, length, step, SIZE_MAX, 0, 0, 0};
  return source;
}

/* A file of some size that complies: the header, then the same row again and again. */
static char *file_of(size_t rows, size_t *length) {
  const size_t header = (size_t)(strchr(GOOD_FILE, '\n') + 1 - GOOD_FILE), row = strlen(GOOD_FILE) - header;
  char *file = malloc(header + rows * row);
  memcpy(file, GOOD_FILE, header);
  for (size_t i = 0; i < rows; i++) memcpy(file + header + i * row, GOOD_FILE + header, row);
  *length = header + rows * row;
  return file;
}

static void short_reads(void) {
  odb_schema *schema = schema_of("deliberations");
  const size_t rows = scaled(2000, 100);
  size_t length = 0;
  char *file = file_of(rows, &length);
  static const size_t steps[] = {1, 3, 1000, SIZE_MAX};
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    struct source source = source_of(file, length, steps[i]);
    odb_report *report = NULL;
    uint64_t found = 0;
    bool valid = false;
    OK(odb_validate_stream(schema, give, &source, "a stream", NULL, &report));
    OK(odb_report_valid(report, &valid));
    OK(odb_report_count(report, ODB_COUNT_ROWS, &found));
    SAME(rows, found);
    CHECK(valid && source.given == length);
    odb_report_free(report);
  }
  free(file);
  odb_schema_free(schema);
}

/* It fails at once, after some bytes, at the end; with a negative number, or with more than the buffer holds. */
static void failures(void) {
  odb_schema *schema = schema_of("deliberations");
  size_t length = 0;
  char *file = file_of(2500, &length);
  static const int64_t answers[] = {-1, INT64_MIN, INT64_MAX, (int64_t)1 << 40};
  const size_t moments[] = {0, 1, 10, 100, 200000, length};
  for (size_t moment = 0; moment < sizeof moments / sizeof *moments; moment++) {
    for (size_t answer = 0; answer < sizeof answers / sizeof *answers; answer++) {
      struct source source = source_of(file, length, moments[moment] < 1000 ? moments[moment] : SIZE_MAX);
      source.fail_at = moments[moment];
      source.answer = answers[answer];
      REFUSED(ODB_ERROR_CALLBACK, odb_validate_stream(schema, give, &source, "a stream", NULL, &out.report));
    }
  }
  /* In the middle of the beginning of a workbook. */
  static const char *const workbooks[] = {"PK\3\4aaaaaaaaaaaaaaaaaaaa", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" "aaaaaaaaaaaaaaaa"};
  for (size_t i = 0; i < 2; i++) {
    struct source source = source_of(workbooks[i], 24, 24);
    source.fail_at = 24;
    source.answer = -1;
    REFUSED(ODB_ERROR_CALLBACK, odb_validate_stream(schema, give, &source, "a stream", NULL, &out.report));
  }
  free(file);
  odb_schema_free(schema);
}

/* An endless stream that is no table, or one row: the reading still ends. */
static int64_t give_for_ever(void *context, uint8_t *buffer, size_t capacity) {
  memset(buffer, *(const char *)context, capacity);
  return (int64_t)capacity;
}

static void without_end(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_report *report = NULL;
  char letter = 'a', nul = '\0', quote = '"';
  char *const all[] = {&letter, &nul, &quote};
  for (int i = 0; i < 3; i++) {
    odb_status status = odb_validate_stream(schema, give_for_ever, all[i], "a stream", NULL, &report);
    CHECK(status == ODB_OK || status == ODB_ERROR_INPUT);
    if (status == ODB_OK) {
      bool valid = true;
      OK(odb_report_valid(report, &valid));
      CHECK(!valid);
      odb_report_free(report);
    }
  }
  odb_schema_free(schema);
}

struct progress {
  odb_schema *schema;
  size_t calls, stop_at;
  uint64_t bytes;
};

static int told(void *context, uint64_t bytes) {
  struct progress *progress = context;
  CHECK(bytes >= progress->bytes);
  progress->bytes = bytes;
  odb_report_free(report_of(progress->schema, GOOD_FILE));
  return ++progress->calls == progress->stop_at ? -7 : 0;
}

static void cancelled(void) {
  odb_schema *schema = schema_of("deliberations");
  size_t length = 0;
  char *file = file_of(scaled(20000, 3000), &length);
  const uint8_t *data = (const uint8_t *)file;
  for (uint32_t threads = 1; threads <= 4; threads += 3) {
    struct progress progress = {schema, 0, 0, 0};
    const odb_validate_options options = {sizeof options, ODB_FINDINGS_DEFAULT, threads, told, &progress, NULL};
    odb_report *report = NULL;
    OK(odb_validate_buffer(schema, data, length, "a file", &options, &report));
    odb_report_free(report);
    CHECK(progress.calls > 1 && progress.bytes == length);
    const size_t most = progress.calls;
    const size_t stops[] = {1, 2, most};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
      struct source source = source_of(file, length, SIZE_MAX);
      progress.calls = 0, progress.bytes = 0, progress.stop_at = stops[i];
      REFUSED(ODB_ERROR_CANCELLED, odb_validate_buffer(schema, data, length, "a file", &options, &out.report));
      progress.calls = 0, progress.bytes = 0, progress.stop_at = 1;
      REFUSED(ODB_ERROR_CANCELLED, odb_validate_stream(schema, give, &source, "a file", &options, &out.report));
    }
  }
  scratch();
  write_file(in_scratch("a.csv"), GOOD_FILE);
  struct progress progress = {schema, 0, 1, 0};
  const odb_validate_options options = {sizeof options, ODB_FINDINGS_DEFAULT, 0, told, &progress, NULL};
  REFUSED(ODB_ERROR_CANCELLED, odb_validate_file(schema, in_scratch("a.csv"), &options, &out.report));
  free(file);
  odb_schema_free(schema);
}

/* Only workbooks have sheets; the name is UTF-8. */
static void sheets(void) {
  odb_schema *schema = schema_of("deliberations");
  const uint8_t *data = (const uint8_t *)GOOD_FILE;
  const size_t length = strlen(GOOD_FILE);
  odb_validate_options options = ODB_VALIDATE_OPTIONS_INIT;
  odb_export_options exporting = ODB_EXPORT_OPTIONS_INIT;
  odb_export *export_ = NULL;
  options.sheet = exporting.sheet = "Feuil2";
  REFUSED(ODB_ERROR_INPUT, odb_validate_buffer(schema, data, length, "a.csv", &options, &out.report));
  scratch();
  write_file(in_scratch("a.csv"), GOOD_FILE);
  OK(odb_export_to_memory(schema, &exporting, &export_));
  REFUSED(ODB_ERROR_INPUT, odb_export_write_file(export_, in_scratch("a.csv"), NULL, &out.report));
  odb_export_free(export_);
  options.sheet = "\xff";
  CHECK(odb_validate_buffer(schema, data, length, "a.csv", &options, &out.report) != ODB_OK);
  odb_schema_free(schema);
}

/* The callbacks of a check free its schema: the check goes on, with objects of its own. */
struct freeing {
  odb_schema *schema;
  struct source source;
};

static void free_schema(struct freeing *freeing) {
  odb_schema_free(freeing->schema);
  freeing->schema = NULL;
}

static int64_t give_and_free(void *context, uint8_t *buffer, size_t capacity) {
  struct freeing *freeing = context;
  free_schema(freeing);
  return give(&freeing->source, buffer, capacity);
}

static int told_and_free(void *context, uint64_t bytes) {
  (void)bytes;
  free_schema(context);
  return 0;
}

static void freed_meanwhile(void) {
  size_t length = 0;
  char *file = file_of(scaled(20000, 3000), &length);
  for (uint32_t threads = 1; threads <= 4; threads += 3) {
    odb_report *report = NULL;
    struct freeing freeing = {schema_of("deliberations"), source_of(file, length, SIZE_MAX)};
    const odb_validate_options options = {sizeof options, ODB_FINDINGS_DEFAULT, threads, told_and_free, &freeing, NULL};
    OK(odb_validate_stream(freeing.schema, give_and_free, &freeing, "a file", NULL, &report));
    CHECK(freeing.schema == NULL);
    odb_report_free(report);
    freeing.schema = schema_of("deliberations");
    OK(odb_validate_buffer(freeing.schema, (const uint8_t *)file, length, "a file", &options, &report));
    CHECK(freeing.schema == NULL);
    odb_report_free(report);
  }
  free(file);
}

/* The number of findings kept. */
static void kept_findings(void) {
  odb_schema *schema = schema_of("deliberations");
  const size_t asked[] = {0, 1, 2, 3, ODB_FINDINGS_DEFAULT, SIZE_MAX};
  const uint64_t kept[] = {0, 1, 2, 3, 3, 3}; /* of each severity: of the errors, and of the warnings */
  static const char file[] = "COLL_NOM,COLL_SIRET\nVille,1\nVille,2\nVille,3\n";
  odb_report *whole = report_of(schema, file);
  uint64_t errors = 0, all = 0;
  OK(odb_report_count(whole, ODB_COUNT_ERRORS, &errors));
  OK(odb_report_count(whole, ODB_COUNT_FINDINGS, &all));
  odb_report_free(whole);
  CHECK(errors >= 3 && all >= errors);
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
    const odb_validate_options options = {sizeof options, asked[i], 0, NULL, NULL, NULL};
    odb_report *report = NULL;
    uint64_t found = 0, counted = 0;
    OK(odb_validate_buffer(schema, (const uint8_t *)file, sizeof file - 1, "a file", &options, &report));
    OK(odb_report_count(report, ODB_COUNT_FINDINGS, &found));
    OK(odb_report_count(report, ODB_COUNT_ERRORS, &counted));
    SAME(kept[i] == 3 && asked[i] != 3 ? all : 2 * kept[i], found);
    SAME(errors, counted);
    odb_report_free(report);
  }
  odb_schema_free(schema);
}

void read_callbacks(void) {
  short_reads();
  failures();
  if (scaled(1, 0)) without_end(); /* 16 MiB each */
  cancelled();
  freed_meanwhile();
  kept_findings();
  sheets();
}
