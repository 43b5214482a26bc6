// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un menu (<code>menus-collectifs</code> 1.2.3).
 *
 * <p>Une ligne par plat d'un menu : où, quand et à qui il est servi, qui l'a cuisiné, ses signes de qualité, ses allergènes et sa texture. Un menu de cinq plats occupe donc cinq lignes, où le restaurant, la date et le repas se répètent.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/menus-collectifs, version 1.2.3.
 */
public final class Menu implements DataRecord {
    private final @Nullable String menuCollNom;
    private final @Nullable String menuCollSiret;
    private final @Nullable String menuEtablissementNom;
    private final @Nullable String menuEtablissementSiret;
    private final @Nullable String menuRestaurantNom;
    private final @Nullable String menuRestaurantInsee;
    private final @Nullable String menuRestaurantId;
    private final @Nullable MenuRestaurantIdType menuRestaurantIdType;
    private final @Nullable MenuRestaurantType menuRestaurantType;
    private final @Nullable String menuRestaurantConvive;
    private final @Nullable LocalDate menuDate;
    private final @Nullable MenuRepasType menuRepasType;
    private final @Nullable MenuPlatType menuPlatType;
    private final @Nullable String menuPlatNom;
    private final @Nullable String menuPlatCode;
    private final @Nullable List<MenuPlatSiqo> menuPlatSiqo;
    private final @Nullable String menuPlatLabel;
    private final @Nullable String menuPlatPrecision;
    private final @Nullable List<MenuPlatRegime> menuPlatRegime;
    private final @Nullable List<MenuPlatAllergene> menuPlatAllergene;
    private final @Nullable List<MenuPlatTexture> menuPlatTexture;
    private final @Nullable MenuPlatNutriscore menuPlatNutriscore;
    private final @Nullable BigDecimal menuPlatPrix;
    private final @Nullable OffsetDateTime menuPublicationDate;
    private final @Nullable OffsetDateTime menuModificationDate;
    private final @Nullable String menuModificationInfo;

    private Menu(Builder builder) {
        this.menuCollNom = builder.menuCollNom;
        this.menuCollSiret = builder.menuCollSiret;
        this.menuEtablissementNom = builder.menuEtablissementNom;
        this.menuEtablissementSiret = builder.menuEtablissementSiret;
        this.menuRestaurantNom = builder.menuRestaurantNom;
        this.menuRestaurantInsee = builder.menuRestaurantInsee;
        this.menuRestaurantId = builder.menuRestaurantId;
        this.menuRestaurantIdType = builder.menuRestaurantIdType;
        this.menuRestaurantType = builder.menuRestaurantType;
        this.menuRestaurantConvive = builder.menuRestaurantConvive;
        this.menuDate = builder.menuDate;
        this.menuRepasType = builder.menuRepasType;
        this.menuPlatType = builder.menuPlatType;
        this.menuPlatNom = builder.menuPlatNom;
        this.menuPlatCode = builder.menuPlatCode;
        this.menuPlatSiqo = builder.menuPlatSiqo;
        this.menuPlatLabel = builder.menuPlatLabel;
        this.menuPlatPrecision = builder.menuPlatPrecision;
        this.menuPlatRegime = builder.menuPlatRegime;
        this.menuPlatAllergene = builder.menuPlatAllergene;
        this.menuPlatTexture = builder.menuPlatTexture;
        this.menuPlatNutriscore = builder.menuPlatNutriscore;
        this.menuPlatPrix = builder.menuPlatPrix;
        this.menuPublicationDate = builder.menuPublicationDate;
        this.menuModificationDate = builder.menuModificationDate;
        this.menuModificationInfo = builder.menuModificationInfo;
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
        builder.menuCollNom = menuCollNom;
        builder.menuCollSiret = menuCollSiret;
        builder.menuEtablissementNom = menuEtablissementNom;
        builder.menuEtablissementSiret = menuEtablissementSiret;
        builder.menuRestaurantNom = menuRestaurantNom;
        builder.menuRestaurantInsee = menuRestaurantInsee;
        builder.menuRestaurantId = menuRestaurantId;
        builder.menuRestaurantIdType = menuRestaurantIdType;
        builder.menuRestaurantType = menuRestaurantType;
        builder.menuRestaurantConvive = menuRestaurantConvive;
        builder.menuDate = menuDate;
        builder.menuRepasType = menuRepasType;
        builder.menuPlatType = menuPlatType;
        builder.menuPlatNom = menuPlatNom;
        builder.menuPlatCode = menuPlatCode;
        builder.menuPlatSiqo = menuPlatSiqo;
        builder.menuPlatLabel = menuPlatLabel;
        builder.menuPlatPrecision = menuPlatPrecision;
        builder.menuPlatRegime = menuPlatRegime;
        builder.menuPlatAllergene = menuPlatAllergene;
        builder.menuPlatTexture = menuPlatTexture;
        builder.menuPlatNutriscore = menuPlatNutriscore;
        builder.menuPlatPrix = menuPlatPrix;
        builder.menuPublicationDate = menuPublicationDate;
        builder.menuModificationDate = menuModificationDate;
        builder.menuModificationInfo = menuModificationInfo;
        return builder;
    }

