// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un plat (<code>plats-menus-collectifs</code> 0.7.2).
 *
 * <p>Une ligne par produit de chaque plat servi : qui l'a cuisiné, de quel fournisseur vient le produit, ses signes de qualité, ses additifs et ses allergènes. Un plat fait de quatre produits occupe donc quatre lignes ; son code le relie aux menus publiés.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/plats-menus-collectifs, version 0.7.2.
 */
public final class Plat implements DataRecord {
    private final @Nullable String platCollNom;
    private final @Nullable String platCollSiret;
    private final @Nullable String platEtablissementNom;
    private final @Nullable String platEtablissementSiret;
    private final @Nullable String platCode;
    private final @Nullable String platNom;
    private final @Nullable String platProduitNom;
    private final @Nullable String platProduitFournisseurNom;
    private final @Nullable String platProduitFournisseurSiret;
    private final @Nullable String platProduitFournisseurInsee;
    private final @Nullable List<PlatProduitSiqo> platProduitSiqo;
    private final @Nullable String platProduitLabel;
    private final @Nullable String platProduitDescription;
    private final @Nullable Boolean platProduitOgm;
    private final @Nullable Boolean platProduitIonisation;
    private final @Nullable String platProduitAdditif;
    private final @Nullable List<PlatProduitAllergene> platProduitAllergene;
    private final @Nullable String platProduitNutriment;
    private final @Nullable OffsetDateTime platPublicationDate;
    private final @Nullable OffsetDateTime platModificationDate;
    private final @Nullable String platModificationInfo;

    private Plat(Builder builder) {
        this.platCollNom = builder.platCollNom;
        this.platCollSiret = builder.platCollSiret;
        this.platEtablissementNom = builder.platEtablissementNom;
        this.platEtablissementSiret = builder.platEtablissementSiret;
        this.platCode = builder.platCode;
        this.platNom = builder.platNom;
        this.platProduitNom = builder.platProduitNom;
        this.platProduitFournisseurNom = builder.platProduitFournisseurNom;
        this.platProduitFournisseurSiret = builder.platProduitFournisseurSiret;
        this.platProduitFournisseurInsee = builder.platProduitFournisseurInsee;
        this.platProduitSiqo = builder.platProduitSiqo;
        this.platProduitLabel = builder.platProduitLabel;
        this.platProduitDescription = builder.platProduitDescription;
        this.platProduitOgm = builder.platProduitOgm;
        this.platProduitIonisation = builder.platProduitIonisation;
        this.platProduitAdditif = builder.platProduitAdditif;
        this.platProduitAllergene = builder.platProduitAllergene;
        this.platProduitNutriment = builder.platProduitNutriment;
        this.platPublicationDate = builder.platPublicationDate;
        this.platModificationDate = builder.platModificationDate;
        this.platModificationInfo = builder.platModificationInfo;
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
        builder.platCollNom = platCollNom;
        builder.platCollSiret = platCollSiret;
        builder.platEtablissementNom = platEtablissementNom;
        builder.platEtablissementSiret = platEtablissementSiret;
        builder.platCode = platCode;
        builder.platNom = platNom;
        builder.platProduitNom = platProduitNom;
        builder.platProduitFournisseurNom = platProduitFournisseurNom;
        builder.platProduitFournisseurSiret = platProduitFournisseurSiret;
        builder.platProduitFournisseurInsee = platProduitFournisseurInsee;
        builder.platProduitSiqo = platProduitSiqo;
        builder.platProduitLabel = platProduitLabel;
        builder.platProduitDescription = platProduitDescription;
        builder.platProduitOgm = platProduitOgm;
        builder.platProduitIonisation = platProduitIonisation;
        builder.platProduitAdditif = platProduitAdditif;
        builder.platProduitAllergene = platProduitAllergene;
        builder.platProduitNutriment = platProduitNutriment;
        builder.platPublicationDate = platPublicationDate;
        builder.platModificationDate = platModificationDate;
        builder.platModificationInfo = platModificationInfo;
        return builder;
    }

