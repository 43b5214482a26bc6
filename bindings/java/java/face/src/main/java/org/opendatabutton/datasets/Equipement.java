// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un équipement (<code>equipements</code> 0.1.5).
 *
 * <p>Une ligne par équipement ouvert à la population (mairie, école, gymnase, bibliothèque…) : sa nature, son nom, son adresse, sa position, son classement comme lieu recevant du public et la manière de le joindre.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/equipements, version 0.1.5.
 */
public final class Equipement implements DataRecord {
    private final @Nullable String collNom;
    private final @Nullable String collSiret;
    private final @Nullable String equipUid;
    private final @Nullable EquipTheme equipTheme;
    private final @Nullable String equipCode;
    private final @Nullable String equipType;
    private final @Nullable String equipNom;
    private final @Nullable String adrNumero;
    private final @Nullable String adrNomvoie;
    private final @Nullable String adrCodepostal;
    private final @Nullable String adrCommune;
    private final @Nullable String adrCleInterop;
    private final @Nullable String erpId;
    private final @Nullable String erpType;
    private final @Nullable Long erpCategorie;
    private final @Nullable BigDecimal equipLat;
    private final @Nullable BigDecimal equipLong;
    private final @Nullable String equipOuverture;
    private final @Nullable String equipTel;
    private final @Nullable String equipEmail;
    private final @Nullable String equipWeb;

    private Equipement(Builder builder) {
        this.collNom = builder.collNom;
        this.collSiret = builder.collSiret;
        this.equipUid = builder.equipUid;
        this.equipTheme = builder.equipTheme;
        this.equipCode = builder.equipCode;
        this.equipType = builder.equipType;
        this.equipNom = builder.equipNom;
        this.adrNumero = builder.adrNumero;
        this.adrNomvoie = builder.adrNomvoie;
        this.adrCodepostal = builder.adrCodepostal;
        this.adrCommune = builder.adrCommune;
        this.adrCleInterop = builder.adrCleInterop;
        this.erpId = builder.erpId;
        this.erpType = builder.erpType;
        this.erpCategorie = builder.erpCategorie;
        this.equipLat = builder.equipLat;
        this.equipLong = builder.equipLong;
        this.equipOuverture = builder.equipOuverture;
        this.equipTel = builder.equipTel;
        this.equipEmail = builder.equipEmail;
        this.equipWeb = builder.equipWeb;
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
        builder.equipUid = equipUid;
        builder.equipTheme = equipTheme;
        builder.equipCode = equipCode;
        builder.equipType = equipType;
        builder.equipNom = equipNom;
        builder.adrNumero = adrNumero;
        builder.adrNomvoie = adrNomvoie;
        builder.adrCodepostal = adrCodepostal;
        builder.adrCommune = adrCommune;
        builder.adrCleInterop = adrCleInterop;
        builder.erpId = erpId;
        builder.erpType = erpType;
        builder.erpCategorie = erpCategorie;
        builder.equipLat = equipLat;
        builder.equipLong = equipLong;
        builder.equipOuverture = equipOuverture;
        builder.equipTel = equipTel;
        builder.equipEmail = equipEmail;
        builder.equipWeb = equipWeb;
        return builder;
    }

