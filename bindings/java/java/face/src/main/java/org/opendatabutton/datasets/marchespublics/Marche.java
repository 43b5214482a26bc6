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
 * Marché public (<code>marche</code>, <code>marches-publics</code> 2.0.3).
 *
 * <p>Un marché ou un lot notifié : qui achète, quoi, comment, à qui et pour combien, puis ce qui a changé depuis.
 */
public final class Marche implements Contract {
    private final @Nullable String id;
    private final @Nullable Acheteur acheteur;
    private final @Nullable NatureMarche nature;
    private final @Nullable String objet;
    private final @Nullable String codeCpv;
    private final @Nullable List<Technique> techniques;
    private final @Nullable List<ModaliteExecution> modalitesExecution;
    private final @Nullable String idAccordCadre;
    private final @Nullable Boolean marcheInnovant;
    private final @Nullable Ccag ccag;
    private final @Nullable Long offresRecues;
    private final @Nullable Boolean attributionAvance;
    private final @Nullable BigDecimal tauxAvance;
    private final @Nullable TypeGroupementOperateurs typeGroupementOperateurs;
    private final @Nullable Boolean sousTraitanceDeclaree;
    private final @Nullable List<ActeSousTraitance> actesSousTraitance;
    private final @Nullable ProcedureMarche procedure;
    private final @Nullable LieuExecution lieuExecution;
    private final @Nullable Long dureeMois;
    private final @Nullable LocalDate dateNotification;
    private final @Nullable LocalDate datePublicationDonnees;
    private final @Nullable BigDecimal montant;
    private final @Nullable List<TypePrix> typesPrix;
    private final @Nullable FormePrix formePrix;
    private final @Nullable BigDecimal origineUe;
    private final @Nullable BigDecimal origineFrance;
    private final @Nullable List<Operateur> titulaires;
    private final @Nullable List<ConsiderationSocialeMarche> considerationsSociales;
    private final @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales;
    private final @Nullable List<ModificationActeSousTraitance> modificationsActesSousTraitance;
    private final @Nullable List<ModificationMarche> modifications;

    private Marche(Builder builder) {
        this.id = builder.id;
        this.acheteur = builder.acheteur;
        this.nature = builder.nature;
        this.objet = builder.objet;
        this.codeCpv = builder.codeCpv;
        this.techniques = builder.techniques;
        this.modalitesExecution = builder.modalitesExecution;
        this.idAccordCadre = builder.idAccordCadre;
        this.marcheInnovant = builder.marcheInnovant;
        this.ccag = builder.ccag;
        this.offresRecues = builder.offresRecues;
        this.attributionAvance = builder.attributionAvance;
        this.tauxAvance = builder.tauxAvance;
        this.typeGroupementOperateurs = builder.typeGroupementOperateurs;
        this.sousTraitanceDeclaree = builder.sousTraitanceDeclaree;
        this.actesSousTraitance = builder.actesSousTraitance;
        this.procedure = builder.procedure;
        this.lieuExecution = builder.lieuExecution;
        this.dureeMois = builder.dureeMois;
        this.dateNotification = builder.dateNotification;
        this.datePublicationDonnees = builder.datePublicationDonnees;
        this.montant = builder.montant;
        this.typesPrix = builder.typesPrix;
        this.formePrix = builder.formePrix;
        this.origineUe = builder.origineUe;
        this.origineFrance = builder.origineFrance;
        this.titulaires = builder.titulaires;
        this.considerationsSociales = builder.considerationsSociales;
        this.considerationsEnvironnementales = builder.considerationsEnvironnementales;
        this.modificationsActesSousTraitance = builder.modificationsActesSousTraitance;
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
        builder.acheteur = acheteur;
        builder.nature = nature;
        builder.objet = objet;
        builder.codeCpv = codeCpv;
        builder.techniques = techniques;
        builder.modalitesExecution = modalitesExecution;
        builder.idAccordCadre = idAccordCadre;
        builder.marcheInnovant = marcheInnovant;
        builder.ccag = ccag;
        builder.offresRecues = offresRecues;
        builder.attributionAvance = attributionAvance;
        builder.tauxAvance = tauxAvance;
        builder.typeGroupementOperateurs = typeGroupementOperateurs;
        builder.sousTraitanceDeclaree = sousTraitanceDeclaree;
        builder.actesSousTraitance = actesSousTraitance;
        builder.procedure = procedure;
        builder.lieuExecution = lieuExecution;
        builder.dureeMois = dureeMois;
        builder.dateNotification = dateNotification;
        builder.datePublicationDonnees = datePublicationDonnees;
        builder.montant = montant;
        builder.typesPrix = typesPrix;
        builder.formePrix = formePrix;
        builder.origineUe = origineUe;
        builder.origineFrance = origineFrance;
        builder.titulaires = titulaires;
        builder.considerationsSociales = considerationsSociales;
        builder.considerationsEnvironnementales = considerationsEnvironnementales;
        builder.modificationsActesSousTraitance = modificationsActesSousTraitance;
        builder.modifications = modifications;
        return builder;
    }