    /**
     * <code>menuCollNom</code> : Collectivité responsable des repas.
     *
     * <p>Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuCollNom() {
        return menuCollNom;
    }

    /**
     * <code>menuCollSiret</code> : SIRET de la collectivité responsable.
     *
     * <p>Les 14 chiffres du SIRET de menuCollNom, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuCollSiret() {
        return menuCollSiret;
    }

    /**
     * <code>menuEtablissementNom</code> : Cuisine qui a préparé le repas.
     *
     * <p>Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le repas. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
     *
     * <p>Exemple : <code>Cuisine centrale de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuEtablissementNom() {
        return menuEtablissementNom;
    }

    /**
     * <code>menuEtablissementSiret</code> : SIRET de la cuisine.
     *
     * <p>Les 14 chiffres du SIRET de menuEtablissementNom, sans espace ; la clé de contrôle est vérifiée. Vide si cette cuisine n'en a pas.
     *
     * <p>Exemple : <code>21860194600401</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuEtablissementSiret() {
        return menuEtablissementSiret;
    }

    /**
     * <code>menuRestaurantNom</code> : Lieu où le repas est mangé.
     *
     * <p>Nom de l'école, de la résidence, de la cantine administrative ou de tout autre lieu où les convives mangent. Obligatoire.
     *
     * <p>Exemple : <code>école élémentaire Paul Bert</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuRestaurantNom() {
        return menuRestaurantNom;
    }

    /**
     * <code>menuRestaurantInsee</code> : Commune du restaurant (code INSEE).
     *
     * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuRestaurantInsee() {
        return menuRestaurantInsee;
    }

    /**
     * <code>menuRestaurantId</code> : Numéro identifiant le restaurant.
     *
     * <p>Le SIRET si le restaurant en a un ; à défaut le code UAI pour une école, un collège ou un lycée ; sinon un numéro interne. La nature du numéro est dite dans menuRestaurantIdType. Vide si cette colonne vaut « sans ».
     *
     * <p>Exemple : <code>0860123X</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuRestaurantId() {
        return menuRestaurantId;
    }

    /**
     * <code>menuRestaurantIdType</code> : Nature du numéro du restaurant.
     *
     * <p>Ce que contient menuRestaurantId : « SIRET », « EN » pour un code UAI de l'Éducation nationale, « autre » pour un numéro interne, « sans » quand il n'y a pas de numéro. Obligatoire.
     *
     * <p>Exemple : <code>EN</code>.
     *
     * @return the value, null for none
     */
    public @Nullable MenuRestaurantIdType menuRestaurantIdType() {
        return menuRestaurantIdType;
    }

    /**
     * <code>menuRestaurantType</code> : Catégorie du lieu de restauration.
     *
     * <p>Choisir dans la liste l'établissement où l'on sert ce menu, ou « autre » si aucun ne convient. Obligatoire, en respectant minuscules, majuscules et accents.
     *
     * <p>Exemple : <code>élémentaire</code>.
     *
     * @return the value, null for none
     */
    public @Nullable MenuRestaurantType menuRestaurantType() {
        return menuRestaurantType;
    }

    /**
     * <code>menuRestaurantConvive</code> : Personnes à qui le menu est destiné.
     *
     * <p>Groupe de convives ou salle où ce menu est servi, en texte libre, avec un point-virgule entre deux groupes. Obligatoire ; écrire « tous » si le menu est le même pour tout le restaurant.
     *
     * <p>Exemple : <code>CP;CE1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuRestaurantConvive() {
        return menuRestaurantConvive;
    }

    /**
     * <code>menuDate</code> : Jour où le menu est servi.
     *
     * <p>Jour du repas, écrit AAAA-MM-JJ (2024-03-19 et non 19/03/2024). Obligatoire ; le même sur toutes les lignes du menu.
     *
     * <p>Exemple : <code>2024-03-19</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate menuDate() {
        return menuDate;
    }

    /**
     * <code>menuRepasType</code> : Moment ou genre du repas.
     *
     * <p>Choisir le repas dans la liste, ou « autre » si aucun ne convient. Obligatoire, en minuscules et avec les accents.
     *
     * <p>Exemple : <code>déjeuner</code>.
     *
     * @return the value, null for none
     */
    public @Nullable MenuRepasType menuRepasType() {
        return menuRepasType;
    }

