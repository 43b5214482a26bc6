package org.opendatabutton;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes contracts into a document that is compliant by construction, JSON or XML ({@code marches-publics}).
 *
 * <p>A contract is checked by the rules of both forms, so that the document can be converted. One that breaks a rule is
 * refused with all that is wrong with it, and the export goes on. Nothing stands under the final name before
 * {@link #finish()}; closing without it leaves nothing behind.
 *
 * <pre>{@code
 * DocumentOptions options = DocumentOptions.forProducer("21860194600013").form(Form.XML);
 * try (DocumentExport export = DocumentExport.create("marches-publics", directory, options)) {
 *     for (Marche marche : marches) {
 *         export.write(marche);
 *     }
 *     Receipt receipt = export.finish();
 * }
 * }</pre>
 *
 * <p>Any thread may use an export; calls follow one another. After {@link #finish()}, {@link #close()}, or a target
 * that failed, calls throw {@code IllegalStateException}. An export that is neither finished nor closed is freed some
 * time after nothing refers to it any more, with a warning in the log.
 */
public final class DocumentExport implements AutoCloseable {
    private final Schema schema;
    private final ExportJob job;

    private DocumentExport(Schema schema, Backend.ExportHandle handle, @Nullable OutputStream stream) {
        this.schema = schema;
        this.job = new ExportJob(schema, handle, stream);
    }

    /**
     * Begins an export into a directory, under the official name ({@code DECP-21860194600013-2024-01-31-01.json}).
     *
     * @param dataSet {@code marches-publics} (its latest version) or {@code marches-publics@2.0.3}
     * @param directory where the document and its receipt will appear
     * @param options the producer, the form, and more
     * @return an export, to be closed
     * @throws SchemaException if there is no such data set or version
     * @throws StorageException if the directory cannot be written to, or the file is there already
     * @throws InputException if the producer's SIRET is none, or the date is beyond the calendar
     * @throws IllegalArgumentException if the data set is a table
     */
    public static DocumentExport create(String dataSet, Path directory, DocumentOptions options) {
        return create(Schema.of(dataSet), directory, options);
    }

    /**
     * As {@link #create(String, Path, DocumentOptions)}, for a schema.
     *
     * @param schema the schema that the document follows
     * @param directory where the document and its receipt will appear
     * @param options the producer, the form, and more
     * @return an export, to be closed
     * @throws StorageException if the directory cannot be written to, or the file is there already
     * @throws InputException if the producer's SIRET is none, or the date is beyond the calendar
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport create(Schema schema, Path directory, DocumentOptions options) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(options, "options");
        String path = ExportJob.path(directory, "directory");
        return new DocumentExport(schema, schema.handle().documentToDirectory(path, options), null);
    }

    /**
     * Begins an export into a file of any name, whose end tells the form: XML after {@code .xml}, else JSON.
     *
     * @param schema the schema that the document follows
     * @param file the file that will appear
     * @param replace whether a file that is already there is replaced, once the new one is whole
     * @return an export, to be closed
     * @throws StorageException if the file cannot be made, or is there already and not to be replaced
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport toFile(Schema schema, Path file, boolean replace) {
        return begin(schema, file, null, replace);
    }

    /**
     * As {@link #toFile(Schema, Path, boolean)}, in the form stated, whatever the file's name.
     *
     * @param schema the schema that the document follows
     * @param file the file that will appear
     * @param form the form of the document
     * @param replace whether a file that is already there is replaced, once the new one is whole
     * @return an export, to be closed
     * @throws StorageException if the file cannot be made, or is there already and not to be replaced
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport toFile(Schema schema, Path file, Form form, boolean replace) {
        return begin(schema, file, Objects.requireNonNull(form, "form"), replace);
    }

    private static DocumentExport begin(Schema schema, Path file, @Nullable Form form, boolean replace) {
        Objects.requireNonNull(schema, "schema");
        String path = ExportJob.path(file, "file");
        return new DocumentExport(schema, schema.handle().documentToFile(path, form, replace), null);
    }

    /**
     * Begins an export into a stream, a servlet's response for example: it gets pieces of some 64 kB, on the thread
     * that writes. {@link #finish()} flushes it; it is never closed.
     *
     * <p>What the stream has got cannot be taken back: until {@link #finish()} has returned, the other side must not
     * take it for a document. In a servlet, let the exception through, so that the container cuts the connection.
     *
     * @param schema the schema that the document follows; {@link Schema#documentName} gives the name for the download
     * @param form the form of the document
     * @param stream where the bytes go
     * @return an export, to be closed
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport toStream(Schema schema, Form form, OutputStream stream) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(stream, "stream");
        return new DocumentExport(schema, schema.handle().documentToStream(form), stream);
    }

    /**
     * The schema that the document follows.
     *
     * @return the schema
     */
    public Schema schema() {
        return schema;
    }

    /**
     * Checks a contract and writes it.
     *
     * @param contract of the data set and version of the export
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export goes on
     * @throws FieldException if a value has no form in JSON: nothing is written, the export goes on
     * @throws StorageException if the target fails: then the export is over, and nothing is left of it
     * @throws IllegalArgumentException if the contract is of another data set or version
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public void write(Contract contract) {
        Objects.requireNonNull(contract, "contract");
        job.write(() -> {
            schema.requireOwn(contract.dataSet(), contract.version());
            return utf8(contract.toJson());
        });
    }

    /**
     * Checks a contract and writes it: an object of JSON in the form of the official JSON Schema. Which kind of
     * contract it is, its fields tell.
     *
     * @param contract the JSON of one contract
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export goes on
     * @throws InputException if it is not one object of JSON: nothing is written, the export goes on
     * @throws StorageException if the target fails: then the export is over, and nothing is left of it
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public void writeJson(String contract) {
        Objects.requireNonNull(contract, "contract");
        job.write(() -> utf8(contract));
    }

    private static ByteBuffer utf8(String json) {
        int lone = Text.loneSurrogate(json);
        if (lone >= 0) {
            throw new InputException(
                "le contrat n'est pas de l'Unicode, moitié de paire de substitution à l'indice " + lone,
                "the contract is not Unicode, lone surrogate at index " + lone);
        }
        return ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes all contracts of a file: JSON, NDJSON or XML. With another form than the file's, that converts it.
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
     * How many contracts were written so far.
     *
     * @return the number of contracts in the document
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public long contracts() {
        return job.written();
    }

    /**
     * Ends the export: the document and its receipt ({@code <file>.receipt.json}) appear, whole; or the last bytes go
     * to the stream. Whatever it throws, the export is over, and nothing of it stands under the final name.
     *
     * @return what was written; {@link Receipt#rows()} counts the contracts
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
