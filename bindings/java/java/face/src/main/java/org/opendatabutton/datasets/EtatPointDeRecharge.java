// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * L'état d'un point de recharge (<code>irve-dynamique</code> 2.3.1).
 *
 * <p>Une ligne par point de recharge pour véhicules électriques, à un instant donné : s'il marche, s'il est pris et ce que valent ses prises. Le lieu et les caractéristiques du point sont dans le fichier IRVE statique.
 *
 * <p>Source: Etalab, https://github.com/etalab/schema-irve, version 2.3.1.
 */
public final class EtatPointDeRecharge implements DataRecord {
    private final @Nullable String idPdcItinerance;
    private final @Nullable EtatPdc etatPdc;
    private final @Nullable OccupationPdc occupationPdc;
    private final @Nullable OffsetDateTime horodatage;
    private final @Nullable EtatPriseType2 etatPriseType2;
    private final @Nullable EtatPriseTypeComboCcs etatPriseTypeComboCcs;
    private final @Nullable EtatPriseTypeChademo etatPriseTypeChademo;
    private final @Nullable EtatPriseTypeEf etatPriseTypeEf;

    private EtatPointDeRecharge(Builder builder) {
        this.idPdcItinerance = builder.idPdcItinerance;
        this.etatPdc = builder.etatPdc;
        this.occupationPdc = builder.occupationPdc;
        this.horodatage = builder.horodatage;
        this.etatPriseType2 = builder.etatPriseType2;
        this.etatPriseTypeComboCcs = builder.etatPriseTypeComboCcs;
        this.etatPriseTypeChademo = builder.etatPriseTypeChademo;
        this.etatPriseTypeEf = builder.etatPriseTypeEf;
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
        builder.idPdcItinerance = idPdcItinerance;
        builder.etatPdc = etatPdc;
        builder.occupationPdc = occupationPdc;
        builder.horodatage = horodatage;
        builder.etatPriseType2 = etatPriseType2;
        builder.etatPriseTypeComboCcs = etatPriseTypeComboCcs;
        builder.etatPriseTypeChademo = etatPriseTypeChademo;
        builder.etatPriseTypeEf = etatPriseTypeEf;
        return builder;
    }

