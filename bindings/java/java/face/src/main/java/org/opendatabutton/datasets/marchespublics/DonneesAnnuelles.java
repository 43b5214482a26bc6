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
 * Données d'une année d'exécution (<code>marches-publics</code> 2.0.3).
 *
 * <p>Ce que le concessionnaire a investi et les tarifs qu'il applique.
 */
public final class DonneesAnnuelles implements ContractPart {
    private final @Nullable LocalDate datePublicationDonneesExecution;
    private final @Nullable BigDecimal depensesInvestissement;
    private final @Nullable List<Tarif> tarifs;

    private DonneesAnnuelles(Builder builder) {
        this.datePublicationDonneesExecution = builder.datePublicationDonneesExecution;
        this.depensesInvestissement = builder.depensesInvestissement;
        this.tarifs = builder.tarifs;
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
        builder.datePublicationDonneesExecution = datePublicationDonneesExecution;
        builder.depensesInvestissement = depensesInvestissement;
        builder.tarifs = tarifs;
        return builder;
    }

    /**
     * <code>datePublicationDonneesExecution</code> : Date de publication.
     *
     * <p>Le jour où ces données ont été publiées, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2025-03-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonneesExecution() {
        return datePublicationDonneesExecution;
    }

    /**
     * <code>depensesInvestissement</code> : Dépenses d'investissement.
     *
     * <p>Les dépenses d'investissement du concessionnaire, en euros.
     *
     * <p>Exemple : <code>48000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal depensesInvestissement() {
        return depensesInvestissement;
    }

    /**
     * <code>tarifs</code> : Tarifs.
     *
     * <p>Les principaux tarifs payés par les usagers, un au moins.
     *
     * @return the value, null for none
     */
    public @Nullable List<Tarif> tarifs() {
        return tarifs;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (datePublicationDonneesExecution != null) {
            fields.put("datePublicationDonneesExecution", datePublicationDonneesExecution);
        }
        if (depensesInvestissement != null) {
            fields.put("depensesInvestissement", depensesInvestissement);
        }
        if (tarifs != null) {
            fields.put(
                "tarifs",
                tarifs.stream()
                    .map(item -> Map.of("tarif", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DonneesAnnuelles && fields().equals(((DonneesAnnuelles) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "DonneesAnnuelles" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable LocalDate datePublicationDonneesExecution;
        private @Nullable BigDecimal depensesInvestissement;
        private @Nullable List<Tarif> tarifs;

        private Builder() {}

        /**
         * <code>datePublicationDonneesExecution</code> : Date de publication.
         *
         * <p>Le jour où ces données ont été publiées, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2025-03-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePublicationDonneesExecution(@Nullable LocalDate value) {
            this.datePublicationDonneesExecution = value;
            return this;
        }

        /**
         * <code>depensesInvestissement</code> : Dépenses d'investissement.
         *
         * <p>Les dépenses d'investissement du concessionnaire, en euros.
         *
         * <p>Exemple : <code>48000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder depensesInvestissement(@Nullable BigDecimal value) {
            this.depensesInvestissement = value;
            return this;
        }

        /**
         * <code>tarifs</code> : Tarifs.
         *
         * <p>Les principaux tarifs payés par les usagers, un au moins.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tarifs(@Nullable List<Tarif> value) {
            this.tarifs = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public DonneesAnnuelles build() {
            return new DonneesAnnuelles(this);
        }
    }
}
