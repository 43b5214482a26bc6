// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;

/**
 * Une délibération (<code>deliberations</code> 2.1.5).
 *
 * <p>Une ligne par délibération votée par l'assemblée d'une collectivité ou d'un établissement public local : qui a délibéré, quand, sur quoi, avec quel résultat de vote et quelle suite au contrôle de légalité.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/deliberations, version 2.1.5.
 */
public final class Deliberation implements DataRecord {
    private final @Nullable String collNom;
    private final @Nullable String collSiret;
    private final @Nullable String delibId;
    private final @Nullable LocalDate delibDate;
    private final @Nullable String delibMatiereCode;
    private final @Nullable String delibMatiereNom;
    private final @Nullable String delibObjet;
    private final @Nullable String budgetAnnee;
    private final @Nullable String budgetNom;
    private final @Nullable String prefId;
    private final @Nullable LocalDate prefDate;
    private final @Nullable Long voteEffectif;
    private final @Nullable Long voteReel;
    private final @Nullable Long votePour;
    private final @Nullable Long voteContre;
    private final @Nullable Long voteAbstention;
    private final @Nullable String delibUrl;

    private Deliberation(Builder builder) {
        this.collNom = builder.collNom;
        this.collSiret = builder.collSiret;
        this.delibId = builder.delibId;
        this.delibDate = builder.delibDate;
        this.delibMatiereCode = builder.delibMatiereCode;
        this.delibMatiereNom = builder.delibMatiereNom;
        this.delibObjet = builder.delibObjet;
        this.budgetAnnee = builder.budgetAnnee;
        this.budgetNom = builder.budgetNom;
        this.prefId = builder.prefId;
        this.prefDate = builder.prefDate;
        this.voteEffectif = builder.voteEffectif;
        this.voteReel = builder.voteReel;
        this.votePour = builder.votePour;
        this.voteContre = builder.voteContre;
        this.voteAbstention = builder.voteAbstention;
        this.delibUrl = builder.delibUrl;
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
        builder.collNom = collNom;
        builder.collSiret = collSiret;
        builder.delibId = delibId;
        builder.delibDate = delibDate;
        builder.delibMatiereCode = delibMatiereCode;
        builder.delibMatiereNom = delibMatiereNom;
        builder.delibObjet = delibObjet;
        builder.budgetAnnee = budgetAnnee;
        builder.budgetNom = budgetNom;
        builder.prefId = prefId;
        builder.prefDate = prefDate;
        builder.voteEffectif = voteEffectif;
        builder.voteReel = voteReel;
        builder.votePour = votePour;
        builder.voteContre = voteContre;
        builder.voteAbstention = voteAbstention;
        builder.delibUrl = delibUrl;
        return builder;
    }