    /**
     * <code>id_pdc_itinerance</code> : Identifiant d'itinérance du point.
     *
     * <p>Le même code, au caractère près, que dans la colonne id_pdc_itinerance du fichier IRVE statique, car lui seul relie les deux fichiers. Obligatoire ; deux lettres majuscules (FR en France), puis 4 à 33 majuscules ou chiffres, sans espace, étoile ni tiret.
     *
     * <p>Exemple : <code>FRXYZE8619400101</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idPdcItinerance() {
        return idPdcItinerance;
    }

    /**
     * <code>etat_pdc</code> : Marche ou panne du point.
     *
     * <p>« en_service » si une recharge est possible, « hors_service » si elle ne l'est pas, « inconnu » quand l'exploitant ne reçoit plus rien du point. Obligatoire, en minuscules avec le tiret bas ; un point en service peut être occupé.
     *
     * <p>Exemple : <code>en_service</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatPdc etatPdc() {
        return etatPdc;
    }

    /**
     * <code>occupation_pdc</code> : Disponibilité de la place de recharge.
     *
     * <p>L'un des quatre mots « libre », « occupe », « reserve » ou « inconnu », en minuscules et sans accent. Obligatoire ; mettre « inconnu » plutôt que de laisser la case vide.
     *
     * <p>Exemple : <code>libre</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OccupationPdc occupationPdc() {
        return occupationPdc;
    }

    /**
     * <code>horodatage</code> : Instant auquel l'état a été relevé.
     *
     * <p>Date et heure du relevé, avec les secondes et le décalage par rapport à UTC : +01:00 en hiver, +02:00 en été, ou Z. Obligatoire ; un T sépare le jour de l'heure, et 18/03/2024 08:42 est refusé.
     *
     * <p>Exemple : <code>2024-03-18T08:42:10+01:00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OffsetDateTime horodatage() {
        return horodatage;
    }

    /**
     * <code>etat_prise_type_2</code> : État de la prise Type 2.
     *
     * <p>« fonctionnel » ou « hors_service » selon que la prise Type 2 peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
     *
     * <p>Exemple : <code>fonctionnel</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatPriseType2 etatPriseType2() {
        return etatPriseType2;
    }

    /**
     * <code>etat_prise_type_combo_ccs</code> : État de la prise Combo CCS.
     *
     * <p>« fonctionnel » ou « hors_service » selon que la prise Combo CCS, en courant continu, peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
     *
     * <p>Exemple : <code>fonctionnel</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatPriseTypeComboCcs etatPriseTypeComboCcs() {
        return etatPriseTypeComboCcs;
    }

    /**
     * <code>etat_prise_type_chademo</code> : État de la prise CHAdeMO.
     *
     * <p>« fonctionnel » ou « hors_service » selon que la prise CHAdeMO peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
     *
     * <p>Exemple : <code>hors_service</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatPriseTypeChademo etatPriseTypeChademo() {
        return etatPriseTypeChademo;
    }

    /**
     * <code>etat_prise_type_ef</code> : État de la prise domestique EF.
     *
     * <p>« fonctionnel » ou « hors_service » selon que la prise domestique (type E/F) peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
     *
     * <p>Exemple : <code>inconnu</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatPriseTypeEf etatPriseTypeEf() {
        return etatPriseTypeEf;
    }

    @Override
    public String dataSet() {
        return "irve-dynamique";
    }

    @Override
    public String version() {
        return "2.3.1";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return idPdcItinerance;
            case 1:
                return etatPdc;
            case 2:
                return occupationPdc;
            case 3:
                return horodatage;
            case 4:
                return etatPriseType2;
            case 5:
                return etatPriseTypeComboCcs;
            case 6:
                return etatPriseTypeChademo;
            case 7:
                return etatPriseTypeEf;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof EtatPointDeRecharge)) {
            return false;
        }
        for (int column = 0; column < 8; column++) {
            if (!Objects.equals(get(column), ((EtatPointDeRecharge) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 8; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("EtatPointDeRecharge{");
        if (idPdcItinerance != null) {
            text.append(" id_pdc_itinerance=").append(idPdcItinerance);
        }
        if (etatPdc != null) {
            text.append(" etat_pdc=").append(etatPdc);
        }
        if (occupationPdc != null) {
            text.append(" occupation_pdc=").append(occupationPdc);
        }
        if (horodatage != null) {
            text.append(" horodatage=").append(horodatage);
        }
        if (etatPriseType2 != null) {
            text.append(" etat_prise_type_2=").append(etatPriseType2);
        }
        if (etatPriseTypeComboCcs != null) {
            text.append(" etat_prise_type_combo_ccs=").append(etatPriseTypeComboCcs);
        }
        if (etatPriseTypeChademo != null) {
            text.append(" etat_prise_type_chademo=").append(etatPriseTypeChademo);
        }
        if (etatPriseTypeEf != null) {
            text.append(" etat_prise_type_ef=").append(etatPriseTypeEf);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String idPdcItinerance;
        private @Nullable EtatPdc etatPdc;
        private @Nullable OccupationPdc occupationPdc;
        private @Nullable OffsetDateTime horodatage;
        private @Nullable EtatPriseType2 etatPriseType2;
        private @Nullable EtatPriseTypeComboCcs etatPriseTypeComboCcs;
        private @Nullable EtatPriseTypeChademo etatPriseTypeChademo;
        private @Nullable EtatPriseTypeEf etatPriseTypeEf;

        private Builder() {}

        /**
         * <code>id_pdc_itinerance</code> : Identifiant d'itinérance du point.
         *
         * <p>Le même code, au caractère près, que dans la colonne id_pdc_itinerance du fichier IRVE statique, car lui seul relie les deux fichiers. Obligatoire ; deux lettres majuscules (FR en France), puis 4 à 33 majuscules ou chiffres, sans espace, étoile ni tiret.
         *
         * <p>Exemple : <code>FRXYZE8619400101</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idPdcItinerance(@Nullable String value) {
            this.idPdcItinerance = value;
            return this;
        }

        /**
         * <code>etat_pdc</code> : Marche ou panne du point.
         *
         * <p>« en_service » si une recharge est possible, « hors_service » si elle ne l'est pas, « inconnu » quand l'exploitant ne reçoit plus rien du point. Obligatoire, en minuscules avec le tiret bas ; un point en service peut être occupé.
         *
         * <p>Exemple : <code>en_service</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatPdc(@Nullable EtatPdc value) {
            this.etatPdc = value;
            return this;
        }

        /**
         * <code>occupation_pdc</code> : Disponibilité de la place de recharge.
         *
         * <p>L'un des quatre mots « libre », « occupe », « reserve » ou « inconnu », en minuscules et sans accent. Obligatoire ; mettre « inconnu » plutôt que de laisser la case vide.
         *
         * <p>Exemple : <code>libre</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder occupationPdc(@Nullable OccupationPdc value) {
            this.occupationPdc = value;
            return this;
        }

        /**
         * <code>horodatage</code> : Instant auquel l'état a été relevé.
         *
         * <p>Date et heure du relevé, avec les secondes et le décalage par rapport à UTC : +01:00 en hiver, +02:00 en été, ou Z. Obligatoire ; un T sépare le jour de l'heure, et 18/03/2024 08:42 est refusé.
         *
         * <p>Exemple : <code>2024-03-18T08:42:10+01:00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder horodatage(@Nullable OffsetDateTime value) {
            this.horodatage = value;
            return this;
        }

        /**
         * <code>etat_prise_type_2</code> : État de la prise Type 2.
         *
         * <p>« fonctionnel » ou « hors_service » selon que la prise Type 2 peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
         *
         * <p>Exemple : <code>fonctionnel</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatPriseType2(@Nullable EtatPriseType2 value) {
            this.etatPriseType2 = value;
            return this;
        }

        /**
         * <code>etat_prise_type_combo_ccs</code> : État de la prise Combo CCS.
         *
         * <p>« fonctionnel » ou « hors_service » selon que la prise Combo CCS, en courant continu, peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
         *
         * <p>Exemple : <code>fonctionnel</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatPriseTypeComboCcs(@Nullable EtatPriseTypeComboCcs value) {
            this.etatPriseTypeComboCcs = value;
            return this;
        }

        /**
         * <code>etat_prise_type_chademo</code> : État de la prise CHAdeMO.
         *
         * <p>« fonctionnel » ou « hors_service » selon que la prise CHAdeMO peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
         *
         * <p>Exemple : <code>hors_service</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatPriseTypeChademo(@Nullable EtatPriseTypeChademo value) {
            this.etatPriseTypeChademo = value;
            return this;
        }

        /**
         * <code>etat_prise_type_ef</code> : État de la prise domestique EF.
         *
         * <p>« fonctionnel » ou « hors_service » selon que la prise domestique (type E/F) peut servir ou non, « inconnu » si l'exploitant ne le sait pas. Vide si le point n'en a pas ; en minuscules, sans accent.
         *
         * <p>Exemple : <code>inconnu</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatPriseTypeEf(@Nullable EtatPriseTypeEf value) {
            this.etatPriseTypeEf = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public EtatPointDeRecharge build() {
            return new EtatPointDeRecharge(this);
        }
    }

    /**
     * Valeurs de <code>etat_pdc</code> : Marche ou panne du point.
     */
    public enum EtatPdc implements StandardValue {
        /** <code>en_service</code>. */
        EN_SERVICE("en_service"),
        /** <code>hors_service</code>. */
        HORS_SERVICE("hors_service"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        EtatPdc(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static EtatPdc of(String text) {
            for (EtatPdc value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_pdc: " + text);
        }
    }

    /**
     * Valeurs de <code>occupation_pdc</code> : Disponibilité de la place de recharge.
     */
    public enum OccupationPdc implements StandardValue {
        /** <code>libre</code>. */
        LIBRE("libre"),
        /** <code>occupe</code>. */
        OCCUPE("occupe"),
        /** <code>reserve</code>. */
        RESERVE("reserve"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        OccupationPdc(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static OccupationPdc of(String text) {
            for (OccupationPdc value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("occupation_pdc: " + text);
        }
    }

    /**
     * Valeurs de <code>etat_prise_type_2</code> : État de la prise Type 2.
     */
    public enum EtatPriseType2 implements StandardValue {
        /** <code>fonctionnel</code>. */
        FONCTIONNEL("fonctionnel"),
        /** <code>hors_service</code>. */
        HORS_SERVICE("hors_service"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        EtatPriseType2(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static EtatPriseType2 of(String text) {
            for (EtatPriseType2 value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_prise_type_2: " + text);
        }
    }

    /**
     * Valeurs de <code>etat_prise_type_combo_ccs</code> : État de la prise Combo CCS.
     */
    public enum EtatPriseTypeComboCcs implements StandardValue {
        /** <code>fonctionnel</code>. */
        FONCTIONNEL("fonctionnel"),
        /** <code>hors_service</code>. */
        HORS_SERVICE("hors_service"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        EtatPriseTypeComboCcs(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static EtatPriseTypeComboCcs of(String text) {
            for (EtatPriseTypeComboCcs value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_prise_type_combo_ccs: " + text);
        }
    }

    /**
     * Valeurs de <code>etat_prise_type_chademo</code> : État de la prise CHAdeMO.
     */
    public enum EtatPriseTypeChademo implements StandardValue {
        /** <code>fonctionnel</code>. */
        FONCTIONNEL("fonctionnel"),
        /** <code>hors_service</code>. */
        HORS_SERVICE("hors_service"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        EtatPriseTypeChademo(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static EtatPriseTypeChademo of(String text) {
            for (EtatPriseTypeChademo value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_prise_type_chademo: " + text);
        }
    }

    /**
     * Valeurs de <code>etat_prise_type_ef</code> : État de la prise domestique EF.
     */
    public enum EtatPriseTypeEf implements StandardValue {
        /** <code>fonctionnel</code>. */
        FONCTIONNEL("fonctionnel"),
        /** <code>hors_service</code>. */
        HORS_SERVICE("hors_service"),
        /** <code>inconnu</code>. */
        INCONNU("inconnu");

        private final String text;

        EtatPriseTypeEf(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /**
         * The value that the standard spells so.
         *
         * @param text the spelling, to the letter
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static EtatPriseTypeEf of(String text) {
            for (EtatPriseTypeEf value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_prise_type_ef: " + text);
        }
    }
}
