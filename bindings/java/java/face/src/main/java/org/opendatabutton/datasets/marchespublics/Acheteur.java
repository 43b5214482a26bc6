// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Acheteur public (<code>marches-publics</code> 2.0.3).
 *
 * <p>L'organisme qui achète, par son SIRET.
 */
public final class Acheteur implements ContractPart {
    private final @Nullable String id;

    private Acheteur(Builder builder) {
        this.id = builder.id;
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
        builder.id = id;
        return builder;
    }

    /**
     * <code>id</code> : SIRET de l'acheteur.
     *
     * <p>Les 14 chiffres du SIRET, sans espace.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String id() {
        return id;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Acheteur && fields().equals(((Acheteur) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "Acheteur" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String id;

        private Builder() {}

        /**
         * <code>id</code> : SIRET de l'acheteur.
         *
         * <p>Les 14 chiffres du SIRET, sans espace.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Acheteur build() {
            return new Acheteur(this);
        }
    }
}
