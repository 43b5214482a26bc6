package org.opendatabutton;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes records into a file that is compliant by construction: the rows of a table. Contracts go into a
 * {@link DocumentExport}.
 *
 * <p>A record that breaks a rule is refused with all that is wrong with it, and the export goes on. Nothing stands
 * under the final name before {@link #finish()}; closing without it leaves nothing behind.
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
 * <p>Any thread may use an export; calls follow one another. After {@link #finish()}, {@link #close()}, or a target
 * that failed, calls throw {@code IllegalStateException}. An export that is neither finished nor closed is freed some
 * time after nothing refers to it any more, with a warning in the log.
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
     * Begins an export into a directory, under the official name ({@code 20240131_218601946_deliberations.csv}).
     *
     * @param dataSet {@code deliberations} (its latest version) or {@code deliberations@2.1.5}
     * @param directory where the file and its receipt will appear
     * @param options the producer, and more
     * @return an export, to be closed
     * @throws SchemaException if there is no such data set or version
     * @throws StorageException if the directory cannot be written to, or the file is there already
     * @throws InputException if the producer's SIREN is none, or the date is beyond the calendar
     * @throws IllegalArgumentException if the data set is no table
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
     * @return an export, to be closed
     * @throws StorageException if the directory cannot be written to, or the file is there already
     * @throws InputException if the producer's SIREN is none, or the date is beyond the calendar
     * @throws IllegalArgumentException if the data set is no table
     */
    public static Export create(Schema schema, Path directory, ExportOptions options) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(options, "options");
        String path = ExportJob.path(directory, "directory");
        return new Export(schema, schema.handle().toDirectory(path, options), null);
    }

    /**
     * Begins an export into a file of any name.
     *
     * @param schema the schema that the file follows
     * @param file the file that will appear
     * @param replace whether a file that is already there is replaced, once the new one is whole
     * @return an export, to be closed
     * @throws StorageException if the file cannot be made, or is there already and not to be replaced
     * @throws IllegalArgumentException if the schema is that of no table
     */
    public static Export toFile(Schema schema, Path file, boolean replace) {
        Objects.requireNonNull(schema, "schema");
        String path = ExportJob.path(file, "file");
        return new Export(schema, schema.handle().toFile(path, false, replace), null);
    }

    /**
     * Begins an export into a stream, a servlet's response for example: it gets pieces of some 64 kB, on the thread
     * that writes. {@link #finish()} flushes it; it is never closed.
     *
     * <p>What the stream has got cannot be taken back: until {@link #finish()} has returned, the other side must not
     * take it for a file. In a servlet, let the exception through, so that the container cuts the connection.
     *
     * @param schema the schema that the bytes follow; {@link Schema#fileName} gives the name for the download
     * @param stream where the bytes go
     * @return an export, to be closed
     * @throws IllegalArgumentException if the schema is that of no table
     */
    public static Export toStream(Schema schema, OutputStream stream) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(stream, "stream");
        return new Export(schema, schema.handle().toStream(false), stream);
    }

    /**
     * Begins an export of GeoJSON (RFC 7946) into a file: a point for each row, of data sets whose rows have coordinates
     * ({@code bal}, {@code dae}, {@code equipements}, {@code irve-statique}). No receipt stands beside it.
     *
     * @param schema the schema that the rows follow
     * @param file the file that will appear
     * @param replace whether a file that is already there is replaced, once the new one is whole
     * @return an export, to be closed
     * @throws StorageException if the file cannot be made, or is there already and not to be replaced
     * @throws InputException if the schema does not say where its rows are
     */
    public static Export toGeoJson(Schema schema, Path file, boolean replace) {
        Objects.requireNonNull(schema, "schema");
        String path = ExportJob.path(file, "file");
        return new Export(schema, schema.handle().toFile(path, true, replace), null);
    }

    /**
     * As {@link #toGeoJson(Schema, Path, boolean)}, into a stream, with the care that {@link #toStream} wants.
     *
     * @param schema the schema that the rows follow
     * @param stream where the bytes go
     * @return an export, to be closed
     * @throws InputException if the schema does not say where its rows are
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
     * @param record of the data set and version of the export
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export goes on
     * @throws FieldException if a value is of a type that its column never takes: nothing is written, the export goes
     *     on
     * @throws StorageException if the target fails: then the export is over, and nothing is left of it
     * @throws IllegalArgumentException if the record is of another data set or version
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public void write(DataRecord record) {
        Objects.requireNonNull(record, "record");
        job.write(() -> rows.row(record));
    }

    /**
     * Writes all records of a file: CSV, JSON, NDJSON or a workbook. With another form than the file's, that converts it.
     *
     * @param file the file to read
     * @return what should be looked at all the same
     * @throws NonCompliantException if some are refused: then the export is over, and nothing is left of it
     * @throws CancelledException if the thread is interrupted: the same
     * @throws StorageException if the file cannot be read, or the target fails: the same
     * @throws InputException if the file is not what it should be
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeAll(Path file) {
        return job.writeFile(file, null);
    }

    /**
     * As {@link #writeAll(Path)}, of one sheet of a workbook.
     *
     * @param file the workbook to read
     * @param sheet the name of the sheet, or its number from 1
     * @return what should be looked at all the same
     * @throws NonCompliantException if some are refused: then the export is over, and nothing is left of it
     * @throws CancelledException if the thread is interrupted: the same
     * @throws StorageException if the file cannot be read, or the target fails: the same
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
     * @param plans the folder of account plans, in which they stand as
     *     {@code <year>/<standard>/<plan>/planDeCompte.xml}, or one plan; null when there is none: the labels cannot be
     *     known then, and each row is refused for it
     * @return what was inferred ({@link Severity#INFO}), and what should be looked at all the same
     * @throws NonCompliantException if some rows are refused: then the export is over, and nothing is left of it
     * @throws CancelledException if the thread is interrupted: the same
     * @throws StorageException if a file cannot be read, or the target fails: the same
     * @throws InputException if it is no such document, has several budgets, or the plan is of another year
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeTotem(Path document, @Nullable Path plans) {
        return writeTotem(document, plans, null);
    }

    /**
     * As {@link #writeTotem(Path, Path)}, of a document that may lack the SIRET of its body.
     *
     * @param document the document to read
     * @param plans the folder of account plans, or one plan; null when there is none
     * @param siret the SIRET of the body, for a document that does not say it; null when the document does
     * @return what was inferred ({@link Severity#INFO}), and what should be looked at all the same
     * @throws NonCompliantException if some rows are refused: then the export is over, and nothing is left of it
     * @throws CancelledException if the thread is interrupted: the same
     * @throws StorageException if a file cannot be read, or the target fails: the same
     * @throws InputException if it is no such document, or says another SIRET
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeTotem(Path document, @Nullable Path plans, @Nullable String siret) {
        String given = siret == null ? null : Text.unicode(siret, "siret");
        String path = ExportJob.path(document, "document");
        String folder = plans == null ? null : ExportJob.path(plans, "plans");
        return job.writeSource(document, handle -> handle.writeTotem(path, folder, given, Validator.DEFAULT_MAX_FINDINGS));
    }

    /**
     * Writes the records of a CSV or a workbook whose columns bear headings of their own.
     *
     * @param file the file to read
     * @param mapping which column feeds which field, in JSON:
     *     {@code {"schema": "prenoms", "fields": {"ENFANT_PRENOM": {"column": "Prénom"}}}}; the guide of mappings tells
     *     all that it may say
     * @return what was left out (a header that is repeated, rows of totals), and what should be looked at all the same
     * @throws NonCompliantException if some rows are refused: then the export is over, and nothing is left of it
     * @throws CancelledException if the thread is interrupted: the same
     * @throws StorageException if the file cannot be read, or the target fails: the same
     * @throws InputException if the mapping makes no sense, or not for this file
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Report writeMapped(Path file, String mapping) {
        String path = ExportJob.path(file, "file");
        Objects.requireNonNull(mapping, "mapping");
        return job.writeSource(file, handle -> handle.writeMapped(path, mapping, Validator.DEFAULT_MAX_FINDINGS));
    }

    /**
     * How many records were written so far.
     *
     * @return the number of rows below the header
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public long rows() {
        return job.written();
    }

    /**
     * Ends the export: the file and its receipt ({@code <file>.receipt.json}) appear, whole; or the last bytes go to
     * the stream. Whatever it throws, the export is over, and nothing of it stands under the final name.
     *
     * @return what was written
     * @throws StorageException if the target fails
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public Receipt finish() {
        return job.finish();
    }

    /**
     * Ends the export. Without {@link #finish()} before, nothing is left of it. Does nothing the second time.
     *
     * <p>It never waits: when a call is going on, of another thread or the one whose record or stream closes the export,
     * the export ends with that call.
     */
    @Override
    public void close() {
        job.close();
    }
}
