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
import org.opendatabutton.Contract;

/**
 * Contrat de concession (<code>contrat-concession</code>, <code>marches-publics</code> 2.0.3).
 *
 * <p>Une concession ou une délégation signée : qui concède, quoi, à qui, pour quelle valeur, puis son exécution et ce qui a changé depuis.
 */
public final class ContratConcession implements Contract {
    private final @Nullable String id;
    private final @Nullable AutoriteConcedante autoriteConcedante;
    private final @Nullable NatureConcession nature;
    private final @Nullable String objet;
    private final @Nullable ProcedureConcession procedure;
    private final @Nullable Long dureeMois;
    private final @Nullable LocalDate dateSignature;
    private final @Nullable LocalDate datePublicationDonnees;
    private final @Nullable LocalDate dateDebutExecution;
    private final @Nullable BigDecimal valeurGlobale;
    private final @Nullable BigDecimal montantSubventionPublique;
    private final @Nullable List<DonneesAnnuelles> donneesExecution;
    private final @Nullable List<Operateur> concessionnaires;
    private final @Nullable List<ConsiderationSocialeConcession> considerationsSociales;
    private final @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales;
    private final @Nullable List<ModificationConcession> modifications;

    private ContratConcession(Builder builder) {
        this.id = builder.id;
        this.autoriteConcedante = builder.autoriteConcedante;
        this.nature = builder.nature;
        this.objet = builder.objet;
        this.procedure = builder.procedure;
        this.dureeMois = builder.dureeMois;
        this.dateSignature = builder.dateSignature;
        this.datePublicationDonnees = builder.datePublicationDonnees;
        this.dateDebutExecution = builder.dateDebutExecution;
        this.valeurGlobale = builder.valeurGlobale;
        this.montantSubventionPublique = builder.montantSubventionPublique;
        this.donneesExecution = builder.donneesExecution;
        this.concessionnaires = builder.concessionnaires;
        this.considerationsSociales = builder.considerationsSociales;
        this.considerationsEnvironnementales = builder.considerationsEnvironnementales;
        this.modifications = builder.modifications;
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
        builder.autoriteConcedante = autoriteConcedante;
        builder.nature = nature;
        builder.objet = objet;
        builder.procedure = procedure;
        builder.dureeMois = dureeMois;
        builder.dateSignature = dateSignature;
        builder.datePublicationDonnees = datePublicationDonnees;
        builder.dateDebutExecution = dateDebutExecution;
        builder.valeurGlobale = valeurGlobale;
        builder.montantSubventionPublique = montantSubventionPublique;
        builder.donneesExecution = donneesExecution;
        builder.concessionnaires = concessionnaires;
        builder.considerationsSociales = considerationsSociales;
        builder.considerationsEnvironnementales = considerationsEnvironnementales;
        builder.modifications = modifications;
        return builder;
    }

    /**
     * <code>id</code> : Numéro du contrat.
     *
     * <p>Numéro que l'autorité concédante a donné au contrat, unique chez elle : de 1 à 16 caractères.
     *
     * <p>Exemple : <code>CC-2024-003</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String id() {
        return id;
    }

    /**
     * <code>autoriteConcedante</code> : Autorité concédante.
     *
     * <p>L'organisme qui concède.
     *
     * @return the value, null for none
     */
    public @Nullable AutoriteConcedante autoriteConcedante() {
        return autoriteConcedante;
    }

    /**
     * <code>nature</code> : Nature.
     *
     * <p>Concession de travaux, de service, de service public, ou délégation.
     *
     * <p>Exemple : <code>Délégation de service public</code>.
     *
     * @return the value, null for none
     */
    public @Nullable NatureConcession nature() {
        return nature;
    }

    /**
     * <code>objet</code> : Objet.
     *
     * <p>En quelques mots, ce qui est concédé. 1 000 caractères au plus.
     *
     * <p>Exemple : <code>Exploitation du réseau de chaleur</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String objet() {
        return objet;
    }

    /**
     * <code>procedure</code> : Procédure.
     *
     * <p>La procédure suivie pour passer le contrat.
     *
     * <p>Exemple : <code>Procédure négociée ouverte</code>.
     *
     * @return the value, null for none
     */
    public @Nullable ProcedureConcession procedure() {
        return procedure;
    }