    /**
     * <code>menuPlatType</code> : Place du plat dans le repas.
     *
     * <p>Choisir dans la liste ce que le plat est dans le repas, ou « autre » si rien ne convient. Obligatoire, en minuscules ; chaque plat du menu a sa propre ligne.
     *
     * <p>Exemple : <code>plat principal</code>.
     *
     * @return the value, null for none
     */
    public @Nullable MenuPlatType menuPlatType() {
        return menuPlatType;
    }

    /**
     * <code>menuPlatNom</code> : Appellation du plat au menu.
     *
     * <p>Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; écrire toujours de la même façon un plat qui revient.
     *
     * <p>Exemple : <code>gratin de courgettes</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuPlatNom() {
        return menuPlatNom;
    }

    /**
     * <code>menuPlatCode</code> : Référence interne du plat.
     *
     * <p>Référence qui désigne ce plat et lui seul, en 16 caractères au plus. Reprendre la valeur de platCode relie la ligne au fichier des plats ; peut rester vide.
     *
     * <p>Exemple : <code>GRATIN-0214</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuPlatCode() {
        return menuPlatCode;
    }

    /**
     * <code>menuPlatSiqo</code> : Signes officiels de qualité du plat.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le plat n'a aucun de ces signes.
     *
     * <p>Exemple : <code>["label rouge"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<MenuPlatSiqo> menuPlatSiqo() {
        return menuPlatSiqo;
    }

    /**
     * <code>menuPlatLabel</code> : Autres labels ou marques du plat.
     *
     * <p>Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans menuPlatSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
     *
     * <p>Exemple : <code>Poitou Terroir;Bienvenue à la ferme</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuPlatLabel() {
        return menuPlatLabel;
    }

    /**
     * <code>menuPlatPrecision</code> : Occasion particulière liée au menu.
     *
     * <p>Fête, thème ou animation pour lesquels le plat est proposé, avec un point-virgule entre deux. Vide pour un jour ordinaire.
     *
     * <p>Exemple : <code>repas de fin d'année</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuPlatPrecision() {
        return menuPlatPrecision;
    }

    /**
     * <code>menuPlatRegime</code> : Régimes alimentaires que le plat respecte.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles. Valeurs admises : végétarien, sans sel, sans porc, sans sucre ajouté ; la liste du schéma met une espace après « sans porc », à garder : ["sans porc "]. Vide si le plat ne vise aucun de ces régimes.
     *
     * <p>Exemple : <code>["sans sucre ajouté","végétarien"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<MenuPlatRegime> menuPlatRegime() {
        return menuPlatRegime;
    }

    /**
     * <code>menuPlatAllergene</code> : Allergènes que le plat peut contenir.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
     *
     * <p>Exemple : <code>["lait","céréales contenant du gluten"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<MenuPlatAllergene> menuPlatAllergene() {
        return menuPlatAllergene;
    }

    /**
     * <code>menuPlatTexture</code> : Textures dans lesquelles le plat existe.
     *
     * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises : sans texture modifiée, mixé, mixé lissé, fondant, haché. Peut rester vide.
     *
     * <p>Exemple : <code>["sans texture modifiée","mixé lissé"]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable List<MenuPlatTexture> menuPlatTexture() {
        return menuPlatTexture;
    }

    /**
     * <code>menuPlatNutriscore</code> : Lettre du Nutri-Score du plat.
     *
     * <p>Une seule lettre majuscule, de A (le plus favorable) à E (le moins favorable). Vide si le score n'a pas été calculé.
     *
     * <p>Exemple : <code>B</code>.
     *
     * @return the value, null for none
     */
    public @Nullable MenuPlatNutriscore menuPlatNutriscore() {
        return menuPlatNutriscore;
    }

    /**
     * <code>menuPlatPrix</code> : Coût de revient du plat en euros.
     *
     * <p>Ce que le plat coûte à produire, et non le tarif payé par le convive. En euros, avec un point pour les centimes, sans espace ni symbole ; peut rester vide.
     *
     * <p>Exemple : <code>2.15</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal menuPlatPrix() {
        return menuPlatPrix;
    }

    /**
     * <code>menuPublicationDate</code> : Moment de publication de la ligne.
     *
     * <p>Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
     *
     * <p>Exemple : <code>2024-03-15T09:30:00Z</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OffsetDateTime menuPublicationDate() {
        return menuPublicationDate;
    }

    /**
     * <code>menuModificationDate</code> : Moment du dernier changement de la ligne.
     *
     * <p>Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Vide si la ligne n'a pas changé depuis menuPublicationDate.
     *
     * <p>Exemple : <code>2024-03-18T14:05:00Z</code>.
     *
     * @return the value, null for none
     */
    public @Nullable OffsetDateTime menuModificationDate() {
        return menuModificationDate;
    }