    /**
     * <code>id</code> : Numéro du marché.
     *
     * <p>Numéro que l'acheteur a donné au marché, unique chez lui : de 1 à 16 caractères, de préférence des lettres, chiffres, tirets et soulignés.
     *
     * <p>Exemple : <code>2024-0012</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String id() {
        return id;
    }

    /**
     * <code>acheteur</code> : Acheteur.
     *
     * <p>L'organisme qui a passé le marché ; pour un groupement, celui qui a mené la procédure au nom des autres.
     *
     * @return the value, null for none
     */
    public @Nullable Acheteur acheteur() {
        return acheteur;
    }

    /**
     * <code>nature</code> : Nature.
     *
     * <p>Ce qu'est le contrat : un marché ordinaire, de partenariat, ou de défense et de sécurité.
     *
     * <p>Exemple : <code>Marché</code>.
     *
     * @return the value, null for none
     */
    public @Nullable NatureMarche nature() {
        return nature;
    }

    /**
     * <code>objet</code> : Objet.
     *
     * <p>En quelques mots, ce qui est acheté. 1 000 caractères au plus.
     *
     * <p>Exemple : <code>Réfection de la toiture du gymnase</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String objet() {
        return objet;
    }

    /**
     * <code>codeCPV</code> : Code CPV.
     *
     * <p>8 chiffres de la nomenclature européenne des achats (CPV) qui disent au mieux ce qui est acheté, suivis ou non d'un tiret et de leur clé de contrôle.
     *
     * <p>Exemple : <code>45261900-3</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String codeCpv() {
        return codeCpv;
    }

    /**
     * <code>techniques</code> : Techniques d'achat.
     *
     * <p>Les techniques d'achat employées, ou « Sans objet » s'il n'y en a pas.
     *
     * @return the value, null for none
     */
    public @Nullable List<Technique> techniques() {
        return techniques;
    }

    /**
     * <code>modalitesExecution</code> : Modalités d'exécution.
     *
     * <p>Comment le marché s'exécute : par tranches, bons de commande ou marchés subséquents, ou « Sans objet ».
     *
     * @return the value, null for none
     */
    public @Nullable List<ModaliteExecution> modalitesExecution() {
        return modalitesExecution;
    }

