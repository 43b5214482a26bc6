// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un jeu de données (<code>catalogue</code> 0.1.3).
 *
 * <p>Une ligne par jeu de données ouvert : ce qu'il contient, qui l'a produit, le territoire et la période dont il parle, son rythme de mise à jour, sa licence et l'adresse où le trouver.
 *
 * <p>Source: SCDL, https://gitlab.com/opendatafrance/scdl/catalogue, version 0.1.3.
 */
public final class JeuDeDonnees implements DataRecord {
    private final @Nullable String collNom;
    private final @Nullable String collSiret;
    private final @Nullable String id;
    private final @Nullable String titre;
    private final @Nullable String description;
    private final @Nullable String theme;
    private final @Nullable String producteurNom;
    private final @Nullable String producteurSiret;
    private final @Nullable CouvSpatMaille couvSpatMaille;
    private final @Nullable String couvSpatNom;
    private final @Nullable LocalDate couvTempDebut;
    private final @Nullable LocalDate couvTempFin;
    private final @Nullable LocalDate datePubl;
    private final @Nullable FreqMaj freqMaj;
    private final @Nullable LocalDate dateMaj;
    private final @Nullable String motsCles;
    private final @Nullable Licence licence;
    private final @Nullable Long nombreRessources;
    private final @Nullable String formatRessources;
    private final @Nullable String url;

    private JeuDeDonnees(Builder builder) {
        this.collNom = builder.collNom;
        this.collSiret = builder.collSiret;
        this.id = builder.id;
        this.titre = builder.titre;
        this.description = builder.description;
        this.theme = builder.theme;
        this.producteurNom = builder.producteurNom;
        this.producteurSiret = builder.producteurSiret;
        this.couvSpatMaille = builder.couvSpatMaille;
        this.couvSpatNom = builder.couvSpatNom;
        this.couvTempDebut = builder.couvTempDebut;
        this.couvTempFin = builder.couvTempFin;
        this.datePubl = builder.datePubl;
        this.freqMaj = builder.freqMaj;
        this.dateMaj = builder.dateMaj;
        this.motsCles = builder.motsCles;
        this.licence = builder.licence;
        this.nombreRessources = builder.nombreRessources;
        this.formatRessources = builder.formatRessources;
        this.url = builder.url;
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
        builder.id = id;
        builder.titre = titre;
        builder.description = description;
        builder.theme = theme;
        builder.producteurNom = producteurNom;
        builder.producteurSiret = producteurSiret;
        builder.couvSpatMaille = couvSpatMaille;
        builder.couvSpatNom = couvSpatNom;
        builder.couvTempDebut = couvTempDebut;
        builder.couvTempFin = couvTempFin;
        builder.datePubl = datePubl;
        builder.freqMaj = freqMaj;
        builder.dateMaj = dateMaj;
        builder.motsCles = motsCles;
        builder.licence = licence;
        builder.nombreRessources = nombreRessources;
        builder.formatRessources = formatRessources;
        builder.url = url;
        return builder;
    }

