// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Une ligne de budget (<code>budget</code> 0.8.3).
 *
 * <p>Une ligne par inscription d'un document budgétaire local, de sa prévision à son exécution : compte, section, sens et montants. Les colonnes correspondent aux lignes du document TOTEM que le logiciel financier envoie à la préfecture.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/budget, version 0.8.3.
 */
public final class LigneBudget implements DataRecord {
    private final @Nullable BgtNatdec bgtNatdec;
    private final @Nullable Year bgtAnnee;
    private final @Nullable String bgtSiret;
    private final @Nullable String bgtNom;
    private final @Nullable String bgtContnat;
    private final @Nullable String bgtContnatLabel;
    private final @Nullable String bgtNature;
    private final @Nullable String bgtNatureLabel;
    private final @Nullable String bgtFonction;
    private final @Nullable String bgtFonctionLabel;
    private final @Nullable String bgtOperation;
    private final @Nullable BgtSection bgtSection;
    private final @Nullable BgtOpbudg bgtOpbudg;
    private final @Nullable BgtCodrd bgtCodrd;
    private final @Nullable BigDecimal bgtMtreal;
    private final @Nullable BigDecimal bgtMtbudgprec;
    private final @Nullable BigDecimal bgtMtrarprec;
    private final @Nullable BigDecimal bgtMtpropnouv;
    private final @Nullable BigDecimal bgtMtprev;
    private final @Nullable BigDecimal bgtCredouv;
    private final @Nullable BigDecimal bgtMtrar3112;
    private final @Nullable BgtArtspe bgtArtspe;

    private LigneBudget(Builder builder) {
        this.bgtNatdec = builder.bgtNatdec;
        this.bgtAnnee = builder.bgtAnnee;
        this.bgtSiret = builder.bgtSiret;
        this.bgtNom = builder.bgtNom;
        this.bgtContnat = builder.bgtContnat;
        this.bgtContnatLabel = builder.bgtContnatLabel;
        this.bgtNature = builder.bgtNature;
        this.bgtNatureLabel = builder.bgtNatureLabel;
        this.bgtFonction = builder.bgtFonction;
        this.bgtFonctionLabel = builder.bgtFonctionLabel;
        this.bgtOperation = builder.bgtOperation;
        this.bgtSection = builder.bgtSection;
        this.bgtOpbudg = builder.bgtOpbudg;
        this.bgtCodrd = builder.bgtCodrd;
        this.bgtMtreal = builder.bgtMtreal;
        this.bgtMtbudgprec = builder.bgtMtbudgprec;
        this.bgtMtrarprec = builder.bgtMtrarprec;
        this.bgtMtpropnouv = builder.bgtMtpropnouv;
        this.bgtMtprev = builder.bgtMtprev;
        this.bgtCredouv = builder.bgtCredouv;
        this.bgtMtrar3112 = builder.bgtMtrar3112;
        this.bgtArtspe = builder.bgtArtspe;
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
        builder.bgtNatdec = bgtNatdec;
        builder.bgtAnnee = bgtAnnee;
        builder.bgtSiret = bgtSiret;
        builder.bgtNom = bgtNom;
        builder.bgtContnat = bgtContnat;
        builder.bgtContnatLabel = bgtContnatLabel;
        builder.bgtNature = bgtNature;
        builder.bgtNatureLabel = bgtNatureLabel;
        builder.bgtFonction = bgtFonction;
        builder.bgtFonctionLabel = bgtFonctionLabel;
        builder.bgtOperation = bgtOperation;
        builder.bgtSection = bgtSection;
        builder.bgtOpbudg = bgtOpbudg;
        builder.bgtCodrd = bgtCodrd;
        builder.bgtMtreal = bgtMtreal;
        builder.bgtMtbudgprec = bgtMtbudgprec;
        builder.bgtMtrarprec = bgtMtrarprec;
        builder.bgtMtpropnouv = bgtMtpropnouv;
        builder.bgtMtprev = bgtMtprev;
        builder.bgtCredouv = bgtCredouv;
        builder.bgtMtrar3112 = bgtMtrar3112;
        builder.bgtArtspe = bgtArtspe;
        return builder;
    }

