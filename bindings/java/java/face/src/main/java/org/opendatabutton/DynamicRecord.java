package org.opendatabutton;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of any schema, with columns set by name, for schemas without a typed record. Immutable. */
public final class DynamicRecord implements DataRecord {
    private final Schema schema;
    private final @Nullable Object[] values;

    private DynamicRecord(Schema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    /**
     * Starts a record.
     *
     * @param schema the schema of the record
     * @return a builder without values
     */
    public static Builder builder(Schema schema) {
        return new Builder(schema);
    }

    @Override
    public String dataSet() {
        return schema.name();
    }

    @Override
    public String version() {
        return schema.version();
    }

    @Override
    public @Nullable Object get(int column) {
        return values[column];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(schema.toString()).append('{');
        String separator = "";
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                text.append(separator).append(schema.columns().get(i)).append('=').append(values[i]);
                separator = ", ";
            }
        }
        return text.append('}').toString();
    }

    /** Collects the values of a record. */
    public static final class Builder {
        private final Schema schema;
        private final @Nullable Object[] values;

        private Builder(Schema schema) {
            this.schema = Objects.requireNonNull(schema, "schema");
            this.values = new Object[schema.columns().size()];
        }

        /**
         * Sets a column. The value is of a type that {@link DataRecord#get} names; a text suits every type of column.
         *
         * @param column the column's exact name
         * @param value the value, null for none
         * @return this builder
         * @throws FieldException if the schema has no such column: the message names the nearest one
         */
        public Builder set(String column, @Nullable Object value) {
            values[schema.index(column)] = value instanceof List ? List.copyOf((List<?>) value) : value;
            return this;
        }

        /**
         * Makes the record. The export reports its faults when it writes the record.
         *
         * @return a record, which further calls of this builder do not change
         */
        public DynamicRecord build() {
            return new DynamicRecord(schema, values.clone());
        }
    }
}
