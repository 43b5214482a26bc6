// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Une subvention (<code>subventions</code> 2.1.1).
 *
 * <p>Une ligne par subvention et par bénéficiaire : qui l'attribue, à qui, pour quoi, pour quel montant et selon quel calendrier. Ce sont les données essentielles des conventions de subvention que le décret n° 2017-779 demande de publier.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/subventions, version 2.1.1.
 */
public final class Subvention implements DataRecord {
    private final @Nullable String nomAttribuant;
    private final @Nullable String idAttribuant;
    private final @Nullable LocalDate dateConvention;
    private final @Nullable String referenceDecision;
    private final @Nullable String nomBeneficiaire;
    private final @Nullable String idBeneficiaire;
    private final @Nullable String rnaBeneficiaire;
    private final @Nullable String objet;
    private final @Nullable BigDecimal montant;
    private final @Nullable Nature nature;
    private final @Nullable String conditionsVersement;
    private final @Nullable String datesPeriodeVersement;
    private final @Nullable String idRae;
    private final @Nullable Boolean notificationUe;
    private final @Nullable BigDecimal pourcentageSubvention;
    private final @Nullable String dispositifAide;

    private Subvention(Builder builder) {
        this.nomAttribuant = builder.nomAttribuant;
        this.idAttribuant = builder.idAttribuant;
        this.dateConvention = builder.dateConvention;
        this.referenceDecision = builder.referenceDecision;
        this.nomBeneficiaire = builder.nomBeneficiaire;
        this.idBeneficiaire = builder.idBeneficiaire;
        this.rnaBeneficiaire = builder.rnaBeneficiaire;
        this.objet = builder.objet;
        this.montant = builder.montant;
        this.nature = builder.nature;
        this.conditionsVersement = builder.conditionsVersement;
        this.datesPeriodeVersement = builder.datesPeriodeVersement;
        this.idRae = builder.idRae;
        this.notificationUe = builder.notificationUe;
        this.pourcentageSubvention = builder.pourcentageSubvention;
        this.dispositifAide = builder.dispositifAide;
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
        builder.nomAttribuant = nomAttribuant;
        builder.idAttribuant = idAttribuant;
        builder.dateConvention = dateConvention;
        builder.referenceDecision = referenceDecision;
        builder.nomBeneficiaire = nomBeneficiaire;
        builder.idBeneficiaire = idBeneficiaire;
        builder.rnaBeneficiaire = rnaBeneficiaire;
        builder.objet = objet;
        builder.montant = montant;
        builder.nature = nature;
        builder.conditionsVersement = conditionsVersement;
        builder.datesPeriodeVersement = datesPeriodeVersement;
        builder.idRae = idRae;
        builder.notificationUe = notificationUe;
        builder.pourcentageSubvention = pourcentageSubvention;
        builder.dispositifAide = dispositifAide;
        return builder;
    }

