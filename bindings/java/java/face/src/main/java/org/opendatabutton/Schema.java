package org.opendatabutton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a file: a compiled Table Schema, or the description of a document of contracts
 * ({@code marches-publics}). Any number of threads may use a schema.
 */
public final class Schema {
    private final Backend.SchemaHandle handle;
    private final String name;
    private final String version;
    private final String title;
    private final boolean document;
    private final List<String> columns;
    private final Map<String, Integer> indexes = new ConcurrentHashMap<>();

    Schema(Backend.SchemaHandle handle) {
        this.handle = handle;
        Answer facts = handle.facts();
        this.name = facts.text();
        this.version = facts.text();
        this.title = facts.text();
        this.document = facts.truth();
        this.columns = facts.list(Answer::text);
        for (int i = 0; i < columns.size(); i++) {
            indexes.putIfAbsent(columns.get(i), i);
        }
    }

    /**
     * The schema of a data set.
     *
     * @param dataSet {@code deliberations} (its latest version) or {@code deliberations@2.1.5}
     * @return the schema, compiled once
     * @throws SchemaException if there is no such data set or version: the message lists those that exist
     */
    public static Schema of(String dataSet) {
        return Backend.get().bundled(Objects.requireNonNull(dataSet, "dataSet"));
    }

    /**
     * Compiles a Table Schema descriptor.
     *
     * @param json the descriptor
     * @param name the name of the descriptor in messages
     * @return the schema
     * @throws SchemaException if it is wrong or not supported: the message names the field and the cause
     */
    public static Schema fromJson(String json, String name) {
        Text.unicode(Objects.requireNonNull(json, "json"), "json");
        Text.unicode(Objects.requireNonNull(name, "name"), "name");
        return new Schema(Backend.get().schema(json, name));
    }

    /**
     * Reads and compiles a descriptor file.
     *
     * @param file the descriptor, in UTF-8
     * @return the schema
     * @throws SchemaException as {@link #fromJson(String, String)}
     * @throws StorageException if the file cannot be read
     */
    public static Schema fromFile(Path file) {
        try {
            return fromJson(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /**
     * The schema's name.
     *
     * @return the name, empty when the descriptor states none
     */
    public String name() {
        return name;
    }

    /**
     * The schema's version.
     *
     * @return the version, empty when the descriptor states none
     */
    public String version() {
        return version;
    }

    /**
     * The title of the schema, in French.
     *
     * @return the title, empty when the descriptor states none
     */
    public String title() {
        return title;
    }

    /**
     * True if the files are documents of contracts, in JSON or XML ({@link DocumentExport} writes them), not tables.
     *
     * @return true for {@code marches-publics}
     */
    public boolean isDocument() {
        return document;
    }

    /**
     * The names of the columns.
     *
     * @return the names, in the schema's order; none for documents
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The descriptor, unchanged.
     *
     * @return a JSON document
     */
    public String json() {
        return handle.json();
    }

    /**
     * The official name of a file of this data set.
     *
     * @param date the date in the name
     * @param producer the SIREN of the authority
     * @return {@code 20240131_218601946_deliberations.csv} for example
     * @throws InputException if the SIREN is invalid, or the date is outside the calendar
     * @throws IllegalArgumentException if the data set is not a table
     */
    public String fileName(LocalDate date, String producer) {
        Text.unicode(Objects.requireNonNull(producer, "producer"), "producer");
        return handle.fileName(date.toEpochDay(), producer);
    }

    /**
     * The official name of a document of this data set.
     *
     * @param date the date in the name
     * @param producer the SIRET of the buyer
     * @param sequence the number of the file among those of the day, from 1
     * @param form the form of the document
     * @return {@code DECP-21860194600013-2024-01-31-01.json} for example
     * @throws InputException if the SIRET is invalid, or the date is outside the calendar
     * @throws IllegalArgumentException if the number is below 1, or the data set is a table
     */
    public String documentName(LocalDate date, String producer, int sequence, Form form) {
        Text.unicode(Objects.requireNonNull(producer, "producer"), "producer");
        Objects.requireNonNull(form, "form");
        return handle.documentName(date.toEpochDay(), producer, sequence, form);
    }

    /** The index of a column; for an unknown column, the native library makes the error. */
    int index(String column) {
        Integer index = indexes.get(Objects.requireNonNull(column, "column"));
        return index != null ? index : handle.column(Text.unicode(column, "column"));
    }

    Backend.SchemaHandle handle() {
        return handle;
    }

    /** Throws for a record of another data set or version, which is a mistake in the program. */
    void requireOwn(String dataSet, String version) {
        if (!name.equals(dataSet) || !this.version.equals(version)) {
            throw new IllegalArgumentException(
                "record of " + dataSet + "@" + version + " given to an export of " + this);
        }
    }

    /** True for a schema with the same name, version and columns. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Schema)) {
            return false;
        }
        Schema schema = (Schema) other;
        return name.equals(schema.name) && version.equals(schema.version) && columns.equals(schema.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, version);
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
