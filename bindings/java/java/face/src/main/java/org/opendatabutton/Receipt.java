package org.opendatabutton;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The receipt of an export: the number of records, the standard, and the fingerprint of the file. */
public final class Receipt {
    private final String file;
    private final @Nullable Path path;
    private final long rows;
    private final long bytes;
    private final String sha256;
    private final String dataSet;
    private final String version;
    private final String libraryVersion;
    private final Instant created;
    private final String json;

    Receipt(
            String file,
            @Nullable String path,
            long rows,
            long bytes,
            String sha256,
            String dataSet,
            String version,
            String libraryVersion,
            String created,
            String json) {
        this.file = file;
        this.path = path == null ? null : Path.of(path);
        this.rows = rows;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.dataSet = dataSet;
        this.version = version;
        this.libraryVersion = libraryVersion;
        this.created = OffsetDateTime.parse(created).toInstant();
        this.json = json;
    }

    /**
     * The file's name without its folder.
     *
     * @return the name, empty when the export went to a stream
     */
    public String file() {
        return file;
    }

    /**
     * The path of the file.
     *
     * @return the path, null when the export went to a stream
     */
    public @Nullable Path path() {
        return path;
    }

    /**
     * The number of records in the file.
     *
     * @return the number of rows below the header, or of contracts
     */
    public long rows() {
        return rows;
    }

    /**
     * The file's size.
     *
     * @return the number of bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * The SHA-256 of the file's bytes.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * The data set.
     *
     * @return {@code deliberations} for example
     */
    public String dataSet() {
        return dataSet;
    }

    /**
     * The version of the standard.
     *
     * @return {@code 2.1.5} for example
     */
    public String version() {
        return version;
    }

    /**
     * The version of the library that wrote the file.
     *
     * @return {@code 0.1.0} for example
     */
    public String libraryVersion() {
        return libraryVersion;
    }

    /**
     * The moment when the export finished the file.
     *
     * @return the moment, to the second
     */
    public Instant created() {
        return created;
    }

    /**
     * The whole receipt as JSON, the content of {@code <file>.receipt.json} beside the file. Jackson, if present,
     * writes a receipt in this form: a controller may return it.
     *
     * @return an indented document
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return json;
    }

    @Override
    public String toString() {
        return json;
    }
}