    /**
     * <code>idAccordCadre</code> : Numéro de l'accord-cadre.
     *
     * <p>Pour un marché subséquent, le numéro de l'accord-cadre dont il découle. Absent sinon.
     *
     * <p>Exemple : <code>2023-0004</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idAccordCadre() {
        return idAccordCadre;
    }

    /**
     * <code>marcheInnovant</code> : Marché innovant.
     *
     * <p>Vrai si le marché porte sur des travaux, fournitures ou services innovants.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean marcheInnovant() {
        return marcheInnovant;
    }

    /**
     * <code>ccag</code> : CCAG.
     *
     * <p>Le cahier des clauses administratives générales auquel le marché renvoie, ou « Pas de CCAG ».
     *
     * <p>Exemple : <code>Travaux</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Ccag ccag() {
        return ccag;
    }

    /**
     * <code>offresRecues</code> : Nombre d'offres reçues.
     *
     * <p>Combien d'offres l'acheteur a reçues, celles qui ont été écartées comprises. Au moins 1.
     *
     * <p>Exemple : <code>4</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long offresRecues() {
        return offresRecues;
    }

    /**
     * <code>attributionAvance</code> : Avance accordée.
     *
     * <p>Vrai si une avance a été accordée au titulaire.
     *
     * <p>Exemple : <code>true</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean attributionAvance() {
        return attributionAvance;
    }

    /**
     * <code>tauxAvance</code> : Taux de l'avance.
     *
     * <p>La part du montant versée d'avance, entre 0 et 1 : 0.1 pour 10 %. 0 avec une avance accordée veut dire que le taux n'est pas connu.
     *
     * <p>Exemple : <code>0.1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal tauxAvance() {
        return tauxAvance;
    }

    /**
     * <code>typeGroupementOperateurs</code> : Groupement d'entreprises.
     *
     * <p>La forme du groupement des titulaires, ou « Pas de groupement ».
     *
     * <p>Exemple : <code>Pas de groupement</code>.
     *
     * @return the value, null for none
     */
    public @Nullable TypeGroupementOperateurs typeGroupementOperateurs() {
        return typeGroupementOperateurs;
    }

    /**
     * <code>sousTraitanceDeclaree</code> : Sous-traitance déclarée.
     *
     * <p>Vrai si les titulaires ont déclaré des sous-traitants à la notification.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean sousTraitanceDeclaree() {
        return sousTraitanceDeclaree;
    }

    /**
     * <code>actesSousTraitance</code> : Actes de sous-traitance.
     *
     * <p>Les actes spéciaux de sous-traitance notifiés, dans leur ordre. Absent s'il n'y en a pas.
     *
     * @return the value, null for none
     */
    public @Nullable List<ActeSousTraitance> actesSousTraitance() {
        return actesSousTraitance;
    }

    /**
     * <code>procedure</code> : Procédure.
     *
     * <p>La procédure suivie pour passer le marché.
     *
     * <p>Exemple : <code>Procédure adaptée</code>.
     *
     * @return the value, null for none
     */
    public @Nullable ProcedureMarche procedure() {
        return procedure;
    }

    /**
     * <code>lieuExecution</code> : Lieu d'exécution.
     *
     * <p>Le lieu principal où le marché s'exécute.
     *
     * @return the value, null for none
     */
    public @Nullable LieuExecution lieuExecution() {
        return lieuExecution;
    }

    /**
     * <code>dureeMois</code> : Durée en mois.
     *
     * <p>La durée prévue à l'origine, tranches et reconductions comprises, en mois entiers. Un changement se dit dans les modifications, pas ici.
     *
     * <p>Exemple : <code>12</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long dureeMois() {
        return dureeMois;
    }

    /**
     * <code>dateNotification</code> : Date de notification.
     *
     * <p>Le jour où le marché a été notifié au titulaire, AAAA-MM-JJ.
     *
     * <p>Exemple : <code>2024-05-15</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateNotification() {
        return dateNotification;
    }

    /**
     * <code>datePublicationDonnees</code> : Date de première publication.
     *
     * <p>Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ. Elle ne change plus ensuite.
     *
     * <p>Exemple : <code>2024-05-25</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePublicationDonnees() {
        return datePublicationDonnees;
    }

    /**
     * <code>montant</code> : Montant hors taxes.
     *
     * <p>Le montant forfaitaire ou le maximum estimé, en euros hors taxes, avec un point pour les centimes. Au moins 1.
     *
     * <p>Exemple : <code>575000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montant() {
        return montant;
    }

    /**
     * <code>typesPrix</code> : Types de prix.
     *
     * <p>Si le prix est définitif (ferme, actualisable, révisable) ou provisoire.
     *
     * @return the value, null for none
     */
    public @Nullable List<TypePrix> typesPrix() {
        return typesPrix;
    }

    /**
     * <code>formePrix</code> : Forme du prix.
     *
     * <p>Prix unitaire, forfaitaire, ou les deux.
     *
     * <p>Exemple : <code>Forfaitaire</code>.
     *
     * @return the value, null for none
     */
    public @Nullable FormePrix formePrix() {
        return formePrix;
    }

