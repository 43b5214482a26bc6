// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Une adresse (<code>bal</code> 1.5).
 *
 * <p>Une ligne par adresse d'une commune : son numéro, sa voie ou son lieu-dit, ses coordonnées et ses identifiants dans la Base Adresse Nationale. Un fichier ne décrit qu'une commune et la décrit toute ; il alimente la Base Adresse Nationale.
 *
 * <p>Source: AITF, https://aitf-sig-topo.github.io/voies-adresses/, version 1.5.
 */
public final class Adresse implements DataRecord {
    private final @Nullable String idBanCommune;
    private final @Nullable String idBanToponyme;
    private final @Nullable String idBanAdresse;
    private final @Nullable String toponyme;
    private final @Nullable String lieuditComplementNom;
    private final @Nullable Long numero;
    private final @Nullable String suffixe;
    private final @Nullable String communeInsee;
    private final @Nullable String communeNom;
    private final @Nullable String communeDelegueeInsee;
    private final @Nullable String communeDelegueeNom;
    private final @Nullable Position position;
    private final @Nullable BigDecimal x;
    private final @Nullable BigDecimal y;
    private final @Nullable BigDecimal long_;
    private final @Nullable BigDecimal lat;
    private final @Nullable String cadParcelles;
    private final @Nullable String source;
    private final @Nullable LocalDate dateDerMaj;
    private final @Nullable Boolean certificationCommune;

    private Adresse(Builder builder) {
        this.idBanCommune = builder.idBanCommune;
        this.idBanToponyme = builder.idBanToponyme;
        this.idBanAdresse = builder.idBanAdresse;
        this.toponyme = builder.toponyme;
        this.lieuditComplementNom = builder.lieuditComplementNom;
        this.numero = builder.numero;
        this.suffixe = builder.suffixe;
        this.communeInsee = builder.communeInsee;
        this.communeNom = builder.communeNom;
        this.communeDelegueeInsee = builder.communeDelegueeInsee;
        this.communeDelegueeNom = builder.communeDelegueeNom;
        this.position = builder.position;
        this.x = builder.x;
        this.y = builder.y;
        this.long_ = builder.long_;
        this.lat = builder.lat;
        this.cadParcelles = builder.cadParcelles;
        this.source = builder.source;
        this.dateDerMaj = builder.dateDerMaj;
        this.certificationCommune = builder.certificationCommune;
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
        builder.idBanCommune = idBanCommune;
        builder.idBanToponyme = idBanToponyme;
        builder.idBanAdresse = idBanAdresse;
        builder.toponyme = toponyme;
        builder.lieuditComplementNom = lieuditComplementNom;
        builder.numero = numero;
        builder.suffixe = suffixe;
        builder.communeInsee = communeInsee;
        builder.communeNom = communeNom;
        builder.communeDelegueeInsee = communeDelegueeInsee;
        builder.communeDelegueeNom = communeDelegueeNom;
        builder.position = position;
        builder.x = x;
        builder.y = y;
        builder.long_ = long_;
        builder.lat = lat;
        builder.cadParcelles = cadParcelles;
        builder.source = source;
        builder.dateDerMaj = dateDerMaj;
        builder.certificationCommune = certificationCommune;
        return builder;
    }

    /**
     * <code>id_ban_commune</code> : Identifiant BAN de la commune.
     *
     * <p>Identifiant de la commune dans la Base Adresse Nationale, qui le délivre : un UUID de version 4, le même sur toutes les lignes du fichier. Les trois identifiants sont présents sur toutes les lignes, ou sur aucune.
     *
     * <p>Exemple : <code>0246e48c-f33d-433a-8984-034219be842e</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idBanCommune() {
        return idBanCommune;
    }

    /**
     * <code>id_ban_toponyme</code> : Identifiant BAN de la voie ou du lieu-dit.
     *
     * <p>UUID de version 4, le même pour toutes les adresses d'une voie ; il reste à la voie quand elle change de nom.
     *
     * <p>Exemple : <code>8a3bab10-f329-4ce3-9c7d-280d91a8053a</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idBanToponyme() {
        return idBanToponyme;
    }

    /**
     * <code>id_ban_adresse</code> : Identifiant BAN de l'adresse.
     *
     * <p>UUID de version 4, propre à l'adresse. Vide sur les lignes de numéro 99999, qui déclarent un toponyme sans adresse.
     *
     * <p>Exemple : <code>3c87abe4-887b-46ee-9192-5c1b35a06625</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idBanAdresse() {
        return idBanAdresse;
    }

    /**
     * <code>toponyme</code> : Nom de la voie ou du lieu-dit.
     *
     * <p>Nom entier, en toutes lettres, avec accents, tirets et apostrophes, en majuscules et minuscules, de 3 à 200 caractères. Obligatoire.
     *
     * <p>Exemple : <code>Rue des 3 Places</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String toponyme() {
        return toponyme;
    }

    /**
     * <code>lieudit_complement_nom</code> : Lieu-dit ou quartier de l'adresse.
     *
     * <p>Nom d'un lieu-dit qui précise l'adresse ; il doit différer du nom de la voie et être déclaré par une ligne de numéro 99999.
     *
     * @return the value, null for none
     */
    public @Nullable String lieuditComplementNom() {
        return lieuditComplementNom;
    }