    /**
     * <code>menuModificationInfo</code> : Motif du dernier changement.
     *
     * <p>Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
     *
     * <p>Exemple : <code>panne de four : gratin à la place des lasagnes</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String menuModificationInfo() {
        return menuModificationInfo;
    }

    @Override
    public String dataSet() {
        return "menus-collectifs";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return menuCollNom;
            case 1:
                return menuCollSiret;
            case 2:
                return menuEtablissementNom;
            case 3:
                return menuEtablissementSiret;
            case 4:
                return menuRestaurantNom;
            case 5:
                return menuRestaurantInsee;
            case 6:
                return menuRestaurantId;
            case 7:
                return menuRestaurantIdType;
            case 8:
                return menuRestaurantType;
            case 9:
                return menuRestaurantConvive;
            case 10:
                return menuDate;
            case 11:
                return menuRepasType;
            case 12:
                return menuPlatType;
            case 13:
                return menuPlatNom;
            case 14:
                return menuPlatCode;
            case 15:
                return menuPlatSiqo;
            case 16:
                return menuPlatLabel;
            case 17:
                return menuPlatPrecision;
            case 18:
                return menuPlatRegime;
            case 19:
                return menuPlatAllergene;
            case 20:
                return menuPlatTexture;
            case 21:
                return menuPlatNutriscore;
            case 22:
                return menuPlatPrix;
            case 23:
                return menuPublicationDate;
            case 24:
                return menuModificationDate;
            case 25:
                return menuModificationInfo;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Menu)) {
            return false;
        }
        for (int column = 0; column < 26; column++) {
            if (!Objects.equals(get(column), ((Menu) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 26; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Menu{");
        if (menuCollNom != null) {
            text.append(" menuCollNom=").append(menuCollNom);
        }
        if (menuCollSiret != null) {
            text.append(" menuCollSiret=").append(menuCollSiret);
        }
        if (menuEtablissementNom != null) {
            text.append(" menuEtablissementNom=").append(menuEtablissementNom);
        }
        if (menuEtablissementSiret != null) {
            text.append(" menuEtablissementSiret=").append(menuEtablissementSiret);
        }
        if (menuRestaurantNom != null) {
            text.append(" menuRestaurantNom=").append(menuRestaurantNom);
        }
        if (menuRestaurantInsee != null) {
            text.append(" menuRestaurantInsee=").append(menuRestaurantInsee);
        }
        if (menuRestaurantId != null) {
            text.append(" menuRestaurantId=").append(menuRestaurantId);
        }
        if (menuRestaurantIdType != null) {
            text.append(" menuRestaurantIdType=").append(menuRestaurantIdType);
        }
        if (menuRestaurantType != null) {
            text.append(" menuRestaurantType=").append(menuRestaurantType);
        }
        if (menuRestaurantConvive != null) {
            text.append(" menuRestaurantConvive=").append(menuRestaurantConvive);
        }
        if (menuDate != null) {
            text.append(" menuDate=").append(menuDate);
        }
        if (menuRepasType != null) {
            text.append(" menuRepasType=").append(menuRepasType);
        }
        if (menuPlatType != null) {
            text.append(" menuPlatType=").append(menuPlatType);
        }
        if (menuPlatNom != null) {
            text.append(" menuPlatNom=").append(menuPlatNom);
        }
        if (menuPlatCode != null) {
            text.append(" menuPlatCode=").append(menuPlatCode);
        }
        if (menuPlatSiqo != null) {
            text.append(" menuPlatSiqo=").append(menuPlatSiqo);
        }
        if (menuPlatLabel != null) {
            text.append(" menuPlatLabel=").append(menuPlatLabel);
        }
        if (menuPlatPrecision != null) {
            text.append(" menuPlatPrecision=").append(menuPlatPrecision);
        }
        if (menuPlatRegime != null) {
            text.append(" menuPlatRegime=").append(menuPlatRegime);
        }
        if (menuPlatAllergene != null) {
            text.append(" menuPlatAllergene=").append(menuPlatAllergene);
        }
        if (menuPlatTexture != null) {
            text.append(" menuPlatTexture=").append(menuPlatTexture);
        }
        if (menuPlatNutriscore != null) {
            text.append(" menuPlatNutriscore=").append(menuPlatNutriscore);
        }
        if (menuPlatPrix != null) {
            text.append(" menuPlatPrix=").append(menuPlatPrix);
        }
        if (menuPublicationDate != null) {
            text.append(" menuPublicationDate=").append(menuPublicationDate);
        }
        if (menuModificationDate != null) {
            text.append(" menuModificationDate=").append(menuModificationDate);
        }
        if (menuModificationInfo != null) {
            text.append(" menuModificationInfo=").append(menuModificationInfo);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String menuCollNom;
        private @Nullable String menuCollSiret;
        private @Nullable String menuEtablissementNom;
        private @Nullable String menuEtablissementSiret;
        private @Nullable String menuRestaurantNom;
        private @Nullable String menuRestaurantInsee;
        private @Nullable String menuRestaurantId;
        private @Nullable MenuRestaurantIdType menuRestaurantIdType;
        private @Nullable MenuRestaurantType menuRestaurantType;
        private @Nullable String menuRestaurantConvive;
        private @Nullable LocalDate menuDate;
        private @Nullable MenuRepasType menuRepasType;
        private @Nullable MenuPlatType menuPlatType;
        private @Nullable String menuPlatNom;
        private @Nullable String menuPlatCode;
        private @Nullable List<MenuPlatSiqo> menuPlatSiqo;
        private @Nullable String menuPlatLabel;
        private @Nullable String menuPlatPrecision;
        private @Nullable List<MenuPlatRegime> menuPlatRegime;
        private @Nullable List<MenuPlatAllergene> menuPlatAllergene;
        private @Nullable List<MenuPlatTexture> menuPlatTexture;
        private @Nullable MenuPlatNutriscore menuPlatNutriscore;
        private @Nullable BigDecimal menuPlatPrix;
        private @Nullable OffsetDateTime menuPublicationDate;
        private @Nullable OffsetDateTime menuModificationDate;
        private @Nullable String menuModificationInfo;

        private Builder() {}

        /**
         * <code>menuCollNom</code> : Collectivité responsable des repas.
         *
         * <p>Dénomination officielle de l'organisme public qui organise les repas et publie ce fichier, écrite de la même façon sur toutes les lignes. Obligatoire.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuCollNom(@Nullable String value) {
            this.menuCollNom = value;
            return this;
        }

        /**
         * <code>menuCollSiret</code> : SIRET de la collectivité responsable.
         *
         * <p>Les 14 chiffres du SIRET de menuCollNom, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuCollSiret(@Nullable String value) {
            this.menuCollSiret = value;
            return this;
        }

        /**
         * <code>menuEtablissementNom</code> : Cuisine qui a préparé le repas.
         *
         * <p>Nom de la cuisine centrale, du syndicat ou de l'entreprise qui a cuisiné le repas. Obligatoire ; si la collectivité cuisine elle-même, répéter son nom.
         *
         * <p>Exemple : <code>Cuisine centrale de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuEtablissementNom(@Nullable String value) {
            this.menuEtablissementNom = value;
            return this;
        }

        /**
         * <code>menuEtablissementSiret</code> : SIRET de la cuisine.
         *
         * <p>Les 14 chiffres du SIRET de menuEtablissementNom, sans espace ; la clé de contrôle est vérifiée. Vide si cette cuisine n'en a pas.
         *
         * <p>Exemple : <code>21860194600401</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuEtablissementSiret(@Nullable String value) {
            this.menuEtablissementSiret = value;
            return this;
        }

        /**
         * <code>menuRestaurantNom</code> : Lieu où le repas est mangé.
         *
         * <p>Nom de l'école, de la résidence, de la cantine administrative ou de tout autre lieu où les convives mangent. Obligatoire.
         *
         * <p>Exemple : <code>école élémentaire Paul Bert</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantNom(@Nullable String value) {
            this.menuRestaurantNom = value;
            return this;
        }

        /**
         * <code>menuRestaurantInsee</code> : Commune du restaurant (code INSEE).
         *
         * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantInsee(@Nullable String value) {
            this.menuRestaurantInsee = value;
            return this;
        }

        /**
         * <code>menuRestaurantId</code> : Numéro identifiant le restaurant.
         *
         * <p>Le SIRET si le restaurant en a un ; à défaut le code UAI pour une école, un collège ou un lycée ; sinon un numéro interne. La nature du numéro est dite dans menuRestaurantIdType. Vide si cette colonne vaut « sans ».
         *
         * <p>Exemple : <code>0860123X</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantId(@Nullable String value) {
            this.menuRestaurantId = value;
            return this;
        }

        /**
         * <code>menuRestaurantIdType</code> : Nature du numéro du restaurant.
         *
         * <p>Ce que contient menuRestaurantId : « SIRET », « EN » pour un code UAI de l'Éducation nationale, « autre » pour un numéro interne, « sans » quand il n'y a pas de numéro. Obligatoire.
         *
         * <p>Exemple : <code>EN</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantIdType(@Nullable MenuRestaurantIdType value) {
            this.menuRestaurantIdType = value;
            return this;
        }

        /**
         * <code>menuRestaurantType</code> : Catégorie du lieu de restauration.
         *
         * <p>Choisir dans la liste l'établissement où l'on sert ce menu, ou « autre » si aucun ne convient. Obligatoire, en respectant minuscules, majuscules et accents.
         *
         * <p>Exemple : <code>élémentaire</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantType(@Nullable MenuRestaurantType value) {
            this.menuRestaurantType = value;
            return this;
        }

        /**
         * <code>menuRestaurantConvive</code> : Personnes à qui le menu est destiné.
         *
         * <p>Groupe de convives ou salle où ce menu est servi, en texte libre, avec un point-virgule entre deux groupes. Obligatoire ; écrire « tous » si le menu est le même pour tout le restaurant.
         *
         * <p>Exemple : <code>CP;CE1</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRestaurantConvive(@Nullable String value) {
            this.menuRestaurantConvive = value;
            return this;
        }

        /**
         * <code>menuDate</code> : Jour où le menu est servi.
         *
         * <p>Jour du repas, écrit AAAA-MM-JJ (2024-03-19 et non 19/03/2024). Obligatoire ; le même sur toutes les lignes du menu.
         *
         * <p>Exemple : <code>2024-03-19</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuDate(@Nullable LocalDate value) {
            this.menuDate = value;
            return this;
        }

        /**
         * <code>menuRepasType</code> : Moment ou genre du repas.
         *
         * <p>Choisir le repas dans la liste, ou « autre » si aucun ne convient. Obligatoire, en minuscules et avec les accents.
         *
         * <p>Exemple : <code>déjeuner</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuRepasType(@Nullable MenuRepasType value) {
            this.menuRepasType = value;
            return this;
        }

        /**
         * <code>menuPlatType</code> : Place du plat dans le repas.
         *
         * <p>Choisir dans la liste ce que le plat est dans le repas, ou « autre » si rien ne convient. Obligatoire, en minuscules ; chaque plat du menu a sa propre ligne.
         *
         * <p>Exemple : <code>plat principal</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatType(@Nullable MenuPlatType value) {
            this.menuPlatType = value;
            return this;
        }

        /**
         * <code>menuPlatNom</code> : Appellation du plat au menu.
         *
         * <p>Appellation courte du plat, en 160 caractères au plus, espaces compris. Obligatoire ; écrire toujours de la même façon un plat qui revient.
         *
         * <p>Exemple : <code>gratin de courgettes</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatNom(@Nullable String value) {
            this.menuPlatNom = value;
            return this;
        }

        /**
         * <code>menuPlatCode</code> : Référence interne du plat.
         *
         * <p>Référence qui désigne ce plat et lui seul, en 16 caractères au plus. Reprendre la valeur de platCode relie la ligne au fichier des plats ; peut rester vide.
         *
         * <p>Exemple : <code>GRATIN-0214</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatCode(@Nullable String value) {
            this.menuPlatCode = value;
            return this;
        }

        /**
         * <code>menuPlatSiqo</code> : Signes officiels de qualité du plat.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises, en minuscules : label rouge, agriculture biologique, spécialité traditionnelle garantie, indication géographique protégée, appellation d'origine contrôlée, appellation d'origine protégée. Vide si le plat n'a aucun de ces signes.
         *
         * <p>Exemple : <code>["label rouge"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatSiqo(@Nullable List<MenuPlatSiqo> value) {
            this.menuPlatSiqo = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>menuPlatLabel</code> : Autres labels ou marques du plat.
         *
         * <p>Marques locales, territoriales ou démarches de qualité qui ne sont pas des signes officiels (ceux-ci vont dans menuPlatSiqo). Texte libre, avec un point-virgule entre deux labels ; peut rester vide.
         *
         * <p>Exemple : <code>Poitou Terroir;Bienvenue à la ferme</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatLabel(@Nullable String value) {
            this.menuPlatLabel = value;
            return this;
        }

        /**
         * <code>menuPlatPrecision</code> : Occasion particulière liée au menu.
         *
         * <p>Fête, thème ou animation pour lesquels le plat est proposé, avec un point-virgule entre deux. Vide pour un jour ordinaire.
         *
         * <p>Exemple : <code>repas de fin d'année</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatPrecision(@Nullable String value) {
            this.menuPlatPrecision = value;
            return this;
        }

        /**
         * <code>menuPlatRegime</code> : Régimes alimentaires que le plat respecte.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles. Valeurs admises : végétarien, sans sel, sans porc, sans sucre ajouté ; la liste du schéma met une espace après « sans porc », à garder : ["sans porc "]. Vide si le plat ne vise aucun de ces régimes.
         *
         * <p>Exemple : <code>["sans sucre ajouté","végétarien"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatRegime(@Nullable List<MenuPlatRegime> value) {
            this.menuPlatRegime = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>menuPlatAllergene</code> : Allergènes que le plat peut contenir.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles ; compter aussi les simples traces. Valeurs admises : céréales contenant du gluten, crustacés, oeufs (sans ligature), poissons, arachides, soja, lait, fruits à coques, céleri, moutarde, graines de sésame, anhydride sulfureux et sulfites, lupin, mollusques. Vide s'il n'y en a aucun.
         *
         * <p>Exemple : <code>["lait","céréales contenant du gluten"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatAllergene(@Nullable List<MenuPlatAllergene> value) {
            this.menuPlatAllergene = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>menuPlatTexture</code> : Textures dans lesquelles le plat existe.
         *
         * <p>Liste entre crochets, chaque valeur entre guillemets droits, avec des virgules entre elles, même s'il n'y en a qu'une. Valeurs admises : sans texture modifiée, mixé, mixé lissé, fondant, haché. Peut rester vide.
         *
         * <p>Exemple : <code>["sans texture modifiée","mixé lissé"]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatTexture(@Nullable List<MenuPlatTexture> value) {
            this.menuPlatTexture = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * <code>menuPlatNutriscore</code> : Lettre du Nutri-Score du plat.
         *
         * <p>Une seule lettre majuscule, de A (le plus favorable) à E (le moins favorable). Vide si le score n'a pas été calculé.
         *
         * <p>Exemple : <code>B</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatNutriscore(@Nullable MenuPlatNutriscore value) {
            this.menuPlatNutriscore = value;
            return this;
        }

        /**
         * <code>menuPlatPrix</code> : Coût de revient du plat en euros.
         *
         * <p>Ce que le plat coûte à produire, et non le tarif payé par le convive. En euros, avec un point pour les centimes, sans espace ni symbole ; peut rester vide.
         *
         * <p>Exemple : <code>2.15</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPlatPrix(@Nullable BigDecimal value) {
            this.menuPlatPrix = value;
            return this;
        }

        /**
         * <code>menuPublicationDate</code> : Moment de publication de la ligne.
         *
         * <p>Date et heure de la mise en ligne, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Obligatoire.
         *
         * <p>Exemple : <code>2024-03-15T09:30:00Z</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuPublicationDate(@Nullable OffsetDateTime value) {
            this.menuPublicationDate = value;
            return this;
        }

        /**
         * <code>menuModificationDate</code> : Moment du dernier changement de la ligne.
         *
         * <p>Date et heure de la dernière correction, écrites 2024-03-15T09:30:00Z : jour, lettre T, heure, puis Z pour l'heure universelle. Vide si la ligne n'a pas changé depuis menuPublicationDate.
         *
         * <p>Exemple : <code>2024-03-18T14:05:00Z</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuModificationDate(@Nullable OffsetDateTime value) {
            this.menuModificationDate = value;
            return this;
        }

        /**
         * <code>menuModificationInfo</code> : Motif du dernier changement.
         *
         * <p>Quelques mots sur ce qui a conduit à corriger la ligne. Vide si elle n'a pas été modifiée.
         *
         * <p>Exemple : <code>panne de four : gratin à la place des lasagnes</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder menuModificationInfo(@Nullable String value) {
            this.menuModificationInfo = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Menu build() {
            return new Menu(this);
        }
    }

    /**
     * Valeurs de <code>menuRestaurantIdType</code> : Nature du numéro du restaurant.
     */
    public enum MenuRestaurantIdType implements StandardValue {
        /** <code>SIRET</code>. */
        SIRET("SIRET"),
        /** <code>EN</code>. */
        EN("EN"),
        /** <code>autre</code>. */
        AUTRE("autre"),
        /** <code>sans</code>. */
        SANS("sans");

