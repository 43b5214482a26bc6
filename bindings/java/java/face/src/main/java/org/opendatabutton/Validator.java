package org.opendatabutton;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks files against a schema, with Validata's verdict. Immutable; any number of threads may use a validator.
 * Interrupt the thread to stop a long check: {@link CancelledException}.
 *
 * <pre>{@code
 * Report report = Validator.of("deliberations").validate(Path.of("deliberations.csv"));
 * if (!report.isValid()) {
 *     report.findings().forEach(finding -> log.warn(finding.message(Lang.FR)));
 * }
 * }</pre>
 */
public final class Validator {
    /** The default of {@link #maxFindings(int)}. */
    public static final int DEFAULT_MAX_FINDINGS = 1000;

    /** The number of bytes of a stream that are read at a time. */
    private static final int PIECE = 128 << 10;

    private final Schema schema;
    private final int maxFindings;
    private final @Nullable String sheet;

    private Validator(Schema schema, int maxFindings, @Nullable String sheet) {
        this.schema = schema;
        this.maxFindings = maxFindings;
        this.sheet = sheet;
    }

    /**
     * A validator for a data set.
     *
     * @param dataSet {@code deliberations} (its latest version) or {@code deliberations@2.1.5}
     * @return the validator
     * @throws SchemaException if there is no such data set or version
     */
    public static Validator of(String dataSet) {
        return of(Schema.of(dataSet));
    }

    /**
     * A validator for any schema.
     *
     * @param schema the schema
     * @return the validator
     */
    public static Validator of(Schema schema) {
        return new Validator(Objects.requireNonNull(schema, "schema"), DEFAULT_MAX_FINDINGS, null);
    }

    /**
     * Sets the number of findings of each severity that a report keeps with their details. A report counts all
     * findings.
     *
     * @param max zero or more
     * @return a validator with this limit
     */
    public Validator maxFindings(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("maxFindings: " + max);
        }
        return new Validator(schema, max, sheet);
    }

    /**
     * Chooses the sheet of a workbook to check; the default is the first.
     *
     * @param sheet the name of the sheet, or its number from 1
     * @return a validator that reads this sheet
     */
    public Validator sheet(String sheet) {
        return new Validator(schema, maxFindings, Text.unicode(Objects.requireNonNull(sheet, "sheet"), "sheet"));
    }

    /**
     * Checks a file. For the schema of a table, the file is a CSV file or a workbook (xlsx, ods, xls), of which the
     * first sheet is checked unless {@link #sheet(String)} chooses another; for the schema of a document, the file is
     * JSON or XML.
     *
     * @param file the file
     * @return the verdict
     * @throws StorageException if the file cannot be read
     * @throws InputException if it is empty, or is not a text
     * @throws CancelledException if the thread is interrupted
     */
    public Report validate(Path file) {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            String path = Text.unicode(file.toString(), "file");
            try (Backend.CheckHandle check = schema.handle().checkFile(path, maxFindings, sheet)) {
                return report(check.end());
            }
        }
        try (InputStream input = Files.newInputStream(file)) {
            return validate(input, file.toString());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /**
     * Checks the bytes of a file.
     *
     * @param bytes the file
     * @return the verdict
     * @throws InputException if it is empty, or is not a text
     * @throws CancelledException if the thread is interrupted
     */
    public Report validate(byte[] bytes) {
        return validate(new ByteArrayInputStream(bytes));
    }

    /**
     * Checks a stream. The calling thread reads the stream to its end, and does not close it.
     *
     * @param input the bytes of a file
     * @return the verdict
     * @throws StorageException if the stream fails: its {@code IOException} is the cause
     * @throws InputException if it is empty, or is not a text
     * @throws CancelledException if the thread is interrupted
     */
    public Report validate(InputStream input) {
        return validate(input, "(flux)");
    }

    /**
     * As {@link #validate(InputStream)}, with a name.
     *
     * @param input the bytes of a file
     * @param name the name of the file in the report and in messages
     * @return the verdict
     * @throws StorageException if the stream fails: its {@code IOException} is the cause
     * @throws InputException if it is empty, or is not a text
     * @throws CancelledException if the thread is interrupted
     */
    public Report validate(InputStream input, String name) {
        Objects.requireNonNull(input, "input");
        Text.unicode(Objects.requireNonNull(name, "name"), "name");
        byte[] piece = new byte[PIECE];
        try (Backend.CheckHandle check = schema.handle().check(name, maxFindings, sheet)) {
            int count = input.read(piece, 0, PIECE);
            while (count >= 0 && check.piece(piece, Math.min(count, PIECE))) {
                CancelledException.check();
                count = input.read(piece, 0, PIECE);
            }
            return report(check.end());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    static Report report(Backend.ReportHandle handle) {
        return new Report(handle, handle.summary());
    }
}