    /**
     * <code>numero</code> : Numéro dans la voie.
     *
     * <p>Nombre entier sans zéro devant, de 1 à 99998. 99999 déclare une voie ou un lieu-dit sans adresse. Obligatoire.
     *
     * <p>Exemple : <code>9</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long numero() {
        return numero;
    }

    /**
     * <code>suffixe</code> : Complément du numéro.
     *
     * <p>bis, ter, a, b… : commence par une lettre ou un chiffre, 9 caractères au plus.
     *
     * <p>Exemple : <code>bis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String suffixe() {
        return suffixe;
    }

    /**
     * <code>commune_insee</code> : Code INSEE de la commune.
     *
     * <p>Les cinq caractères du code officiel géographique de la commune actuelle (pas celui d'une commune qui a fusionné) ; pour Paris, Lyon et Marseille, celui de l'arrondissement. Obligatoire.
     *
     * <p>Exemple : <code>31591</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String communeInsee() {
        return communeInsee;
    }

    /**
     * <code>commune_nom</code> : Nom de la commune.
     *
     * <p>Nom de la commune tel que l'écrit l'INSEE.
     *
     * <p>Exemple : <code>Escoulis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String communeNom() {
        return communeNom;
    }

    /**
     * <code>commune_deleguee_insee</code> : Code INSEE de l'ancienne commune.
     *
     * <p>Code de la commune déléguée ou associée à laquelle appartenait l'adresse avant une fusion.
     *
     * @return the value, null for none
     */
    public @Nullable String communeDelegueeInsee() {
        return communeDelegueeInsee;
    }

    /**
     * <code>commune_deleguee_nom</code> : Nom de l'ancienne commune.
     *
     * <p>Nom de la commune déléguée ou associée.
     *
     * @return the value, null for none
     */
    public @Nullable String communeDelegueeNom() {
        return communeDelegueeNom;
    }