    /**
     * <code>dureeMois</code> : Durée en mois.
     *
     * <p>La durée du contrat, en mois entiers.
     *
     * <p>Exemple : <code>120</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>dateSignature</code> : Date de signature.
     *
     * <p>Le jour où l'autorité concédante a signé, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-04-02</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateSignature() {
        return dateSignature;
    }

    /**
     * <code>datePublicationDonnees</code> : Date de publication.
     *
     * <p>Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-04-12</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonnees() {
        return datePublicationDonnees;
    }

    /**
     * <code>dateDebutExecution</code> : Début de l'exécution.
     *
     * <p>Le jour où l'exécution du contrat a commencé, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-05-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateDebutExecution() {
        return dateDebutExecution;
    }

    /**
     * <code>valeurGlobale</code> : Valeur globale.
     *
     * <p>La valeur attribuée du contrat, en euros hors taxes. Au moins 1.
     *
     * <p>Exemple : <code>1250000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal valeurGlobale() {
        return valeurGlobale;
    }

    /**
     * <code>montantSubventionPublique</code> : Subvention publique.
     *
     * <p>Les subventions et autres avantages financiers accordés, en euros ; 0 s'il n'y en a pas.
     *
     * <p>Exemple : <code>0</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montantSubventionPublique() {
        return montantSubventionPublique;
    }

    /**
     * <code>donneesExecution</code> : Données d'exécution.
     *
     * <p>Année par année, les investissements et les tarifs. Absent à la première publication.
     *
     * @return the value, null for none
     */
    public @Nullable List<DonneesAnnuelles> donneesExecution() {
        return donneesExecution;
    }

    /**
     * <code>concessionnaires</code> : Concessionnaires.
     *
     * <p>Les entreprises qui ont obtenu le contrat, une au moins.
     *
     * @return the value, null for none
     */
    public @Nullable List<Operateur> concessionnaires() {
        return concessionnaires;
    }

    /**
     * <code>considerationsSociales</code> : Considérations sociales.
     *
     * <p>Comment le contrat tient compte du social, ou « Pas de considération sociale ».
     *
     * @return the value, null for none
     */
    public @Nullable List<ConsiderationSocialeConcession> considerationsSociales() {
        return considerationsSociales;
    }

    /**
     * <code>considerationsEnvironnementales</code> : Considérations environnementales.
     *
     * <p>Comment le contrat tient compte de l'environnement, ou « Pas de considération environnementale ».
     *
     * @return the value, null for none
     */
    public @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales() {
        return considerationsEnvironnementales;
    }

    /**
     * <code>modifications</code> : Modifications.
     *
     * <p>Ce qui a changé dans le contrat depuis sa publication, dans l'ordre.
     *
     * @return the value, null for none
     */
    public @Nullable List<ModificationConcession> modifications() {
        return modifications;
    }

    @Override
    public String dataSet() {
        return "marches-publics";
    }

