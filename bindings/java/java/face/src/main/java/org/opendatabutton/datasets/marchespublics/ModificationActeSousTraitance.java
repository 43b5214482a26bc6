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
 * Modification d'un acte de sous-traitance (<code>marches-publics</code> 2.0.3).
 *
 * <p>Ce qui a changé dans un acte de sous-traitance : seules les valeurs nouvelles sont données.
 */
public final class ModificationActeSousTraitance implements ContractPart {
    private final @Nullable Long id;
    private final @Nullable Long dureeMois;
    private final @Nullable LocalDate dateNotificationModificationSousTraitance;
    private final @Nullable BigDecimal montant;
    private final @Nullable LocalDate datePublicationDonnees;

    private ModificationActeSousTraitance(Builder builder) {
        this.id = builder.id;
        this.dureeMois = builder.dureeMois;
        this.dateNotificationModificationSousTraitance = builder.dateNotificationModificationSousTraitance;
        this.montant = builder.montant;
        this.datePublicationDonnees = builder.datePublicationDonnees;
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
        builder.dureeMois = dureeMois;
        builder.dateNotificationModificationSousTraitance = dateNotificationModificationSousTraitance;
        builder.montant = montant;
        builder.datePublicationDonnees = datePublicationDonnees;
        return builder;
    }

    /**
     * <code>id</code> : Numéro de l'acte modifié.
     *
     * <p>Le numéro de l'acte de sous-traitance qui change.
     *
     * <p>Exemple : <code>1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long id() {
        return id;
    }

    /**
     * <code>dureeMois</code> : Nouvelle durée.
     *
     * <p>La nouvelle durée en mois, si elle change.
     *
     * <p>Exemple : <code>8</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>dateNotificationModificationSousTraitance</code> : Date de notification.
     *
     * <p>Le jour où le changement a été notifié au sous-traitant, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-09-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateNotificationModificationSousTraitance() {
        return dateNotificationModificationSousTraitance;
    }

    /**
     * <code>montant</code> : Nouveau montant.
     *
     * <p>Le nouveau montant hors taxes, s'il change.
     *
     * <p>Exemple : <code>25000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montant() {
        return montant;
    }

    /**
     * <code>datePublicationDonnees</code> : Date de publication.
     *
     * <p>Le jour où ce changement a été publié, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-09-10</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonnees() {
        return datePublicationDonnees;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        if (dureeMois != null) {
            fields.put("dureeMois", dureeMois);
        }
        if (dateNotificationModificationSousTraitance != null) {
            fields.put("dateNotificationModificationSousTraitance", dateNotificationModificationSousTraitance);
        }
        if (montant != null) {
            fields.put("montant", montant);
        }
        if (datePublicationDonnees != null) {
            fields.put("datePublicationDonnees", datePublicationDonnees);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModificationActeSousTraitance && fields().equals(((ModificationActeSousTraitance) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "ModificationActeSousTraitance" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable Long dureeMois;
        private @Nullable LocalDate dateNotificationModificationSousTraitance;
        private @Nullable BigDecimal montant;
        private @Nullable LocalDate datePublicationDonnees;

        private Builder() {}

        /**
         * <code>id</code> : Numéro de l'acte modifié.
         *
         * <p>Le numéro de l'acte de sous-traitance qui change.
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
         * <code>id</code> : Numéro de l'acte modifié.
         *
         * <p>Le numéro de l'acte de sous-traitance qui change.
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
         * <code>dureeMois</code> : Nouvelle durée.
         *
         * <p>La nouvelle durée en mois, si elle change.
         *
         * <p>Exemple : <code>8</code>.
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
         * <p>Exemple : <code>8</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder dureeMois(long value) {
            return dureeMois(Long.valueOf(value));
        }

        /**
         * <code>dateNotificationModificationSousTraitance</code> : Date de notification.
         *
         * <p>Le jour où le changement a été notifié au sous-traitant, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-09-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateNotificationModificationSousTraitance(@Nullable LocalDate value) {
            this.dateNotificationModificationSousTraitance = value;
            return this;
        }

        /**
         * <code>montant</code> : Nouveau montant.
         *
         * <p>Le nouveau montant hors taxes, s'il change.
         *
         * <p>Exemple : <code>25000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montant(@Nullable BigDecimal value) {
            this.montant = value;
            return this;
        }

        /**
         * <code>datePublicationDonnees</code> : Date de publication.
         *
         * <p>Le jour où ce changement a été publié, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-09-10</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePublicationDonnees(@Nullable LocalDate value) {
            this.datePublicationDonnees = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ModificationActeSousTraitance build() {
            return new ModificationActeSousTraitance(this);
        }
    }
}
