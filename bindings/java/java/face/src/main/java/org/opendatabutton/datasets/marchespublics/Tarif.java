// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.ContractPart;

/**
 * Tarif (<code>marches-publics</code> 2.0.3).
 *
 * <p>Ce que paie l'usager.
 */
public final class Tarif implements ContractPart {
    private final @Nullable String intituleTarif;
    private final @Nullable BigDecimal tarif;

    private Tarif(Builder builder) {
        this.intituleTarif = builder.intituleTarif;
        this.tarif = builder.tarif;
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
        builder.intituleTarif = intituleTarif;
        builder.tarif = tarif;
        return builder;
    }

    /**
     * <code>intituleTarif</code> : Intitulé.
     *
     * <p>À quoi le tarif donne droit. 256 caractères au plus.
     *
     * <p>Exemple : <code>Abonnement annuel</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String intituleTarif() {
        return intituleTarif;
    }

    /**
     * <code>tarif</code> : Tarif.
     *
     * <p>Le prix en euros.
     *
     * <p>Exemple : <code>14.29</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal tarif() {
        return tarif;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (intituleTarif != null) {
            fields.put("intituleTarif", intituleTarif);
        }
        if (tarif != null) {
            fields.put("tarif", tarif);
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tarif && fields().equals(((Tarif) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "Tarif" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String intituleTarif;
        private @Nullable BigDecimal tarif;

        private Builder() {}

        /**
         * <code>intituleTarif</code> : Intitulé.
         *
         * <p>À quoi le tarif donne droit. 256 caractères au plus.
         *
         * <p>Exemple : <code>Abonnement annuel</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder intituleTarif(@Nullable String value) {
            this.intituleTarif = value;
            return this;
        }

        /**
         * <code>tarif</code> : Tarif.
         *
         * <p>Le prix en euros.
         *
         * <p>Exemple : <code>14.29</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tarif(@Nullable BigDecimal value) {
            this.tarif = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Tarif build() {
            return new Tarif(this);
        }
    }
}
