/* What the checks need again and again. A step of preparation that fails ends the program. */
#ifndef HELP_H
#define HELP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "opendatabutton.h"

/* A file that complies, and one with an error in its only row. */
extern const char GOOD_FILE[];
extern const char BAD_FILE[];

/* `heavy`, or `light` when ODB_LIGHT is set: under valgrind everything is thirty times slower. */
size_t scaled(size_t heavy, size_t light);

odb_schema *schema_of(const char *name);
odb_schema *schema_from(const char *json);
odb_field field_of(const odb_schema *schema, const char *name);
/* A record of deliberations without values, and one that complies. */
odb_record *empty_record(const odb_schema *schema);
odb_record *good_record(const odb_schema *schema);
odb_export *memory_export(const odb_schema *schema);
odb_report *report_of(const odb_schema *schema, const char *file);
/* The error of the last call. */
odb_error *last_error(void);
/* The text holds `part`. */
bool holds(odb_text text, const char *part);
/* What a finished export in memory has written complies, and has that many rows. */
bool complies(const odb_schema *schema, const odb_export *export_, uint64_t rows);

/* An empty folder of this program's, and `scratch()/name`; both until the next call. */
const char *scratch(void);
const char *in_scratch(const char *name);
void remove_scratch(void);
/* Removes the files in a folder. */
void empty_folder(const char *folder);
/* How many files are in a folder, hidden ones too. */
size_t entries(const char *folder);
void write_file(const char *path, const char *text);
bool file_is(const char *path, const char *text);
/* How many descriptors are open, and how many kB are in memory. */
size_t descriptors(void);
size_t memory(void);

#endif