    /**
     * <code>platCollNom</code> : Collectivité responsable de la restauration.
     *
     * <p>Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platCollNom() {
        return platCollNom;
    }

    /**
     * <code>platCollSiret</code> : SIRET de la collectivité responsable.
     *
     * <p>Les 14 chiffres du SIRET de platCollNom, sans espace ni séparateur. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platCollSiret() {
        return platCollSiret;
    }

    /**
     * <code>platEtablissementNom</code> : Cuisine qui a préparé le plat.
     *
     * <p>Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le plat. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
     *
     * <p>Exemple : <code>Cuisine centrale de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platEtablissementNom() {
        return platEtablissementNom;
    }

    /**
     * <code>platEtablissementSiret</code> : SIRET de la cuisine.
     *
     * <p>Les 14 chiffres du SIRET de platEtablissementNom, sans espace ni séparateur. Vide si cette cuisine n'en a pas.
     *
     * <p>Exemple : <code>21860194600401</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platEtablissementSiret() {
        return platEtablissementSiret;
    }

    /**
     * <code>platCode</code> : Référence interne du plat.
     *
     * <p>Référence qui désigne ce plat et lui seul, souvent celle du logiciel de gestion des repas. Obligatoire ; la répéter sur chaque ligne du même plat, et la reprendre dans menuPlatCode (16 caractères au plus) pour relier le plat aux menus.
     *
     * <p>Exemple : <code>GRATIN-0214</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platCode() {
        return platCode;
    }

    /**
     * <code>platNom</code> : Appellation du plat au menu.
     *
     * <p>Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; la même sur toutes les lignes du plat et dans menuPlatNom.
     *
     * <p>Exemple : <code>gratin de courgettes</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platNom() {
        return platNom;
    }

    /**
     * <code>platProduitNom</code> : Produit utilisé dans la recette.
     *
     * <p>Un seul produit de la recette par ligne : ajouter autant de lignes qu'il y a de produits, en répétant le code et le nom du plat. Obligatoire.
     *
     * <p>Exemple : <code>courgette</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitNom() {
        return platProduitNom;
    }

    /**
     * <code>platProduitFournisseurNom</code> : Principal vendeur du produit.
     *
     * <p>Nom de l'entreprise qui livre l'essentiel de ce produit ; préférer le producteur lui-même quand il est connu. Peut rester vide.
     *
     * <p>Exemple : <code>Coopérative maraîchère du Clain</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitFournisseurNom() {
        return platProduitFournisseurNom;
    }

    /**
     * <code>platProduitFournisseurSiret</code> : SIRET du vendeur principal.
     *
     * <p>Les 14 chiffres du SIRET de platProduitFournisseurNom, sans espace ; la clé de contrôle est vérifiée. Si l'entreprise a plusieurs SIRET, prendre celui de son établissement principal. Vide si le fournisseur n'est pas connu.
     *
     * <p>Exemple : <code>98600012300018</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitFournisseurSiret() {
        return platProduitFournisseurSiret;
    }

    /**
     * <code>platProduitFournisseurInsee</code> : Commune du siège du fournisseur (INSEE).
     *
     * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitFournisseurInsee() {
        return platProduitFournisseurInsee;
    }

    /**
     * <code>platProduitSiqo</code> : Signes officiels de qualité du produit.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le produit n'a aucun de ces signes.
     *
     * <p>Exemple : <code>["agriculture biologique","label rouge"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<PlatProduitSiqo> platProduitSiqo() {
        return platProduitSiqo;
    }

    /**
     * <code>platProduitLabel</code> : Autres labels ou marques du produit.
     *
     * <p>Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans platProduitSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
     *
     * <p>Exemple : <code>Poitou Terroir;Bienvenue à la ferme</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitLabel() {
        return platProduitLabel;
    }

    /**
     * <code>platProduitDescription</code> : Contenu d'un produit acheté préparé.
     *
     * <p>Ingrédients annoncés par le fournisseur, quand le produit arrive déjà cuisiné ou assemblé. Vide pour un produit brut.
     *
     * <p>Exemple : <code>Ratatouille en conserve : courgettes, tomates, aubergines, oignons, huile d'olive</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitDescription() {
        return platProduitDescription;
    }

    /**
     * <code>platProduitOGM</code> : Produit avec ou sans OGM.
     *
     * <p>« oui » si le produit renferme des organismes génétiquement modifiés, « non » s'il en est exempt, en minuscules. Vide si on ne le sait pas.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean platProduitOgm() {
        return platProduitOgm;
    }

    /**
     * <code>platProduitIonisation</code> : Produit traité ou non par ionisation.
     *
     * <p>« oui » si le produit a été soumis à des rayonnements pour détruire des microbes, « non » dans le cas contraire, en minuscules. Vide si on ne le sait pas.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean platProduitIonisation() {
        return platProduitIonisation;
    }

    /**
     * <code>platProduitAdditif</code> : Additifs contenus dans le produit.
     *
     * <p>Noms ou numéros européens (E300) des additifs indiqués sur l'étiquette, avec un point-virgule entre deux. Écrire « sans additifs » si leur absence est certifiée ; vide si on ne le sait pas.
     *
     * <p>Exemple : <code>acide ascorbique;lécithine de soja</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitAdditif() {
        return platProduitAdditif;
    }

    /**
     * <code>platProduitAllergene</code> : Allergènes que le produit peut apporter.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
     *
     * <p>Exemple : <code>["lait","céréales contenant du gluten"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<PlatProduitAllergene> platProduitAllergene() {
        return platProduitAllergene;
    }

    /**
     * <code>platProduitNutriment</code> : Nutriments pour 100 g de produit.
     *
     * <p>Quantité et nom de chaque nutriment dans 100 g du produit, avec un point-virgule entre deux. Peut rester vide.
     *
     * <p>Exemple : <code>3g Protéines ; 5g Fibres ; 0.2g Sel</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platProduitNutriment() {
        return platProduitNutriment;
    }

    /**
     * <code>platPublicationDate</code> : Moment de publication de la ligne.
     *
     * <p>Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
     *
     * <p>Exemple : <code>2024-03-15T09:30:00Z</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OffsetDateTime platPublicationDate() {
        return platPublicationDate;
    }

    /**
     * <code>platModificationDate</code> : Moment du dernier changement de la ligne.
     *
     * <p>Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire ; si rien n'a changé depuis, répéter platPublicationDate.
     *
     * <p>Exemple : <code>2024-03-18T14:05:00Z</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OffsetDateTime platModificationDate() {
        return platModificationDate;
    }

    /**
     * <code>platModificationInfo</code> : Motif du dernier changement.
     *
     * <p>Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
     *
     * <p>Exemple : <code>courgettes surgelées à la place des fraîches</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String platModificationInfo() {
        return platModificationInfo;
    }

    @Override
    public String dataSet() {
        return "plats-menus-collectifs";
    }

    @Override
    public String version() {
        return "0.7.2";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return platCollNom;
            case 1:
                return platCollSiret;
            case 2:
                return platEtablissementNom;
            case 3:
                return platEtablissementSiret;
            case 4:
                return platCode;
            case 5:
                return platNom;
            case 6:
                return platProduitNom;
            case 7:
                return platProduitFournisseurNom;
            case 8:
                return platProduitFournisseurSiret;
            case 9:
                return platProduitFournisseurInsee;
            case 10:
                return platProduitSiqo;
            case 11:
                return platProduitLabel;
            case 12:
                return platProduitDescription;
            case 13:
                return platProduitOgm;
            case 14:
                return platProduitIonisation;
            case 15:
                return platProduitAdditif;
            case 16:
                return platProduitAllergene;
            case 17:
                return platProduitNutriment;
            case 18:
                return platPublicationDate;
            case 19:
                return platModificationDate;
            case 20:
                return platModificationInfo;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Plat)) {
            return false;
        }
        for (int column = 0; column < 21; column++) {
            if (!Objects.equals(get(column), ((Plat) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 21; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Plat{");
        if (platCollNom != null) {
            text.append(" platCollNom=").append(platCollNom);
        }
        if (platCollSiret != null) {
            text.append(" platCollSiret=").append(platCollSiret);
        }
        if (platEtablissementNom != null) {
            text.append(" platEtablissementNom=").append(platEtablissementNom);
        }
        if (platEtablissementSiret != null) {
            text.append(" platEtablissementSiret=").append(platEtablissementSiret);
        }
        if (platCode != null) {
            text.append(" platCode=").append(platCode);
        }
        if (platNom != null) {
            text.append(" platNom=").append(platNom);
        }
        if (platProduitNom != null) {
            text.append(" platProduitNom=").append(platProduitNom);
        }
        if (platProduitFournisseurNom != null) {
            text.append(" platProduitFournisseurNom=").append(platProduitFournisseurNom);
        }
        if (platProduitFournisseurSiret != null) {
            text.append(" platProduitFournisseurSiret=").append(platProduitFournisseurSiret);
        }
        if (platProduitFournisseurInsee != null) {
            text.append(" platProduitFournisseurInsee=").append(platProduitFournisseurInsee);
        }
        if (platProduitSiqo != null) {
            text.append(" platProduitSiqo=").append(platProduitSiqo);
        }
        if (platProduitLabel != null) {
            text.append(" platProduitLabel=").append(platProduitLabel);
        }
        if (platProduitDescription != null) {
            text.append(" platProduitDescription=").append(platProduitDescription);
        }
        if (platProduitOgm != null) {
            text.append(" platProduitOGM=").append(platProduitOgm);
        }
        if (platProduitIonisation != null) {
            text.append(" platProduitIonisation=").append(platProduitIonisation);
        }
        if (platProduitAdditif != null) {
            text.append(" platProduitAdditif=").append(platProduitAdditif);
        }
        if (platProduitAllergene != null) {
            text.append(" platProduitAllergene=").append(platProduitAllergene);
        }
        if (platProduitNutriment != null) {
            text.append(" platProduitNutriment=").append(platProduitNutriment);
        }
        if (platPublicationDate != null) {
            text.append(" platPublicationDate=").append(platPublicationDate);
        }
        if (platModificationDate != null) {
            text.append(" platModificationDate=").append(platModificationDate);
        }
        if (platModificationInfo != null) {
            text.append(" platModificationInfo=").append(platModificationInfo);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String platCollNom;
        private @Nullable String platCollSiret;
        private @Nullable String platEtablissementNom;
        private @Nullable String platEtablissementSiret;
        private @Nullable String platCode;
        private @Nullable String platNom;
        private @Nullable String platProduitNom;
        private @Nullable String platProduitFournisseurNom;
        private @Nullable String platProduitFournisseurSiret;
        private @Nullable String platProduitFournisseurInsee;
        private @Nullable List<PlatProduitSiqo> platProduitSiqo;
        private @Nullable String platProduitLabel;
        private @Nullable String platProduitDescription;
        private @Nullable Boolean platProduitOgm;
        private @Nullable Boolean platProduitIonisation;
        private @Nullable String platProduitAdditif;
        private @Nullable List<PlatProduitAllergene> platProduitAllergene;
        private @Nullable String platProduitNutriment;
        private @Nullable OffsetDateTime platPublicationDate;
        private @Nullable OffsetDateTime platModificationDate;
        private @Nullable String platModificationInfo;

        private Builder() {}

        /**
         * <code>platCollNom</code> : Collectivité responsable de la restauration.
         *
         * <p>Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platCollNom(@Nullable String value) {
            this.platCollNom = value;
            return this;
        }

        /**
         * <code>platCollSiret</code> : SIRET de la collectivité responsable.
         *
         * <p>Les 14 chiffres du SIRET de platCollNom, sans espace ni séparateur. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platCollSiret(@Nullable String value) {
            this.platCollSiret = value;
            return this;
        }

        /**
         * <code>platEtablissementNom</code> : Cuisine qui a préparé le plat.
         *
         * <p>Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le plat. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
         *
         * <p>Exemple : <code>Cuisine centrale de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platEtablissementNom(@Nullable String value) {
            this.platEtablissementNom = value;
            return this;
        }

        /**
         * <code>platEtablissementSiret</code> : SIRET de la cuisine.
         *
         * <p>Les 14 chiffres du SIRET de platEtablissementNom, sans espace ni séparateur. Vide si cette cuisine n'en a pas.
         *
         * <p>Exemple : <code>21860194600401</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platEtablissementSiret(@Nullable String value) {
            this.platEtablissementSiret = value;
            return this;
        }

        /**
         * <code>platCode</code> : Référence interne du plat.
         *
         * <p>Référence qui désigne ce plat et lui seul, souvent celle du logiciel de gestion des repas. Obligatoire ; la répéter sur chaque ligne du même plat, et la reprendre dans menuPlatCode (16 caractères au plus) pour relier le plat aux menus.
         *
         * <p>Exemple : <code>GRATIN-0214</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platCode(@Nullable String value) {
            this.platCode = value;
            return this;
        }

        /**
         * <code>platNom</code> : Appellation du plat au menu.
         *
         * <p>Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; la même sur toutes les lignes du plat et dans menuPlatNom.
         *
         * <p>Exemple : <code>gratin de courgettes</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platNom(@Nullable String value) {
            this.platNom = value;
            return this;
        }

        /**
         * <code>platProduitNom</code> : Produit utilisé dans la recette.
         *
         * <p>Un seul produit de la recette par ligne : ajouter autant de lignes qu'il y a de produits, en répétant le code et le nom du plat. Obligatoire.
         *
         * <p>Exemple : <code>courgette</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitNom(@Nullable String value) {
            this.platProduitNom = value;
            return this;
        }

        /**
         * <code>platProduitFournisseurNom</code> : Principal vendeur du produit.
         *
         * <p>Nom de l'entreprise qui livre l'essentiel de ce produit ; préférer le producteur lui-même quand il est connu. Peut rester vide.
         *
         * <p>Exemple : <code>Coopérative maraîchère du Clain</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitFournisseurNom(@Nullable String value) {
            this.platProduitFournisseurNom = value;
            return this;
        }

        /**
         * <code>platProduitFournisseurSiret</code> : SIRET du vendeur principal.
         *
         * <p>Les 14 chiffres du SIRET de platProduitFournisseurNom, sans espace ; la clé de contrôle est vérifiée. Si l'entreprise a plusieurs SIRET, prendre celui de son établissement principal. Vide si le fournisseur n'est pas connu.
         *
         * <p>Exemple : <code>98600012300018</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitFournisseurSiret(@Nullable String value) {
            this.platProduitFournisseurSiret = value;
            return this;
        }

        /**
         * <code>platProduitFournisseurInsee</code> : Commune du siège du fournisseur (INSEE).
         *
         * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitFournisseurInsee(@Nullable String value) {
            this.platProduitFournisseurInsee = value;
            return this;
        }

        /**
         * <code>platProduitSiqo</code> : Signes officiels de qualité du produit.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le produit n'a aucun de ces signes.
         *
         * <p>Exemple : <code>["agriculture biologique","label rouge"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitSiqo(@Nullable List<PlatProduitSiqo> value) {
            this.platProduitSiqo = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>platProduitLabel</code> : Autres labels ou marques du produit.
         *
         * <p>Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans platProduitSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
         *
         * <p>Exemple : <code>Poitou Terroir;Bienvenue à la ferme</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitLabel(@Nullable String value) {
            this.platProduitLabel = value;
            return this;
        }

        /**
         * <code>platProduitDescription</code> : Contenu d'un produit acheté préparé.
         *
         * <p>Ingrédients annoncés par le fournisseur, quand le produit arrive déjà cuisiné ou assemblé. Vide pour un produit brut.
         *
         * <p>Exemple : <code>Ratatouille en conserve : courgettes, tomates, aubergines, oignons, huile d'olive</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitDescription(@Nullable String value) {
            this.platProduitDescription = value;
            return this;
        }

        /**
         * <code>platProduitOGM</code> : Produit avec ou sans OGM.
         *
         * <p>« oui » si le produit renferme des organismes génétiquement modifiés, « non » s'il en est exempt, en minuscules. Vide si on ne le sait pas.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitOgm(@Nullable Boolean value) {
            this.platProduitOgm = value;
            return this;
        }

        /**
         * <code>platProduitIonisation</code> : Produit traité ou non par ionisation.
         *
         * <p>« oui » si le produit a été soumis à des rayonnements pour détruire des microbes, « non » dans le cas contraire, en minuscules. Vide si on ne le sait pas.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitIonisation(@Nullable Boolean value) {
            this.platProduitIonisation = value;
            return this;
        }

        /**
         * <code>platProduitAdditif</code> : Additifs contenus dans le produit.
         *
         * <p>Noms ou numéros européens (E300) des additifs indiqués sur l'étiquette, avec un point-virgule entre deux. Écrire « sans additifs » si leur absence est certifiée ; vide si on ne le sait pas.
         *
         * <p>Exemple : <code>acide ascorbique;lécithine de soja</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitAdditif(@Nullable String value) {
            this.platProduitAdditif = value;
            return this;
        }

        /**
         * <code>platProduitAllergene</code> : Allergènes que le produit peut apporter.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
         *
         * <p>Exemple : <code>["lait","céréales contenant du gluten"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitAllergene(@Nullable List<PlatProduitAllergene> value) {
            this.platProduitAllergene = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>platProduitNutriment</code> : Nutriments pour 100 g de produit.
         *
         * <p>Quantité et nom de chaque nutriment dans 100 g du produit, avec un point-virgule entre deux. Peut rester vide.
         *
         * <p>Exemple : <code>3g Protéines ; 5g Fibres ; 0.2g Sel</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platProduitNutriment(@Nullable String value) {
            this.platProduitNutriment = value;
            return this;
        }

        /**
         * <code>platPublicationDate</code> : Moment de publication de la ligne.
         *
         * <p>Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
         *
         * <p>Exemple : <code>2024-03-15T09:30:00Z</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platPublicationDate(@Nullable OffsetDateTime value) {
            this.platPublicationDate = value;
            return this;
        }

        /**
         * <code>platModificationDate</code> : Moment du dernier changement de la ligne.
         *
         * <p>Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire ; si rien n'a changé depuis, répéter platPublicationDate.
         *
         * <p>Exemple : <code>2024-03-18T14:05:00Z</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platModificationDate(@Nullable OffsetDateTime value) {
            this.platModificationDate = value;
            return this;
        }

        /**
         * <code>platModificationInfo</code> : Motif du dernier changement.
         *
         * <p>Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
         *
         * <p>Exemple : <code>courgettes surgelées à la place des fraîches</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder platModificationInfo(@Nullable String value) {
            this.platModificationInfo = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Plat build() {
            return new Plat(this);
        }
    }

    /**
     * Valeurs de <code>platProduitSiqo</code> : Signes officiels de qualité du produit.
     */
    public enum PlatProduitSiqo implements StandardValue {
        /** <code>agriculture biologique</code>. */
        AGRICULTURE_BIOLOGIQUE("agriculture biologique"),
        /** <code>appellation d'origine protégée</code>. */
        APPELLATION_D_ORIGINE_PROTEGEE("appellation d'origine protégée"),
        /** <code>appellation d'origine contrôlée</code>. */
        APPELLATION_D_ORIGINE_CONTROLEE("appellation d'origine contrôlée"),
        /** <code>indication géographique protégée</code>. */
        INDICATION_GEOGRAPHIQUE_PROTEGEE("indication géographique protégée"),
        /** <code>spécialité traditionnelle garantie</code>. */
        SPECIALITE_TRADITIONNELLE_GARANTIE("spécialité traditionnelle garantie"),
        /** <code>label rouge</code>. */
        LABEL_ROUGE("label rouge");