    /**
     * <code>nomAttribuant</code> : Organisme qui attribue l'aide.
     *
     * <p>Dénomination officielle de la collectivité ou de l'établissement public qui accorde l'aide, celui dont le SIRET est dans idAttribuant. Obligatoire.
     *
     * <p>Exemple : <code>Région Bretagne</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomAttribuant() {
        return nomAttribuant;
    }

    /**
     * <code>idAttribuant</code> : SIRET de l'organisme qui attribue.
     *
     * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,335E+13.
     *
     * <p>Exemple : <code>23350001600040</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idAttribuant() {
        return idAttribuant;
    }

    /**
     * <code>dateConvention</code> : Jour porté sur la convention.
     *
     * <p>Jour de la convention passée avec le bénéficiaire, écrit AAAA-MM-JJ (2023-06-27 et non 27/06/2023). Obligatoire.
     *
     * <p>Exemple : <code>2023-06-27</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateConvention() {
        return dateConvention;
    }

    /**
     * <code>referenceDecision</code> : Numéro de l'acte d'attribution.
     *
     * <p>Numéro interne de la délibération, de l'arrêté ou de la décision qui accorde l'aide, au format habituel de la maison. Reprendre la valeur de DELIB_ID permet de relier cette ligne aux délibérations publiées. Peut rester vide.
     *
     * <p>Exemple : <code>2023-03-103</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String referenceDecision() {
        return referenceDecision;
    }

    /**
     * <code>nomBeneficiaire</code> : Organisme qui reçoit l'aide.
     *
     * <p>Dénomination officielle de l'association, de l'entreprise ou de l'organisme aidé. S'ils sont plusieurs, écrire une ligne pour chacun. Obligatoire.
     *
     * <p>Exemple : <code>Association Les Petits Débrouillards Bretagne</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomBeneficiaire() {
        return nomBeneficiaire;
    }

    /**
     * <code>idBeneficiaire</code> : SIRET de l'organisme aidé.
     *
     * <p>Les 14 chiffres du SIRET, sans espace ; la clé de contrôle est vérifiée. Au moins une des deux colonnes idBeneficiaire et rnaBeneficiaire est remplie. Le SIRET ne peut manquer que pour une aide en nature à une association : donner alors son numéro RNA.
     *
     * <p>Exemple : <code>38047555800058</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idBeneficiaire() {
        return idBeneficiaire;
    }

    /**
     * <code>rnaBeneficiaire</code> : Numéro RNA de l'association aidée.
     *
     * <p>Numéro au Répertoire national des associations : un W majuscule puis 9 chiffres, sans espace. À remplir si idBeneficiaire est vide, car il faut au moins l'un des deux ; sinon, facultatif.
     *
     * <p>Exemple : <code>W380475558</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String rnaBeneficiaire() {
        return rnaBeneficiaire;
    }

    /**
     * <code>objet</code> : Ce que l'aide finance.
     *
     * <p>Action, projet ou dépense que l'aide sert à payer, dit simplement, en 256 caractères au plus, espaces compris. Obligatoire.
     *
     * <p>Exemple : <code>Ateliers scientifiques sur l'énergie dans les lycées bretons</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String objet() {
        return objet;
    }

    /**
     * <code>montant</code> : Somme accordée en euros.
     *
     * <p>Total accordé, en euros, avec un point décimal, sans espace ni symbole. Quand plusieurs bénéficiaires se partagent l'aide, écrire sur chaque ligne le total avant partage ; la part de chacun va dans pourcentageSubvention. Obligatoire.
     *
     * <p>Exemple : <code>47800.20</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal montant() {
        return montant;
    }

    /**
     * <code>nature</code> : Aide en argent ou en nature.
     *
     * <p>Écrire « aide en numéraire » pour de l'argent, « aide en nature » pour un local, du matériel ou du personnel. Si l'aide est des deux sortes, écrire les deux, jointes par un point-virgule sans espace, dans l'ordre de son choix. Obligatoire, en minuscules et avec l'accent.
     *
     * <p>Exemple : <code>aide en numéraire</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Nature nature() {
        return nature;
    }

    /**
     * <code>conditionsVersement</code> : Façon dont l'aide est payée.
     *
     * <p>Écrire « unique » pour un seul paiement, « échelonné » pour plusieurs ; dans les autres cas, décrire le paiement en 256 caractères au plus. Obligatoire ; les dates vont dans datesPeriodeVersement.
     *
     * <p>Exemple : <code>échelonné</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String conditionsVersement() {
        return conditionsVersement;
    }

    /**
     * <code>datesPeriodeVersement</code> : Calendrier des paiements prévus.
     *
     * <p>Le jour du paiement, écrit AAAA-MM-JJ, s'il est unique et connu. Sinon le premier et le dernier jour de la période, écrits AAAA-MM-JJ/AAAA-MM-JJ sans espace. Obligatoire, et en accord avec conditionsVersement.
     *
     * <p>Exemple : <code>2023-09-01/2024-06-30</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String datesPeriodeVersement() {
        return datesPeriodeVersement;
    }

    /**
     * <code>idRAE</code> : Numéro au Répertoire des aides aux entreprises.
     *
     * <p>Numéro, de 5 caractères au plus, de l'aide inscrite sur aides-entreprises.fr dont découle la subvention. Vide si elle ne vient pas d'une aide de ce répertoire ; dispositifAide peut alors la rattacher à un autre dispositif.
     *
     * <p>Exemple : <code>12345</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idRae() {
        return idRae;
    }

    /**
     * <code>notificationUE</code> : Notification européenne de minimis.
     *
     * <p>« oui » si la subvention relève des aides de minimis notifiées à la Commission européenne (règlement n° 1407/2013), « non » dans tous les autres cas. Obligatoire, en minuscules.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean notificationUe() {
        return notificationUe;
    }

    /**
     * <code>pourcentageSubvention</code> : Part revenant à ce bénéficiaire.
     *
     * <p>Part du montant total qui va au bénéficiaire de la ligne, en fraction de 1 et non sur 100 : 1 s'il est seul, 0.45 s'il reçoit 45 %. Nombre entre 0.01 et 1, avec un point décimal. Obligatoire.
     *
     * <p>Exemple : <code>0.45</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal pourcentageSubvention() {
        return pourcentageSubvention;
    }

    /**
     * <code>dispositifAide</code> : Dispositif dont vient la subvention.
     *
     * <p>Identifiant de ce dispositif, tel qu'il est publié selon le schéma national des dispositifs d'aide. Facultatif ; utile surtout quand idRAE ne convient pas, parce que l'aide ne vise pas les entreprises.
     *
     * <p>Exemple : <code>3f1d6c52-8a0e-4b7d-9c41-5e2b7a90d316</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String dispositifAide() {
        return dispositifAide;
    }

    @Override
    public String dataSet() {
        return "subventions";
    }

    @Override
    public String version() {
        return "2.1.1";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return nomAttribuant;
            case 1:
                return idAttribuant;
            case 2:
                return dateConvention;
            case 3:
                return referenceDecision;
            case 4:
                return nomBeneficiaire;
            case 5:
                return idBeneficiaire;
            case 6:
                return rnaBeneficiaire;
            case 7:
                return objet;
            case 8:
                return montant;
            case 9:
                return nature;
            case 10:
                return conditionsVersement;
            case 11:
                return datesPeriodeVersement;
            case 12:
                return idRae;
            case 13:
                return notificationUe;
            case 14:
                return pourcentageSubvention;
            case 15:
                return dispositifAide;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Subvention)) {
            return false;
        }
        for (int column = 0; column < 16; column++) {
            if (!Objects.equals(get(column), ((Subvention) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 16; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Subvention{");
        if (nomAttribuant != null) {
            text.append(" nomAttribuant=").append(nomAttribuant);
        }
        if (idAttribuant != null) {
            text.append(" idAttribuant=").append(idAttribuant);
        }
        if (dateConvention != null) {
            text.append(" dateConvention=").append(dateConvention);
        }
        if (referenceDecision != null) {
            text.append(" referenceDecision=").append(referenceDecision);
        }
        if (nomBeneficiaire != null) {
            text.append(" nomBeneficiaire=").append(nomBeneficiaire);
        }
        if (idBeneficiaire != null) {
            text.append(" idBeneficiaire=").append(idBeneficiaire);
        }
        if (rnaBeneficiaire != null) {
            text.append(" rnaBeneficiaire=").append(rnaBeneficiaire);
        }
        if (objet != null) {
            text.append(" objet=").append(objet);
        }
        if (montant != null) {
            text.append(" montant=").append(montant);
        }
        if (nature != null) {
            text.append(" nature=").append(nature);
        }
        if (conditionsVersement != null) {
            text.append(" conditionsVersement=").append(conditionsVersement);
        }
        if (datesPeriodeVersement != null) {
            text.append(" datesPeriodeVersement=").append(datesPeriodeVersement);
        }
        if (idRae != null) {
            text.append(" idRAE=").append(idRae);
        }
        if (notificationUe != null) {
            text.append(" notificationUE=").append(notificationUe);
        }
        if (pourcentageSubvention != null) {
            text.append(" pourcentageSubvention=").append(pourcentageSubvention);
        }
        if (dispositifAide != null) {
            text.append(" dispositifAide=").append(dispositifAide);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String nomAttribuant;
        private @Nullable String idAttribuant;
        private @Nullable LocalDate dateConvention;
        private @Nullable String referenceDecision;
        private @Nullable String nomBeneficiaire;
        private @Nullable String idBeneficiaire;
        private @Nullable String rnaBeneficiaire;
        private @Nullable String objet;
        private @Nullable BigDecimal montant;
        private @Nullable Nature nature;
        private @Nullable String conditionsVersement;
        private @Nullable String datesPeriodeVersement;
        private @Nullable String idRae;
        private @Nullable Boolean notificationUe;
        private @Nullable BigDecimal pourcentageSubvention;
        private @Nullable String dispositifAide;

        private Builder() {}

        /**
         * <code>nomAttribuant</code> : Organisme qui attribue l'aide.
         *
         * <p>Dénomination officielle de la collectivité ou de l'établissement public qui accorde l'aide, celui dont le SIRET est dans idAttribuant. Obligatoire.
         *
         * <p>Exemple : <code>Région Bretagne</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomAttribuant(@Nullable String value) {
            this.nomAttribuant = value;
            return this;
        }

        /**
         * <code>idAttribuant</code> : SIRET de l'organisme qui attribue.
         *
         * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,335E+13.
         *
         * <p>Exemple : <code>23350001600040</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idAttribuant(@Nullable String value) {
            this.idAttribuant = value;
            return this;
        }

        /**
         * <code>dateConvention</code> : Jour porté sur la convention.
         *
         * <p>Jour de la convention passée avec le bénéficiaire, écrit AAAA-MM-JJ (2023-06-27 et non 27/06/2023). Obligatoire.
         *
         * <p>Exemple : <code>2023-06-27</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateConvention(@Nullable LocalDate value) {
            this.dateConvention = value;
            return this;
        }

        /**
         * <code>referenceDecision</code> : Numéro de l'acte d'attribution.
         *
         * <p>Numéro interne de la délibération, de l'arrêté ou de la décision qui accorde l'aide, au format habituel de la maison. Reprendre la valeur de DELIB_ID permet de relier cette ligne aux délibérations publiées. Peut rester vide.
         *
         * <p>Exemple : <code>2023-03-103</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder referenceDecision(@Nullable String value) {
            this.referenceDecision = value;
            return this;
        }

        /**
         * <code>nomBeneficiaire</code> : Organisme qui reçoit l'aide.
         *
         * <p>Dénomination officielle de l'association, de l'entreprise ou de l'organisme aidé. S'ils sont plusieurs, écrire une ligne pour chacun. Obligatoire.
         *
         * <p>Exemple : <code>Association Les Petits Débrouillards Bretagne</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomBeneficiaire(@Nullable String value) {
            this.nomBeneficiaire = value;
            return this;
        }

        /**
         * <code>idBeneficiaire</code> : SIRET de l'organisme aidé.
         *
         * <p>Les 14 chiffres du SIRET, sans espace ; la clé de contrôle est vérifiée. Au moins une des deux colonnes idBeneficiaire et rnaBeneficiaire est remplie. Le SIRET ne peut manquer que pour une aide en nature à une association : donner alors son numéro RNA.
         *
         * <p>Exemple : <code>38047555800058</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idBeneficiaire(@Nullable String value) {
            this.idBeneficiaire = value;
            return this;
        }

        /**
         * <code>rnaBeneficiaire</code> : Numéro RNA de l'association aidée.
         *
         * <p>Numéro au Répertoire national des associations : un W majuscule puis 9 chiffres, sans espace. À remplir si idBeneficiaire est vide, car il faut au moins l'un des deux ; sinon, facultatif.
         *
         * <p>Exemple : <code>W380475558</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder rnaBeneficiaire(@Nullable String value) {
            this.rnaBeneficiaire = value;
            return this;
        }

        /**
         * <code>objet</code> : Ce que l'aide finance.
         *
         * <p>Action, projet ou dépense que l'aide sert à payer, dit simplement, en 256 caractères au plus, espaces compris. Obligatoire.
         *
         * <p>Exemple : <code>Ateliers scientifiques sur l'énergie dans les lycées bretons</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder objet(@Nullable String value) {
            this.objet = value;
            return this;
        }

        /**
         * <code>montant</code> : Somme accordée en euros.
         *
         * <p>Total accordé, en euros, avec un point décimal, sans espace ni symbole. Quand plusieurs bénéficiaires se partagent l'aide, écrire sur chaque ligne le total avant partage ; la part de chacun va dans pourcentageSubvention. Obligatoire.
         *
         * <p>Exemple : <code>47800.20</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder montant(@Nullable BigDecimal value) {
            this.montant = value;
            return this;
        }

        /**
         * <code>nature</code> : Aide en argent ou en nature.
         *
         * <p>Écrire « aide en numéraire » pour de l'argent, « aide en nature » pour un local, du matériel ou du personnel. Si l'aide est des deux sortes, écrire les deux, jointes par un point-virgule sans espace, dans l'ordre de son choix. Obligatoire, en minuscules et avec l'accent.
         *
         * <p>Exemple : <code>aide en numéraire</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nature(@Nullable Nature value) {
            this.nature = value;
            return this;
        }

        /**
         * <code>conditionsVersement</code> : Façon dont l'aide est payée.
         *
         * <p>Écrire « unique » pour un seul paiement, « échelonné » pour plusieurs ; dans les autres cas, décrire le paiement en 256 caractères au plus. Obligatoire ; les dates vont dans datesPeriodeVersement.
         *
         * <p>Exemple : <code>échelonné</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder conditionsVersement(@Nullable String value) {
            this.conditionsVersement = value;
            return this;
        }

        /**
         * <code>datesPeriodeVersement</code> : Calendrier des paiements prévus.
         *
         * <p>Le jour du paiement, écrit AAAA-MM-JJ, s'il est unique et connu. Sinon le premier et le dernier jour de la période, écrits AAAA-MM-JJ/AAAA-MM-JJ sans espace. Obligatoire, et en accord avec conditionsVersement.
         *
         * <p>Exemple : <code>2023-09-01/2024-06-30</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datesPeriodeVersement(@Nullable String value) {
            this.datesPeriodeVersement = value;
            return this;
        }

        /**
         * <code>idRAE</code> : Numéro au Répertoire des aides aux entreprises.
         *
         * <p>Numéro, de 5 caractères au plus, de l'aide inscrite sur aides-entreprises.fr dont découle la subvention. Vide si elle ne vient pas d'une aide de ce répertoire ; dispositifAide peut alors la rattacher à un autre dispositif.
         *
         * <p>Exemple : <code>12345</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idRae(@Nullable String value) {
            this.idRae = value;
            return this;
        }

        /**
         * <code>notificationUE</code> : Notification européenne de minimis.
         *
         * <p>« oui » si la subvention relève des aides de minimis notifiées à la Commission européenne (règlement n° 1407/2013), « non » dans tous les autres cas. Obligatoire, en minuscules.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder notificationUe(@Nullable Boolean value) {
            this.notificationUe = value;
            return this;
        }

        /**
         * <code>pourcentageSubvention</code> : Part revenant à ce bénéficiaire.
         *
         * <p>Part du montant total qui va au bénéficiaire de la ligne, en fraction de 1 et non sur 100 : 1 s'il est seul, 0.45 s'il reçoit 45 %. Nombre entre 0.01 et 1, avec un point décimal. Obligatoire.
         *
         * <p>Exemple : <code>0.45</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder pourcentageSubvention(@Nullable BigDecimal value) {
            this.pourcentageSubvention = value;
            return this;
        }

        /**
         * <code>dispositifAide</code> : Dispositif dont vient la subvention.
         *
         * <p>Identifiant de ce dispositif, tel qu'il est publié selon le schéma national des dispositifs d'aide. Facultatif ; utile surtout quand idRAE ne convient pas, parce que l'aide ne vise pas les entreprises.
         *
         * <p>Exemple : <code>3f1d6c52-8a0e-4b7d-9c41-5e2b7a90d316</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dispositifAide(@Nullable String value) {
            this.dispositifAide = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Subvention build() {
            return new Subvention(this);
        }
    }

    /**
     * Valeurs de <code>nature</code> : Aide en argent ou en nature.
     */
    public enum Nature implements StandardValue {
        /** <code>aide en numéraire</code>. */
        AIDE_EN_NUMERAIRE("aide en numéraire"),
        /** <code>aide en nature</code>. */
        AIDE_EN_NATURE("aide en nature"),
        /** <code>aide en numéraire;aide en nature</code>. */
        AIDE_EN_NUMERAIRE_AIDE_EN_NATURE("aide en numéraire;aide en nature"),
        /** <code>aide en nature;aide en numéraire</code>. */
        AIDE_EN_NATURE_AIDE_EN_NUMERAIRE("aide en nature;aide en numéraire");

        private final String text;

        Nature(String text) {
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
        public static Nature of(String text) {
            for (Nature value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("nature: " + text);
        }
    }
}