    /**
     * <code>COLL_NOM</code> : Collectivité ayant délibéré.
     *
     * <p>Dénomination officielle de la collectivité ou de l'établissement public dont l'assemblée a voté, écrite de la même façon sur toutes les lignes. Obligatoire.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collNom() {
        return collNom;
    }

    /**
     * <code>COLL_SIRET</code> : SIRET de l'organisme qui délibère.
     *
     * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collSiret() {
        return collSiret;
    }

    /**
     * <code>DELIB_ID</code> : Numéro interne de l'acte.
     *
     * <p>Numéro que la collectivité donne elle-même à l'acte, selon ses propres règles : chiffres, lettres et tirets conviennent. Obligatoire ; mieux vaut un numéro différent pour chaque délibération.
     *
     * <p>Exemple : <code>2023-0148</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String delibId() {
        return delibId;
    }

    /**
     * <code>DELIB_DATE</code> : Jour du vote de l'assemblée.
     *
     * <p>Jour où l'assemblée s'est prononcée, écrit AAAA-MM-JJ (2023-10-16 et non 16/10/2023). Obligatoire ; PREF_DATE ne peut pas être antérieure à ce jour.
     *
     * <p>Exemple : <code>2023-10-16</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate delibDate() {
        return delibDate;
    }

    /**
     * <code>DELIB_MATIERE_CODE</code> : Code ACTES de la matière.
     *
     * <p>Code à deux niveaux de la nomenclature ACTES, de 1.1 à 9.4 : un chiffre, un point, puis un ou deux chiffres. Obligatoire ; il désigne la même matière que DELIB_MATIERE_NOM. Dans un tableur, garder la colonne au format texte, sinon 7.10 devient 7.1.
     *
     * <p>Exemple : <code>8.4</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String delibMatiereCode() {
        return delibMatiereCode;
    }

    /**
     * <code>DELIB_MATIERE_NOM</code> : Intitulé ACTES de la matière.
     *
     * <p>L'un des neuf intitulés ACTES de premier niveau, une barre oblique sans espace autour, puis l'intitulé de second niveau. Les neuf sont : commande publique, urbanisme, domaine et patrimoine, fonction publique, institutions et vie politique, libertés publiques et pouvoirs de police, finances locales, domaines de compétences par thèmes, autres domaines de compétences. Obligatoire, pour la même matière que DELIB_MATIERE_CODE.
     *
     * <p>Exemple : <code>domaines de compétences par thèmes/aménagement du territoire</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String delibMatiereNom() {
        return delibMatiereNom;
    }

    /**
     * <code>DELIB_OBJET</code> : Ce que l'assemblée a décidé.
     *
     * <p>Phrase courte, compréhensible par un habitant, qui dit sur quoi l'assemblée a statué ; souvent l'intitulé inscrit à l'ordre du jour. Texte libre, obligatoire.
     *
     * <p>Exemple : <code>Création d'un parc public sur les bords du Clain</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String delibObjet() {
        return delibObjet;
    }

    /**
     * <code>BUDGET_ANNEE</code> : Exercice budgétaire engagé.
     *
     * <p>Une année (2023), ou deux années séparées par une barre oblique, la première avant la seconde (2023/2024). Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_NOM : les deux colonnes sont remplies, ou aucune.
     *
     * <p>Exemple : <code>2023/2024</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String budgetAnnee() {
        return budgetAnnee;
    }

    /**
     * <code>BUDGET_NOM</code> : Budget principal ou annexe engagé.
     *
     * <p>Libellé du budget que la décision engage, en texte libre. Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_ANNEE : les deux colonnes sont remplies, ou aucune.
     *
     * <p>Exemple : <code>Budget principal</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String budgetNom() {
        return budgetNom;
    }

    /**
     * <code>PREF_ID</code> : Code du service contrôlant la légalité.
     *
     * <p>Préfecture : PREF et trois caractères de département (PREF086, PREF02A). Sous-préfecture : SPREF, le département et le chiffre de l'arrondissement (SPREF0862) ; secrétariat général pour les affaires régionales : SGAR et le département. Vide si l'acte n'a pas été transmis.
     *
     * <p>Exemple : <code>PREF086</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String prefId() {
        return prefId;
    }

    /**
     * <code>PREF_DATE</code> : Jour de réception par l'État.
     *
     * <p>Jour où le service de l'État désigné par PREF_ID a enregistré l'acte, écrit AAAA-MM-JJ. Ne peut pas précéder DELIB_DATE ; le même jour convient. Vide tant que l'acte n'est pas transmis ou que ce jour n'est pas connu.
     *
     * <p>Exemple : <code>2023-10-20</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate prefDate() {
        return prefDate;
    }

    /**
     * <code>VOTE_EFFECTIF</code> : Élus ayant le droit de voter.
     *
     * <p>Nombre entier d'élus qui pouvaient prendre part au vote, présents ou non. Supérieur ou égal à VOTE_REEL. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
     *
     * <p>Exemple : <code>53</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long voteEffectif() {
        return voteEffectif;
    }

    /**
     * <code>VOTE_REEL</code> : Élus s'étant prononcés.
     *
     * <p>Nombre entier d'élus qui se sont exprimés, sans compter les absents : la somme exacte de VOTE_POUR, VOTE_CONTRE et VOTE_ABSTENTION. Inférieur ou égal à VOTE_EFFECTIF. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
     *
     * <p>Exemple : <code>50</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long voteReel() {
        return voteReel;
    }

    /**
     * <code>VOTE_POUR</code> : Nombre de voix favorables.
     *
     * <p>Voix en faveur de la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
     *
     * <p>Exemple : <code>38</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long votePour() {
        return votePour;
    }

    /**
     * <code>VOTE_CONTRE</code> : Nombre de voix défavorables.
     *
     * <p>Voix opposées à la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
     *
     * <p>Exemple : <code>8</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long voteContre() {
        return voteContre;
    }

    /**
     * <code>VOTE_ABSTENTION</code> : Abstentions parmi les votants.
     *
     * <p>Élus qui ont choisi de n'être ni pour ni contre, en nombre entier ; écrire 0 s'il n'y en a aucun. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
     *
     * <p>Exemple : <code>4</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long voteAbstention() {
        return voteAbstention;
    }

    /**
     * <code>DELIB_URL</code> : Adresse web du texte publié.
     *
     * <p>Adresse complète, commençant par https:// ou http://, où lire ou télécharger la délibération. Vide si le texte n'est pas en ligne.
     *
     * <p>Exemple : <code>https://www.example.org/deliberations/2023-0148.pdf</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String delibUrl() {
        return delibUrl;
    }

    @Override
    public String dataSet() {
        return "deliberations";
    }

    @Override
    public String version() {
        return "2.1.5";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return collNom;
            case 1:
                return collSiret;
            case 2:
                return delibId;
            case 3:
                return delibDate;
            case 4:
                return delibMatiereCode;
            case 5:
                return delibMatiereNom;
            case 6:
                return delibObjet;
            case 7:
                return budgetAnnee;
            case 8:
                return budgetNom;
            case 9:
                return prefId;
            case 10:
                return prefDate;
            case 11:
                return voteEffectif;
            case 12:
                return voteReel;
            case 13:
                return votePour;
            case 14:
                return voteContre;
            case 15:
                return voteAbstention;
            case 16:
                return delibUrl;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Deliberation)) {
            return false;
        }
        for (int column = 0; column < 17; column++) {
            if (!Objects.equals(get(column), ((Deliberation) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 17; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Deliberation{");
        if (collNom != null) {
            text.append(" COLL_NOM=").append(collNom);
        }
        if (collSiret != null) {
            text.append(" COLL_SIRET=").append(collSiret);
        }
        if (delibId != null) {
            text.append(" DELIB_ID=").append(delibId);
        }
        if (delibDate != null) {
            text.append(" DELIB_DATE=").append(delibDate);
        }
        if (delibMatiereCode != null) {
            text.append(" DELIB_MATIERE_CODE=").append(delibMatiereCode);
        }
        if (delibMatiereNom != null) {
            text.append(" DELIB_MATIERE_NOM=").append(delibMatiereNom);
        }
        if (delibObjet != null) {
            text.append(" DELIB_OBJET=").append(delibObjet);
        }
        if (budgetAnnee != null) {
            text.append(" BUDGET_ANNEE=").append(budgetAnnee);
        }
        if (budgetNom != null) {
            text.append(" BUDGET_NOM=").append(budgetNom);
        }
        if (prefId != null) {
            text.append(" PREF_ID=").append(prefId);
        }
        if (prefDate != null) {
            text.append(" PREF_DATE=").append(prefDate);
        }
        if (voteEffectif != null) {
            text.append(" VOTE_EFFECTIF=").append(voteEffectif);
        }
        if (voteReel != null) {
            text.append(" VOTE_REEL=").append(voteReel);
        }
        if (votePour != null) {
            text.append(" VOTE_POUR=").append(votePour);
        }
        if (voteContre != null) {
            text.append(" VOTE_CONTRE=").append(voteContre);
        }
        if (voteAbstention != null) {
            text.append(" VOTE_ABSTENTION=").append(voteAbstention);
        }
        if (delibUrl != null) {
            text.append(" DELIB_URL=").append(delibUrl);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String collNom;
        private @Nullable String collSiret;
        private @Nullable String delibId;
        private @Nullable LocalDate delibDate;
        private @Nullable String delibMatiereCode;
        private @Nullable String delibMatiereNom;
        private @Nullable String delibObjet;
        private @Nullable String budgetAnnee;
        private @Nullable String budgetNom;
        private @Nullable String prefId;
        private @Nullable LocalDate prefDate;
        private @Nullable Long voteEffectif;
        private @Nullable Long voteReel;
        private @Nullable Long votePour;
        private @Nullable Long voteContre;
        private @Nullable Long voteAbstention;
        private @Nullable String delibUrl;

        private Builder() {}

        /**
         * <code>COLL_NOM</code> : Collectivité ayant délibéré.
         *
         * <p>Dénomination officielle de la collectivité ou de l'établissement public dont l'assemblée a voté, écrite de la même façon sur toutes les lignes. Obligatoire.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder collNom(@Nullable String value) {
            this.collNom = value;
            return this;
        }

        /**
         * <code>COLL_SIRET</code> : SIRET de l'organisme qui délibère.
         *
         * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder collSiret(@Nullable String value) {
            this.collSiret = value;
            return this;
        }

        /**
         * <code>DELIB_ID</code> : Numéro interne de l'acte.
         *
         * <p>Numéro que la collectivité donne elle-même à l'acte, selon ses propres règles : chiffres, lettres et tirets conviennent. Obligatoire ; mieux vaut un numéro différent pour chaque délibération.
         *
         * <p>Exemple : <code>2023-0148</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibId(@Nullable String value) {
            this.delibId = value;
            return this;
        }

        /**
         * <code>DELIB_DATE</code> : Jour du vote de l'assemblée.
         *
         * <p>Jour où l'assemblée s'est prononcée, écrit AAAA-MM-JJ (2023-10-16 et non 16/10/2023). Obligatoire ; PREF_DATE ne peut pas être antérieure à ce jour.
         *
         * <p>Exemple : <code>2023-10-16</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibDate(@Nullable LocalDate value) {
            this.delibDate = value;
            return this;
        }

        /**
         * <code>DELIB_MATIERE_CODE</code> : Code ACTES de la matière.
         *
         * <p>Code à deux niveaux de la nomenclature ACTES, de 1.1 à 9.4 : un chiffre, un point, puis un ou deux chiffres. Obligatoire ; il désigne la même matière que DELIB_MATIERE_NOM. Dans un tableur, garder la colonne au format texte, sinon 7.10 devient 7.1.
         *
         * <p>Exemple : <code>8.4</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibMatiereCode(@Nullable String value) {
            this.delibMatiereCode = value;
            return this;
        }

        /**
         * <code>DELIB_MATIERE_NOM</code> : Intitulé ACTES de la matière.
         *
         * <p>L'un des neuf intitulés ACTES de premier niveau, une barre oblique sans espace autour, puis l'intitulé de second niveau. Les neuf sont : commande publique, urbanisme, domaine et patrimoine, fonction publique, institutions et vie politique, libertés publiques et pouvoirs de police, finances locales, domaines de compétences par thèmes, autres domaines de compétences. Obligatoire, pour la même matière que DELIB_MATIERE_CODE.
         *
         * <p>Exemple : <code>domaines de compétences par thèmes/aménagement du territoire</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibMatiereNom(@Nullable String value) {
            this.delibMatiereNom = value;
            return this;
        }

        /**
         * <code>DELIB_OBJET</code> : Ce que l'assemblée a décidé.
         *
         * <p>Phrase courte, compréhensible par un habitant, qui dit sur quoi l'assemblée a statué ; souvent l'intitulé inscrit à l'ordre du jour. Texte libre, obligatoire.
         *
         * <p>Exemple : <code>Création d'un parc public sur les bords du Clain</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibObjet(@Nullable String value) {
            this.delibObjet = value;
            return this;
        }

        /**
         * <code>BUDGET_ANNEE</code> : Exercice budgétaire engagé.
         *
         * <p>Une année (2023), ou deux années séparées par une barre oblique, la première avant la seconde (2023/2024). Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_NOM : les deux colonnes sont remplies, ou aucune.
         *
         * <p>Exemple : <code>2023/2024</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder budgetAnnee(@Nullable String value) {
            this.budgetAnnee = value;
            return this;
        }

        /**
         * <code>BUDGET_NOM</code> : Budget principal ou annexe engagé.
         *
         * <p>Libellé du budget que la décision engage, en texte libre. Vide quand la décision n'a pas d'effet sur un budget. Va toujours avec BUDGET_ANNEE : les deux colonnes sont remplies, ou aucune.
         *
         * <p>Exemple : <code>Budget principal</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder budgetNom(@Nullable String value) {
            this.budgetNom = value;
            return this;
        }

        /**
         * <code>PREF_ID</code> : Code du service contrôlant la légalité.
         *
         * <p>Préfecture : PREF et trois caractères de département (PREF086, PREF02A). Sous-préfecture : SPREF, le département et le chiffre de l'arrondissement (SPREF0862) ; secrétariat général pour les affaires régionales : SGAR et le département. Vide si l'acte n'a pas été transmis.
         *
         * <p>Exemple : <code>PREF086</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder prefId(@Nullable String value) {
            this.prefId = value;
            return this;
        }

        /**
         * <code>PREF_DATE</code> : Jour de réception par l'État.
         *
         * <p>Jour où le service de l'État désigné par PREF_ID a enregistré l'acte, écrit AAAA-MM-JJ. Ne peut pas précéder DELIB_DATE ; le même jour convient. Vide tant que l'acte n'est pas transmis ou que ce jour n'est pas connu.
         *
         * <p>Exemple : <code>2023-10-20</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder prefDate(@Nullable LocalDate value) {
            this.prefDate = value;
            return this;
        }

        /**
         * <code>VOTE_EFFECTIF</code> : Élus ayant le droit de voter.
         *
         * <p>Nombre entier d'élus qui pouvaient prendre part au vote, présents ou non. Supérieur ou égal à VOTE_REEL. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>53</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder voteEffectif(@Nullable Long value) {
            this.voteEffectif = value;
            return this;
        }

        /**
         * <code>VOTE_EFFECTIF</code> : Élus ayant le droit de voter.
         *
         * <p>Nombre entier d'élus qui pouvaient prendre part au vote, présents ou non. Supérieur ou égal à VOTE_REEL. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>53</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder voteEffectif(long value) {
            return voteEffectif(Long.valueOf(value));
        }

        /**
         * <code>VOTE_REEL</code> : Élus s'étant prononcés.
         *
         * <p>Nombre entier d'élus qui se sont exprimés, sans compter les absents : la somme exacte de VOTE_POUR, VOTE_CONTRE et VOTE_ABSTENTION. Inférieur ou égal à VOTE_EFFECTIF. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>50</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder voteReel(@Nullable Long value) {
            this.voteReel = value;
            return this;
        }

        /**
         * <code>VOTE_REEL</code> : Élus s'étant prononcés.
         *
         * <p>Nombre entier d'élus qui se sont exprimés, sans compter les absents : la somme exacte de VOTE_POUR, VOTE_CONTRE et VOTE_ABSTENTION. Inférieur ou égal à VOTE_EFFECTIF. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>50</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder voteReel(long value) {
            return voteReel(Long.valueOf(value));
        }

        /**
         * <code>VOTE_POUR</code> : Nombre de voix favorables.
         *
         * <p>Voix en faveur de la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>38</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder votePour(@Nullable Long value) {
            this.votePour = value;
            return this;
        }

        /**
         * <code>VOTE_POUR</code> : Nombre de voix favorables.
         *
         * <p>Voix en faveur de la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>38</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder votePour(long value) {
            return votePour(Long.valueOf(value));
        }

        /**
         * <code>VOTE_CONTRE</code> : Nombre de voix défavorables.
         *
         * <p>Voix opposées à la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>8</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder voteContre(@Nullable Long value) {
            this.voteContre = value;
            return this;
        }

        /**
         * <code>VOTE_CONTRE</code> : Nombre de voix défavorables.
         *
         * <p>Voix opposées à la délibération, en nombre entier ; écrire 0 s'il n'y en a aucune. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>8</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder voteContre(long value) {
            return voteContre(Long.valueOf(value));
        }

        /**
         * <code>VOTE_ABSTENTION</code> : Abstentions parmi les votants.
         *
         * <p>Élus qui ont choisi de n'être ni pour ni contre, en nombre entier ; écrire 0 s'il n'y en a aucun. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder voteAbstention(@Nullable Long value) {
            this.voteAbstention = value;
            return this;
        }

        /**
         * <code>VOTE_ABSTENTION</code> : Abstentions parmi les votants.
         *
         * <p>Élus qui ont choisi de n'être ni pour ni contre, en nombre entier ; écrire 0 s'il n'y en a aucun. Ce nombre ne dépasse pas VOTE_REEL et entre dans sa somme. Les cinq colonnes VOTE_ sont toutes remplies ou toutes vides.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder voteAbstention(long value) {
            return voteAbstention(Long.valueOf(value));
        }

        /**
         * <code>DELIB_URL</code> : Adresse web du texte publié.
         *
         * <p>Adresse complète, commençant par https:// ou http://, où lire ou télécharger la délibération. Vide si le texte n'est pas en ligne.
         *
         * <p>Exemple : <code>https://www.example.org/deliberations/2023-0148.pdf</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder delibUrl(@Nullable String value) {
            this.delibUrl = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Deliberation build() {
            return new Deliberation(this);
        }
    }
}