    /**
     * <code>position</code> : Ce que montrent les coordonnées.
     *
     * <p>Nature du point : l'entrée, le bâtiment, la parcelle… Une des valeurs de la liste, écrite avec ses accents.
     *
     * <p>Exemple : <code>entrée</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Position position() {
        return position;
    }

    /**
     * <code>x</code> : Abscisse dans la projection légale.
     *
     * <p>En mètres, point décimal. Lambert-93 en métropole, la projection UTM du territoire outre-mer. À 10 mètres près, le même point que long et lat.
     *
     * <p>Exemple : <code>539416.13</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal x() {
        return x;
    }

    /**
     * <code>y</code> : Ordonnée dans la projection légale.
     *
     * <p>En mètres, point décimal, dans la même projection que x.
     *
     * <p>Exemple : <code>6225601.11</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal y() {
        return y;
    }

    /**
     * <code>long</code> : Longitude.
     *
     * <p>En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
     *
     * <p>Exemple : <code>1.028392</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal long_() {
        return long_;
    }

    /**
     * <code>lat</code> : Latitude.
     *
     * <p>En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
     *
     * <p>Exemple : <code>43.111637</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal lat() {
        return lat;
    }

    /**
     * <code>cad_parcelles</code> : Parcelles cadastrales.
     *
     * <p>Références de 14 caractères (commune, préfixe, section, numéro), séparées par une barre verticale.
     *
     * <p>Exemple : <code>315910000A0123|315910000A0124</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String cadParcelles() {
        return cadParcelles;
    }

    /**
     * <code>source</code> : Auteur de la donnée.
     *
     * <p>Organisme qui a créé l'adresse ou la diffuse.
     *
     * <p>Exemple : <code>Commune d'Escoulis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String source() {
        return source;
    }

    /**
     * <code>date_der_maj</code> : Date de la dernière mise à jour.
     *
     * <p>Au format AAAA-MM-JJ, de 2010 à aujourd'hui.
     *
     * <p>Exemple : <code>2020-11-09</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateDerMaj() {
        return dateDerMaj;
    }

    /**
     * <code>certification_commune</code> : Adresse certifiée par la commune.
     *
     * <p>1 si la commune a vérifié l'adresse, 0 sinon.
     *
     * <p>Exemple : <code>1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean certificationCommune() {
        return certificationCommune;
    }

    @Override
    public String dataSet() {
        return "bal";
    }

    @Override
    public String version() {
        return "1.5";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return idBanCommune;
            case 1:
                return idBanToponyme;
            case 2:
                return idBanAdresse;
            case 3:
                return toponyme;
            case 4:
                return lieuditComplementNom;
            case 5:
                return numero;
            case 6:
                return suffixe;
            case 7:
                return communeInsee;
            case 8:
                return communeNom;
            case 9:
                return communeDelegueeInsee;
            case 10:
                return communeDelegueeNom;
            case 11:
                return position;
            case 12:
                return x;
            case 13:
                return y;
            case 14:
                return long_;
            case 15:
                return lat;
            case 16:
                return cadParcelles;
            case 17:
                return source;
            case 18:
                return dateDerMaj;
            case 19:
                return certificationCommune;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Adresse)) {
            return false;
        }
        for (int column = 0; column < 20; column++) {
            if (!Objects.equals(get(column), ((Adresse) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 20; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Adresse{");
        if (idBanCommune != null) {
            text.append(" id_ban_commune=").append(idBanCommune);
        }
        if (idBanToponyme != null) {
            text.append(" id_ban_toponyme=").append(idBanToponyme);
        }
        if (idBanAdresse != null) {
            text.append(" id_ban_adresse=").append(idBanAdresse);
        }
        if (toponyme != null) {
            text.append(" toponyme=").append(toponyme);
        }
        if (lieuditComplementNom != null) {
            text.append(" lieudit_complement_nom=").append(lieuditComplementNom);
        }
        if (numero != null) {
            text.append(" numero=").append(numero);
        }
        if (suffixe != null) {
            text.append(" suffixe=").append(suffixe);
        }
        if (communeInsee != null) {
            text.append(" commune_insee=").append(communeInsee);
        }
        if (communeNom != null) {
            text.append(" commune_nom=").append(communeNom);
        }
        if (communeDelegueeInsee != null) {
            text.append(" commune_deleguee_insee=").append(communeDelegueeInsee);
        }
        if (communeDelegueeNom != null) {
            text.append(" commune_deleguee_nom=").append(communeDelegueeNom);
        }
        if (position != null) {
            text.append(" position=").append(position);
        }
        if (x != null) {
            text.append(" x=").append(x);
        }
        if (y != null) {
            text.append(" y=").append(y);
        }
        if (long_ != null) {
            text.append(" long=").append(long_);
        }
        if (lat != null) {
            text.append(" lat=").append(lat);
        }
        if (cadParcelles != null) {
            text.append(" cad_parcelles=").append(cadParcelles);
        }
        if (source != null) {
            text.append(" source=").append(source);
        }
        if (dateDerMaj != null) {
            text.append(" date_der_maj=").append(dateDerMaj);
        }
        if (certificationCommune != null) {
            text.append(" certification_commune=").append(certificationCommune);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String idBanCommune;
        private @Nullable String idBanToponyme;
        private @Nullable String idBanAdresse;
        private @Nullable String toponyme;
        private @Nullable String lieuditComplementNom;
        private @Nullable Long numero;
        private @Nullable String suffixe;
        private @Nullable String communeInsee;
        private @Nullable String communeNom;
        private @Nullable String communeDelegueeInsee;
        private @Nullable String communeDelegueeNom;
        private @Nullable Position position;
        private @Nullable BigDecimal x;
        private @Nullable BigDecimal y;
        private @Nullable BigDecimal long_;
        private @Nullable BigDecimal lat;
        private @Nullable String cadParcelles;
        private @Nullable String source;
        private @Nullable LocalDate dateDerMaj;
        private @Nullable Boolean certificationCommune;

        private Builder() {}

        /**
         * <code>id_ban_commune</code> : Identifiant BAN de la commune.
         *
         * <p>Identifiant de la commune dans la Base Adresse Nationale, qui le délivre : un UUID de version 4, le même sur toutes les lignes du fichier. Les trois identifiants sont présents sur toutes les lignes, ou sur aucune.
         *
         * <p>Exemple : <code>0246e48c-f33d-433a-8984-034219be842e</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idBanCommune(@Nullable String value) {
            this.idBanCommune = value;
            return this;
        }

        /**
         * <code>id_ban_toponyme</code> : Identifiant BAN de la voie ou du lieu-dit.
         *
         * <p>UUID de version 4, le même pour toutes les adresses d'une voie ; il reste à la voie quand elle change de nom.
         *
         * <p>Exemple : <code>8a3bab10-f329-4ce3-9c7d-280d91a8053a</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idBanToponyme(@Nullable String value) {
            this.idBanToponyme = value;
            return this;
        }

        /**
         * <code>id_ban_adresse</code> : Identifiant BAN de l'adresse.
         *
         * <p>UUID de version 4, propre à l'adresse. Vide sur les lignes de numéro 99999, qui déclarent un toponyme sans adresse.
         *
         * <p>Exemple : <code>3c87abe4-887b-46ee-9192-5c1b35a06625</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idBanAdresse(@Nullable String value) {
            this.idBanAdresse = value;
            return this;
        }

        /**
         * <code>toponyme</code> : Nom de la voie ou du lieu-dit.
         *
         * <p>Nom entier, en toutes lettres, avec accents, tirets et apostrophes, en majuscules et minuscules, de 3 à 200 caractères. Obligatoire.
         *
         * <p>Exemple : <code>Rue des 3 Places</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder toponyme(@Nullable String value) {
            this.toponyme = value;
            return this;
        }

        /**
         * <code>lieudit_complement_nom</code> : Lieu-dit ou quartier de l'adresse.
         *
         * <p>Nom d'un lieu-dit qui précise l'adresse ; il doit différer du nom de la voie et être déclaré par une ligne de numéro 99999.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder lieuditComplementNom(@Nullable String value) {
            this.lieuditComplementNom = value;
            return this;
        }

        /**
         * <code>numero</code> : Numéro dans la voie.
         *
         * <p>Nombre entier sans zéro devant, de 1 à 99998. 99999 déclare une voie ou un lieu-dit sans adresse. Obligatoire.
         *
         * <p>Exemple : <code>9</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder numero(@Nullable Long value) {
            this.numero = value;
            return this;
        }

        /**
         * <code>numero</code> : Numéro dans la voie.
         *
         * <p>Nombre entier sans zéro devant, de 1 à 99998. 99999 déclare une voie ou un lieu-dit sans adresse. Obligatoire.
         *
         * <p>Exemple : <code>9</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder numero(long value) {
            return numero(Long.valueOf(value));
        }

        /**
         * <code>suffixe</code> : Complément du numéro.
         *
         * <p>bis, ter, a, b… : commence par une lettre ou un chiffre, 9 caractères au plus.
         *
         * <p>Exemple : <code>bis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder suffixe(@Nullable String value) {
            this.suffixe = value;
            return this;
        }

        /**
         * <code>commune_insee</code> : Code INSEE de la commune.
         *
         * <p>Les cinq caractères du code officiel géographique de la commune actuelle (pas celui d'une commune qui a fusionné) ; pour Paris, Lyon et Marseille, celui de l'arrondissement. Obligatoire.
         *
         * <p>Exemple : <code>31591</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder communeInsee(@Nullable String value) {
            this.communeInsee = value;
            return this;
        }

        /**
         * <code>commune_nom</code> : Nom de la commune.
         *
         * <p>Nom de la commune tel que l'écrit l'INSEE.
         *
         * <p>Exemple : <code>Escoulis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder communeNom(@Nullable String value) {
            this.communeNom = value;
            return this;
        }

        /**
         * <code>commune_deleguee_insee</code> : Code INSEE de l'ancienne commune.
         *
         * <p>Code de la commune déléguée ou associée à laquelle appartenait l'adresse avant une fusion.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder communeDelegueeInsee(@Nullable String value) {
            this.communeDelegueeInsee = value;
            return this;
        }

        /**
         * <code>commune_deleguee_nom</code> : Nom de l'ancienne commune.
         *
         * <p>Nom de la commune déléguée ou associée.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder communeDelegueeNom(@Nullable String value) {
            this.communeDelegueeNom = value;
            return this;
        }

        /**
         * <code>position</code> : Ce que montrent les coordonnées.
         *
         * <p>Nature du point : l'entrée, le bâtiment, la parcelle… Une des valeurs de la liste, écrite avec ses accents.
         *
         * <p>Exemple : <code>entrée</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder position(@Nullable Position value) {
            this.position = value;
            return this;
        }

        /**
         * <code>x</code> : Abscisse dans la projection légale.
         *
         * <p>En mètres, point décimal. Lambert-93 en métropole, la projection UTM du territoire outre-mer. À 10 mètres près, le même point que long et lat.
         *
         * <p>Exemple : <code>539416.13</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder x(@Nullable BigDecimal value) {
            this.x = value;
            return this;
        }

        /**
         * <code>y</code> : Ordonnée dans la projection légale.
         *
         * <p>En mètres, point décimal, dans la même projection que x.
         *
         * <p>Exemple : <code>6225601.11</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder y(@Nullable BigDecimal value) {
            this.y = value;
            return this;
        }

        /**
         * <code>long</code> : Longitude.
         *
         * <p>En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
         *
         * <p>Exemple : <code>1.028392</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder long_(@Nullable BigDecimal value) {
            this.long_ = value;
            return this;
        }

        /**
         * <code>lat</code> : Latitude.
         *
         * <p>En degrés décimaux (WGS 84), point décimal. Obligatoire, sauf pour le numéro 99999.
         *
         * <p>Exemple : <code>43.111637</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder lat(@Nullable BigDecimal value) {
            this.lat = value;
            return this;
        }

        /**
         * <code>cad_parcelles</code> : Parcelles cadastrales.
         *
         * <p>Références de 14 caractères (commune, préfixe, section, numéro), séparées par une barre verticale.
         *
         * <p>Exemple : <code>315910000A0123|315910000A0124</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder cadParcelles(@Nullable String value) {
            this.cadParcelles = value;
            return this;
        }

        /**
         * <code>source</code> : Auteur de la donnée.
         *
         * <p>Organisme qui a créé l'adresse ou la diffuse.
         *
         * <p>Exemple : <code>Commune d'Escoulis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder source(@Nullable String value) {
            this.source = value;
            return this;
        }

        /**
         * <code>date_der_maj</code> : Date de la dernière mise à jour.
         *
         * <p>Au format AAAA-MM-JJ, de 2010 à aujourd'hui.
         *
         * <p>Exemple : <code>2020-11-09</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateDerMaj(@Nullable LocalDate value) {
            this.dateDerMaj = value;
            return this;
        }

        /**
         * <code>certification_commune</code> : Adresse certifiée par la commune.
         *
         * <p>1 si la commune a vérifié l'adresse, 0 sinon.
         *
         * <p>Exemple : <code>1</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder certificationCommune(@Nullable Boolean value) {
            this.certificationCommune = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Adresse build() {
            return new Adresse(this);
        }
    }

    /**
     * Valeurs de <code>position</code> : Ce que montrent les coordonnées.
     */
    public enum Position implements StandardValue {
        /** <code>entrée</code>. */
        ENTREE("entrée"),
        /** <code>bâtiment</code>. */
        BATIMENT("bâtiment"),
        /** <code>cage d’escalier</code>. */
        CAGE_D_ESCALIER("cage d’escalier"),
        /** <code>logement</code>. */
        LOGEMENT("logement"),
        /** <code>service technique</code>. */
        SERVICE_TECHNIQUE("service technique"),
        /** <code>délivrance postale</code>. */
        DELIVRANCE_POSTALE("délivrance postale"),
        /** <code>parcelle</code>. */
        PARCELLE("parcelle"),
        /** <code>segment</code>. */
        SEGMENT("segment");

        private final String text;

        Position(String text) {
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
        public static Position of(String text) {
            for (Position value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("position: " + text);
        }
    }
}