    /**
     * <code>COLL_NOM</code> : Collectivité qui tient le catalogue.
     *
     * <p>Dénomination officielle de la collectivité dont le SIRET est dans COLL_SIRET, écrite de la même façon sur toutes les lignes, en 140 caractères au plus. Obligatoire.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String collNom() {
        return collNom;
    }

    /**
     * <code>COLL_SIRET</code> : SIRET de la collectivité du catalogue.
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
     * <code>ID</code> : Nom court ou code des données.
     *
     * <p>Nom court en minuscules, sans accent et avec des tirets à la place des espaces, ou bien code attribué par la plateforme de publication. Obligatoire ; mieux vaut un identifiant différent sur chaque ligne, et qui ne change plus.
     *
     * <p>Exemple : <code>arbres-remarquables-poitiers-2023</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String id() {
        return id;
    }

    /**
     * <code>TITRE</code> : Intitulé affiché du jeu de données.
     *
     * <p>Intitulé qui suffit à reconnaître ces données parmi d'autres. Obligatoire ; y mettre le territoire, et l'année si les données sont republiées régulièrement.
     *
     * <p>Exemple : <code>Arbres remarquables de Poitiers en 2023</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String titre() {
        return titre;
    }

    /**
     * <code>DESCRIPTION</code> : Résumé de ce que contiennent les données.
     *
     * <p>Quelques phrases simples pour un lecteur qui ne connaît pas le sujet : ce que décrit une ligne, d'où viennent les données, ce qui n'y figure pas. Obligatoire.
     *
     * <p>Exemple : <code>Emplacement, essence et hauteur des arbres remarquables recensés par le service des espaces verts.</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * <code>THEME</code> : Domaine traité par les données.
     *
     * <p>Texte libre, en 140 caractères au plus, car aucune liste de thèmes n'est imposée. Obligatoire ; employer toujours les mêmes mots pour un même domaine afin que le tri reste possible.
     *
     * <p>Exemple : <code>Environnement</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String theme() {
        return theme;
    }

    /**
     * <code>PRODUCTEUR_NOM</code> : Organisme qui a produit les données.
     *
     * <p>Dénomination officielle de l'organisme qui a constitué les données, en 140 caractères au plus. Obligatoire ; répéter COLL_NOM si la collectivité les a produites elle-même.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String producteurNom() {
        return producteurNom;
    }

    /**
     * <code>PRODUCTEUR_SIRET</code> : SIRET de l'organisme producteur.
     *
     * <p>Les 14 chiffres du SIRET de PRODUCTEUR_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String producteurSiret() {
        return producteurSiret;
    }

    /**
     * <code>COUV_SPAT_MAILLE</code> : Niveau du territoire couvert.
     *
     * <p>L'un des sept niveaux de la liste, avec sa majuscule et ses accents, du quartier (« Infracommunale ») à la région (« Régionale ») ; « Autre » quand aucun ne convient, par exemple pour tout le pays. Obligatoire ; COUV_SPAT_NOM dit de quel territoire il s'agit.
     *
     * <p>Exemple : <code>Communale</code>.
     *
     * @return the value, null for none
     */
    public @Nullable CouvSpatMaille couvSpatMaille() {
        return couvSpatMaille;
    }

    /**
     * <code>COUV_SPAT_NOM</code> : Nom du territoire couvert.
     *
     * <p>Quartier, commune, intercommunalité, département ou autre territoire dont parlent les données, en 140 caractères au plus. Obligatoire ; il est du niveau donné par COUV_SPAT_MAILLE.
     *
     * <p>Exemple : <code>Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String couvSpatNom() {
        return couvSpatNom;
    }

    /**
     * <code>COUV_TEMP_DEBUT</code> : Premier jour décrit par les données.
     *
     * <p>Jour où commence la période décrite, écrit AAAA-MM-JJ (2023-01-01 et non 01/01/2023). Obligatoire ; pour une année entière, mettre le 1er janvier.
     *
     * <p>Exemple : <code>2023-01-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate couvTempDebut() {
        return couvTempDebut;
    }

    /**
     * <code>COUV_TEMP_FIN</code> : Dernier jour décrit par les données.
     *
     * <p>Jour où s'achève la période décrite, écrit AAAA-MM-JJ, sans précéder COUV_TEMP_DEBUT. Obligatoire ; pour des données tenues à jour, reprendre par exemple DATE_MAJ.
     *
     * <p>Exemple : <code>2023-12-31</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate couvTempFin() {
        return couvTempFin;
    }

    /**
     * <code>DATE_PUBL</code> : Jour de mise en ligne initiale.
     *
     * <p>Jour où les données ont été ouvertes au public pour la première fois, écrit AAAA-MM-JJ. Obligatoire ; il ne bouge plus lors des mises à jour, que DATE_MAJ suit.
     *
     * <p>Exemple : <code>2024-02-05</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate datePubl() {
        return datePubl;
    }

    /**
     * <code>FREQ_MAJ</code> : Rythme prévu des mises à jour.
     *
     * <p>L'un des quinze libellés de la liste, recopié avec sa majuscule et ses accents. Obligatoire ; « Bimestrielle » veut dire tous les deux mois, « Biennale » tous les deux ans, et « Inconnue » convient si rien n'est prévu.
     *
     * <p>Exemple : <code>Annuelle</code>.
     *
     * @return the value, null for none
     */
    public @Nullable FreqMaj freqMaj() {
        return freqMaj;
    }