    /**
     * <code>COLL_NOM</code> : Collectivité où se trouvent les équipements.
     *
     * <p>Dénomination officielle de la commune, du département ou autre territoire que couvre le fichier, en 140 caractères au plus et écrite de la même façon sur toutes les lignes. Obligatoire.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collNom() {
        return collNom;
    }

    /**
     * <code>COLL_SIRET</code> : SIRET du territoire couvert.
     *
     * <p>Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collSiret() {
        return collSiret;
    }

    /**
     * <code>EQUIP_UID</code> : Clé de l'équipement, avec sa commune.
     *
     * <p>Cinq caractères INSEE de la commune, un tiret, puis la valeur exacte d'EQUIP_CODE : 18 caractères en tout. Obligatoire ; une valeur différente sur chaque ligne, avec 2A ou 2B en tête pour la Corse.
     *
     * <p>Exemple : <code>86194-01010401-001</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipUid() {
        return equipUid;
    }

    /**
     * <code>EQUIP_THEME</code> : Grande famille de l'équipement.
     *
     * <p>L'une des dix familles de la liste, recopiée à l'identique : « Equipement » y prend une majuscule sans accent, sauf dans « Autre équipement ». Obligatoire ; la famille doit convenir au code choisi dans EQUIP_CODE.
     *
     * <p>Exemple : <code>Equipement administratif</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EquipTheme equipTheme() {
        return equipTheme;
    }

    /**
     * <code>EQUIP_CODE</code> : Code de nomenclature et rang.
     *
     * <p>Les 8 chiffres de la rubrique la plus précise dans la nomenclature du CRIGE PACA, un tiret, puis un rang de 001 à 999 qui distingue les équipements semblables d'une même commune. Obligatoire, 12 caractères ; il est repris à la fin d'EQUIP_UID.
     *
     * <p>Exemple : <code>01010401-001</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipCode() {
        return equipCode;
    }

    /**
     * <code>EQUIP_TYPE</code> : Nature de l'équipement en clair.
     *
     * <p>Mot de la nomenclature qui traduit les 8 premiers chiffres d'EQUIP_CODE ; s'il y en a plusieurs, prendre celui qui parle le mieux aux habitants. Obligatoire, sans virgule et en 140 caractères au plus.
     *
     * <p>Exemple : <code>Mairie</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipType() {
        return equipType;
    }

    /**
     * <code>EQUIP_NOM</code> : Comment les habitants l'appellent.
     *
     * <p>Nom courant, sans sigle, plus précis qu'EQUIP_TYPE et différent d'un lieu à l'autre, en 256 caractères au plus. Obligatoire.
     *
     * <p>Exemple : <code>Hôtel de ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipNom() {
        return equipNom;
    }

    /**
     * <code>ADR_NUMERO</code> : Numéro dans la voie.
     *
     * <p>Numéro, puis au besoin son suffixe en minuscules sans accent : bis, ter, a, b2. Deux numéros extrêmes se joignent par une barre oblique (36/38). Obligatoire : écrire 99999 si le lieu n'est pas numéroté.
     *
     * <p>Exemple : <code>15 bis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrNumero() {
        return adrNumero;
    }

    /**
     * <code>ADR_NOMVOIE</code> : Voie ou lieu-dit.
     *
     * <p>Type et nom en toutes lettres, avec accents, majuscules et minuscules (Avenue et non Av.) ; sans numéro, qui va dans ADR_NUMERO. Obligatoire, au moins 3 caractères : lettres, chiffres, espaces, traits d'union et apostrophes droites, mais ni point, ni virgule, ni œ.
     *
     * <p>Exemple : <code>Place du Maréchal Leclerc</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrNomvoie() {
        return adrNomvoie;
    }

    /**
     * <code>ADR_CODEPOSTAL</code> : Code postal du lieu.
     *
     * <p>Les 5 chiffres que la Poste utilise pour cette adresse, à ne pas confondre avec le code INSEE. Obligatoire. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
     *
     * <p>Exemple : <code>86000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrCodepostal() {
        return adrCodepostal;
    }

    /**
     * <code>ADR_COMMUNE</code> : Nom de la commune d'implantation.
     *
     * <p>Nom officiel, accents compris, de la commune dont le code INSEE ouvre EQUIP_UID. Obligatoire ; seuls les lettres, espaces et traits d'union sont admis, si bien qu'une apostrophe est signalée comme une erreur : mettre une espace à sa place.
     *
     * <p>Exemple : <code>Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrCommune() {
        return adrCommune;
    }

    /**
     * <code>ADR_CLE_INTEROP</code> : Clé de la base adresse locale.
     *
     * <p>Code INSEE, code FANTOIR de la voie, numéro complété par des zéros jusqu'à 5 chiffres, puis suffixe éventuel, joints par des tirets bas et en minuscules. Au moins 16 caractères, lettres sans accent, chiffres et tirets bas. Vide si l'adresse n'a pas encore de clé.
     *
     * <p>Exemple : <code>86194_3920_00015_bis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrCleInterop() {
        return adrCleInterop;
    }

    /**
     * <code>ERP_ID</code> : Numéro du dossier ERP.
     *
     * <p>Référence de l'établissement auprès du service d'incendie (SDIS) ou de la direction départementale des territoires (DDT), recopiée telle quelle. Vide quand le lieu n'est pas classé ERP ou que cette référence manque.
     *
     * <p>Exemple : <code>E86194-00042</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String erpId() {
        return erpId;
    }

    /**
     * <code>ERP_TYPE</code> : Activité au sens du règlement incendie.
     *
     * <p>Lettres majuscules de l'activité, lues sur l'arrêté d'ouverture ou le registre de sécurité : R pour l'enseignement, W pour les bureaux, PA pour le plein air, par exemple. Plusieurs activités se joignent par un point-virgule sans espace, en 10 caractères au plus. Vide si le lieu n'est pas un ERP.
     *
     * <p>Exemple : <code>W;L</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String erpType() {
        return erpType;
    }

    /**
     * <code>ERP_CATEGORIE</code> : Taille de l'ERP, de 1 à 5.
     *
     * <p>Un entier lu sur les mêmes documents qu'ERP_TYPE : 1 pour les plus grands effectifs (plus de 1500 personnes), 5 pour les petits établissements. Vide si le lieu n'est pas un ERP.
     *
     * <p>Exemple : <code>3</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long erpCategorie() {
        return erpCategorie;
    }

    /**
     * <code>EQUIP_LAT</code> : Latitude en degrés décimaux.
     *
     * <p>Position nord-sud dans le système WGS 84, celui du GPS, avec un point et non une virgule : entre 41 et 52 en France métropolitaine. Obligatoire ; ne pas l'échanger avec EQUIP_LONG.
     *
     * <p>Exemple : <code>46.580220</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal equipLat() {
        return equipLat;
    }

    /**
     * <code>EQUIP_LONG</code> : Longitude en degrés décimaux.
     *
     * <p>Position est-ouest dans le système WGS 84, avec un point décimal ; négative à l'ouest de Greenwich, comme à Brest. Obligatoire ; entre -6 et 10 en France métropolitaine.
     *
     * <p>Exemple : <code>0.340375</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal equipLong() {
        return equipLong;
    }

    /**
     * <code>EQUIP_OUVERTURE</code> : Horaires dans la notation OpenStreetMap.
     *
     * <p>Jours en deux lettres anglaises (Mo, Tu, We, Th, Fr, Sa, Su) puis heures sur 24, selon la clé opening_hours ; un point-virgule sépare les règles. Si la valeur contient une virgule, le fichier CSV l'entoure de guillemets doubles. Vide si les horaires ne sont pas connus.
     *
     * <p>Exemple : <code>Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipOuverture() {
        return equipOuverture;
    }

    /**
     * <code>EQUIP_TEL</code> : Numéro pour joindre l'équipement.
     *
     * <p>Indicatif international, une espace, puis les chiffres d'un seul tenant sans le 0 initial, en 13 caractères au plus. À défaut d'une ligne sur place, celui du gestionnaire ; vide si aucun n'est connu.
     *
     * <p>Exemple : <code>+33 536490012</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipTel() {
        return equipTel;
    }

    /**
     * <code>EQUIP_EMAIL</code> : Courriel pour joindre l'équipement.
     *
     * <p>Une seule adresse, de préférence celle d'un service plutôt que d'une personne ; celle du gestionnaire convient. Vide si aucune n'est connue.
     *
     * <p>Exemple : <code>accueil&#64;example.org</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipEmail() {
        return equipEmail;
    }

    /**
     * <code>EQUIP_WEB</code> : Page web de l'équipement.
     *
     * <p>Adresse complète, commençant par https:// ou http://, de la page qui présente le lieu ou, faute de mieux, du site de son gestionnaire. Vide si rien n'est en ligne.
     *
     * <p>Exemple : <code>https://www.example.org/hotel-de-ville</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String equipWeb() {
        return equipWeb;
    }

    @Override
    public String dataSet() {
        return "equipements";
    }

    @Override
    public String version() {
        return "0.1.5";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return collNom;
            case 1:
                return collSiret;
            case 2:
                return equipUid;
            case 3:
                return equipTheme;
            case 4:
                return equipCode;
            case 5:
                return equipType;
            case 6:
                return equipNom;
            case 7:
                return adrNumero;
            case 8:
                return adrNomvoie;
            case 9:
                return adrCodepostal;
            case 10:
                return adrCommune;
            case 11:
                return adrCleInterop;
            case 12:
                return erpId;
            case 13:
                return erpType;
            case 14:
                return erpCategorie;
            case 15:
                return equipLat;
            case 16:
                return equipLong;
            case 17:
                return equipOuverture;
            case 18:
                return equipTel;
            case 19:
                return equipEmail;
            case 20:
                return equipWeb;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Equipement)) {
            return false;
        }
        for (int column = 0; column < 21; column++) {
            if (!Objects.equals(get(column), ((Equipement) other).get(column))) {
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
        StringBuilder text = new StringBuilder("Equipement{");
        if (collNom != null) {
            text.append(" COLL_NOM=").append(collNom);
        }
        if (collSiret != null) {
            text.append(" COLL_SIRET=").append(collSiret);
        }
        if (equipUid != null) {
            text.append(" EQUIP_UID=").append(equipUid);
        }
        if (equipTheme != null) {
            text.append(" EQUIP_THEME=").append(equipTheme);
        }
        if (equipCode != null) {
            text.append(" EQUIP_CODE=").append(equipCode);
        }
        if (equipType != null) {
            text.append(" EQUIP_TYPE=").append(equipType);
        }
        if (equipNom != null) {
            text.append(" EQUIP_NOM=").append(equipNom);
        }
        if (adrNumero != null) {
            text.append(" ADR_NUMERO=").append(adrNumero);
        }
        if (adrNomvoie != null) {
            text.append(" ADR_NOMVOIE=").append(adrNomvoie);
        }
        if (adrCodepostal != null) {
            text.append(" ADR_CODEPOSTAL=").append(adrCodepostal);
        }
        if (adrCommune != null) {
            text.append(" ADR_COMMUNE=").append(adrCommune);
        }
        if (adrCleInterop != null) {
            text.append(" ADR_CLE_INTEROP=").append(adrCleInterop);
        }
        if (erpId != null) {
            text.append(" ERP_ID=").append(erpId);
        }
        if (erpType != null) {
            text.append(" ERP_TYPE=").append(erpType);
        }
        if (erpCategorie != null) {
            text.append(" ERP_CATEGORIE=").append(erpCategorie);
        }
        if (equipLat != null) {
            text.append(" EQUIP_LAT=").append(equipLat);
        }
        if (equipLong != null) {
            text.append(" EQUIP_LONG=").append(equipLong);
        }
        if (equipOuverture != null) {
            text.append(" EQUIP_OUVERTURE=").append(equipOuverture);
        }
        if (equipTel != null) {
            text.append(" EQUIP_TEL=").append(equipTel);
        }
        if (equipEmail != null) {
            text.append(" EQUIP_EMAIL=").append(equipEmail);
        }
        if (equipWeb != null) {
            text.append(" EQUIP_WEB=").append(equipWeb);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String collNom;
        private @Nullable String collSiret;
        private @Nullable String equipUid;
        private @Nullable EquipTheme equipTheme;
        private @Nullable String equipCode;
        private @Nullable String equipType;
        private @Nullable String equipNom;
        private @Nullable String adrNumero;
        private @Nullable String adrNomvoie;
        private @Nullable String adrCodepostal;
        private @Nullable String adrCommune;
        private @Nullable String adrCleInterop;
        private @Nullable String erpId;
        private @Nullable String erpType;
        private @Nullable Long erpCategorie;
        private @Nullable BigDecimal equipLat;
        private @Nullable BigDecimal equipLong;
        private @Nullable String equipOuverture;
        private @Nullable String equipTel;
        private @Nullable String equipEmail;
        private @Nullable String equipWeb;

        private Builder() {}

        /**
         * <code>COLL_NOM</code> : Collectivité où se trouvent les équipements.
         *
         * <p>Dénomination officielle de la commune, du département ou autre territoire que couvre le fichier, en 140 caractères au plus et écrite de la même façon sur toutes les lignes. Obligatoire.
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
         * <code>COLL_SIRET</code> : SIRET du territoire couvert.
         *
         * <p>Les 14 chiffres du SIRET de COLL_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
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
         * <code>EQUIP_UID</code> : Clé de l'équipement, avec sa commune.
         *
         * <p>Cinq caractères INSEE de la commune, un tiret, puis la valeur exacte d'EQUIP_CODE : 18 caractères en tout. Obligatoire ; une valeur différente sur chaque ligne, avec 2A ou 2B en tête pour la Corse.
         *
         * <p>Exemple : <code>86194-01010401-001</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipUid(@Nullable String value) {
            this.equipUid = value;
            return this;
        }

        /**
         * <code>EQUIP_THEME</code> : Grande famille de l'équipement.
         *
         * <p>L'une des dix familles de la liste, recopiée à l'identique : « Equipement » y prend une majuscule sans accent, sauf dans « Autre équipement ». Obligatoire ; la famille doit convenir au code choisi dans EQUIP_CODE.
         *
         * <p>Exemple : <code>Equipement administratif</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipTheme(@Nullable EquipTheme value) {
            this.equipTheme = value;
            return this;
        }

        /**
         * <code>EQUIP_CODE</code> : Code de nomenclature et rang.
         *
         * <p>Les 8 chiffres de la rubrique la plus précise dans la nomenclature du CRIGE PACA, un tiret, puis un rang de 001 à 999 qui distingue les équipements semblables d'une même commune. Obligatoire, 12 caractères ; il est repris à la fin d'EQUIP_UID.
         *
         * <p>Exemple : <code>01010401-001</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipCode(@Nullable String value) {
            this.equipCode = value;
            return this;
        }

        /**
         * <code>EQUIP_TYPE</code> : Nature de l'équipement en clair.
         *
         * <p>Mot de la nomenclature qui traduit les 8 premiers chiffres d'EQUIP_CODE ; s'il y en a plusieurs, prendre celui qui parle le mieux aux habitants. Obligatoire, sans virgule et en 140 caractères au plus.
         *
         * <p>Exemple : <code>Mairie</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipType(@Nullable String value) {
            this.equipType = value;
            return this;
        }

        /**
         * <code>EQUIP_NOM</code> : Comment les habitants l'appellent.
         *
         * <p>Nom courant, sans sigle, plus précis qu'EQUIP_TYPE et différent d'un lieu à l'autre, en 256 caractères au plus. Obligatoire.
         *
         * <p>Exemple : <code>Hôtel de ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipNom(@Nullable String value) {
            this.equipNom = value;
            return this;
        }

        /**
         * <code>ADR_NUMERO</code> : Numéro dans la voie.
         *
         * <p>Numéro, puis au besoin son suffixe en minuscules sans accent : bis, ter, a, b2. Deux numéros extrêmes se joignent par une barre oblique (36/38). Obligatoire : écrire 99999 si le lieu n'est pas numéroté.
         *
         * <p>Exemple : <code>15 bis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrNumero(@Nullable String value) {
            this.adrNumero = value;
            return this;
        }

        /**
         * <code>ADR_NOMVOIE</code> : Voie ou lieu-dit.
         *
         * <p>Type et nom en toutes lettres, avec accents, majuscules et minuscules (Avenue et non Av.) ; sans numéro, qui va dans ADR_NUMERO. Obligatoire, au moins 3 caractères : lettres, chiffres, espaces, traits d'union et apostrophes droites, mais ni point, ni virgule, ni œ.
         *
         * <p>Exemple : <code>Place du Maréchal Leclerc</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrNomvoie(@Nullable String value) {
            this.adrNomvoie = value;
            return this;
        }

        /**
         * <code>ADR_CODEPOSTAL</code> : Code postal du lieu.
         *
         * <p>Les 5 chiffres que la Poste utilise pour cette adresse, à ne pas confondre avec le code INSEE. Obligatoire. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
         *
         * <p>Exemple : <code>86000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrCodepostal(@Nullable String value) {
            this.adrCodepostal = value;
            return this;
        }

        /**
         * <code>ADR_COMMUNE</code> : Nom de la commune d'implantation.
         *
         * <p>Nom officiel, accents compris, de la commune dont le code INSEE ouvre EQUIP_UID. Obligatoire ; seuls les lettres, espaces et traits d'union sont admis, si bien qu'une apostrophe est signalée comme une erreur : mettre une espace à sa place.
         *
         * <p>Exemple : <code>Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrCommune(@Nullable String value) {
            this.adrCommune = value;
            return this;
        }

        /**
         * <code>ADR_CLE_INTEROP</code> : Clé de la base adresse locale.
         *
         * <p>Code INSEE, code FANTOIR de la voie, numéro complété par des zéros jusqu'à 5 chiffres, puis suffixe éventuel, joints par des tirets bas et en minuscules. Au moins 16 caractères, lettres sans accent, chiffres et tirets bas. Vide si l'adresse n'a pas encore de clé.
         *
         * <p>Exemple : <code>86194_3920_00015_bis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrCleInterop(@Nullable String value) {
            this.adrCleInterop = value;
            return this;
        }

        /**
         * <code>ERP_ID</code> : Numéro du dossier ERP.
         *
         * <p>Référence de l'établissement auprès du service d'incendie (SDIS) ou de la direction départementale des territoires (DDT), recopiée telle quelle. Vide quand le lieu n'est pas classé ERP ou que cette référence manque.
         *
         * <p>Exemple : <code>E86194-00042</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder erpId(@Nullable String value) {
            this.erpId = value;
            return this;
        }

        /**
         * <code>ERP_TYPE</code> : Activité au sens du règlement incendie.
         *
         * <p>Lettres majuscules de l'activité, lues sur l'arrêté d'ouverture ou le registre de sécurité : R pour l'enseignement, W pour les bureaux, PA pour le plein air, par exemple. Plusieurs activités se joignent par un point-virgule sans espace, en 10 caractères au plus. Vide si le lieu n'est pas un ERP.
         *
         * <p>Exemple : <code>W;L</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder erpType(@Nullable String value) {
            this.erpType = value;
            return this;
        }

        /**
         * <code>ERP_CATEGORIE</code> : Taille de l'ERP, de 1 à 5.
         *
         * <p>Un entier lu sur les mêmes documents qu'ERP_TYPE : 1 pour les plus grands effectifs (plus de 1500 personnes), 5 pour les petits établissements. Vide si le lieu n'est pas un ERP.
         *
         * <p>Exemple : <code>3</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder erpCategorie(@Nullable Long value) {
            this.erpCategorie = value;
            return this;
        }

        /**
         * <code>ERP_CATEGORIE</code> : Taille de l'ERP, de 1 à 5.
         *
         * <p>Un entier lu sur les mêmes documents qu'ERP_TYPE : 1 pour les plus grands effectifs (plus de 1500 personnes), 5 pour les petits établissements. Vide si le lieu n'est pas un ERP.
         *
         * <p>Exemple : <code>3</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder erpCategorie(long value) {
            return erpCategorie(Long.valueOf(value));
        }

        /**
         * <code>EQUIP_LAT</code> : Latitude en degrés décimaux.
         *
         * <p>Position nord-sud dans le système WGS 84, celui du GPS, avec un point et non une virgule : entre 41 et 52 en France métropolitaine. Obligatoire ; ne pas l'échanger avec EQUIP_LONG.
         *
         * <p>Exemple : <code>46.580220</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipLat(@Nullable BigDecimal value) {
            this.equipLat = value;
            return this;
        }

        /**
         * <code>EQUIP_LONG</code> : Longitude en degrés décimaux.
         *
         * <p>Position est-ouest dans le système WGS 84, avec un point décimal ; négative à l'ouest de Greenwich, comme à Brest. Obligatoire ; entre -6 et 10 en France métropolitaine.
         *
         * <p>Exemple : <code>0.340375</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipLong(@Nullable BigDecimal value) {
            this.equipLong = value;
            return this;
        }

        /**
         * <code>EQUIP_OUVERTURE</code> : Horaires dans la notation OpenStreetMap.
         *
         * <p>Jours en deux lettres anglaises (Mo, Tu, We, Th, Fr, Sa, Su) puis heures sur 24, selon la clé opening_hours ; un point-virgule sépare les règles. Si la valeur contient une virgule, le fichier CSV l'entoure de guillemets doubles. Vide si les horaires ne sont pas connus.
         *
         * <p>Exemple : <code>Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipOuverture(@Nullable String value) {
            this.equipOuverture = value;
            return this;
        }

        /**
         * <code>EQUIP_TEL</code> : Numéro pour joindre l'équipement.
         *
         * <p>Indicatif international, une espace, puis les chiffres d'un seul tenant sans le 0 initial, en 13 caractères au plus. À défaut d'une ligne sur place, celui du gestionnaire ; vide si aucun n'est connu.
         *
         * <p>Exemple : <code>+33 536490012</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipTel(@Nullable String value) {
            this.equipTel = value;
            return this;
        }

        /**
         * <code>EQUIP_EMAIL</code> : Courriel pour joindre l'équipement.
         *
         * <p>Une seule adresse, de préférence celle d'un service plutôt que d'une personne ; celle du gestionnaire convient. Vide si aucune n'est connue.
         *
         * <p>Exemple : <code>accueil&#64;example.org</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipEmail(@Nullable String value) {
            this.equipEmail = value;
            return this;
        }

        /**
         * <code>EQUIP_WEB</code> : Page web de l'équipement.
         *
         * <p>Adresse complète, commençant par https:// ou http://, de la page qui présente le lieu ou, faute de mieux, du site de son gestionnaire. Vide si rien n'est en ligne.
         *
         * <p>Exemple : <code>https://www.example.org/hotel-de-ville</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder equipWeb(@Nullable String value) {
            this.equipWeb = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Equipement build() {
            return new Equipement(this);
        }
    }

    /**
     * Valeurs de <code>EQUIP_THEME</code> : Grande famille de l'équipement.
     */
    public enum EquipTheme implements StandardValue {
        /** <code>Equipement administratif</code>. */
        EQUIPEMENT_ADMINISTRATIF("Equipement administratif"),
        /** <code>Equipement de justice</code>. */
        EQUIPEMENT_DE_JUSTICE("Equipement de justice"),
        /** <code>Equipement sanitaire</code>. */
        EQUIPEMENT_SANITAIRE("Equipement sanitaire"),
        /** <code>Equipement social et d'animation</code>. */
        EQUIPEMENT_SOCIAL_ET_D_ANIMATION("Equipement social et d'animation"),
        /** <code>Equipement sportif et de loisirs</code>. */
        EQUIPEMENT_SPORTIF_ET_DE_LOISIRS("Equipement sportif et de loisirs"),
        /** <code>Equipement d'enseignement</code>. */
        EQUIPEMENT_D_ENSEIGNEMENT("Equipement d'enseignement"),
        /** <code>Equipement cultuel</code>. */
        EQUIPEMENT_CULTUEL("Equipement cultuel"),
        /** <code>Equipement culturel</code>. */
        EQUIPEMENT_CULTUREL("Equipement culturel"),
        /** <code>Equipement de mobilité</code>. */
        EQUIPEMENT_DE_MOBILITE("Equipement de mobilité"),
        /** <code>Autre équipement</code>. */
        AUTRE_EQUIPEMENT("Autre équipement");

        private final String text;

        EquipTheme(String text) {
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
        public static EquipTheme of(String text) {
            for (EquipTheme value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("EQUIP_THEME: " + text);
        }
    }
}