    /**
     * <code>origineUE</code> : Part d'origine européenne.
     *
     * <p>Pour les denrées, véhicules, produits de santé et habillement : la part des produits venant de l'Union européenne, entre 0 et 1.
     *
     * <p>Exemple : <code>0.6</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal origineUe() {
        return origineUe;
    }

    /**
     * <code>origineFrance</code> : Part d'origine française.
     *
     * <p>De même pour la part venant de France ; elle ne dépasse pas la part européenne.
     *
     * <p>Exemple : <code>0.2</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal origineFrance() {
        return origineFrance;
    }

    /**
     * <code>titulaires</code> : Titulaires.
     *
     * <p>Les entreprises qui ont obtenu le marché, une au moins.
     *
     * @return the value, null for none
     */
    public @Nullable List<Operateur> titulaires() {
        return titulaires;
    }

    /**
     * <code>considerationsSociales</code> : Considérations sociales.
     *
     * <p>Comment le marché tient compte du social, ou « Pas de considération sociale ».
     *
     * @return the value, null for none
     */
    public @Nullable List<ConsiderationSocialeMarche> considerationsSociales() {
        return considerationsSociales;
    }

    /**
     * <code>considerationsEnvironnementales</code> : Considérations environnementales.
     *
     * <p>Comment le marché tient compte de l'environnement, ou « Pas de considération environnementale ».
     *
     * @return the value, null for none
     */
    public @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales() {
        return considerationsEnvironnementales;
    }

    /**
     * <code>modificationsActesSousTraitance</code> : Modifications d'actes de sous-traitance.
     *
     * <p>Ce qui a changé dans les actes de sous-traitance depuis leur publication, dans l'ordre. L'acte lui-même reste tel qu'il fut publié.
     *
     * @return the value, null for none
     */
    public @Nullable List<ModificationActeSousTraitance> modificationsActesSousTraitance() {
        return modificationsActesSousTraitance;
    }

