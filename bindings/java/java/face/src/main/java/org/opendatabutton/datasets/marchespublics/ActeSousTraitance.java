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
 * Acte de sous-traitance (<code>marches-publics</code> 2.0.3).
 *
 * <p>Un acte spécial de sous-traitance, tel qu'il fut notifié.
 */
public final class ActeSousTraitance implements ContractPart {
    private final @Nullable Long id;
    private final @Nullable Operateur sousTraitant;
    private final @Nullable Long dureeMois;
    private final @Nullable LocalDate dateNotification;
    private final @Nullable LocalDate datePublicationDonnees;
    private final @Nullable BigDecimal montant;
    private final @Nullable VariationPrix variationPrix;

    private ActeSousTraitance(Builder builder) {
        this.id = builder.id;
        this.sousTraitant = builder.sousTraitant;
        this.dureeMois = builder.dureeMois;
        this.dateNotification = builder.dateNotification;
        this.datePublicationDonnees = builder.datePublicationDonnees;
        this.montant = builder.montant;
        this.variationPrix = builder.variationPrix;
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
        builder.sousTraitant = sousTraitant;
        builder.dureeMois = dureeMois;
        builder.dateNotification = dateNotification;
        builder.datePublicationDonnees = datePublicationDonnees;
        builder.montant = montant;
        builder.variationPrix = variationPrix;
        return builder;
    }

    /**
     * <code>id</code> : Numéro de l'acte.
     *
     * <p>Le rang de l'acte dans le marché, à partir de 1.
     *
     * <p>Exemple : <code>1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long id() {
        return id;
    }

    /**
     * <code>sousTraitant</code> : Sous-traitant.
     *
     * <p>L'entreprise qui exécute une part du marché.
     *
     * @return the value, null for none
     */
    public @Nullable Operateur sousTraitant() {
        return sousTraitant;
    }

    /**
     * <code>dureeMois</code> : Durée en mois.
     *
     * <p>La durée de la sous-traitance à l'origine, en mois entiers.
     *
     * <p>Exemple : <code>6</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>dateNotification</code> : Date de notification.
     *
     * <p>Le jour où l'acte a été notifié au sous-traitant, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-06-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateNotification() {
        return dateNotification;
    }

    /**
     * <code>datePublicationDonnees</code> : Date de publication.
     *
     * <p>Le jour où les données de l'acte ont été publiées, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-06-10</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonnees() {
        return datePublicationDonnees;
    }

    /**
     * <code>montant</code> : Montant hors taxes.
     *
     * <p>La part du marché sous-traitée, en euros hors taxes. Au moins 1.
     *
     * <p>Exemple : <code>23000.5</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montant() {
        return montant;
    }

    /**
     * <code>variationPrix</code> : Variation du prix.
     *
     * <p>Si le prix est ferme, actualisable ou révisable.
     *
     * <p>Exemple : <code>Ferme</code>.
     *
     * @return the value, null for none
     */
    public @Nullable VariationPrix variationPrix() {
        return variationPrix;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        if (sousTraitant != null) {
            fields.put("sousTraitant", sousTraitant);
        }
        if (dureeMois != null) {
            fields.put("dureeMois", dureeMois);
        }
        if (dateNotification != null) {
            fields.put("dateNotification", dateNotification);
        }
        if (datePublicationDonnees != null) {
            fields.put("datePublicationDonnees", datePublicationDonnees);
        }
        if (montant != null) {
            fields.put("montant", montant);
        }
        if (variationPrix != null) {
            fields.put("variationPrix", variationPrix);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActeSousTraitance && fields().equals(((ActeSousTraitance) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "ActeSousTraitance" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable Operateur sousTraitant;
        private @Nullable Long dureeMois;
        private @Nullable LocalDate dateNotification;
        private @Nullable LocalDate datePublicationDonnees;
        private @Nullable BigDecimal montant;
        private @Nullable VariationPrix variationPrix;

        private Builder() {}

        /**
         * <code>id</code> : Numéro de l'acte.
         *
         * <p>Le rang de l'acte dans le marché, à partir de 1.
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
         * <code>id</code> : Numéro de l'acte.
         *
         * <p>Le rang de l'acte dans le marché, à partir de 1.
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
         * <code>sousTraitant</code> : Sous-traitant.
         *
         * <p>L'entreprise qui exécute une part du marché.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder sousTraitant(@Nullable Operateur value) {
            this.sousTraitant = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Durée en mois.
         *
         * <p>La durée de la sous-traitance à l'origine, en mois entiers.
         *
         * <p>Exemple : <code>6</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dureeMois(@Nullable Long value) {
            this.dureeMois = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Durée en mois.
         *
         * <p>La durée de la sous-traitance à l'origine, en mois entiers.
         *
         * <p>Exemple : <code>6</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder dureeMois(long value) {
            return dureeMois(Long.valueOf(value));
        }

        /**
         * <code>dateNotification</code> : Date de notification.
         *
         * <p>Le jour où l'acte a été notifié au sous-traitant, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-06-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateNotification(@Nullable LocalDate value) {
            this.dateNotification = value;
            return this;
        }

        /**
         * <code>datePublicationDonnees</code> : Date de publication.
         *
         * <p>Le jour où les données de l'acte ont été publiées, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-06-10</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePublicationDonnees(@Nullable LocalDate value) {
            this.datePublicationDonnees = value;
            return this;
        }

        /**
         * <code>montant</code> : Montant hors taxes.
         *
         * <p>La part du marché sous-traitée, en euros hors taxes. Au moins 1.
         *
         * <p>Exemple : <code>23000.5</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montant(@Nullable BigDecimal value) {
            this.montant = value;
            return this;
        }

        /**
         * <code>variationPrix</code> : Variation du prix.
         *
         * <p>Si le prix est ferme, actualisable ou révisable.
         *
         * <p>Exemple : <code>Ferme</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder variationPrix(@Nullable VariationPrix value) {
            this.variationPrix = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ActeSousTraitance build() {
            return new ActeSousTraitance(this);
        }
    }
}
