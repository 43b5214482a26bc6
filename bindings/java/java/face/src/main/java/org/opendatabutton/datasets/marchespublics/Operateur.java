// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Entreprise (<code>marches-publics</code> 2.0.3).
 *
 * <p>Une entreprise titulaire, concessionnaire ou sous-traitante, par son identifiant.
 */
public final class Operateur implements ContractPart {
    private final @Nullable TypeIdentifiant typeIdentifiant;
    private final @Nullable String id;

    private Operateur(Builder builder) {
        this.typeIdentifiant = builder.typeIdentifiant;
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
        builder.typeIdentifiant = typeIdentifiant;
        builder.id = id;
        return builder;
    }

    /**
     * <code>typeIdentifiant</code> : Sorte d'identifiant.
     *
     * <p>SIRET pour une entreprise française ; sinon numéro de TVA, TAHITI, RIDET, ou une autre sorte.
     *
     * <p>Exemple : <code>SIRET</code>.
     *
     * @return the value, null for none
     */
    public @Nullable TypeIdentifiant typeIdentifiant() {
        return typeIdentifiant;
    }

    /**
     * <code>id</code> : Identifiant.
     *
     * <p>L'identifiant de l'entreprise, de la sorte annoncée, sans espace.
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
        if (typeIdentifiant != null) {
            fields.put("typeIdentifiant", typeIdentifiant);
        }
        if (id != null) {
            fields.put("id", id);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Operateur && fields().equals(((Operateur) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "Operateur" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable TypeIdentifiant typeIdentifiant;
        private @Nullable String id;

        private Builder() {}

        /**
         * <code>typeIdentifiant</code> : Sorte d'identifiant.
         *
         * <p>SIRET pour une entreprise française ; sinon numéro de TVA, TAHITI, RIDET, ou une autre sorte.
         *
         * <p>Exemple : <code>SIRET</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder typeIdentifiant(@Nullable TypeIdentifiant value) {
            this.typeIdentifiant = value;
            return this;
        }

        /**
         * <code>id</code> : Identifiant.
         *
         * <p>L'identifiant de l'entreprise, de la sorte annoncée, sans espace.
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
        public Operateur build() {
            return new Operateur(this);
        }
    }
}