    /**
     * <code>modifications</code> : Modifications.
     *
     * <p>Ce qui a changé dans le marché depuis sa publication, dans l'ordre. Les autres champs restent tels qu'ils furent publiés.
     *
     * @return the value, null for none
     */
    public @Nullable List<ModificationMarche> modifications() {
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
        if (acheteur != null) {
            fields.put("acheteur", acheteur);
        }
        if (nature != null) {
            fields.put("nature", nature);
        }
        if (objet != null) {
            fields.put("objet", objet);
        }
        if (codeCpv != null) {
            fields.put("codeCPV", codeCpv);
        }
        if (techniques != null) {
            fields.put("techniques", Map.of("technique", techniques));
        }
        if (modalitesExecution != null) {
            fields.put("modalitesExecution", Map.of("modaliteExecution", modalitesExecution));
        }
        if (idAccordCadre != null) {
            fields.put("idAccordCadre", idAccordCadre);
        }
        if (marcheInnovant != null) {
            fields.put("marcheInnovant", marcheInnovant);
        }
        if (ccag != null) {
            fields.put("ccag", ccag);
        }
        if (offresRecues != null) {
            fields.put("offresRecues", offresRecues);
        }
        if (attributionAvance != null) {
            fields.put("attributionAvance", attributionAvance);
        }
        if (tauxAvance != null) {
            fields.put("tauxAvance", tauxAvance);
        }
        if (typeGroupementOperateurs != null) {
            fields.put("typeGroupementOperateurs", typeGroupementOperateurs);
        }
        if (sousTraitanceDeclaree != null) {
            fields.put("sousTraitanceDeclaree", sousTraitanceDeclaree);
        }
        if (actesSousTraitance != null && !actesSousTraitance.isEmpty()) {
            fields.put(
                "actesSousTraitance",
                actesSousTraitance.stream()
                    .map(item -> Map.of("acteSousTraitance", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        if (procedure != null) {
            fields.put("procedure", procedure);
        }
        if (lieuExecution != null) {
            fields.put("lieuExecution", lieuExecution);
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
        if (typesPrix != null) {
            fields.put("typesPrix", Map.of("typePrix", typesPrix));
        }
        if (formePrix != null) {
            fields.put("formePrix", formePrix);
        }
        if (origineUe != null) {
            fields.put("origineUE", origineUe);
        }
        if (origineFrance != null) {
            fields.put("origineFrance", origineFrance);
        }
        if (titulaires != null) {
            fields.put(
                "titulaires",
                titulaires.stream()
                    .map(item -> Map.of("titulaire", item))
                    .collect(Collectors.toUnmodifiableList()));
        }
        if (considerationsSociales != null) {
            fields.put("considerationsSociales", Map.of("considerationSociale", considerationsSociales));
        }
        if (considerationsEnvironnementales != null) {
            fields.put("considerationsEnvironnementales", Map.of("considerationEnvironnementale", considerationsEnvironnementales));
        }
        if (modificationsActesSousTraitance != null && !modificationsActesSousTraitance.isEmpty()) {
            fields.put(
                "modificationsActesSousTraitance",
                modificationsActesSousTraitance.stream()
                    .map(item -> Map.of("modificationActeSousTraitance", item))
                    .collect(Collectors.toUnmodifiableList()));
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
        return other instanceof Marche && fields().equals(((Marche) other).fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return "Marche" + fields();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable Acheteur acheteur;
        private @Nullable NatureMarche nature;
        private @Nullable String objet;
        private @Nullable String codeCpv;
        private @Nullable List<Technique> techniques;
        private @Nullable List<ModaliteExecution> modalitesExecution;
        private @Nullable String idAccordCadre;
        private @Nullable Boolean marcheInnovant;
        private @Nullable Ccag ccag;
        private @Nullable Long offresRecues;
        private @Nullable Boolean attributionAvance;
        private @Nullable BigDecimal tauxAvance;
        private @Nullable TypeGroupementOperateurs typeGroupementOperateurs;
        private @Nullable Boolean sousTraitanceDeclaree;
        private @Nullable List<ActeSousTraitance> actesSousTraitance;
        private @Nullable ProcedureMarche procedure;
        private @Nullable LieuExecution lieuExecution;
        private @Nullable Long dureeMois;
        private @Nullable LocalDate dateNotification;
        private @Nullable LocalDate datePublicationDonnees;
        private @Nullable BigDecimal montant;
        private @Nullable List<TypePrix> typesPrix;
        private @Nullable FormePrix formePrix;
        private @Nullable BigDecimal origineUe;
        private @Nullable BigDecimal origineFrance;
        private @Nullable List<Operateur> titulaires;
        private @Nullable List<ConsiderationSocialeMarche> considerationsSociales;
        private @Nullable List<ConsiderationEnvironnementale> considerationsEnvironnementales;
        private @Nullable List<ModificationActeSousTraitance> modificationsActesSousTraitance;
        private @Nullable List<ModificationMarche> modifications;

        private Builder() {}

        /**
         * <code>id</code> : Numéro du marché.
         *
         * <p>Numéro que l'acheteur a donné au marché, unique chez lui : de 1 à 16 caractères, de préférence des lettres, chiffres, tirets et soulignés.
         *
         * <p>Exemple : <code>2024-0012</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * <code>acheteur</code> : Acheteur.
         *
         * <p>L'organisme qui a passé le marché ; pour un groupement, celui qui a mené la procédure au nom des autres.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder acheteur(@Nullable Acheteur value) {
            this.acheteur = value;
            return this;
        }

        /**
         * <code>nature</code> : Nature.
         *
         * <p>Ce qu'est le contrat : un marché ordinaire, de partenariat, ou de défense et de sécurité.
         *
         * <p>Exemple : <code>Marché</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nature(@Nullable NatureMarche value) {
            this.nature = value;
            return this;
        }

        /**
         * <code>objet</code> : Objet.
         *
         * <p>En quelques mots, ce qui est acheté. 1 000 caractères au plus.
         *
         * <p>Exemple : <code>Réfection de la toiture du gymnase</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder objet(@Nullable String value) {
            this.objet = value;
            return this;
        }

        /**
         * <code>codeCPV</code> : Code CPV.
         *
         * <p>8 chiffres de la nomenclature européenne des achats (CPV) qui disent au mieux ce qui est acheté, suivis ou non d'un tiret et de leur clé de contrôle.
         *
         * <p>Exemple : <code>45261900-3</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder codeCpv(@Nullable String value) {
            this.codeCpv = value;
            return this;
        }

        /**
         * <code>techniques</code> : Techniques d'achat.
         *
         * <p>Les techniques d'achat employées, ou « Sans objet » s'il n'y en a pas.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder techniques(@Nullable List<Technique> value) {
            this.techniques = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>modalitesExecution</code> : Modalités d'exécution.
         *
         * <p>Comment le marché s'exécute : par tranches, bons de commande ou marchés subséquents, ou « Sans objet ».
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder modalitesExecution(@Nullable List<ModaliteExecution> value) {
            this.modalitesExecution = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>idAccordCadre</code> : Numéro de l'accord-cadre.
         *
         * <p>Pour un marché subséquent, le numéro de l'accord-cadre dont il découle. Absent sinon.
         *
         * <p>Exemple : <code>2023-0004</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idAccordCadre(@Nullable String value) {
            this.idAccordCadre = value;
            return this;
        }

        /**
         * <code>marcheInnovant</code> : Marché innovant.
         *
         * <p>Vrai si le marché porte sur des travaux, fournitures ou services innovants.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder marcheInnovant(@Nullable Boolean value) {
            this.marcheInnovant = value;
            return this;
        }

        /**
         * <code>ccag</code> : CCAG.
         *
         * <p>Le cahier des clauses administratives générales auquel le marché renvoie, ou « Pas de CCAG ».
         *
         * <p>Exemple : <code>Travaux</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder ccag(@Nullable Ccag value) {
            this.ccag = value;
            return this;
        }

        /**
         * <code>offresRecues</code> : Nombre d'offres reçues.
         *
         * <p>Combien d'offres l'acheteur a reçues, celles qui ont été écartées comprises. Au moins 1.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder offresRecues(@Nullable Long value) {
            this.offresRecues = value;
            return this;
        }

        /**
         * <code>offresRecues</code> : Nombre d'offres reçues.
         *
         * <p>Combien d'offres l'acheteur a reçues, celles qui ont été écartées comprises. Au moins 1.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder offresRecues(long value) {
            return offresRecues(Long.valueOf(value));
        }

        /**
         * <code>attributionAvance</code> : Avance accordée.
         *
         * <p>Vrai si une avance a été accordée au titulaire.
         *
         * <p>Exemple : <code>true</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder attributionAvance(@Nullable Boolean value) {
            this.attributionAvance = value;
            return this;
        }

        /**
         * <code>tauxAvance</code> : Taux de l'avance.
         *
         * <p>La part du montant versée d'avance, entre 0 et 1 : 0.1 pour 10 %. 0 avec une avance accordée veut dire que le taux n'est pas connu.
         *
         * <p>Exemple : <code>0.1</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tauxAvance(@Nullable BigDecimal value) {
            this.tauxAvance = value;
            return this;
        }

        /**
         * <code>typeGroupementOperateurs</code> : Groupement d'entreprises.
         *
         * <p>La forme du groupement des titulaires, ou « Pas de groupement ».
         *
         * <p>Exemple : <code>Pas de groupement</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder typeGroupementOperateurs(@Nullable TypeGroupementOperateurs value) {
            this.typeGroupementOperateurs = value;
            return this;
        }

        /**
         * <code>sousTraitanceDeclaree</code> : Sous-traitance déclarée.
         *
         * <p>Vrai si les titulaires ont déclaré des sous-traitants à la notification.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder sousTraitanceDeclaree(@Nullable Boolean value) {
            this.sousTraitanceDeclaree = value;
            return this;
        }

        /**
         * <code>actesSousTraitance</code> : Actes de sous-traitance.
         *
         * <p>Les actes spéciaux de sous-traitance notifiés, dans leur ordre. Absent s'il n'y en a pas.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder actesSousTraitance(@Nullable List<ActeSousTraitance> value) {
            this.actesSousTraitance = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>procedure</code> : Procédure.
         *
         * <p>La procédure suivie pour passer le marché.
         *
         * <p>Exemple : <code>Procédure adaptée</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder procedure(@Nullable ProcedureMarche value) {
            this.procedure = value;
            return this;
        }

        /**
         * <code>lieuExecution</code> : Lieu d'exécution.
         *
         * <p>Le lieu principal où le marché s'exécute.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder lieuExecution(@Nullable LieuExecution value) {
            this.lieuExecution = value;
            return this;
        }

        /**
         * <code>dureeMois</code> : Durée en mois.
         *
         * <p>La durée prévue à l'origine, tranches et reconductions comprises, en mois entiers. Un changement se dit dans les modifications, pas ici.
         *
         * <p>Exemple : <code>12</code>.
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
         * <p>La durée prévue à l'origine, tranches et reconductions comprises, en mois entiers. Un changement se dit dans les modifications, pas ici.
         *
         * <p>Exemple : <code>12</code>.
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
         * <p>Le jour où le marché a été notifié au titulaire, AAAA-MM-JJ.
         *
         * <p>Exemple : <code>2024-05-15</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateNotification(@Nullable LocalDate value) {
            this.dateNotification = value;
            return this;
        }

        /**
         * <code>datePublicationDonnees</code> : Date de première publication.
         *
         * <p>Le jour où ces données ont été publiées pour la première fois, AAAA-MM-JJ. Elle ne change plus ensuite.
         *
         * <p>Exemple : <code>2024-05-25</code>.
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
         * <p>Le montant forfaitaire ou le maximum estimé, en euros hors taxes, avec un point pour les centimes. Au moins 1.
         *
         * <p>Exemple : <code>575000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montant(@Nullable BigDecimal value) {
            this.montant = value;
            return this;
        }

        /**
         * <code>typesPrix</code> : Types de prix.
         *
         * <p>Si le prix est définitif (ferme, actualisable, révisable) ou provisoire.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder typesPrix(@Nullable List<TypePrix> value) {
            this.typesPrix = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>formePrix</code> : Forme du prix.
         *
         * <p>Prix unitaire, forfaitaire, ou les deux.
         *
         * <p>Exemple : <code>Forfaitaire</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder formePrix(@Nullable FormePrix value) {
            this.formePrix = value;
            return this;
        }

        /**
         * <code>origineUE</code> : Part d'origine européenne.
         *
         * <p>Pour les denrées, véhicules, produits de santé et habillement : la part des produits venant de l'Union européenne, entre 0 et 1.
         *
         * <p>Exemple : <code>0.6</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder origineUe(@Nullable BigDecimal value) {
            this.origineUe = value;
            return this;
        }

        /**
         * <code>origineFrance</code> : Part d'origine française.
         *
         * <p>De même pour la part venant de France ; elle ne dépasse pas la part européenne.
         *
         * <p>Exemple : <code>0.2</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder origineFrance(@Nullable BigDecimal value) {
            this.origineFrance = value;
            return this;
        }

        /**
         * <code>titulaires</code> : Titulaires.
         *
         * <p>Les entreprises qui ont obtenu le marché, une au moins.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder titulaires(@Nullable List<Operateur> value) {
            this.titulaires = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>considerationsSociales</code> : Considérations sociales.
         *
         * <p>Comment le marché tient compte du social, ou « Pas de considération sociale ».
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder considerationsSociales(@Nullable List<ConsiderationSocialeMarche> value) {
            this.considerationsSociales = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>considerationsEnvironnementales</code> : Considérations environnementales.
         *
         * <p>Comment le marché tient compte de l'environnement, ou « Pas de considération environnementale ».
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder considerationsEnvironnementales(@Nullable List<ConsiderationEnvironnementale> value) {
            this.considerationsEnvironnementales = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>modificationsActesSousTraitance</code> : Modifications d'actes de sous-traitance.
         *
         * <p>Ce qui a changé dans les actes de sous-traitance depuis leur publication, dans l'ordre. L'acte lui-même reste tel qu'il fut publié.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder modificationsActesSousTraitance(@Nullable List<ModificationActeSousTraitance> value) {
            this.modificationsActesSousTraitance = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>modifications</code> : Modifications.
         *
         * <p>Ce qui a changé dans le marché depuis sa publication, dans l'ordre. Les autres champs restent tels qu'ils furent publiés.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder modifications(@Nullable List<ModificationMarche> value) {
            this.modifications = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Marche build() {
            return new Marche(this);
        }
    }
}
