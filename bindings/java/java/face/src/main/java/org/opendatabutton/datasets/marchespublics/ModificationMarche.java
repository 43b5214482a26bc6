// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Modification d'un marché (<code>marches-publics</code> 2.0.3).
 *
 * <p>Ce qui a changé dans le marché : seules les valeurs nouvelles sont données.
 */
public final class ModificationMarche implements ContractPart {
    private final @Nullable Long id;
    private final @Nullable LocalDate dateNotificationModification;
    private final @Nullable LocalDate datePublicationDonneesModification;
    private final @Nullable Long dureeMois;
    private final @Nullable BigDecimal montant;
    private final @Nullable List<Operateur> titulaires;

    private ModificationMarche(Builder builder) {
        this.id = builder.id;
        this.dateNotificationModification = builder.dateNotificationModification;
        this.datePublicationDonneesModification = builder.datePublicationDonneesModification;
        this.dureeMois = builder.dureeMois;
        this.montant = builder.montant;
        this.titulaires = builder.titulaires;
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
        builder.dateNotificationModification = dateNotificationModification;
        builder.datePublicationDonneesModification = datePublicationDonneesModification;
        builder.dureeMois = dureeMois;
        builder.montant = montant;
        builder.titulaires = titulaires;
        return builder;
    }

    /**
     * <code>id</code> : Numéro de la modification.
     *
     * <p>Le rang de la modification dans le marché, à partir de 1.
     *
     * <p>Exemple : <code>1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long id() {
        return id;
    }

    /**
     * <code>dateNotificationModification</code> : Date de notification.
     *
     * <p>Le jour où la modification a été notifiée au titulaire, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-10-18</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateNotificationModification() {
        return dateNotificationModification;
    }

    /**
     * <code>datePublicationDonneesModification</code> : Date de publication.
     *
     * <p>Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-10-20</code>.
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
     * <p>Exemple : <code>18</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>montant</code> : Nouveau montant.
     *
     * <p>Le nouveau montant hors taxes, s'il change.
     *
     * <p>Exemple : <code>600000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montant() {
        return montant;
    }

    /**
     * <code>titulaires</code> : Nouveaux titulaires.
     *
     * <p>Tous les titulaires après le changement, s'ils changent.
     *
     * @return the value, null for none
     */
    public @Nullable List<Operateur> titulaires() {
        return titulaires;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        if (dateNotificationModification != null) {
            fields.put("dateNotificationModification", dateNotificationModification);
        }
        if (datePublicationDonneesModification != null) {
            fields.put("datePublicationDonneesModification", datePublicationDonneesModification);
        }
        if (dureeMois != null) {
            fields.put("dureeMois", dureeMois);
        }
        if (montant != null) {
            fields.put("montant", montant);
        }
        if (titulaires != null && !titulaires.isEmpty()) {
            fields.put(
                "titulaires",
                titulaires.stream()
                    .map(item -> Map.of("titulaire", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModificationMarche && fields().equals(((ModificationMarche) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "ModificationMarche" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable LocalDate dateNotificationModification;
        private @Nullable LocalDate datePublicationDonneesModification;
        private @Nullable Long dureeMois;
        private @Nullable BigDecimal montant;
        private @Nullable List<Operateur> titulaires;

        private Builder() {}

        /**
         * <code>id</code> : Numéro de la modification.
         *
         * <p>Le rang de la modification dans le marché, à partir de 1.
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
         * <p>Le rang de la modification dans le marché, à partir de 1.
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
         * <code>dateNotificationModification</code> : Date de notification.
         *
         * <p>Le jour où la modification a été notifiée au titulaire, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-10-18</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateNotificationModification(@Nullable LocalDate value) {
            this.dateNotificationModification = value;
            return this;
        }

        /**
         * <code>datePublicationDonneesModification</code> : Date de publication.
         *
         * <p>Le jour où les données ont été publiées de nouveau, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-10-20</code>.
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
         * <p>Exemple : <code>18</code>.
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
         * <p>Exemple : <code>18</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder dureeMois(long value) {
            return dureeMois(Long.valueOf(value));
        }

        /**
         * <code>montant</code> : Nouveau montant.
         *
         * <p>Le nouveau montant hors taxes, s'il change.
         *
         * <p>Exemple : <code>600000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montant(@Nullable BigDecimal value) {
            this.montant = value;
            return this;
        }

        /**
         * <code>titulaires</code> : Nouveaux titulaires.
         *
         * <p>Tous les titulaires après le changement, s'ils changent.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder titulaires(@Nullable List<Operateur> value) {
            this.titulaires = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ModificationMarche build() {
            return new ModificationMarche(this);
        }
    }
}
