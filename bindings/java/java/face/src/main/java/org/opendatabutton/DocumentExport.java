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
 * <p>The export checks each contract by the rules of both forms, so that the document can be converted. A contract that
 * breaks a rule is refused with all its faults, and the export continues. The file has its final name only after
 * {@link #finish()}; closing an unfinished export leaves no file.
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
 * <p>Any thread may use an export; concurrent calls run one after the other. After {@link #finish()}, {@link #close()},
 * or a failure of the target, calls throw {@code IllegalStateException}. An export that is neither finished nor closed
 * is freed some time after it becomes unreachable, with a warning in the log.
 */
public final class DocumentExport implements AutoCloseable {
    private final Schema schema;
    private final ExportJob job;

    private DocumentExport(Schema schema, Backend.ExportHandle handle, @Nullable OutputStream stream) {
        this.schema = schema;
        this.job = new ExportJob(schema, handle, stream);
    }

    /**
     * Starts an export into a directory, under the official name ({@code DECP-21860194600013-2024-01-31-01.json}).
     *
     * @param dataSet {@code marches-publics} (its latest version) or {@code marches-publics@2.0.3}
     * @param directory where the document and its receipt will appear
     * @param options the producer, the form, and more
     * @return an export, which the caller closes
     * @throws SchemaException if there is no such data set or version
     * @throws StorageException if the directory cannot be written to, or the file already exists
     * @throws InputException if the producer's SIRET is invalid, or the date is outside the calendar
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
     * @return an export, which the caller closes
     * @throws StorageException if the directory cannot be written to, or the file already exists
     * @throws InputException if the producer's SIRET is invalid, or the date is outside the calendar
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport create(Schema schema, Path directory, DocumentOptions options) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(options, "options");
        String path = ExportJob.path(directory, "directory");
        return new DocumentExport(schema, schema.handle().documentToDirectory(path, options), null);
    }

    /**
     * Starts an export into a file of any name. The extension decides the form: XML for {@code .xml}, else JSON.
     *
     * @param schema the schema that the document follows
     * @param file the file that will appear
     * @param replace true to replace an existing file, once the new one is complete
     * @return an export, which the caller closes
     * @throws StorageException if the file cannot be created, or exists and {@code replace} is false
     * @throws IllegalArgumentException if the schema is that of a table
     */
    public static DocumentExport toFile(Schema schema, Path file, boolean replace) {
        return begin(schema, file, null, replace);
    }

    /**
     * As {@link #toFile(Schema, Path, boolean)}, in the given form, for any file name.
     *
     * @param schema the schema that the document follows
     * @param file the file that will appear
     * @param form the form of the document
     * @param replace true to replace an existing file, once the new one is complete
     * @return an export, which the caller closes
     * @throws StorageException if the file cannot be created, or exists and {@code replace} is false
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
     * Starts an export into a stream, a servlet's response for example. The stream receives pieces of about 64 kB, on
     * the thread that writes. {@link #finish()} flushes the stream; no call closes it.
     *
     * <p>The export cannot take back bytes that the stream received: the receiver must not accept them as a document
     * before {@link #finish()} returns. In a servlet, do not catch the exception, so that the container cuts the
     * connection.
     *
     * @param schema the schema that the document follows; {@link Schema#documentName} returns the name for the download
     * @param form the form of the document
     * @param stream the stream that receives the bytes
     * @return an export, which the caller closes
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
     * @param contract a contract of the data set and version of the export
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export continues
     * @throws FieldException if JSON has no representation of a value: nothing is written, the export continues
     * @throws StorageException if the target fails: the export then ends, and leaves no file
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
     * Checks a contract and writes it. The contract is a JSON object that follows the official JSON Schema; its fields
     * determine the kind of contract.
     *
     * @param contract the JSON of one contract
     * @throws NonCompliantException if it breaks a rule: nothing is written, the export continues
     * @throws InputException if it is not one JSON object: nothing is written, the export continues
     * @throws StorageException if the target fails: the export then ends, and leaves no file
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
     * Writes all contracts of a JSON, NDJSON or XML file. If the export has another form, this converts the file.
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
     * The number of contracts written so far.
     *
     * @return the number of contracts in the document
     * @throws IllegalStateException if the export is finished, closed or has failed
     */
    public long contracts() {
        return job.written();
    }

    /**
     * Finishes the export. The complete document and its receipt ({@code <file>.receipt.json}) appear, or the stream
     * receives the last bytes. If the call throws, the export also ends, and nothing of it gets the final name.
     *
     * @return the receipt; {@link Receipt#rows()} is the number of contracts
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
