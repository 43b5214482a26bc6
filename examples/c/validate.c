/* Checks a file, as `odb validate` does.
 *
 *   validate [-s NAME[@VERSION]] [-f text|json|html] [-l fr|en] FILE
 *
 * Without -s, the data set is the one that the header resembles most.
 * Exit code: 0 the file complies, 1 it does not, 2 anything that kept us from a verdict.
 */
#include <stdio.h>
#include <string.h>

#include <opendatabutton.h>

enum { COMPLIANT = 0, NOT_COMPLIANT = 1, FAILED = 2 };

struct options {
    const char *schema, *format, *file;
    odb_lang lang;
};

/* Every call goes through here: it prints the failure. */
static bool ok(odb_status status, odb_lang lang)
{
    odb_error *error = NULL;
    odb_text message;

    if (status == ODB_OK)
        return true;
    if (odb_error_take(&error) == ODB_OK && odb_error_message(error, lang, &message) == ODB_OK)
        fprintf(stderr, "%s\n", message.data);
    odb_error_free(error);
    return false;
}

static bool parse(int argc, char **argv, struct options *options)
{
    int i;

    for (i = 1; i < argc; i++) {
        const char *option = argv[i];
        if (option[0] != '-') {
            if (options->file != NULL)
                return false;
            options->file = option;
            continue;
        }
        if (++i == argc)
            return false;
        if (strcmp(option, "-s") == 0)
            options->schema = argv[i];
        else if (strcmp(option, "-f") == 0)
            options->format = argv[i];
        else if (strcmp(option, "-l") == 0 && (strcmp(argv[i], "fr") == 0 || strcmp(argv[i], "en") == 0))
            options->lang = strcmp(argv[i], "en") == 0 ? ODB_LANG_EN : ODB_LANG_FR;
        else
            return false;
    }
    return options->file != NULL
        && (strcmp(options->format, "text") == 0 || strcmp(options->format, "json") == 0
            || strcmp(options->format, "html") == 0);
}

/* The report in the requested format; the text lives as long as the report. */
static odb_status face(const odb_report *report, const struct options *options, odb_text *text)
{
    if (strcmp(options->format, "json") == 0)
        return odb_report_json(report, options->lang, text);
    if (strcmp(options->format, "html") == 0)
        return odb_report_html(report, options->lang, text);
    return odb_report_text(report, options->lang, ODB_STYLE_PLAIN, text);
}

int main(int argc, char **argv)
{
    struct options options = {NULL, "text", NULL, ODB_LANG_FR};
    odb_schema *schema = NULL;
    odb_report *report = NULL;
    odb_text text;
    bool valid = false;
    int code = FAILED;

    if (!parse(argc, argv, &options)) {
        fprintf(stderr, "usage: validate [-s NAME[@VERSION]] [-f text|json|html] [-l fr|en] FILE\n");
        return FAILED;
    }
    if (ok(options.schema != NULL ? odb_schema_find(options.schema, &schema)
                                  : odb_recognise_file(options.file, &schema), options.lang)
        && ok(odb_validate_file(schema, options.file, NULL, &report), options.lang)
        && ok(odb_report_valid(report, &valid), options.lang)
        && ok(face(report, &options, &text), options.lang)) {
        /* By its length: a value of the file may contain a NUL. */
        if (fwrite(text.data, 1, text.length, stdout) == text.length && fflush(stdout) == 0)
            code = valid ? COMPLIANT : NOT_COMPLIANT;
        else
            perror("stdout");
    }
    odb_report_free(report);
    odb_schema_free(schema);
    return code;
}