    /**
     * <code>BGT_NATDEC</code> : Type de document budgétaire.
     *
     * <p>L'un de ces quatre libellés, en minuscules et avec les accents : « budget primitif », « budget supplémentaire », « décision modificative », « compte administratif ». Obligatoire. Pour un compte financier unique, écrire « compte administratif ».
     *
     * <p>Exemple : <code>compte administratif</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BgtNatdec bgtNatdec() {
        return bgtNatdec;
    }

    /**
     * <code>BGT_ANNEE</code> : Exercice du document, quatre chiffres.
     *
     * <p>Année à laquelle le document budgétaire se rapporte, en quatre chiffres. Obligatoire.
     *
     * <p>Exemple : <code>2023</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Year bgtAnnee() {
        return bgtAnnee;
    }

    /**
     * <code>BGT_SIRET</code> : SIRET du titulaire du budget.
     *
     * <p>Les 14 chiffres du SIRET auquel le budget est rattaché, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Un budget annexe doté de son propre SIRET porte celui-ci.
     *
     * <p>Exemple : <code>22192720500197</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtSiret() {
        return bgtSiret;
    }

    /**
     * <code>BGT_NOM</code> : Organisme titulaire du budget.
     *
     * <p>Nom de la collectivité ou de l'établissement public dont le SIRET est dans BGT_SIRET, pour qu'un lecteur le reconnaisse. Obligatoire.
     *
     * <p>Exemple : <code>Département de la Corrèze</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtNom() {
        return bgtNom;
    }

    /**
     * <code>BGT_CONTNAT</code> : Chapitre ou contenant par nature.
     *
     * <p>Code sous lequel la ligne est regroupée : le standard parle de compte, mais un document TOTEM y place le chapitre (ContNat), par exemple 011 ou 21. De 1 à 9 caractères ; garder la colonne au format texte pour ne pas perdre les zéros de tête. Obligatoire, avec son intitulé dans BGT_CONTNAT_LABEL.
     *
     * <p>Exemple : <code>21</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtContnat() {
        return bgtContnat;
    }

    /**
     * <code>BGT_CONTNAT_LABEL</code> : Intitulé du chapitre par nature.
     *
     * <p>Intitulé du code de BGT_CONTNAT, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
     *
     * <p>Exemple : <code>Immobilisations corporelles</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtContnatLabel() {
        return bgtContnatLabel;
    }

    /**
     * <code>BGT_NATURE</code> : Compte par nature, code détaillé.
     *
     * <p>Code de ce qui est acheté, payé ou encaissé : le standard parle de chapitre, mais un document TOTEM y place le compte détaillé (Nature), par exemple 6413 ou 212. De 1 à 9 caractères ; garder la colonne au format texte. Obligatoire, avec son intitulé dans BGT_NATURE_LABEL.
     *
     * <p>Exemple : <code>212</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtNature() {
        return bgtNature;
    }

    /**
     * <code>BGT_NATURE_LABEL</code> : Intitulé du compte par nature.
     *
     * <p>Intitulé du code de BGT_NATURE, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
     *
     * <p>Exemple : <code>Agencements et aménagements de terrains</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtNatureLabel() {
        return bgtNatureLabel;
    }

    /**
     * <code>BGT_FONCTION</code> : Finalité, en code fonctionnel.
     *
     * <p>Code de la politique publique servie, pris dans la nomenclature par fonction, par exemple 511 pour les espaces verts urbains. De 1 à 9 caractères ; garder la colonne au format texte. Vide quand le budget n'est pas présenté par fonction.
     *
     * <p>Exemple : <code>511</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtFonction() {
        return bgtFonction;
    }

    /**
     * <code>BGT_FONCTION_LABEL</code> : Intitulé du code fonctionnel.
     *
     * <p>Intitulé du code de BGT_FONCTION, recopié de la nomenclature par fonction. Vide quand BGT_FONCTION l'est.
     *
     * <p>Exemple : <code>Espaces verts urbains</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtFonctionLabel() {
        return bgtFonctionLabel;
    }

    /**
     * <code>BGT_OPERATION</code> : Projet suivi comme une opération.
     *
     * <p>Numéro ou nom du projet que l'assemblée distingue dans son budget. Si l'opération est soumise au vote, n'écrire que des chiffres ; si elle est seulement signalée, le texte est libre. Vide hors opération.
     *
     * <p>Exemple : <code>4702</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String bgtOperation() {
        return bgtOperation;
    }

    /**
     * <code>BGT_SECTION</code> : Partie fonctionnement ou investissement.
     *
     * <p>Écrire « investissement » ou « fonctionnement », en minuscules. C'est la section à laquelle le plan de comptes rattache le chapitre de BGT_CONTNAT. Obligatoire.
     *
     * <p>Exemple : <code>investissement</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BgtSection bgtSection() {
        return bgtSection;
    }

    /**
     * <code>BGT_OPBUDG</code> : Mouvement réel ou d'ordre.
     *
     * <p>Écrire « réel » si de l'argent entre ou sort, « ordre » pour une simple écriture comptable. Obligatoire, en minuscules et avec l'accent.
     *
     * <p>Exemple : <code>réel</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BgtOpbudg bgtOpbudg() {
        return bgtOpbudg;
    }

    /**
     * <code>BGT_CODRD</code> : Sens de la ligne budgétaire.
     *
     * <p>Écrire « recette » ou « dépense » en toutes lettres, en minuscules et avec l'accent, jamais R, D, 0 ou 1. Obligatoire.
     *
     * <p>Exemple : <code>dépense</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BgtCodrd bgtCodrd() {
        return bgtCodrd;
    }

    /**
     * <code>BGT_MTREAL</code> : Somme réalisée sur l'exercice.
     *
     * <p>Ce qui a été réellement dépensé ou perçu, en euros, avec un point décimal et sans espace entre les milliers ; le signe moins est permis. À remplir pour un compte administratif, à laisser vide aux autres étapes.
     *
     * <p>Exemple : <code>45678.80</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtreal() {
        return bgtMtreal;
    }

    /**
     * <code>BGT_MTBUDGPREC</code> : Rappel des crédits de l'exercice précédent.
     *
     * <p>Somme inscrite un an plus tôt sur la même ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide si elle n'est pas connue.
     *
     * <p>Exemple : <code>40000.00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtbudgprec() {
        return bgtMtbudgprec;
    }

    /**
     * <code>BGT_MTRARPREC</code> : Reports venus de l'exercice précédent.
     *
     * <p>Restes à réaliser de l'année d'avant repris sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide s'il n'y en a pas.
     *
     * <p>Exemple : <code>6992.00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtrarprec() {
        return bgtMtrarprec;
    }

    /**
     * <code>BGT_MTPROPNOUV</code> : Crédits nouveaux proposés au vote.
     *
     * <p>Recettes ou dépenses que cette étape ajoute à celles déjà prévues, en euros, avec un point décimal et sans espace entre les milliers. Vide si rien n'est proposé.
     *
     * <p>Exemple : <code>43000.00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtpropnouv() {
        return bgtMtpropnouv;
    }

    /**
     * <code>BGT_MTPREV</code> : Crédits adoptés par l'assemblée.
     *
     * <p>Somme que l'assemblée a votée sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Si la ligne est présentée sans crédit voté, écrire 0 plutôt que laisser vide. Vide seulement quand le document ne donne pas ce montant.
     *
     * <p>Exemple : <code>43000.00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtprev() {
        return bgtMtprev;
    }

    /**
     * <code>BGT_CREDOUV</code> : Crédits disponibles sur la ligne.
     *
     * <p>Total des crédits de paiement utilisables sur l'article, en euros, avec un point décimal et sans espace entre les milliers. Vide si le document ne donne pas ce montant.
     *
     * <p>Exemple : <code>49992.00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtCredouv() {
        return bgtCredouv;
    }

    /**
     * <code>BGT_MTRAR3112</code> : Restes à réaliser au 31 décembre.
     *
     * <p>Sommes engagées mais pas encore payées ou encaissées à la clôture, en euros, avec un point décimal et sans espace entre les milliers. Propre au compte administratif ; aux autres étapes, rappel d'un compte administratif antérieur, ou vide.
     *
     * <p>Exemple : <code>4313.20</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal bgtMtrar3112() {
        return bgtMtrar3112;
    }

    /**
     * <code>BGT_ARTSPE</code> : Spécialisation de l'article au vote.
     *
     * <p>Écrire « spécialisé » si l'assemblée a voté cet article séparément, « non spécialisé » sinon, en minuscules. Peut rester vide.
     *
     * <p>Exemple : <code>non spécialisé</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BgtArtspe bgtArtspe() {
        return bgtArtspe;
    }

    @Override
    public String dataSet() {
        return "budget";
    }

    @Override
    public String version() {
        return "0.8.3";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return bgtNatdec;
            case 1:
                return bgtAnnee;
            case 2:
                return bgtSiret;
            case 3:
                return bgtNom;
            case 4:
                return bgtContnat;
            case 5:
                return bgtContnatLabel;
            case 6:
                return bgtNature;
            case 7:
                return bgtNatureLabel;
            case 8:
                return bgtFonction;
            case 9:
                return bgtFonctionLabel;
            case 10:
                return bgtOperation;
            case 11:
                return bgtSection;
            case 12:
                return bgtOpbudg;
            case 13:
                return bgtCodrd;
            case 14:
                return bgtMtreal;
            case 15:
                return bgtMtbudgprec;
            case 16:
                return bgtMtrarprec;
            case 17:
                return bgtMtpropnouv;
            case 18:
                return bgtMtprev;
            case 19:
                return bgtCredouv;
            case 20:
                return bgtMtrar3112;
            case 21:
                return bgtArtspe;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof LigneBudget)) {
            return false;
        }
        for (int column = 0; column < 22; column++) {
            if (!Objects.equals(get(column), ((LigneBudget) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 22; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("LigneBudget{");
        if (bgtNatdec != null) {
            text.append(" BGT_NATDEC=").append(bgtNatdec);
        }
        if (bgtAnnee != null) {
            text.append(" BGT_ANNEE=").append(bgtAnnee);
        }
        if (bgtSiret != null) {
            text.append(" BGT_SIRET=").append(bgtSiret);
        }
        if (bgtNom != null) {
            text.append(" BGT_NOM=").append(bgtNom);
        }
        if (bgtContnat != null) {
            text.append(" BGT_CONTNAT=").append(bgtContnat);
        }
        if (bgtContnatLabel != null) {
            text.append(" BGT_CONTNAT_LABEL=").append(bgtContnatLabel);
        }
        if (bgtNature != null) {
            text.append(" BGT_NATURE=").append(bgtNature);
        }
        if (bgtNatureLabel != null) {
            text.append(" BGT_NATURE_LABEL=").append(bgtNatureLabel);
        }
        if (bgtFonction != null) {
            text.append(" BGT_FONCTION=").append(bgtFonction);
        }
        if (bgtFonctionLabel != null) {
            text.append(" BGT_FONCTION_LABEL=").append(bgtFonctionLabel);
        }
        if (bgtOperation != null) {
            text.append(" BGT_OPERATION=").append(bgtOperation);
        }
        if (bgtSection != null) {
            text.append(" BGT_SECTION=").append(bgtSection);
        }
        if (bgtOpbudg != null) {
            text.append(" BGT_OPBUDG=").append(bgtOpbudg);
        }
        if (bgtCodrd != null) {
            text.append(" BGT_CODRD=").append(bgtCodrd);
        }
        if (bgtMtreal != null) {
            text.append(" BGT_MTREAL=").append(bgtMtreal);
        }
        if (bgtMtbudgprec != null) {
            text.append(" BGT_MTBUDGPREC=").append(bgtMtbudgprec);
        }
        if (bgtMtrarprec != null) {
            text.append(" BGT_MTRARPREC=").append(bgtMtrarprec);
        }
        if (bgtMtpropnouv != null) {
            text.append(" BGT_MTPROPNOUV=").append(bgtMtpropnouv);
        }
        if (bgtMtprev != null) {
            text.append(" BGT_MTPREV=").append(bgtMtprev);
        }
        if (bgtCredouv != null) {
            text.append(" BGT_CREDOUV=").append(bgtCredouv);
        }
        if (bgtMtrar3112 != null) {
            text.append(" BGT_MTRAR3112=").append(bgtMtrar3112);
        }
        if (bgtArtspe != null) {
            text.append(" BGT_ARTSPE=").append(bgtArtspe);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable BgtNatdec bgtNatdec;
        private @Nullable Year bgtAnnee;
        private @Nullable String bgtSiret;
        private @Nullable String bgtNom;
        private @Nullable String bgtContnat;
        private @Nullable String bgtContnatLabel;
        private @Nullable String bgtNature;
        private @Nullable String bgtNatureLabel;
        private @Nullable String bgtFonction;
        private @Nullable String bgtFonctionLabel;
        private @Nullable String bgtOperation;
        private @Nullable BgtSection bgtSection;
        private @Nullable BgtOpbudg bgtOpbudg;
        private @Nullable BgtCodrd bgtCodrd;
        private @Nullable BigDecimal bgtMtreal;
        private @Nullable BigDecimal bgtMtbudgprec;
        private @Nullable BigDecimal bgtMtrarprec;
        private @Nullable BigDecimal bgtMtpropnouv;
        private @Nullable BigDecimal bgtMtprev;
        private @Nullable BigDecimal bgtCredouv;
        private @Nullable BigDecimal bgtMtrar3112;
        private @Nullable BgtArtspe bgtArtspe;

        private Builder() {}

        /**
         * <code>BGT_NATDEC</code> : Type de document budgétaire.
         *
         * <p>L'un de ces quatre libellés, en minuscules et avec les accents : « budget primitif », « budget supplémentaire », « décision modificative », « compte administratif ». Obligatoire. Pour un compte financier unique, écrire « compte administratif ».
         *
         * <p>Exemple : <code>compte administratif</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtNatdec(@Nullable BgtNatdec value) {
            this.bgtNatdec = value;
            return this;
        }

        /**
         * <code>BGT_ANNEE</code> : Exercice du document, quatre chiffres.
         *
         * <p>Année à laquelle le document budgétaire se rapporte, en quatre chiffres. Obligatoire.
         *
         * <p>Exemple : <code>2023</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtAnnee(@Nullable Year value) {
            this.bgtAnnee = value;
            return this;
        }

        /**
         * <code>BGT_SIRET</code> : SIRET du titulaire du budget.
         *
         * <p>Les 14 chiffres du SIRET auquel le budget est rattaché, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Un budget annexe doté de son propre SIRET porte celui-ci.
         *
         * <p>Exemple : <code>22192720500197</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtSiret(@Nullable String value) {
            this.bgtSiret = value;
            return this;
        }

        /**
         * <code>BGT_NOM</code> : Organisme titulaire du budget.
         *
         * <p>Nom de la collectivité ou de l'établissement public dont le SIRET est dans BGT_SIRET, pour qu'un lecteur le reconnaisse. Obligatoire.
         *
         * <p>Exemple : <code>Département de la Corrèze</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtNom(@Nullable String value) {
            this.bgtNom = value;
            return this;
        }

        /**
         * <code>BGT_CONTNAT</code> : Chapitre ou contenant par nature.
         *
         * <p>Code sous lequel la ligne est regroupée : le standard parle de compte, mais un document TOTEM y place le chapitre (ContNat), par exemple 011 ou 21. De 1 à 9 caractères ; garder la colonne au format texte pour ne pas perdre les zéros de tête. Obligatoire, avec son intitulé dans BGT_CONTNAT_LABEL.
         *
         * <p>Exemple : <code>21</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtContnat(@Nullable String value) {
            this.bgtContnat = value;
            return this;
        }

        /**
         * <code>BGT_CONTNAT_LABEL</code> : Intitulé du chapitre par nature.
         *
         * <p>Intitulé du code de BGT_CONTNAT, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
         *
         * <p>Exemple : <code>Immobilisations corporelles</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtContnatLabel(@Nullable String value) {
            this.bgtContnatLabel = value;
            return this;
        }

        /**
         * <code>BGT_NATURE</code> : Compte par nature, code détaillé.
         *
         * <p>Code de ce qui est acheté, payé ou encaissé : le standard parle de chapitre, mais un document TOTEM y place le compte détaillé (Nature), par exemple 6413 ou 212. De 1 à 9 caractères ; garder la colonne au format texte. Obligatoire, avec son intitulé dans BGT_NATURE_LABEL.
         *
         * <p>Exemple : <code>212</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtNature(@Nullable String value) {
            this.bgtNature = value;
            return this;
        }

        /**
         * <code>BGT_NATURE_LABEL</code> : Intitulé du compte par nature.
         *
         * <p>Intitulé du code de BGT_NATURE, recopié du plan de comptes de la nomenclature et de l'exercice concernés. Obligatoire.
         *
         * <p>Exemple : <code>Agencements et aménagements de terrains</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtNatureLabel(@Nullable String value) {
            this.bgtNatureLabel = value;
            return this;
        }

        /**
         * <code>BGT_FONCTION</code> : Finalité, en code fonctionnel.
         *
         * <p>Code de la politique publique servie, pris dans la nomenclature par fonction, par exemple 511 pour les espaces verts urbains. De 1 à 9 caractères ; garder la colonne au format texte. Vide quand le budget n'est pas présenté par fonction.
         *
         * <p>Exemple : <code>511</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtFonction(@Nullable String value) {
            this.bgtFonction = value;
            return this;
        }

        /**
         * <code>BGT_FONCTION_LABEL</code> : Intitulé du code fonctionnel.
         *
         * <p>Intitulé du code de BGT_FONCTION, recopié de la nomenclature par fonction. Vide quand BGT_FONCTION l'est.
         *
         * <p>Exemple : <code>Espaces verts urbains</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtFonctionLabel(@Nullable String value) {
            this.bgtFonctionLabel = value;
            return this;
        }

        /**
         * <code>BGT_OPERATION</code> : Projet suivi comme une opération.
         *
         * <p>Numéro ou nom du projet que l'assemblée distingue dans son budget. Si l'opération est soumise au vote, n'écrire que des chiffres ; si elle est seulement signalée, le texte est libre. Vide hors opération.
         *
         * <p>Exemple : <code>4702</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtOperation(@Nullable String value) {
            this.bgtOperation = value;
            return this;
        }

        /**
         * <code>BGT_SECTION</code> : Partie fonctionnement ou investissement.
         *
         * <p>Écrire « investissement » ou « fonctionnement », en minuscules. C'est la section à laquelle le plan de comptes rattache le chapitre de BGT_CONTNAT. Obligatoire.
         *
         * <p>Exemple : <code>investissement</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtSection(@Nullable BgtSection value) {
            this.bgtSection = value;
            return this;
        }

        /**
         * <code>BGT_OPBUDG</code> : Mouvement réel ou d'ordre.
         *
         * <p>Écrire « réel » si de l'argent entre ou sort, « ordre » pour une simple écriture comptable. Obligatoire, en minuscules et avec l'accent.
         *
         * <p>Exemple : <code>réel</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtOpbudg(@Nullable BgtOpbudg value) {
            this.bgtOpbudg = value;
            return this;
        }

        /**
         * <code>BGT_CODRD</code> : Sens de la ligne budgétaire.
         *
         * <p>Écrire « recette » ou « dépense » en toutes lettres, en minuscules et avec l'accent, jamais R, D, 0 ou 1. Obligatoire.
         *
         * <p>Exemple : <code>dépense</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtCodrd(@Nullable BgtCodrd value) {
            this.bgtCodrd = value;
            return this;
        }

        /**
         * <code>BGT_MTREAL</code> : Somme réalisée sur l'exercice.
         *
         * <p>Ce qui a été réellement dépensé ou perçu, en euros, avec un point décimal et sans espace entre les milliers ; le signe moins est permis. À remplir pour un compte administratif, à laisser vide aux autres étapes.
         *
         * <p>Exemple : <code>45678.80</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtreal(@Nullable BigDecimal value) {
            this.bgtMtreal = value;
            return this;
        }

        /**
         * <code>BGT_MTBUDGPREC</code> : Rappel des crédits de l'exercice précédent.
         *
         * <p>Somme inscrite un an plus tôt sur la même ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide si elle n'est pas connue.
         *
         * <p>Exemple : <code>40000.00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtbudgprec(@Nullable BigDecimal value) {
            this.bgtMtbudgprec = value;
            return this;
        }

        /**
         * <code>BGT_MTRARPREC</code> : Reports venus de l'exercice précédent.
         *
         * <p>Restes à réaliser de l'année d'avant repris sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Vide s'il n'y en a pas.
         *
         * <p>Exemple : <code>6992.00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtrarprec(@Nullable BigDecimal value) {
            this.bgtMtrarprec = value;
            return this;
        }

        /**
         * <code>BGT_MTPROPNOUV</code> : Crédits nouveaux proposés au vote.
         *
         * <p>Recettes ou dépenses que cette étape ajoute à celles déjà prévues, en euros, avec un point décimal et sans espace entre les milliers. Vide si rien n'est proposé.
         *
         * <p>Exemple : <code>43000.00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtpropnouv(@Nullable BigDecimal value) {
            this.bgtMtpropnouv = value;
            return this;
        }

        /**
         * <code>BGT_MTPREV</code> : Crédits adoptés par l'assemblée.
         *
         * <p>Somme que l'assemblée a votée sur la ligne, en euros, avec un point décimal et sans espace entre les milliers. Si la ligne est présentée sans crédit voté, écrire 0 plutôt que laisser vide. Vide seulement quand le document ne donne pas ce montant.
         *
         * <p>Exemple : <code>43000.00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtprev(@Nullable BigDecimal value) {
            this.bgtMtprev = value;
            return this;
        }

        /**
         * <code>BGT_CREDOUV</code> : Crédits disponibles sur la ligne.
         *
         * <p>Total des crédits de paiement utilisables sur l'article, en euros, avec un point décimal et sans espace entre les milliers. Vide si le document ne donne pas ce montant.
         *
         * <p>Exemple : <code>49992.00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtCredouv(@Nullable BigDecimal value) {
            this.bgtCredouv = value;
            return this;
        }

        /**
         * <code>BGT_MTRAR3112</code> : Restes à réaliser au 31 décembre.
         *
         * <p>Sommes engagées mais pas encore payées ou encaissées à la clôture, en euros, avec un point décimal et sans espace entre les milliers. Propre au compte administratif ; aux autres étapes, rappel d'un compte administratif antérieur, ou vide.
         *
         * <p>Exemple : <code>4313.20</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtMtrar3112(@Nullable BigDecimal value) {
            this.bgtMtrar3112 = value;
            return this;
        }

        /**
         * <code>BGT_ARTSPE</code> : Spécialisation de l'article au vote.
         *
         * <p>Écrire « spécialisé » si l'assemblée a voté cet article séparément, « non spécialisé » sinon, en minuscules. Peut rester vide.
         *
         * <p>Exemple : <code>non spécialisé</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder bgtArtspe(@Nullable BgtArtspe value) {
            this.bgtArtspe = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public LigneBudget build() {
            return new LigneBudget(this);
        }
    }

    /**
     * Valeurs de <code>BGT_NATDEC</code> : Type de document budgétaire.
     */
    public enum BgtNatdec implements StandardValue {
        /** <code>budget primitif</code>. */
        BUDGET_PRIMITIF("budget primitif"),
        /** <code>budget supplémentaire</code>. */
        BUDGET_SUPPLEMENTAIRE("budget supplémentaire"),
        /** <code>décision modificative</code>. */
        DECISION_MODIFICATIVE("décision modificative"),
        /** <code>compte administratif</code>. */
        COMPTE_ADMINISTRATIF("compte administratif");

