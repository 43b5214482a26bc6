// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Modification d'un contrat de concession (<code>marches-publics</code> 2.0.3).
 *
 * <p>Ce qui a changé dans le contrat : seules les valeurs nouvelles sont données.
 */
public final class ModificationConcession implements ContractPart {
    private final @Nullable Long id;
    private final @Nullable LocalDate dateSignatureModification;
    private final @Nullable LocalDate datePublicationDonneesModification;
    private final @Nullable Long dureeMois;
    private final @Nullable BigDecimal valeurGlobale;

    private ModificationConcession(Builder builder) {
        this.id = builder.id;
        this.dateSignatureModification = builder.dateSignatureModification;
        this.datePublicationDonneesModification = builder.datePublicationDonneesModification;
        this.dureeMois = builder.dureeMois;
        this.valeurGlobale = builder.valeurGlobale;
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
        builder.dateSignatureModification = dateSignatureModification;
        builder.datePublicationDonneesModification = datePublicationDonneesModification;
        builder.dureeMois = dureeMois;
        builder.valeurGlobale = valeurGlobale;
        return builder;
    }

    /**
     * <code>id</code> : Numéro de la modification.
     *
     * <p>Le rang de la modification dans le contrat, à partir de 1.
     *
     * <p>Exemple : <code>1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long id() {
        return id;
    }

    /**
     * <code>dateSignatureModification</code> : Date de signature.
     *
     * <p>Le jour où l'autorité concédante a signé la modification, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2025-01-15</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateSignatureModification() {
        return dateSignatureModification;
    }

    /**
     * <code>datePublicationDonneesModification</code> : Date de publication.
     *
     * <p>Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2025-01-20</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonneesModification() {
        return datePublicationDonneesModification;
    }

    /**
     * <code>dureeMois</code> : Nouvelle durée.
     *
     * <p>La nouvelle durée en mois, si elle change.
     *
     * <p>Exemple : <code>132</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>valeurGlobale</code> : Nouvelle valeur globale.
     *
     * <p>La nouvelle valeur, en euros hors taxes, si elle change.
     *
     * <p>Exemple : <code>1400000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal valeurGlobale() {
        return valeurGlobale;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        if (dateSignatureModification != null) {
            fields.put("dateSignatureModification", dateSignatureModification);
        }
        if (datePublicationDonneesModification != null) {
            fields.put("datePublicationDonneesModification", datePublicationDonneesModification);
        }
        if (dureeMois != null) {
            fields.put("dureeMois", dureeMois);
        }
        if (valeurGlobale != null) {
            fields.put("valeurGlobale", valeurGlobale);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModificationConcession && fields().equals(((ModificationConcession) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "ModificationConcession" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable LocalDate dateSignatureModification;
        private @Nullable LocalDate datePublicationDonneesModification;
        private @Nullable Long dureeMois;
        private @Nullable BigDecimal valeurGlobale;

        private Builder() {}

        /**
         * <code>id</code> : Numéro de la modification.
         *
         * <p>Le rang de la modification dans le contrat, à partir de 1.
         *
         * <p>Exemple : <code>1</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder id(@Nullable Long value) {
            this.id = value;
            return this;
        }

        /**
         * <code>id</code> : Numéro de la modification.
         *
         * <p>Le rang de la modification dans le contrat, à partir de 1.
         *
         * <p>Exemple : <code>1</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder id(long value) {
            return id(Long.valueOf(value));
        }

        /**
         * <code>dateSignatureModification</code> : Date de signature.
         *
         * <p>Le jour où l'autorité concédante a signé la modification, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2025-01-15</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateSignatureModification(@Nullable LocalDate value) {
            this.dateSignatureModification = value;
            return this;
        }

        /**
         * <code>datePublicationDonneesModification</code> : Date de publication.
         *
         * <p>Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2025-01-20</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePublicationDonneesModification(@Nullable LocalDate value) {
            this.datePublicationDonneesModification = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Nouvelle durée.
         *
         * <p>La nouvelle durée en mois, si elle change.
         *
         * <p>Exemple : <code>132</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dureeMois(@Nullable Long value) {
            this.dureeMois = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Nouvelle durée.
         *
         * <p>La nouvelle durée en mois, si elle change.
         *
         * <p>Exemple : <code>132</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder dureeMois(long value) {
            return dureeMois(Long.valueOf(value));
        }

        /**
         * <code>valeurGlobale</code> : Nouvelle valeur globale.
         *
         * <p>La nouvelle valeur, en euros hors taxes, si elle change.
         *
         * <p>Exemple : <code>1400000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder valeurGlobale(@Nullable BigDecimal value) {
            this.valeurGlobale = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ModificationConcession build() {
            return new ModificationConcession(this);
        }
    }
}