        private final String text;

        MenuRestaurantIdType(String text) {
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
        public static MenuRestaurantIdType of(String text) {
            for (MenuRestaurantIdType value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuRestaurantIdType: " + text);
        }
    }

    /**
     * Valeurs de <code>menuRestaurantType</code> : Catégorie du lieu de restauration.
     */
    public enum MenuRestaurantType implements StandardValue {
        /** <code>crèche</code>. */
        CRECHE("crèche"),
        /** <code>maternelle</code>. */
        MATERNELLE("maternelle"),
        /** <code>élémentaire</code>. */
        ELEMENTAIRE("élémentaire"),
        /** <code>collège</code>. */
        COLLEGE("collège"),
        /** <code>lycée</code>. */
        LYCEE("lycée"),
        /** <code>université</code>. */
        UNIVERSITE("université"),
        /** <code>centre de formation</code>. */
        CENTRE_DE_FORMATION("centre de formation"),
        /** <code>administration</code>. */
        ADMINISTRATION("administration"),
        /** <code>résidence sénior</code>. */
        RESIDENCE_SENIOR("résidence sénior"),
        /** <code>EHPAD</code>. */
        EHPAD("EHPAD"),
        /** <code>repas à domicile</code>. */
        REPAS_A_DOMICILE("repas à domicile"),
        /** <code>centre de loisirs</code>. */
        CENTRE_DE_LOISIRS("centre de loisirs"),
        /** <code>restaurant d'entreprise</code>. */
        RESTAURANT_D_ENTREPRISE("restaurant d'entreprise"),
        /** <code>autre</code>. */
        AUTRE("autre");

        private final String text;

        MenuRestaurantType(String text) {
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
        public static MenuRestaurantType of(String text) {
            for (MenuRestaurantType value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuRestaurantType: " + text);
        }
    }

    /**
     * Valeurs de <code>menuRepasType</code> : Moment ou genre du repas.
     */
    public enum MenuRepasType implements StandardValue {
        /** <code>petit-déjeuner</code>. */
        PETIT_DEJEUNER("petit-déjeuner"),
        /** <code>déjeuner</code>. */
        DEJEUNER("déjeuner"),
        /** <code>goûter</code>. */
        GOUTER("goûter"),
        /** <code>dîner</code>. */
        DINER("dîner"),
        /** <code>collation</code>. */
        COLLATION("collation"),
        /** <code>pique-nique</code>. */
        PIQUE_NIQUE("pique-nique"),
        /** <code>autre</code>. */
        AUTRE("autre");

        private final String text;

        MenuRepasType(String text) {
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
        public static MenuRepasType of(String text) {
            for (MenuRepasType value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuRepasType: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatType</code> : Place du plat dans le repas.
     */
    public enum MenuPlatType implements StandardValue {
        /** <code>entrée</code>. */
        ENTREE("entrée"),
        /** <code>plat principal</code>. */
        PLAT_PRINCIPAL("plat principal"),
        /** <code>garniture</code>. */
        GARNITURE("garniture"),
        /** <code>dessert</code>. */
        DESSERT("dessert"),
        /** <code>produit laitier</code>. */
        PRODUIT_LAITIER("produit laitier"),
        /** <code>pain</code>. */
        PAIN("pain"),
        /** <code>autre</code>. */
        AUTRE("autre");

        private final String text;

        MenuPlatType(String text) {
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
        public static MenuPlatType of(String text) {
            for (MenuPlatType value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatType: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatSiqo</code> : Signes officiels de qualité du plat.
     */
    public enum MenuPlatSiqo implements StandardValue {
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

        MenuPlatSiqo(String text) {
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
        public static MenuPlatSiqo of(String text) {
            for (MenuPlatSiqo value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatSiqo: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatRegime</code> : Régimes alimentaires que le plat respecte.
     */
    public enum MenuPlatRegime implements StandardValue {
        /** <code>végétarien</code>. */
        VEGETARIEN("végétarien"),
        /** <code>sans sel</code>. */
        SANS_SEL("sans sel"),
        /** <code>sans porc </code>. */
        SANS_PORC("sans porc "),
        /** <code>sans sucre ajouté</code>. */
        SANS_SUCRE_AJOUTE("sans sucre ajouté");

        private final String text;

        MenuPlatRegime(String text) {
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
        public static MenuPlatRegime of(String text) {
            for (MenuPlatRegime value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatRegime: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatAllergene</code> : Allergènes que le plat peut contenir.
     */
    public enum MenuPlatAllergene implements StandardValue {
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

        MenuPlatAllergene(String text) {
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
        public static MenuPlatAllergene of(String text) {
            for (MenuPlatAllergene value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatAllergene: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatTexture</code> : Textures dans lesquelles le plat existe.
     */
    public enum MenuPlatTexture implements StandardValue {
        /** <code>sans texture modifiée</code>. */
        SANS_TEXTURE_MODIFIEE("sans texture modifiée"),
        /** <code>mixé</code>. */
        MIXE("mixé"),
        /** <code>mixé lissé</code>. */
        MIXE_LISSE("mixé lissé"),
        /** <code>fondant</code>. */
        FONDANT("fondant"),
        /** <code>haché</code>. */
        HACHE("haché");

        private final String text;

        MenuPlatTexture(String text) {
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
        public static MenuPlatTexture of(String text) {
            for (MenuPlatTexture value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatTexture: " + text);
        }
    }

    /**
     * Valeurs de <code>menuPlatNutriscore</code> : Lettre du Nutri-Score du plat.
     */
    public enum MenuPlatNutriscore implements StandardValue {
        /** <code>A</code>. */
        A("A"),
        /** <code>B</code>. */
        B("B"),
        /** <code>C</code>. */
        C("C"),
        /** <code>D</code>. */
        D("D"),
        /** <code>E</code>. */
        E("E");

        private final String text;

        MenuPlatNutriscore(String text) {
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
        public static MenuPlatNutriscore of(String text) {
            for (MenuPlatNutriscore value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("menuPlatNutriscore: " + text);
        }
    }
}
