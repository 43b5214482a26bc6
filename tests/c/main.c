/* The C library under bad input, misuse and faults: `misuse [group ...]`, or `misuse --plant NAME`. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "check.h"
#include "help.h"

static const struct {
  const char *name;
  void (*run)(void);
} groups[] = {
    /* First: what other groups free stays in the process, and a limit would not count it. */
    {"memory", memory_that_runs_out},
    {"surface", surface},
    {"null", null_arguments},
    {"arguments", arguments},
    {"texts", texts},
    {"huge", huge_texts},
    {"states", states},
    {"lifetimes", lifetimes},
    {"handles", handles},
    {"write", write_callbacks},
    {"read", read_callbacks},
    {"targets", targets},
    {"disks", full_disks},
    {"many", many},
    {"threads", own_exports},
    {"shared", shared_handles},
    {"documents", documents},
    {"repairs", repairs},
    {"errors", errors},
    {"forks", forks},
};

static unsigned long checks, failures;
struct outs out;

bool check(bool held, const char *file, int line, const char *what) {
  checks++;
  if (!held) {
    failures++;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
  }
  return held;
}

bool check_status(odb_status wanted, odb_status found, const char *file, int line, const char *what) {
  checks++;
  if (wanted == found) return true;
  failures++;
  fprintf(stderr, "%s:%d: %s instead of %s: %s\n", file, line, odb_status_name(found), odb_status_name(wanted), what);
  odb_error *error = NULL;
  odb_text message;
  if (found != ODB_OK && odb_error_take(&error) == ODB_OK && odb_error_message(error, ODB_LANG_EN, &message) == ODB_OK) {
    fprintf(stderr, "  %s\n", message.data);
  }
  odb_error_free(error);
  return false;
}

bool check_same(uint64_t wanted, uint64_t found, const char *file, int line, const char *what) {
  checks++;
  if (wanted == found) return true;
  failures++;
  fprintf(stderr, "%s:%d: %" PRIu64 " instead of %" PRIu64 ": %s\n", file, line, found, wanted, what);
  return false;
}

void out_reset(void) { memset(&out, 0x5A, sizeof out); }

bool out_untouched(const char *file, int line, const char *what) {
  const unsigned char *byte = (const unsigned char *)&out;
  for (size_t i = 0; i < sizeof out; i++) {
    if (byte[i] != 0x5A) return check(false, file, line, "a result was written by a call that failed");
  }
  odb_error *error = NULL;
  odb_text french = {NULL, 0}, english = {NULL, 0};
  bool said = odb_error_take(&error) == ODB_OK && odb_error_message(error, ODB_LANG_FR, &french) == ODB_OK &&
              odb_error_message(error, ODB_LANG_EN, &english) == ODB_OK && french.length > 0 && english.length > 0;
  odb_error_free(error);
  return check(said, file, line, what);
}

void skipped(const char *what, const char *why) { printf("  skipped: %s (%s)\n", what, why); }

static void run(size_t index) {
  unsigned long checks_before = checks, failures_before = failures;
  clock_t begun = clock();
  groups[index].run();
  printf("%-10s %6lu checks, %lu failures, %.1f s\n", groups[index].name, checks - checks_before,
         failures - failures_before, (double)(clock() - begun) / CLOCKS_PER_SEC);
  fflush(stdout);
}

int main(int count, char **arguments) {
  const size_t known = sizeof groups / sizeof *groups;
  if (count == 3 && strcmp(arguments[1], "--plant") == 0) return plant(arguments[2]) ? 0 : 2;
  for (size_t i = 0; i < known && count == 1; i++) run(i);
  for (int given = 1; given < count; given++) {
    size_t i = 0;
    while (i < known && strcmp(groups[i].name, arguments[given]) != 0) i++;
    if (i == known) {
      fprintf(stderr, "no group is named %s\n", arguments[given]);
      return 2;
    }
    run(i);
  }
  remove_scratch();
  printf("%lu checks, %lu failures\n", checks, failures);
  return failures == 0 ? 0 : 1;
}
