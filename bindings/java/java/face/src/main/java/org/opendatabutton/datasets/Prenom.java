// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un prénom donné (<code>prenoms</code> 1.1.6).
 *
 * <p>Une ligne par prénom, par sexe et par année : combien d'enfants nés dans la commune l'ont reçu en premier. Les chiffres viennent des actes de naissance dressés par l'état civil.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/prenoms, version 1.1.6.
 */
public final class Prenom implements DataRecord {
    private final @Nullable String communeNom;
    private final @Nullable String collInsee;
    private final @Nullable EnfantSexe enfantSexe;
    private final @Nullable String enfantPrenom;
    private final @Nullable Long nombreOccurrences;
    private final @Nullable Year annee;

    private Prenom(Builder builder) {
        this.communeNom = builder.communeNom;
        this.collInsee = builder.collInsee;
        this.enfantSexe = builder.enfantSexe;
        this.enfantPrenom = builder.enfantPrenom;
        this.nombreOccurrences = builder.nombreOccurrences;
        this.annee = builder.annee;
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
        builder.communeNom = communeNom;
        builder.collInsee = collInsee;
        builder.enfantSexe = enfantSexe;
        builder.enfantPrenom = enfantPrenom;
        builder.nombreOccurrences = nombreOccurrences;
        builder.annee = annee;
        return builder;
    }