    /**
     * <code>DATE_MAJ</code> : Jour du dernier changement des données.
     *
     * <p>Jour où les données elles-mêmes ont changé pour la dernière fois, écrit AAAA-MM-JJ ; une retouche du titre ou du résumé ne compte pas. Obligatoire ; reprendre DATE_PUBL si rien n'a changé depuis.
     *
     * <p>Exemple : <code>2024-03-18</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateMaj() {
        return dateMaj;
    }

    /**
     * <code>MOTS_CLES</code> : Mots pour retrouver les données.
     *
     * <p>Un mot ou plusieurs, en minuscules et sans accent, joints par un point-virgule sans espace. Obligatoire ; choisir ceux qu'un habitant taperait dans un moteur de recherche.
     *
     * <p>Exemple : <code>arbres;nature;espaces-verts</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String motsCles() {
        return motsCles;
    }

    /**
     * <code>LICENCE</code> : Licence de réutilisation des données.
     *
     * <p>L'un des quatre libellés de la liste, recopié à l'identique. Obligatoire ; une administration retient d'ordinaire « Licence Ouverte-LO » ou « Open Database License-ODBL », les deux que prévoit le décret n° 2017-638.
     *
     * <p>Exemple : <code>Licence Ouverte-LO</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Licence licence() {
        return licence;
    }

    /**
     * <code>NOMBRE_RESSOURCES</code> : Nombre de fichiers ou services proposés.
     *
     * <p>Combien de fichiers ou d'accès le jeu de données réunit, en nombre entier à partir de 1 ; le même contenu en csv et en json compte pour deux. Obligatoire.
     *
     * <p>Exemple : <code>2</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long nombreRessources() {
        return nombreRessources;
    }

    /**
     * <code>FORMAT_RESSOURCES</code> : Formats des fichiers ou services.
     *
     * <p>Extension de chaque format, en minuscules, jointes par un point-virgule sans espace s'il y en a plusieurs. Obligatoire ; citer une seule fois un format commun à plusieurs fichiers suffit.
     *
     * <p>Exemple : <code>csv;json</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String formatRessources() {
        return formatRessources;
    }

    /**
     * <code>URL</code> : Adresse web du jeu de données.
     *
     * <p>Adresse complète, commençant par https:// ou http://, de la page où consulter et télécharger les données. Obligatoire ; préférer une adresse qui ne changera pas à la prochaine mise à jour.
     *
     * <p>Exemple : <code>https://www.example.org/donnees/arbres-remarquables-poitiers-2023</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String url() {
        return url;
    }

    @Override
    public String dataSet() {
        return "catalogue";
    }

    @Override
    public String version() {
        return "0.1.3";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return collNom;
            case 1:
                return collSiret;
            case 2:
                return id;
            case 3:
                return titre;
            case 4:
                return description;
            case 5:
                return theme;
            case 6:
                return producteurNom;
            case 7:
                return producteurSiret;
            case 8:
                return couvSpatMaille;
            case 9:
                return couvSpatNom;
            case 10:
                return couvTempDebut;
            case 11:
                return couvTempFin;
            case 12:
                return datePubl;
            case 13:
                return freqMaj;
            case 14:
                return dateMaj;
            case 15:
                return motsCles;
            case 16:
                return licence;
            case 17:
                return nombreRessources;
            case 18:
                return formatRessources;
            case 19:
                return url;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JeuDeDonnees)) {
            return false;
        }
        for (int column = 0; column < 20; column++) {
            if (!Objects.equals(get(column), ((JeuDeDonnees) other).get(column))) {
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
        StringBuilder text = new StringBuilder("JeuDeDonnees{");
        if (collNom != null) {
            text.append(" COLL_NOM=").append(collNom);
        }
        if (collSiret != null) {
            text.append(" COLL_SIRET=").append(collSiret);
        }
        if (id != null) {
            text.append(" ID=").append(id);
        }
        if (titre != null) {
            text.append(" TITRE=").append(titre);
        }
        if (description != null) {
            text.append(" DESCRIPTION=").append(description);
        }
        if (theme != null) {
            text.append(" THEME=").append(theme);
        }
        if (producteurNom != null) {
            text.append(" PRODUCTEUR_NOM=").append(producteurNom);
        }
        if (producteurSiret != null) {
            text.append(" PRODUCTEUR_SIRET=").append(producteurSiret);
        }
        if (couvSpatMaille != null) {
            text.append(" COUV_SPAT_MAILLE=").append(couvSpatMaille);
        }
        if (couvSpatNom != null) {
            text.append(" COUV_SPAT_NOM=").append(couvSpatNom);
        }
        if (couvTempDebut != null) {
            text.append(" COUV_TEMP_DEBUT=").append(couvTempDebut);
        }
        if (couvTempFin != null) {
            text.append(" COUV_TEMP_FIN=").append(couvTempFin);
        }
        if (datePubl != null) {
            text.append(" DATE_PUBL=").append(datePubl);
        }
        if (freqMaj != null) {
            text.append(" FREQ_MAJ=").append(freqMaj);
        }
        if (dateMaj != null) {
            text.append(" DATE_MAJ=").append(dateMaj);
        }
        if (motsCles != null) {
            text.append(" MOTS_CLES=").append(motsCles);
        }
        if (licence != null) {
            text.append(" LICENCE=").append(licence);
        }
        if (nombreRessources != null) {
            text.append(" NOMBRE_RESSOURCES=").append(nombreRessources);
        }
        if (formatRessources != null) {
            text.append(" FORMAT_RESSOURCES=").append(formatRessources);
        }
        if (url != null) {
            text.append(" URL=").append(url);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String collNom;
        private @Nullable String collSiret;
        private @Nullable String id;
        private @Nullable String titre;
        private @Nullable String description;
        private @Nullable String theme;
        private @Nullable String producteurNom;
        private @Nullable String producteurSiret;
        private @Nullable CouvSpatMaille couvSpatMaille;
        private @Nullable String couvSpatNom;
        private @Nullable LocalDate couvTempDebut;
        private @Nullable LocalDate couvTempFin;
        private @Nullable LocalDate datePubl;
        private @Nullable FreqMaj freqMaj;
        private @Nullable LocalDate dateMaj;
        private @Nullable String motsCles;
        private @Nullable Licence licence;
        private @Nullable Long nombreRessources;
        private @Nullable String formatRessources;
        private @Nullable String url;

        private Builder() {}

        /**
         * <code>COLL_NOM</code> : Collectivité qui tient le catalogue.
         *
         * <p>Dénomination officielle de la collectivité dont le SIRET est dans COLL_SIRET, écrite de la même façon sur toutes les lignes, en 140 caractères au plus. Obligatoire.
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
         * <code>COLL_SIRET</code> : SIRET de la collectivité du catalogue.
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
         * <code>ID</code> : Nom court ou code des données.
         *
         * <p>Nom court en minuscules, sans accent et avec des tirets à la place des espaces, ou bien code attribué par la plateforme de publication. Obligatoire ; mieux vaut un identifiant différent sur chaque ligne, et qui ne change plus.
         *
         * <p>Exemple : <code>arbres-remarquables-poitiers-2023</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * <code>TITRE</code> : Intitulé affiché du jeu de données.
         *
         * <p>Intitulé qui suffit à reconnaître ces données parmi d'autres. Obligatoire ; y mettre le territoire, et l'année si les données sont republiées régulièrement.
         *
         * <p>Exemple : <code>Arbres remarquables de Poitiers en 2023</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder titre(@Nullable String value) {
            this.titre = value;
            return this;
        }

        /**
         * <code>DESCRIPTION</code> : Résumé de ce que contiennent les données.
         *
         * <p>Quelques phrases simples pour un lecteur qui ne connaît pas le sujet : ce que décrit une ligne, d'où viennent les données, ce qui n'y figure pas. Obligatoire.
         *
         * <p>Exemple : <code>Emplacement, essence et hauteur des arbres remarquables recensés par le service des espaces verts.</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        /**
         * <code>THEME</code> : Domaine traité par les données.
         *
         * <p>Texte libre, en 140 caractères au plus, car aucune liste de thèmes n'est imposée. Obligatoire ; employer toujours les mêmes mots pour un même domaine afin que le tri reste possible.
         *
         * <p>Exemple : <code>Environnement</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder theme(@Nullable String value) {
            this.theme = value;
            return this;
        }

        /**
         * <code>PRODUCTEUR_NOM</code> : Organisme qui a produit les données.
         *
         * <p>Dénomination officielle de l'organisme qui a constitué les données, en 140 caractères au plus. Obligatoire ; répéter COLL_NOM si la collectivité les a produites elle-même.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder producteurNom(@Nullable String value) {
            this.producteurNom = value;
            return this;
        }

        /**
         * <code>PRODUCTEUR_SIRET</code> : SIRET de l'organisme producteur.
         *
         * <p>Les 14 chiffres du SIRET de PRODUCTEUR_NOM, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder producteurSiret(@Nullable String value) {
            this.producteurSiret = value;
            return this;
        }

        /**
         * <code>COUV_SPAT_MAILLE</code> : Niveau du territoire couvert.
         *
         * <p>L'un des sept niveaux de la liste, avec sa majuscule et ses accents, du quartier (« Infracommunale ») à la région (« Régionale ») ; « Autre » quand aucun ne convient, par exemple pour tout le pays. Obligatoire ; COUV_SPAT_NOM dit de quel territoire il s'agit.
         *
         * <p>Exemple : <code>Communale</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder couvSpatMaille(@Nullable CouvSpatMaille value) {
            this.couvSpatMaille = value;
            return this;
        }

        /**
         * <code>COUV_SPAT_NOM</code> : Nom du territoire couvert.
         *
         * <p>Quartier, commune, intercommunalité, département ou autre territoire dont parlent les données, en 140 caractères au plus. Obligatoire ; il est du niveau donné par COUV_SPAT_MAILLE.
         *
         * <p>Exemple : <code>Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder couvSpatNom(@Nullable String value) {
            this.couvSpatNom = value;
            return this;
        }

        /**
         * <code>COUV_TEMP_DEBUT</code> : Premier jour décrit par les données.
         *
         * <p>Jour où commence la période décrite, écrit AAAA-MM-JJ (2023-01-01 et non 01/01/2023). Obligatoire ; pour une année entière, mettre le 1er janvier.
         *
         * <p>Exemple : <code>2023-01-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder couvTempDebut(@Nullable LocalDate value) {
            this.couvTempDebut = value;
            return this;
        }

        /**
         * <code>COUV_TEMP_FIN</code> : Dernier jour décrit par les données.
         *
         * <p>Jour où s'achève la période décrite, écrit AAAA-MM-JJ, sans précéder COUV_TEMP_DEBUT. Obligatoire ; pour des données tenues à jour, reprendre par exemple DATE_MAJ.
         *
         * <p>Exemple : <code>2023-12-31</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder couvTempFin(@Nullable LocalDate value) {
            this.couvTempFin = value;
            return this;
        }

        /**
         * <code>DATE_PUBL</code> : Jour de mise en ligne initiale.
         *
         * <p>Jour où les données ont été ouvertes au public pour la première fois, écrit AAAA-MM-JJ. Obligatoire ; il ne bouge plus lors des mises à jour, que DATE_MAJ suit.
         *
         * <p>Exemple : <code>2024-02-05</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder datePubl(@Nullable LocalDate value) {
            this.datePubl = value;
            return this;
        }

        /**
         * <code>FREQ_MAJ</code> : Rythme prévu des mises à jour.
         *
         * <p>L'un des quinze libellés de la liste, recopié avec sa majuscule et ses accents. Obligatoire ; « Bimestrielle » veut dire tous les deux mois, « Biennale » tous les deux ans, et « Inconnue » convient si rien n'est prévu.
         *
         * <p>Exemple : <code>Annuelle</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder freqMaj(@Nullable FreqMaj value) {
            this.freqMaj = value;
            return this;
        }

        /**
         * <code>DATE_MAJ</code> : Jour du dernier changement des données.
         *
         * <p>Jour où les données elles-mêmes ont changé pour la dernière fois, écrit AAAA-MM-JJ ; une retouche du titre ou du résumé ne compte pas. Obligatoire ; reprendre DATE_PUBL si rien n'a changé depuis.
         *
         * <p>Exemple : <code>2024-03-18</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateMaj(@Nullable LocalDate value) {
            this.dateMaj = value;
            return this;
        }

        /**
         * <code>MOTS_CLES</code> : Mots pour retrouver les données.
         *
         * <p>Un mot ou plusieurs, en minuscules et sans accent, joints par un point-virgule sans espace. Obligatoire ; choisir ceux qu'un habitant taperait dans un moteur de recherche.
         *
         * <p>Exemple : <code>arbres;nature;espaces-verts</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder motsCles(@Nullable String value) {
            this.motsCles = value;
            return this;
        }

        /**
         * <code>LICENCE</code> : Licence de réutilisation des données.
         *
         * <p>L'un des quatre libellés de la liste, recopié à l'identique. Obligatoire ; une administration retient d'ordinaire « Licence Ouverte-LO » ou « Open Database License-ODBL », les deux que prévoit le décret n° 2017-638.
         *
         * <p>Exemple : <code>Licence Ouverte-LO</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder licence(@Nullable Licence value) {
            this.licence = value;
            return this;
        }

        /**
         * <code>NOMBRE_RESSOURCES</code> : Nombre de fichiers ou services proposés.
         *
         * <p>Combien de fichiers ou d'accès le jeu de données réunit, en nombre entier à partir de 1 ; le même contenu en csv et en json compte pour deux. Obligatoire.
         *
         * <p>Exemple : <code>2</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nombreRessources(@Nullable Long value) {
            this.nombreRessources = value;
            return this;
        }

        /**
         * <code>NOMBRE_RESSOURCES</code> : Nombre de fichiers ou services proposés.
         *
         * <p>Combien de fichiers ou d'accès le jeu de données réunit, en nombre entier à partir de 1 ; le même contenu en csv et en json compte pour deux. Obligatoire.
         *
         * <p>Exemple : <code>2</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder nombreRessources(long value) {
            return nombreRessources(Long.valueOf(value));
        }

        /**
         * <code>FORMAT_RESSOURCES</code> : Formats des fichiers ou services.
         *
         * <p>Extension de chaque format, en minuscules, jointes par un point-virgule sans espace s'il y en a plusieurs. Obligatoire ; citer une seule fois un format commun à plusieurs fichiers suffit.
         *
         * <p>Exemple : <code>csv;json</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder formatRessources(@Nullable String value) {
            this.formatRessources = value;
            return this;
        }

        /**
         * <code>URL</code> : Adresse web du jeu de données.
         *
         * <p>Adresse complète, commençant par https:// ou http://, de la page où consulter et télécharger les données. Obligatoire ; préférer une adresse qui ne changera pas à la prochaine mise à jour.
         *
         * <p>Exemple : <code>https://www.example.org/donnees/arbres-remarquables-poitiers-2023</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder url(@Nullable String value) {
            this.url = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public JeuDeDonnees build() {
            return new JeuDeDonnees(this);
        }
    }

    /**
     * Valeurs de <code>COUV_SPAT_MAILLE</code> : Niveau du territoire couvert.
     */
    public enum CouvSpatMaille implements StandardValue {
        /** <code>Infracommunale</code>. */
        INFRACOMMUNALE("Infracommunale"),
        /** <code>Communale</code>. */
        COMMUNALE("Communale"),
        /** <code>Intercommunale</code>. */
        INTERCOMMUNALE("Intercommunale"),
        /** <code>Cantonale</code>. */
        CANTONALE("Cantonale"),
        /** <code>Départementale</code>. */
        DEPARTEMENTALE("Départementale"),
        /** <code>Régionale</code>. */
        REGIONALE("Régionale"),
        /** <code>Autre</code>. */
        AUTRE("Autre");

