package org.opendatabutton;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The verdict on one file against one schema. The counts include every finding. */
public final class Report {
    private final Backend.ReportHandle handle;
    private final Summary summary;

    Report(Backend.ReportHandle handle, Summary summary) {
        this.handle = handle;
        this.summary = summary;
    }

    /** The counts and findings from the native library. */
    static final class Summary {
        boolean valid;
        String schemaName = "";
        String schemaVersion = "";
        String source = "";
        long errors;
        long warnings;
        long infos;
        int fields;
        long rows;
        long rowsProcessed;
        long rowsWithErrors;
        Duration elapsed = Duration.ZERO;
        List<Finding> findings = List.of();
    }

    /**
     * True when there is no error; warnings do not count.
     *
     * @return the verdict
     */
    public boolean isValid() {
        return summary.valid;
    }

    /**
     * The schema's name.
     *
     * @return {@code subventions} for example
     */
    public String schemaName() {
        return summary.schemaName;
    }

    /**
     * The schema's version.
     *
     * @return the version, empty when its descriptor states none
     */
    public String schemaVersion() {
        return summary.schemaVersion;
    }

    /**
     * The name of the source that was checked.
     *
     * @return a path, or the name that the caller gave
     */
    public String source() {
        return summary.source;
    }

    /**
     * The number of errors in the whole file.
     *
     * @return the number, with those that {@link #findings()} does not list
     */
    public long errors() {
        return summary.errors;
    }

    /**
     * The number of warnings in the whole file.
     *
     * @return the number, with those that {@link #findings()} does not list
     */
    public long warnings() {
        return summary.warnings;
    }

    /**
     * The findings kept with their details, header first, then in the order of the rows.
     *
     * @return at most {@link Validator#maxFindings(int)} of them
     */
    public List<Finding> findings() {
        return summary.findings;
    }

    /**
     * The number of columns in the header.
     *
     * @return the columns of the file, 0 for a document
     */
    public int fields() {
        return summary.fields;
    }

    /**
     * The number of rows after the header, blank ones included; of a document, the number of contracts.
     *
     * @return the rows of the file
     */
    public long rows() {
        return summary.rows;
    }

    /**
     * The number of rows that were checked.
     *
     * @return fewer than {@link #rows()} when the header does not allow a check
     */
    public long rowsProcessed() {
        return summary.rowsProcessed;
    }

    /**
     * The number of notes, which are neither errors nor warnings: data sets with an official validator of their own
     * ({@code bal}) have them.
     *
     * @return the number of notes in the whole file
     */
    public long infos() {
        return summary.infos;
    }

    /**
     * The number of rows that have at least one error.
     *
     * @return at most {@link #rows()}
     */
    public long rowsWithErrors() {
        return summary.rowsWithErrors;
    }

    /**
     * How long the check took.
     *
     * @return the time on the clock
     */
    public Duration elapsed() {
        return summary.elapsed;
    }

    /**
     * The report as JSON: the structure of Validata's reports, with more properties.
     *
     * @param lang the language of the messages
     * @return an indented document
     */
    public String toJson(Lang lang) {
        return handle.json(english(lang));
    }

    /**
     * As {@link #toJson(Lang)}, in French. Jackson, if present, writes a report in this form: a controller may return
     * it.
     *
     * @return an indented document
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return toJson(Lang.FR);
    }

    /**
     * The report as text, for a log.
     *
     * @param lang the language of the messages
     * @return some lines
     */
    public String toText(Lang lang) {
        return handle.text(english(lang));
    }

    /**
     * The report as one HTML page, for a person. The page contains its style sheet and no script.
     *
     * @param lang the language of the page
     * @return a page in UTF-8
     */
    public String toHtml(Lang lang) {
        return handle.html(english(lang));
    }

    private static boolean english(Lang lang) {
        return Objects.requireNonNull(lang, "lang") == Lang.EN;
    }

    @Override
    public String toString() {
        return toText(Lang.FR);
    }
}
