/* The C library as a product: records are filled field by field with typed setters, as an application would; contracts
 * are JSON.
 *   cc -std=c99 adapter.c $(pkg-config --cflags --libs opendatabutton) -o adapter */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <opendatabutton.h>

#include "json.h"

/* The problems of a case's records, in the form of the answer. */
typedef struct {
    FILE *out;
    size_t count;
} problems;

static void die(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static void say(problems *wrong, size_t row, const char *field)
{
    fprintf(wrong->out, "%s{\"row\":%zu,\"field\":", wrong->count++ > 0 ? "," : "", row);
    if (field != NULL)
        json_write_text(wrong->out, field);
    else
        fputs("null", wrong->out);
    fputs("}", wrong->out);
}

/* Adds the findings of the last call, or the field that it was about. */
static void say_error(problems *wrong, size_t row, const char *field)
{
    odb_error *error = NULL;
    size_t count = 0, i;
    if (odb_error_take(&error) != ODB_OK || odb_error_finding_count(error, &count) != ODB_OK)
        die("an error without its findings");
    for (i = 0; i < count; i++) {
        const odb_finding *finding;
        odb_text name, path;
        if (odb_error_finding(error, i, &finding) != ODB_OK || odb_finding_field(finding, &name) != ODB_OK
            || odb_finding_path(finding, &path) != ODB_OK)
            die("a finding that cannot be read");
        /* For a contract, the path of the wrong place, unless it is the whole contract. */
        if (path.length > 0)
            name = path;
        say(wrong, row, name.length > 0 ? name.data : NULL);
    }
    if (count == 0)
        say(wrong, row, field);
    odb_error_free(error);
}

static odb_status set_list(odb_record *record, odb_field field, const json *list)
{
    const char **items = NULL;
    size_t *lengths = NULL;
    size_t count = 0;
    const json *item;
    odb_status status;
    for (item = list->first; item != NULL; item = item->next) {
        items = json_need(realloc(items, (count + 1) * sizeof *items));
        lengths = json_need(realloc(lengths, (count + 1) * sizeof *lengths));
        items[count] = item->text;
        lengths[count++] = item->length;
    }
    status = odb_record_set_list_n(record, field, items, lengths, count);
    free(items);
    free(lengths);
    return status;
}

static odb_status set(odb_record *record, odb_field field, const json *value)
{
    switch (value->kind) {
    case JSON_NULL:
        return odb_record_unset(record, field);
    case JSON_BOOLEAN:
        return odb_record_set_boolean(record, field, value->truth);
    case JSON_NUMBER:
        if (strpbrk(value->text, ".eE") != NULL)
            return odb_record_set_decimal_text(record, field, value->text);
        return odb_record_set_integer(record, field, strtoll(value->text, NULL, 10));
    case JSON_ARRAY:
        return set_list(record, field, value);
    default:
        return odb_record_set_n(record, field, value->text, value->length);
    }
}

/* Fills and writes a record; adds its problems. */
static void write_record(odb_schema *schema, odb_export *job, odb_record *record, const json *fields, size_t row,
                         problems *wrong)
{
    const json *value;
    size_t before = wrong->count;
    if (odb_record_clear(record) != ODB_OK)
        die("odb_record_clear");
    for (value = fields->first; value != NULL; value = value->next) {
        odb_field field;
        if (odb_schema_find_field(schema, value->name, &field) != ODB_OK || set(record, field, value) != ODB_OK)
            say_error(wrong, row, value->name);
    }
    if (wrong->count == before && odb_export_write(job, record) != ODB_OK)
        say_error(wrong, row, NULL);
}

/* Writes a contract; adds its problems. */
static void write_contract(odb_export *job, const json *contract, size_t rank, problems *wrong)
{
    if (odb_export_write_json(job, contract->begin, (size_t)(contract->end - contract->begin)) != ODB_OK)
        say_error(wrong, rank, NULL);
}

static void answer(const json *question)
{
    odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
    odb_schema *schema = NULL;
    odb_export *job = NULL;
    odb_record *record = NULL;
    char *said = NULL, *name;
    size_t length = 0, row = 2;
    problems wrong = {open_memstream(&said, &length), 0};
    const json *fields, *set = json_member(question, "dataSet"), *version = json_member(question, "version");
    const json *form = json_member(question, "form");

    name = json_need(malloc(set->length + version->length + 2));
    sprintf(name, "%s@%s", set->text, version->text);
    if (sscanf(json_member(question, "date")->text, "%d-%u-%u", &options.year, &options.month, &options.day) != 3)
        die("no date");
    if (form != NULL)
        options.form = strcmp(form->text, "xml") == 0 ? ODB_FORM_XML : ODB_FORM_JSON;
    if (wrong.out == NULL || odb_schema_find(name, &schema) != ODB_OK
        || (form == NULL && odb_record_new(schema, &record) != ODB_OK)
        || odb_export_to_directory(schema, json_member(question, "directory")->text,
                                   json_member(question, "producer")->text, &options, &job) != ODB_OK)
        die("no export");
    for (fields = json_member(question, "records")->first; fields != NULL; fields = fields->next, row++) {
        if (form != NULL)
            write_contract(job, fields, row - 1, &wrong);
        else
            write_record(schema, job, record, fields, row, &wrong);
    }
    fclose(wrong.out);

    printf("{\"case\":%s,", json_member(question, "case")->text);
    if (wrong.count > 0) {
        printf("\"message\":\"refused\",\"problems\":[%s]}\n", said);
    } else {
        odb_receipt *receipt = NULL;
        odb_text file, sha256;
        uint64_t rows;
        if (odb_export_finish(job, &receipt) != ODB_OK || odb_receipt_file(receipt, &file) != ODB_OK
            || odb_receipt_rows(receipt, &rows) != ODB_OK || odb_receipt_sha256(receipt, &sha256) != ODB_OK)
            die("no receipt");
        printf("\"message\":\"exported\",\"file\":\"%s\",\"rows\":%lu,\"sha256\":\"%s\"}\n", file.data,
               (unsigned long)rows, sha256.data);
        odb_receipt_free(receipt);
    }
    odb_export_free(job);
    odb_record_free(record);
    odb_schema_free(schema);
    free(said);
    free(name);
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    bool goes_on = true;
    while (goes_on && getline(&line, &size, stdin) > 0) {
        json_reader in = {line, NULL};
        const json *question = json_value(&in);
        const char *message = json_member(question, "message")->text;
        if (strcmp(message, "start") == 0)
            puts("{\"message\":\"started\",\"protocol\":1,\"product\":\"opendatabutton (C)\",\"version\":\"0.1.0\"}");
        else if (strcmp(message, "export") == 0)
            answer(question);
        else
            goes_on = false;
        fflush(stdout);
        json_free(&in);
    }
    free(line);
    return 0;
}