        private final String text;

        CouvSpatMaille(String text) {
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
        public static CouvSpatMaille of(String text) {
            for (CouvSpatMaille value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("COUV_SPAT_MAILLE: " + text);
        }
    }

    /**
     * Valeurs de <code>FREQ_MAJ</code> : Rythme prévu des mises à jour.
     */
    public enum FreqMaj implements StandardValue {
        /** <code>Inconnue</code>. */
        INCONNUE("Inconnue"),
        /** <code>Ponctuelle</code>. */
        PONCTUELLE("Ponctuelle"),
        /** <code>Irrégulière</code>. */
        IRREGULIERE("Irrégulière"),
        /** <code>Continuelle</code>. */
        CONTINUELLE("Continuelle"),
        /** <code>Toutes les heures</code>. */
        TOUTES_LES_HEURES("Toutes les heures"),
        /** <code>Quotidienne ou plusieurs fois par jour</code>. */
        QUOTIDIENNE_OU_PLUSIEURS_FOIS_PAR_JOUR("Quotidienne ou plusieurs fois par jour"),
        /** <code>Hebdomadaire ou plusieurs fois par semaine</code>. */
        HEBDOMADAIRE_OU_PLUSIEURS_FOIS_PAR_SEMAINE("Hebdomadaire ou plusieurs fois par semaine"),
        /** <code>Mensuelle ou plusieurs fois par mois</code>. */
        MENSUELLE_OU_PLUSIEURS_FOIS_PAR_MOIS("Mensuelle ou plusieurs fois par mois"),
        /** <code>Bimestrielle</code>. */
        BIMESTRIELLE("Bimestrielle"),
        /** <code>Trimestrielle</code>. */
        TRIMESTRIELLE("Trimestrielle"),
        /** <code>Semestrielle</code>. */
        SEMESTRIELLE("Semestrielle"),
        /** <code>Annuelle</code>. */
        ANNUELLE("Annuelle"),
        /** <code>Biennale</code>. */
        BIENNALE("Biennale"),
        /** <code>Triennale</code>. */
        TRIENNALE("Triennale"),
        /** <code>Quinquennale</code>. */
        QUINQUENNALE("Quinquennale");

        private final String text;

        FreqMaj(String text) {
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
        public static FreqMaj of(String text) {
            for (FreqMaj value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("FREQ_MAJ: " + text);
        }
    }

    /**
     * Valeurs de <code>LICENCE</code> : Licence de réutilisation des données.
     */
    public enum Licence implements StandardValue {
        /** <code>Licence Ouverte-LO</code>. */
        LICENCE_OUVERTE_LO("Licence Ouverte-LO"),
        /** <code>Open Database License-ODBL</code>. */
        OPEN_DATABASE_LICENSE_ODBL("Open Database License-ODBL"),
        /** <code>Creative Commons-CC</code>. */
        CREATIVE_COMMONS_CC("Creative Commons-CC"),
        /** <code>Spécifique ou autre</code>. */
        SPECIFIQUE_OU_AUTRE("Spécifique ou autre");

        private final String text;

        Licence(String text) {
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
        public static Licence of(String text) {
            for (Licence value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("LICENCE: " + text);
        }
    }
}