        private final String text;

        PlatProduitSiqo(String text) {
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
        public static PlatProduitSiqo of(String text) {
            for (PlatProduitSiqo value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("platProduitSiqo: " + text);
        }
    }

    /**
     * Valeurs de <code>platProduitAllergene</code> : Allergènes que le produit peut apporter.
     */
    public enum PlatProduitAllergene implements StandardValue {
        /** <code>céréales contenant du gluten</code>. */
        CEREALES_CONTENANT_DU_GLUTEN("céréales contenant du gluten"),
        /** <code>crustacés</code>. */
        CRUSTACES("crustacés"),
        /** <code>oeufs</code>. */
        OEUFS("oeufs"),
        /** <code>poissons</code>. */
        POISSONS("poissons"),
        /** <code>arachides</code>. */
        ARACHIDES("arachides"),
        /** <code>soja</code>. */
        SOJA("soja"),
        /** <code>lait</code>. */
        LAIT("lait"),
        /** <code>fruits à coques</code>. */
        FRUITS_A_COQUES("fruits à coques"),
        /** <code>céleri</code>. */
        CELERI("céleri"),
        /** <code>moutarde</code>. */
        MOUTARDE("moutarde"),
        /** <code>graines de sésame</code>. */
        GRAINES_DE_SESAME("graines de sésame"),
        /** <code>anhydride sulfureux et sulfites</code>. */
        ANHYDRIDE_SULFUREUX_ET_SULFITES("anhydride sulfureux et sulfites"),
        /** <code>lupin</code>. */
        LUPIN("lupin"),
        /** <code>mollusques</code>. */
        MOLLUSQUES("mollusques");

        private final String text;

        PlatProduitAllergene(String text) {
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
        public static PlatProduitAllergene of(String text) {
            for (PlatProduitAllergene value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("platProduitAllergene: " + text);
        }
    }
}
