// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Lieu d'exécution (<code>marches-publics</code> 2.0.3).
 *
 * <p>Un lieu, par son code et la sorte de ce code.
 */
public final class LieuExecution implements ContractPart {
    private final @Nullable String code;
    private final @Nullable TypeCodeLieu typeCode;

    private LieuExecution(Builder builder) {
        this.code = builder.code;
        this.typeCode = builder.typeCode;
    }

    /**
     * Begins a record.
     *
     * @return a builder without values
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a record from this one.
     *
     * @return a builder with the values of this record
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.code = code;
        builder.typeCode = typeCode;
        return builder;
    }

    /**
     * <code>code</code> : Code du lieu.
     *
     * <p>Code postal, ou code officiel géographique de la commune, du canton, de l'arrondissement, du département, de la région ou du pays.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String code() {
        return code;
    }

    /**
     * <code>typeCode</code> : Sorte de code.
     *
     * <p>À quelle nomenclature le code appartient.
     *
     * <p>Exemple : <code>Code commune</code>.
     *
     * @return the value, null for none
     */
    public @Nullable TypeCodeLieu typeCode() {
        return typeCode;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (code != null) {
            fields.put("code", code);
        }
        if (typeCode != null) {
            fields.put("typeCode", typeCode);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LieuExecution && fields().equals(((LieuExecution) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "LieuExecution" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String code;
        private @Nullable TypeCodeLieu typeCode;

        private Builder() {}

        /**
         * <code>code</code> : Code du lieu.
         *
         * <p>Code postal, ou code officiel géographique de la commune, du canton, de l'arrondissement, du département, de la région ou du pays.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder code(@Nullable String value) {
            this.code = value;
            return this;
        }

        /**
         * <code>typeCode</code> : Sorte de code.
         *
         * <p>À quelle nomenclature le code appartient.
         *
         * <p>Exemple : <code>Code commune</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder typeCode(@Nullable TypeCodeLieu value) {
            this.typeCode = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public LieuExecution build() {
            return new LieuExecution(this);
        }
    }
}
