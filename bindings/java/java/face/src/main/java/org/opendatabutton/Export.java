package org.opendatabutton;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes records into a file that is compliant by construction: the rows of a table. {@link DocumentExport} writes
 * contracts.
 *
 * <p>A record that breaks a rule is refused with all its faults, and the export continues. The file has its final name
 * only after {@link #finish()}; closing an unfinished export leaves no file.
 *
 * <pre>{@code
 * ExportOptions options = ExportOptions.forProducer("218601946");
 * try (Export export = Export.create("deliberations", directory, options)) {
 *     export.write(Deliberation.builder()
 *         .collNom("Ville de Poitiers")
 *         .collSiret("21860194600013")
 *         .delibId("2024-0001")
 *         .delibDate(LocalDate.of(2024, 1, 29))
 *         .delibMatiereCode("7.1")
 *         .delibMatiereNom("Finances locales/décisions budgétaires")
 *         .delibObjet("Approbation du compte administratif")
 *         .build());
 *     Receipt receipt = export.finish();
 * }
 * }</pre>
 *
 * <p>Any thread may use an export; concurrent calls run one after the other. After {@link #finish()}, {@link #close()},
 * or a failure of the target, calls throw {@code IllegalStateException}. An export that is neither finished nor closed
 * is freed some time after it becomes unreachable, with a warning in the log.
 */
public final class Export implements AutoCloseable {
    private final Schema schema;
    private final ExportJob job;
    private final RowBuffer rows;

    private Export(Schema schema, Backend.ExportHandle handle, @Nullable OutputStream stream) {
        this.schema = schema;
        this.rows = new RowBuffer(schema);
        this.job = new ExportJob(schema, handle, stream);
    }

    /**
     * Starts an export into a directory, under the official name ({@code 20240131_218601946_deliberations.csv}).
     *
     * @param dataSet {@code deliberations} (its latest version) or {@code deliberations@2.1.5}
     * @param directory where the file and its receipt will appear
     * @param options the producer, and more
     * @return an export, which the caller closes
     * @throws SchemaException if there is no such data set or version
     * @throws StorageException if the directory cannot be written to, or the file already exists
     * @throws InputException if the producer's SIREN is invalid, or the date is outside the calendar
     * @throws IllegalArgumentException if the data set is not a table
     */
    public static Export create(String dataSet, Path directory, ExportOptions options) {
        return create(Schema.of(dataSet), directory, options);
    }

    /**
     * As {@link #create(String, Path, ExportOptions)}, for any schema.
     *
     * @param schema the schema that the file follows
     * @param directory where the file and its receipt will appear
     * @param options the producer, and more
     * @return an export, which the caller closes
     * @throws StorageException if the directory cannot be written to, or the file already exists
     * @throws InputException if the producer's SIREN is invalid, or the date is outside the calendar
     * @throws IllegalArgumentException if the data set is not a table
     */
    public static Export create(Schema schema, Path directory, ExportOptions options) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(options, "options");
        String path = ExportJob.path(directory, "directory");
        return new Export(schema, schema.handle().toDirectory(path, options), null);
    }

    /**
     * Starts an export into a file of any name.
     *
     * @param schema the schema that the file follows
     * @param file the file that will appear
     * @param replace true to replace an existing file, once the new one is complete
     * @return an export, which the caller closes
     * @throws StorageException if the file cannot be created, or exists and {@code replace} is false
     * @throws IllegalArgumentException if the schema is not that of a table
     */
    public static Export toFile(Schema schema, Path file, boolean replace) {
        Objects.requireNonNull(schema, "schema");
        String path = ExportJob.path(file, "file");
        return new Export(schema, schema.handle().toFile(path, false, replace), null);
    }

    /**
     * Starts an export into a stream, a servlet's response for example. The stream receives pieces of about 64 kB, on
     * the thread that writes. {@link #finish()} flushes the stream; no call closes it.
     *
     * <p>The export cannot take back bytes that the stream received: the receiver must not accept them as a file before
     * {@link #finish()} returns. In a servlet, do not catch the exception, so that the container cuts the connection.
     *
     * @param schema the schema that the bytes follow; {@link Schema#fileName} returns the name for the download
     * @param stream the stream that receives the bytes
     * @return an export, which the caller closes
     * @throws IllegalArgumentException if the schema is not that of a table
     */
    public static Export toStream(Schema schema, OutputStream stream) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(stream, "stream");
        return new Export(schema, schema.handle().toStream(false), stream);
    }

    /**
     * Starts an export of GeoJSON (RFC 7946) into a file, with a point for each row. The rows of the data set must have
     * coordinates ({@code bal}, {@code dae}, {@code equipements}, {@code irve-statique}). The export writes no receipt.
     *
     * @param schema the schema that the rows follow
     * @param file the file that will appear
     * @param replace true to replace an existing file, once the new one is complete
     * @return an export, which the caller closes
     * @throws StorageException if the file cannot be created, or exists and {@code replace} is false
     * @throws InputException if the schema has no columns of coordinates
     */
    public static Export toGeoJson(Schema schema, Path file, boolean replace) {
        Objects.requireNonNull(schema, "schema");
        String path = ExportJob.path(file, "file");
        return new Export(schema, schema.handle().toFile(path, true, replace), null);
    }

    /**
     * As {@link #toGeoJson(Schema, Path, boolean)}, into a stream, with the precautions of {@link #toStream}.
     *
     * @param schema the schema that the rows follow
     * @param stream the stream that receives the bytes
     * @return an export, which the caller closes
     * @throws InputException if the schema has no columns of coordinates
     */
    public static Export toGeoJson(Schema schema, OutputStream stream) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(stream, "stream");
        return new Export(schema, schema.handle().toStream(true), stream);
    }

    /**
     * The schema that the file follows.
     *
     * @return the schema
     */
    public Schema schema() {
        return schema;
    }

    /**
     * Checks a record and writes it.
     *
     * @param record a record of the data set and version of the export
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export continues
     * @throws FieldException if a value is of a type that its column never takes: nothing is written, the export
     *     continues
     * @throws StorageException if the target fails: the export then ends, and leaves no file
     * @throws IllegalArgumentException if the record is of another data set or version
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public void write(DataRecord record) {
        Objects.requireNonNull(record, "record");
        job.write(() -> rows.row(record));
    }

    /**
     * Writes all records of a CSV, JSON, NDJSON or workbook file. If the export has another form, this converts the
     * file.
     *
     * @param file the file to read
     * @return a report of the warnings, which a person should look at
     * @throws NonCompliantException if some are refused: the export then ends, and leaves no file
     * @throws CancelledException if the thread is interrupted: with the same effect
     * @throws StorageException if the file cannot be read, or the target fails: with the same effect
     * @throws InputException if the file is not what it should be
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeAll(Path file) {
        return job.writeFile(file, null);
    }

    /**
     * As {@link #writeAll(Path)}, for one sheet of a workbook.
     *
     * @param file the workbook to read
     * @param sheet the name of the sheet, or its number from 1
     * @return a report of the warnings, which a person should look at
     * @throws NonCompliantException if some are refused: the export then ends, and leaves no file
     * @throws CancelledException if the thread is interrupted: with the same effect
     * @throws StorageException if the file cannot be read, or the target fails: with the same effect
     * @throws InputException if the file is not what it should be, or has no such sheet
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeAll(Path file, String sheet) {
        return job.writeFile(file, Text.unicode(Objects.requireNonNull(sheet, "sheet"), "sheet"));
    }

    /**
     * Writes the lines of a TOTEM document, or of a <em>compte financier unique</em>: the XML of a budget, as financial
     * software sends it to the prefecture. The export is one of {@code budget}.
     *
     * @param document the document to read
     * @param plans the folder of account plans, which contains
     *     {@code <year>/<standard>/<plan>/planDeCompte.xml}, or one plan; null for no plan: the export then does not
     *     know the labels, and refuses each row
     * @return a report of the inferred values ({@link Severity#INFO}) and of the warnings
     * @throws NonCompliantException if some rows are refused: the export then ends, and leaves no file
     * @throws CancelledException if the thread is interrupted: with the same effect
     * @throws StorageException if a file cannot be read, or the target fails: with the same effect
     * @throws InputException if it is not such a document, has several budgets, or the plan is of another year
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeTotem(Path document, @Nullable Path plans) {
        return writeTotem(document, plans, null);
    }

    /**
     * As {@link #writeTotem(Path, Path)}, for a document that may lack the SIRET of its body.
     *
     * @param document the document to read
     * @param plans the folder of account plans, or one plan; null for no plan
     * @param siret the SIRET of the body, for a document that does not contain it; null if the document does
     * @return a report of the inferred values ({@link Severity#INFO}) and of the warnings
     * @throws NonCompliantException if some rows are refused: the export then ends, and leaves no file
     * @throws CancelledException if the thread is interrupted: with the same effect
     * @throws StorageException if a file cannot be read, or the target fails: with the same effect
     * @throws InputException if it is not such a document, or contains another SIRET
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeTotem(Path document, @Nullable Path plans, @Nullable String siret) {
        String given = siret == null ? null : Text.unicode(siret, "siret");
        String path = ExportJob.path(document, "document");
        String folder = plans == null ? null : ExportJob.path(plans, "plans");
        return job.writeSource(document, handle -> handle.writeTotem(path, folder, given, Validator.DEFAULT_MAX_FINDINGS));
    }

    /**
     * Writes the records of a CSV file or a workbook whose columns have their own headings.
     *
     * @param file the file to read
     * @param mapping the source column of each field, in JSON:
     *     {@code {"schema": "prenoms", "fields": {"ENFANT_PRENOM": {"column": "Prénom"}}}}; the guide of mappings
     *     describes all its properties
     * @return a report of the rows left out (repeated headers, rows of totals), and of the warnings
     * @throws NonCompliantException if some rows are refused: the export then ends, and leaves no file
     * @throws CancelledException if the thread is interrupted: with the same effect
     * @throws StorageException if the file cannot be read, or the target fails: with the same effect
     * @throws InputException if the mapping is invalid, or does not fit this file
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeMapped(Path file, String mapping) {
        String path = ExportJob.path(file, "file");
        Objects.requireNonNull(mapping, "mapping");
        return job.writeSource(file, handle -> handle.writeMapped(path, mapping, Validator.DEFAULT_MAX_FINDINGS));
    }

    /**
     * The number of records written so far.
     *
     * @return the number of rows below the header
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public long rows() {
        return job.written();
    }

    /**
     * Finishes the export. The complete file and its receipt ({@code <file>.receipt.json}) appear, or the last bytes go
     * to the stream. If the call throws, the export also ends, and nothing of it gets the final name.
     *
     * @return the receipt
     * @throws StorageException if the target fails
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Receipt finish() {
        return job.finish();
    }

    /**
     * Ends the export; an unfinished export leaves no file. A second call does nothing.
     *
     * <p>The call never waits. If another call is running (on another thread, or on this thread while its record or
     * stream closes the export), the export ends when that call returns.
     */
    @Override
    public void close() {
        job.close();
    }
}