    /**
     * <code>COMMUNE_NOM</code> : Commune où la naissance est inscrite.
     *
     * <p>Commune dont l'état civil a dressé les actes de naissance ; les parents peuvent habiter ailleurs. Initiale en majuscule et accents compris, sans chiffre : L'Haÿ-les-Roses, Saint-Malo. Peut rester vide, car COLL_INSEE suffit à désigner la commune.
     *
     * <p>Exemple : <code>Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String communeNom() {
        return communeNom;
    }

    /**
     * <code>COLL_INSEE</code> : Code INSEE de la commune de naissance.
     *
     * <p>Les 5 caractères du Code officiel géographique, et non le code postal ; en Corse, il commence par 2A ou 2B. Obligatoire ; il désigne la même commune que COMMUNE_NOM. Dans un tableur, mettre la colonne au format texte, sinon 01053 devient 1053.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collInsee() {
        return collInsee;
    }

    /**
     * <code>ENFANT_SEXE</code> : Sexe des enfants, en une lettre.
     *
     * <p>« M » pour les garçons, « F » pour les filles, « I » pour un enfant intersexué ou de sexe indéterminé ; « I » ne sert pas à dire que l'on ne sait pas. Obligatoire, en majuscule. Un prénom mixte occupe une ligne par sexe.
     *
     * <p>Exemple : <code>F</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EnfantSexe enfantSexe() {
        return enfantSexe;
    }

    /**
     * <code>ENFANT_PRENOM</code> : Premier prénom de l'acte de naissance.
     *
     * <p>Seul le premier prénom de chaque enfant est retenu ; un prénom composé reste entier (Marie-Jeanne). Initiale en majuscule et suite en minuscules, avec les accents du français : ni espace, ni chiffre, ni lettre étrangère comme ñ, mais trait d'union et apostrophe conviennent. Obligatoire.
     *
     * <p>Exemple : <code>Anne-Gaëlle</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String enfantPrenom() {
        return enfantPrenom;
    }

    /**
     * <code>NOMBRE_OCCURRENCES</code> : Nombre d'enfants ainsi prénommés.
     *
     * <p>Enfants du sexe ENFANT_SEXE qui ont reçu ce prénom dans l'année ANNEE, en nombre entier de 1 à 999999, sans espace. Obligatoire. Ne pas écarter les prénoms rares : une seule naissance compte.
     *
     * <p>Exemple : <code>27</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long nombreOccurrences() {
        return nombreOccurrences;
    }

    /**
     * <code>ANNEE</code> : Année des naissances, quatre chiffres.
     *
     * <p>Année où les actes ont été dressés, écrite AAAA (2023 et non 23). Obligatoire ; un même fichier peut réunir plusieurs années.
     *
     * <p>Exemple : <code>2023</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Year annee() {
        return annee;
    }

    @Override
    public String dataSet() {
        return "prenoms";
    }

    @Override
    public String version() {
        return "1.1.6";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return communeNom;
            case 1:
                return collInsee;
            case 2:
                return enfantSexe;
            case 3:
                return enfantPrenom;
            case 4:
                return nombreOccurrences;
            case 5:
                return annee;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Prenom)) {
            return false;
        }
        for (int column = 0; column < 6; column++) {
            if (!Objects.equals(get(column), ((Prenom) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 6; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Prenom{");
        if (communeNom != null) {
            text.append(" COMMUNE_NOM=").append(communeNom);
        }
        if (collInsee != null) {
            text.append(" COLL_INSEE=").append(collInsee);
        }
        if (enfantSexe != null) {
            text.append(" ENFANT_SEXE=").append(enfantSexe);
        }
        if (enfantPrenom != null) {
            text.append(" ENFANT_PRENOM=").append(enfantPrenom);
        }
        if (nombreOccurrences != null) {
            text.append(" NOMBRE_OCCURRENCES=").append(nombreOccurrences);
        }
        if (annee != null) {
            text.append(" ANNEE=").append(annee);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String communeNom;
        private @Nullable String collInsee;
        private @Nullable EnfantSexe enfantSexe;
        private @Nullable String enfantPrenom;
        private @Nullable Long nombreOccurrences;
        private @Nullable Year annee;

        private Builder() {}

        /**
         * <code>COMMUNE_NOM</code> : Commune où la naissance est inscrite.
         *
         * <p>Commune dont l'état civil a dressé les actes de naissance ; les parents peuvent habiter ailleurs. Initiale en majuscule et accents compris, sans chiffre : L'Haÿ-les-Roses, Saint-Malo. Peut rester vide, car COLL_INSEE suffit à désigner la commune.
         *
         * <p>Exemple : <code>Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder communeNom(@Nullable String value) {
            this.communeNom = value;
            return this;
        }

        /**
         * <code>COLL_INSEE</code> : Code INSEE de la commune de naissance.
         *
         * <p>Les 5 caractères du Code officiel géographique, et non le code postal ; en Corse, il commence par 2A ou 2B. Obligatoire ; il désigne la même commune que COMMUNE_NOM. Dans un tableur, mettre la colonne au format texte, sinon 01053 devient 1053.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder collInsee(@Nullable String value) {
            this.collInsee = value;
            return this;
        }

        /**
         * <code>ENFANT_SEXE</code> : Sexe des enfants, en une lettre.
         *
         * <p>« M » pour les garçons, « F » pour les filles, « I » pour un enfant intersexué ou de sexe indéterminé ; « I » ne sert pas à dire que l'on ne sait pas. Obligatoire, en majuscule. Un prénom mixte occupe une ligne par sexe.
         *
         * <p>Exemple : <code>F</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder enfantSexe(@Nullable EnfantSexe value) {
            this.enfantSexe = value;
            return this;
        }

        /**
         * <code>ENFANT_PRENOM</code> : Premier prénom de l'acte de naissance.
         *
         * <p>Seul le premier prénom de chaque enfant est retenu ; un prénom composé reste entier (Marie-Jeanne). Initiale en majuscule et suite en minuscules, avec les accents du français : ni espace, ni chiffre, ni lettre étrangère comme ñ, mais trait d'union et apostrophe conviennent. Obligatoire.
         *
         * <p>Exemple : <code>Anne-Gaëlle</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder enfantPrenom(@Nullable String value) {
            this.enfantPrenom = value;
            return this;
        }

        /**
         * <code>NOMBRE_OCCURRENCES</code> : Nombre d'enfants ainsi prénommés.
         *
         * <p>Enfants du sexe ENFANT_SEXE qui ont reçu ce prénom dans l'année ANNEE, en nombre entier de 1 à 999999, sans espace. Obligatoire. Ne pas écarter les prénoms rares : une seule naissance compte.
         *
         * <p>Exemple : <code>27</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nombreOccurrences(@Nullable Long value) {
            this.nombreOccurrences = value;
            return this;
        }

        /**
         * <code>NOMBRE_OCCURRENCES</code> : Nombre d'enfants ainsi prénommés.
         *
         * <p>Enfants du sexe ENFANT_SEXE qui ont reçu ce prénom dans l'année ANNEE, en nombre entier de 1 à 999999, sans espace. Obligatoire. Ne pas écarter les prénoms rares : une seule naissance compte.
         *
         * <p>Exemple : <code>27</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder nombreOccurrences(long value) {
            return nombreOccurrences(Long.valueOf(value));
        }

        /**
         * <code>ANNEE</code> : Année des naissances, quatre chiffres.
         *
         * <p>Année où les actes ont été dressés, écrite AAAA (2023 et non 23). Obligatoire ; un même fichier peut réunir plusieurs années.
         *
         * <p>Exemple : <code>2023</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder annee(@Nullable Year value) {
            this.annee = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Prenom build() {
            return new Prenom(this);
        }
    }

    /**
     * Valeurs de <code>ENFANT_SEXE</code> : Sexe des enfants, en une lettre.
     */
    public enum EnfantSexe implements StandardValue {
        /** <code>M</code>. */
        M("M"),
        /** <code>F</code>. */
        F("F"),
        /** <code>I</code>. */
        I("I");

        private final String text;

        EnfantSexe(String text) {
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
        public static EnfantSexe of(String text) {
            for (EnfantSexe value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("ENFANT_SEXE: " + text);
        }
    }
}
