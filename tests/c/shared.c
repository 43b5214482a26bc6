/* Eight threads on the same handles: shareable ones give the same to all; the others report it, unharmed. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "help.h"

enum { THREADS = 8 };

struct hammer {
  pthread_t thread;
  odb_export *export_;
  odb_record *record;
  size_t rounds;
  uint64_t written, busy, other;
};

static void count(struct hammer *hammer, odb_status status) {
  if (status == ODB_ERROR_BUSY) hammer->busy++;
  else if (status != ODB_OK) hammer->other++;
}

static void *strike(void *context) {
  struct hammer *hammer = context;
  for (size_t round = 0; round < hammer->rounds; round++) {
    uint64_t rows = 0;
    const odb_status status = odb_export_write(hammer->export_, hammer->record);
    count(hammer, status);
    hammer->written += status == ODB_OK;
    count(hammer, odb_record_set(hammer->record, ODB_DELIBERATIONS_DELIB_OBJET, round % 2 ? "Un" : "Objet, \"deux\""));
    count(hammer, odb_record_set_date(hammer->record, ODB_DELIBERATIONS_DELIB_DATE, 2024, 1 + round % 12, 1));
    count(hammer, odb_export_rows(hammer->export_, &rows));
  }
  return NULL;
}

static void one_export(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  struct hammer hammers[THREADS];
  uint64_t rows = 0, written = 0, busy = 0;
  for (size_t i = 0; i < THREADS; i++) {
    hammers[i] = (struct hammer){.export_ = export_, .record = record, .rounds = scaled(20000, 200)};
    CHECK(pthread_create(&hammers[i].thread, NULL, strike, &hammers[i]) == 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    pthread_join(hammers[i].thread, NULL);
    written += hammers[i].written;
    busy += hammers[i].busy;
    SAME(0, hammers[i].other);
  }
  OK(odb_export_rows(export_, &rows));
  SAME(written, rows);
  CHECK(written > 0);
  printf("  one export by %d threads: %lu rows, %lu calls were told that it was busy\n", THREADS,
         (unsigned long)written, (unsigned long)busy);
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, written));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* Two threads end it at once: one gets the receipt. */
static void *finish(void *context) {
  odb_receipt *receipt = NULL;
  const odb_status status = odb_export_finish(context, &receipt);
  odb_receipt_free(receipt);
  return (void *)(intptr_t)status;
}

static void one_end(void) {
  odb_schema *schema = schema_of("deliberations");
  for (size_t i = 0; i < scaled(300, 20); i++) {
    odb_export *export_ = memory_export(schema);
    pthread_t threads[2];
    int ended = 0;
    for (int j = 0; j < 2; j++) pthread_create(&threads[j], NULL, finish, export_);
    for (int j = 0; j < 2; j++) {
      void *status = NULL;
      pthread_join(threads[j], &status);
      const odb_status found = (odb_status)(intptr_t)status;
      ended += found == ODB_OK;
      CHECK(found == ODB_OK || found == ODB_ERROR_BUSY || found == ODB_ERROR_STATE);
    }
    SAME(1, ended);
    odb_export_free(export_);
  }
  odb_schema_free(schema);
}

struct reader {
  pthread_t thread;
  pthread_barrier_t *barrier;
  const odb_report *report;
  const odb_schema *schema;
  const odb_error *error;
  bool read;
  odb_text texts[12];
};

static void *read_all(void *context) {
  struct reader *reader = context;
  const odb_finding *finding = NULL, *of_error = NULL;
  uint64_t findings = 0;
  odb_text *texts = reader->texts;
  pthread_barrier_wait(reader->barrier); /* so that all ask first */
  reader->read = odb_report_count(reader->report, ODB_COUNT_FINDINGS, &findings) == ODB_OK;
  for (size_t i = 0; i < findings; i++) {
    reader->read = reader->read && odb_report_finding(reader->report, i, &finding) == ODB_OK &&
                   odb_finding_rule(finding, &texts[0]) == ODB_OK && odb_finding_type(finding, &texts[1]) == ODB_OK &&
                   odb_finding_field(finding, &texts[2]) == ODB_OK && odb_finding_cell(finding, &texts[3]) == ODB_OK &&
                   odb_finding_title(finding, ODB_LANG_FR, &texts[4]) == ODB_OK &&
                   odb_finding_message(finding, ODB_LANG_FR, &texts[5]) == ODB_OK;
  }
  reader->read = reader->read && odb_report_json(reader->report, ODB_LANG_FR, &texts[6]) == ODB_OK &&
                 odb_report_text(reader->report, ODB_LANG_EN, ODB_STYLE_PLAIN, &texts[7]) == ODB_OK &&
                 odb_report_html(reader->report, ODB_LANG_FR, &texts[8]) == ODB_OK &&
                 odb_schema_title(reader->schema, &texts[9]) == ODB_OK &&
                 odb_error_message(reader->error, ODB_LANG_FR, &texts[10]) == ODB_OK &&
                 odb_error_finding(reader->error, 0, &of_error) == ODB_OK &&
                 odb_finding_message(of_error, ODB_LANG_FR, &texts[11]) == ODB_OK;
  return NULL;
}

static void one_report(void) {
  for (size_t round = 0; round < scaled(100, 5); round++) {
    odb_schema *schema = schema_of("deliberations");
    odb_record *record = empty_record(schema);
    odb_export *export_ = memory_export(schema);
    IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
    odb_error *error = last_error();
    odb_report *report = report_of(schema, BAD_FILE);
    struct reader readers[THREADS];
    pthread_barrier_t barrier;
    pthread_barrier_init(&barrier, NULL, THREADS);
    for (size_t i = 0; i < THREADS; i++) {
      readers[i] = (struct reader){.barrier = &barrier, .report = report, .schema = schema, .error = error};
      CHECK(pthread_create(&readers[i].thread, NULL, read_all, &readers[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
      pthread_join(readers[i].thread, NULL);
      CHECK(readers[i].read);
      for (size_t text = 0; text < 12; text++) {
        CHECK(readers[i].texts[text].data == readers[0].texts[text].data);
      }
    }
    pthread_barrier_destroy(&barrier);
    odb_report_free(report);
    odb_error_free(error);
    odb_export_free(export_);
    odb_record_free(record);
    odb_schema_free(schema);
  }
}

void shared_handles(void) {
  one_export();
  one_end();
  one_report();
}