        private final String text;

        BgtNatdec(String text) {
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
        public static BgtNatdec of(String text) {
            for (BgtNatdec value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("BGT_NATDEC: " + text);
        }
    }

    /**
     * Valeurs de <code>BGT_SECTION</code> : Partie fonctionnement ou investissement.
     */
    public enum BgtSection implements StandardValue {
        /** <code>investissement</code>. */
        INVESTISSEMENT("investissement"),
        /** <code>fonctionnement</code>. */
        FONCTIONNEMENT("fonctionnement");

        private final String text;

        BgtSection(String text) {
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
        public static BgtSection of(String text) {
            for (BgtSection value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("BGT_SECTION: " + text);
        }
    }

    /**
     * Valeurs de <code>BGT_OPBUDG</code> : Mouvement réel ou d'ordre.
     */
    public enum BgtOpbudg implements StandardValue {
        /** <code>réel</code>. */
        REEL("réel"),
        /** <code>ordre</code>. */
        ORDRE("ordre");

        private final String text;

        BgtOpbudg(String text) {
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
        public static BgtOpbudg of(String text) {
            for (BgtOpbudg value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("BGT_OPBUDG: " + text);
        }
    }

    /**
     * Valeurs de <code>BGT_CODRD</code> : Sens de la ligne budgétaire.
     */
    public enum BgtCodrd implements StandardValue {
        /** <code>recette</code>. */
        RECETTE("recette"),
        /** <code>dépense</code>. */
        DEPENSE("dépense");

        private final String text;

        BgtCodrd(String text) {
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
        public static BgtCodrd of(String text) {
            for (BgtCodrd value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("BGT_CODRD: " + text);
        }
    }

    /**
     * Valeurs de <code>BGT_ARTSPE</code> : Spécialisation de l'article au vote.
     */
    public enum BgtArtspe implements StandardValue {
        /** <code>non spécialisé</code>. */
        NON_SPECIALISE("non spécialisé"),
        /** <code>spécialisé</code>. */
        SPECIALISE("spécialisé");

        private final String text;

        BgtArtspe(String text) {
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
        public static BgtArtspe of(String text) {
            for (BgtArtspe value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("BGT_ARTSPE: " + text);
        }
    }
}