    @Override
    public String version() {
        return "2.0.3";
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id);
        }
        if (autoriteConcedante != null) {
            fields.put("autoriteConcedante", autoriteConcedante);
        }
        if (nature != null) {
            fields.put("nature", nature);
        }
        if (objet != null) {
            fields.put("objet", objet);
        }
        if (procedure != null) {
            fields.put("procedure", procedure);
        }
        if (dureeMois != null) {
            fields.put("dureeMois", dureeMois);
        }
        if (dateSignature != null) {
            fields.put("dateSignature", dateSignature);
        }
        if (datePublicationDonnees != null) {
            fields.put("datePublicationDonnees", datePublicationDonnees);
        }
        if (dateDebutExecution != null) {
            fields.put("dateDebutExecution", dateDebutExecution);
        }
        if (valeurGlobale != null) {
            fields.put("valeurGlobale", valeurGlobale);
        }
        if (montantSubventionPublique != null) {
            fields.put("montantSubventionPublique", montantSubventionPublique);
        }
        if (donneesExecution != null && !donneesExecution.isEmpty()) {
            fields.put(
                "donneesExecution",
                donneesExecution.stream()
                    .map(item -> Map.of("donneesAnnuelles", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        if (concessionnaires != null) {
            fields.put(
                "concessionnaires",
                concessionnaires.stream()
                    .map(item -> Map.of("concessionnaire", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        if (considerationsSociales != null) {
            fields.put("considerationsSociales", Map.of("considerationSociale", considerationsSociales));
        }
        if (considerationsEnvironnementales != null) {
            fields.put("considerationsEnvironnementales", Map.of("considerationEnvironnementale", considerationsEnvironnementales));
        }
        if (modifications != null && !modifications.isEmpty()) {
            fields.put(
                "modifications",
                modifications.stream()
                    .map(item -> Map.of("modification", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContratConcession && fields().equals(((ContratConcession) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "ContratConcession" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable AutoriteConcedante autoriteConcedante;
        private @Nullable NatureConcession nature;
        private @Nullable String objet;
        private @Nullable ProcedureConcession procedure;
        private @Nullable Long dureeMois;
        private @Nullable LocalDate dateSignature;
        private @Nullable LocalDate datePublicationDonnees;
        private @Nullable LocalDate dateDebutExecution;
        private @Nullable BigDecimal valeurGlobale;
        private @Nullable BigDecimal montantSubventionPublique;
        private @Nullable List<DonneesAnnuelles> donneesExecution;
        private @Nullable List<Operateur> concessionnaires;
        private @Nullable List<ConsiderationSocialeConcession> considerationsSociales;
        private @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales;
        private @Nullable List<ModificationConcession> modifications;

        private Builder() {}

        /**
         * <code>id</code> : Numéro du contrat.
         *
         * <p>Numéro que l'autorité concédante a donné au contrat, unique chez elle : de 1 à 16 caractères.
         *
         * <p>Exemple : <code>CC-2024-003</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * <code>autoriteConcedante</code> : Autorité concédante.
         *
         * <p>L'organisme qui concède.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder autoriteConcedante(@Nullable AutoriteConcedante value) {
            this.autoriteConcedante = value;
            return this;
        }

        /**
         * <code>nature</code> : Nature.
         *
         * <p>Concession de travaux, de service, de service public, ou délégation.
         *
         * <p>Exemple : <code>Délégation de service public</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nature(@Nullable NatureConcession value) {
            this.nature = value;
            return this;
        }

        /**
         * <code>objet</code> : Objet.
         *
         * <p>En quelques mots, ce qui est concédé. 1 000 caractères au plus.
         *
         * <p>Exemple : <code>Exploitation du réseau de chaleur</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder objet(@Nullable String value) {
            this.objet = value;
            return this;
        }

        /**
         * <code>procedure</code> : Procédure.
         *
         * <p>La procédure suivie pour passer le contrat.
         *
         * <p>Exemple : <code>Procédure négociée ouverte</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder procedure(@Nullable ProcedureConcession value) {
            this.procedure = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Durée en mois.
         *
         * <p>La durée du contrat, en mois entiers.
         *
         * <p>Exemple : <code>120</code>.
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
         * <p>La durée du contrat, en mois entiers.
         *
         * <p>Exemple : <code>120</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder dureeMois(long value) {
            return dureeMois(Long.valueOf(value));
        }

        /**
         * <code>dateSignature</code> : Date de signature.
         *
         * <p>Le jour où l'autorité concédante a signé, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-04-02</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateSignature(@Nullable LocalDate value) {
            this.dateSignature = value;
            return this;
        }

        /**
         * <code>datePublicationDonnees</code> : Date de publication.
         *
         * <p>Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-04-12</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePublicationDonnees(@Nullable LocalDate value) {
            this.datePublicationDonnees = value;
            return this;
        }

        /**
         * <code>dateDebutExecution</code> : Début de l'exécution.
         *
         * <p>Le jour où l'exécution du contrat a commencé, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-05-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateDebutExecution(@Nullable LocalDate value) {
            this.dateDebutExecution = value;
            return this;
        }

        /**
         * <code>valeurGlobale</code> : Valeur globale.
         *
         * <p>La valeur attribuée du contrat, en euros hors taxes. Au moins 1.
         *
         * <p>Exemple : <code>1250000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder valeurGlobale(@Nullable BigDecimal value) {
            this.valeurGlobale = value;
            return this;
        }

        /**
         * <code>montantSubventionPublique</code> : Subvention publique.
         *
         * <p>Les subventions et autres avantages financiers accordés, en euros ; 0 s'il n'y en a pas.
         *
         * <p>Exemple : <code>0</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montantSubventionPublique(@Nullable BigDecimal value) {
            this.montantSubventionPublique = value;
            return this;
        }

        /**
         * <code>donneesExecution</code> : Données d'exécution.
         *
         * <p>Année par année, les investissements et les tarifs. Absent à la première publication.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder donneesExecution(@Nullable List<DonneesAnnuelles> value) {
            this.donneesExecution = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>concessionnaires</code> : Concessionnaires.
         *
         * <p>Les entreprises qui ont obtenu le contrat, une au moins.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder concessionnaires(@Nullable List<Operateur> value) {
            this.concessionnaires = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>considerationsSociales</code> : Considérations sociales.
         *
         * <p>Comment le contrat tient compte du social, ou « Pas de considération sociale ».
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder considerationsSociales(@Nullable List<ConsiderationSocialeConcession> value) {
            this.considerationsSociales = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>considerationsEnvironnementales</code> : Considérations environnementales.
         *
         * <p>Comment le contrat tient compte de l'environnement, ou « Pas de considération environnementale ».
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder considerationsEnvironnementales(@Nullable List<ConsiderationEnvironnementale> value) {
            this.considerationsEnvironnementales = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>modifications</code> : Modifications.
         *
         * <p>Ce qui a changé dans le contrat depuis sa publication, dans l'ordre.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder modifications(@Nullable List<ModificationConcession> value) {
            this.modifications = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ContratConcession build() {
            return new ContratConcession(this);
        }
    }
}
