/* Eight threads, each with its own export, one schema for all; and errors that stay with their thread. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "help.h"

enum { THREADS = 8 };

struct worker {
  pthread_t thread;
  const odb_schema *schema;
  pthread_barrier_t *barrier;
  size_t number, rows;
  const char *path;
  odb_status status;
  bool own_error;
};

static odb_status export_all(struct worker *worker, odb_record *record, odb_export *export_) {
  odb_status status = ODB_OK;
  for (size_t row = 0; row < worker->rows && status == ODB_OK; row++) {
    char id[32];
    snprintf(id, sizeof id, "%zu-%zu", worker->number, row);
    status = odb_record_set(record, ODB_DELIBERATIONS_DELIB_ID, id);
    if (status == ODB_OK) status = odb_export_write(export_, record);
  }
  return status == ODB_OK ? odb_export_finish(export_, NULL) : status;
}

static void *work(void *context) {
  struct worker *worker = context;
  odb_record *record = good_record(worker->schema);
  odb_export *export_ = NULL;
  odb_text title = {NULL, 0};
  worker->status = odb_export_to_file(worker->schema, worker->path, NULL, &export_);
  if (worker->status == ODB_OK) worker->status = odb_schema_title(worker->schema, &title);
  pthread_barrier_wait(worker->barrier); /* all have read the schema */
  pthread_barrier_wait(worker->barrier); /* it was freed */
  if (worker->status == ODB_OK) worker->status = export_all(worker, record, export_);
  odb_export_free(export_);
  odb_record_free(record);
  return NULL;
}

static void one_schema(void) {
  odb_schema *schema = schema_of("deliberations"), *other = schema_of("deliberations");
  struct worker workers[THREADS] = {{0}};
  pthread_barrier_t barrier;
  char paths[THREADS][600];
  pthread_barrier_init(&barrier, NULL, THREADS + 1);
  scratch();
  for (size_t i = 0; i < THREADS; i++) {
    char name[16];
    snprintf(name, sizeof name, "%zu.csv", i);
    snprintf(paths[i], sizeof paths[i], "%s", in_scratch(name));
    workers[i] = (struct worker){.schema = schema, .barrier = &barrier, .number = i, .path = paths[i]};
    workers[i].rows = scaled(2000, 50);
    CHECK(pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0);
  }
  pthread_barrier_wait(&barrier);
  odb_schema_free(schema);
  pthread_barrier_wait(&barrier);
  for (size_t i = 0; i < THREADS; i++) {
    odb_report *report = NULL;
    uint64_t rows = 0;
    bool valid = false;
    pthread_join(workers[i].thread, NULL);
    OK(workers[i].status);
    OK(odb_validate_file(other, paths[i], NULL, &report));
    OK(odb_report_valid(report, &valid));
    OK(odb_report_count(report, ODB_COUNT_ROWS, &rows));
    SAME(workers[i].rows, rows);
    CHECK(valid);
    odb_report_free(report);
  }
  SAME(2 * THREADS, entries(in_scratch(".")));
  pthread_barrier_destroy(&barrier);
  odb_schema_free(other);
}

/* Causes an error of its own, waits until all threads have theirs, and takes it. */
static void *fail(void *context) {
  struct worker *worker = context;
  odb_schema *none = NULL;
  odb_error *error = NULL;
  odb_text message = {NULL, 0};
  char name[32];
  snprintf(name, sizeof name, "nothing-%zu", worker->number);
  worker->own_error = odb_error_take(&error) == ODB_ERROR_STATE;
  worker->own_error = worker->own_error && odb_schema_find(name, &none) == ODB_ERROR_UNKNOWN_DATA_SET;
  pthread_barrier_wait(worker->barrier);
  worker->own_error = worker->own_error && odb_error_take(&error) == ODB_OK &&
                      odb_error_message(error, ODB_LANG_EN, &message) == ODB_OK && holds(message, name);
  if (worker->number % 2) { /* left behind by a thread that ends */
    worker->own_error = worker->own_error && odb_schema_find(name, &none) == ODB_ERROR_UNKNOWN_DATA_SET;
  }
  odb_error_free(error);
  return NULL;
}

static void errors_of_threads(void) {
  struct worker workers[THREADS] = {{0}};
  pthread_barrier_t barrier;
  pthread_barrier_init(&barrier, NULL, THREADS);
  IS(ODB_ERROR_NULL, odb_data_set_count(NULL));
  for (size_t i = 0; i < THREADS; i++) {
    workers[i] = (struct worker){.barrier = &barrier, .number = i};
    CHECK(pthread_create(&workers[i].thread, NULL, fail, &workers[i]) == 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    CHECK(workers[i].own_error);
  }
  odb_error *error = last_error();
  odb_status status = ODB_OK;
  OK(odb_error_status(error, &status));
  SAME(ODB_ERROR_NULL, status);
  odb_error_free(error);
  pthread_barrier_destroy(&barrier);
}

/* A handle may be created on one thread, used on a second, freed on a third. */
static void *write_elsewhere(void *context) {
  void **handles = context;
  return odb_export_write(handles[0], handles[1]) == ODB_OK ? handles : NULL;
}

static void *free_elsewhere(void *context) {
  void **handles = context;
  odb_export_free(handles[0]);
  odb_record_free(handles[1]);
  return handles;
}

static void from_thread_to_thread(void) {
  odb_schema *schema = schema_of("deliberations");
  void *handles[] = {memory_export(schema), good_record(schema)}, *done = NULL;
  pthread_t thread;
  for (int i = 0; i < 3; i++) {
    pthread_create(&thread, NULL, write_elsewhere, handles);
    pthread_join(thread, &done);
    CHECK(done == handles);
  }
  OK(odb_export_finish(handles[0], NULL));
  CHECK(complies(schema, handles[0], 3));
  pthread_create(&thread, NULL, free_elsewhere, handles);
  pthread_join(thread, NULL);
  odb_schema_free(schema);
}

void own_exports(void) {
  one_schema();
  errors_of_threads();
  from_thread_to_thread();
}
