// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.StandardValue;

/**
 * Un défibrillateur (<code>dae</code> 1.0.7).
 *
 * <p>Une ligne par défibrillateur accessible au public ou à des salariés : où il se trouve, quand on peut le prendre, s'il marche, quel appareil c'est, qui l'entretient et qui en répond.
 *
 * <p>Source: AtlaSanté, https://gitlab.com/arsante/atlasante/schema-dae, version 1.0.7.
 */
public final class Defibrillateur implements DataRecord {
    private final @Nullable String nom;
    private final @Nullable BigDecimal latCoor1;
    private final @Nullable BigDecimal longCoor1;
    private final @Nullable String adrNum;
    private final @Nullable String adrVoie;
    private final @Nullable String comCp;
    private final @Nullable String comInsee;
    private final @Nullable String comNom;
    private final @Nullable Acc acc;
    private final @Nullable Boolean accLib;
    private final @Nullable Boolean accPcsec;
    private final @Nullable Boolean accAcc;
    private final @Nullable Boolean daeMobile;
    private final @Nullable String accEtg;
    private final @Nullable String accComplt;
    private final @Nullable String photo1;
    private final @Nullable String photo2;
    private final @Nullable String dispJ;
    private final @Nullable String dispH;
    private final @Nullable String dispComplt;
    private final @Nullable String tel1;
    private final @Nullable String tel2;
    private final @Nullable String siteEmail;
    private final @Nullable LocalDate dateInstal;
    private final @Nullable Etat etat;
    private final @Nullable EtatFonct etatFonct;
    private final @Nullable String fabSiren;
    private final @Nullable String fabRais;
    private final @Nullable String mntSiren;
    private final @Nullable String mntRais;
    private final @Nullable String modele;
    private final @Nullable String numSerie;
    private final @Nullable String idEuro;
    private final @Nullable Boolean lcPed;
    private final @Nullable LocalDate dtprLcped;
    private final @Nullable LocalDate dtprLcad;
    private final @Nullable LocalDate dtprBat;
    private final @Nullable String freqMnt;
    private final @Nullable Boolean dispsurv;
    private final @Nullable LocalDate dermnt;
    private final @Nullable String exptSiren;
    private final @Nullable String exptSiret;
    private final @Nullable String exptRais;
    private final @Nullable String exptTel1;
    private final @Nullable String exptTel2;
    private final @Nullable String exptEmail;

    private Defibrillateur(Builder builder) {
        this.nom = builder.nom;
        this.latCoor1 = builder.latCoor1;
        this.longCoor1 = builder.longCoor1;
        this.adrNum = builder.adrNum;
        this.adrVoie = builder.adrVoie;
        this.comCp = builder.comCp;
        this.comInsee = builder.comInsee;
        this.comNom = builder.comNom;
        this.acc = builder.acc;
        this.accLib = builder.accLib;
        this.accPcsec = builder.accPcsec;
        this.accAcc = builder.accAcc;
        this.daeMobile = builder.daeMobile;
        this.accEtg = builder.accEtg;
        this.accComplt = builder.accComplt;
        this.photo1 = builder.photo1;
        this.photo2 = builder.photo2;
        this.dispJ = builder.dispJ;
        this.dispH = builder.dispH;
        this.dispComplt = builder.dispComplt;
        this.tel1 = builder.tel1;
        this.tel2 = builder.tel2;
        this.siteEmail = builder.siteEmail;
        this.dateInstal = builder.dateInstal;
        this.etat = builder.etat;
        this.etatFonct = builder.etatFonct;
        this.fabSiren = builder.fabSiren;
        this.fabRais = builder.fabRais;
        this.mntSiren = builder.mntSiren;
        this.mntRais = builder.mntRais;
        this.modele = builder.modele;
        this.numSerie = builder.numSerie;
        this.idEuro = builder.idEuro;
        this.lcPed = builder.lcPed;
        this.dtprLcped = builder.dtprLcped;
        this.dtprLcad = builder.dtprLcad;
        this.dtprBat = builder.dtprBat;
        this.freqMnt = builder.freqMnt;
        this.dispsurv = builder.dispsurv;
        this.dermnt = builder.dermnt;
        this.exptSiren = builder.exptSiren;
        this.exptSiret = builder.exptSiret;
        this.exptRais = builder.exptRais;
        this.exptTel1 = builder.exptTel1;
        this.exptTel2 = builder.exptTel2;
        this.exptEmail = builder.exptEmail;
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
        builder.nom = nom;
        builder.latCoor1 = latCoor1;
        builder.longCoor1 = longCoor1;
        builder.adrNum = adrNum;
        builder.adrVoie = adrVoie;
        builder.comCp = comCp;
        builder.comInsee = comInsee;
        builder.comNom = comNom;
        builder.acc = acc;
        builder.accLib = accLib;
        builder.accPcsec = accPcsec;
        builder.accAcc = accAcc;
        builder.daeMobile = daeMobile;
        builder.accEtg = accEtg;
        builder.accComplt = accComplt;
        builder.photo1 = photo1;
        builder.photo2 = photo2;
        builder.dispJ = dispJ;
        builder.dispH = dispH;
        builder.dispComplt = dispComplt;
        builder.tel1 = tel1;
        builder.tel2 = tel2;
        builder.siteEmail = siteEmail;
        builder.dateInstal = dateInstal;
        builder.etat = etat;
        builder.etatFonct = etatFonct;
        builder.fabSiren = fabSiren;
        builder.fabRais = fabRais;
        builder.mntSiren = mntSiren;
        builder.mntRais = mntRais;
        builder.modele = modele;
        builder.numSerie = numSerie;
        builder.idEuro = idEuro;
        builder.lcPed = lcPed;
        builder.dtprLcped = dtprLcped;
        builder.dtprLcad = dtprLcad;
        builder.dtprBat = dtprBat;
        builder.freqMnt = freqMnt;
        builder.dispsurv = dispsurv;
        builder.dermnt = dermnt;
        builder.exptSiren = exptSiren;
        builder.exptSiret = exptSiret;
        builder.exptRais = exptRais;
        builder.exptTel1 = exptTel1;
        builder.exptTel2 = exptTel2;
        builder.exptEmail = exptEmail;
        return builder;
    }

    /**
     * <code>nom</code> : Nom d'usage du défibrillateur.
     *
     * <p>Libellé choisi par l'exploitant pour reconnaître l'appareil parmi les siens, par exemple le lieu puis la salle. Obligatoire.
     *
     * <p>Exemple : <code>Mairie de Poitiers - hall d'entrée</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nom() {
        return nom;
    }

    /**
     * <code>lat_coor1</code> : Latitude en degrés décimaux.
     *
     * <p>Position nord-sud de l'appareil, dans le système géodésique légal (RGF93 en métropole) ou en WGS 84, avec un point décimal. Obligatoire, de -90 à 90 ; entre 41 et 52 en France métropolitaine.
     *
     * <p>Exemple : <code>46.580220</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal latCoor1() {
        return latCoor1;
    }

    /**
     * <code>long_coor1</code> : Longitude en degrés décimaux.
     *
     * <p>Position est-ouest de l'appareil, relevée dans le même système que lat_coor1 et avec un point décimal. Obligatoire, de -180 à 180 ; négative à l'ouest de Greenwich.
     *
     * <p>Exemple : <code>0.340375</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal longCoor1() {
        return longCoor1;
    }

    /**
     * <code>adr_num</code> : Numéro dans la rue.
     *
     * <p>Numéro de l'adresse où est posé l'appareil, suivi de bis, ter ou d'une lettre s'il y a lieu. Vide pour un lieu sans numéro.
     *
     * <p>Exemple : <code>15 bis</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrNum() {
        return adrNum;
    }

    /**
     * <code>adr_voie</code> : Rue, place ou lieu-dit.
     *
     * <p>La rue en toutes lettres (Avenue et non Av.), sans le numéro, qui va dans adr_num. Vide si le lieu n'a pas d'adresse.
     *
     * <p>Exemple : <code>Place du Maréchal Leclerc</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adrVoie() {
        return adrVoie;
    }

    /**
     * <code>com_cp</code> : Code postal du lieu.
     *
     * <p>Les 5 chiffres en usage dans le courrier, à distinguer de com_insee. Vide s'il n'est pas connu. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
     *
     * <p>Exemple : <code>86000</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String comCp() {
        return comCp;
    }

    /**
     * <code>com_insee</code> : Code officiel géographique de la commune.
     *
     * <p>Cinq caractères attribués par l'Insee, avec 2A ou 2B en tête pour la Corse. Vide s'il n'est pas connu ; il désigne la même commune que com_nom. Dans un tableur, mettre la colonne au format texte pour garder le zéro initial.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String comInsee() {
        return comInsee;
    }

    /**
     * <code>com_nom</code> : Commune où est l'appareil.
     *
     * <p>Nom officiel avec accents et traits d'union, sans abréviation. Peut rester vide, mais aide à vérifier com_insee et com_cp.
     *
     * <p>Exemple : <code>Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String comNom() {
        return comNom;
    }

    /**
     * <code>acc</code> : Appareil dedans ou dehors.
     *
     * <p>« Intérieur » s'il faut entrer dans un bâtiment pour le prendre, « Extérieur » sinon, par exemple pour une armoire en façade. Obligatoire, avec la majuscule et les accents.
     *
     * <p>Exemple : <code>Intérieur</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Acc acc() {
        return acc;
    }

    /**
     * <code>acc_lib</code> : Appareil à portée de tous.
     *
     * <p>« oui » si un passant peut le saisir lui-même, sans clé, badge ni autorisation ; « non » dans les autres cas. Obligatoire, en minuscules ; acc_complt peut dire à qui s'adresser.
     *
     * <p>Exemple : <code>oui</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean accLib() {
        return accLib;
    }

    /**
     * <code>acc_pcsec</code> : Agents de sécurité sur place.
     *
     * <p>« oui » ou « non », en minuscules : le site a-t-il un PC de sécurité, dont les agents peuvent apporter l'appareil ou y conduire ? Vide si on ne le sait pas.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean accPcsec() {
        return accPcsec;
    }

    /**
     * <code>acc_acc</code> : Guichet ou hôte d'accueil sur place.
     *
     * <p>« oui » ou « non », en minuscules : un secouriste trouve-t-il quelqu'un à l'entrée du site pour le guider ? Vide si on ne le sait pas.
     *
     * <p>Exemple : <code>oui</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean accAcc() {
        return accAcc;
    }

    /**
     * <code>dae_mobile</code> : Appareil déplacé d'un lieu à l'autre.
     *
     * <p>« oui » s'il voyage, par exemple dans un véhicule ou avec une équipe sportive, « non » s'il reste toujours à la même place. Vide si on ne le sait pas ; en minuscules.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean daeMobile() {
        return daeMobile;
    }

    /**
     * <code>acc_etg</code> : Niveau où trouver l'appareil.
     *
     * <p>Nombre de niveaux au-dessus ou au-dessous de la rue : 0 au rez-de-chaussée, 2 au deuxième, -1 au premier sous-sol. Vide pour un appareil en plein air.
     *
     * <p>Exemple : <code>0</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String accEtg() {
        return accEtg;
    }

    /**
     * <code>acc_complt</code> : Chemin jusqu'à l'appareil.
     *
     * <p>Texte libre qui mène un inconnu jusqu'à l'appareil : porte à prendre, repère visible, code ou personne à demander. Vide si l'adresse suffit.
     *
     * <p>Exemple : <code>Entrée côté place, sur le mur à gauche du guichet</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String accComplt() {
        return accComplt;
    }

    /**
     * <code>photo1</code> : Lien vers une photo du lieu.
     *
     * <p>Adresse web d'une image .jpg, .jpeg, .png ou .gif, extension et nom de site en minuscules, commençant par http:// ou https://. Cadrer assez large pour qu'on reconnaisse l'endroit, et choisir une image que chacun peut réutiliser. Vide sans photo.
     *
     * <p>Exemple : <code>https://www.example.org/dae/mairie-entree.jpg</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String photo1() {
        return photo1;
    }

    /**
     * <code>photo2</code> : Lien vers une deuxième photo.
     *
     * <p>Autre vue du même appareil, utile par exemple pour montrer le chemin ; mêmes règles d'écriture que photo1. Vide si une image suffit.
     *
     * <p>Exemple : <code>https://www.example.org/dae/mairie-hall.jpg</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String photo2() {
        return photo2;
    }

    /**
     * <code>disp_j</code> : Jours où l'appareil est accessible.
     *
     * <p>« 7j/7 », ou les jours voulus en minuscules, joints par une barre verticale sans espace ; « jours fériés » et « événements » sont aussi admis. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre.
     *
     * <p>Exemple : <code>lundi|mardi|mercredi|jeudi|vendredi</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String dispJ() {
        return dispJ;
    }

    /**
     * <code>disp_h</code> : Heures où l'appareil est accessible.
     *
     * <p>« 24h/24 », « heures ouvrables » ou « heures de nuit » ; plusieurs se joignent par une barre verticale sans espace. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre ; les heures exactes vont dans disp_complt.
     *
     * <p>Exemple : <code>heures ouvrables</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String dispH() {
        return dispH;
    }

    /**
     * <code>disp_complt</code> : Précisions sur les jours et heures.
     *
     * <p>Texte libre pour ce que disp_j et disp_h ne peuvent pas dire : heures exactes, fermeture annuelle, saison. Vide s'il n'y a rien à préciser.
     *
     * <p>Exemple : <code>De 8 h 30 à 17 h 30, fermé la première semaine d'août</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String dispComplt() {
        return dispComplt;
    }

    /**
     * <code>tel1</code> : Téléphone du lieu.
     *
     * <p>Ligne que l'on décroche là où est l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; dans un tableur, mettre la colonne au format texte pour garder le signe +.
     *
     * <p>Exemple : <code>+33536490012</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String tel1() {
        return tel1;
    }

    /**
     * <code>tel2</code> : Autre téléphone du lieu.
     *
     * <p>Seconde ligne, à essayer si tel1 ne répond pas, écrite de la même façon. Vide s'il n'y en a pas.
     *
     * <p>Exemple : <code>+33639980034</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String tel2() {
        return tel2;
    }

    /**
     * <code>site_email</code> : Courriel du lieu.
     *
     * <p>Une seule adresse, de préférence celle d'un service, lue par ceux qui travaillent là où est l'appareil. Vide s'il n'y en a pas.
     *
     * <p>Exemple : <code>accueil&#64;example.org</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String siteEmail() {
        return siteEmail;
    }

    /**
     * <code>date_instal</code> : Jour de pose de l'appareil.
     *
     * <p>Jour où l'appareil a été mis en place ici, écrit AAAA-MM-JJ (2022-03-14 et non 14/03/2022). Vide si ce jour n'est pas connu ; en principe avant dermnt ou le même jour.
     *
     * <p>Exemple : <code>2022-03-14</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateInstal() {
        return dateInstal;
    }

    /**
     * <code>etat</code> : Maintien ou retrait de l'appareil.
     *
     * <p>« Actif » pour un appareil à garder dans le fichier, « A supprimer » (A sans accent) pour un appareil à en retirer, « Non identifié » si on ne sait pas. Peut rester vide ; l'état de marche va dans etat_fonct.
     *
     * <p>Exemple : <code>Actif</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Etat etat() {
        return etat;
    }

    /**
     * <code>etat_fonct</code> : État de marche de l'appareil.
     *
     * <p>L'une des cinq valeurs de la liste, accents compris ; « Absent momentanément » convient à un appareil parti en réparation. Obligatoire : écrire « Inconnu » plutôt que de laisser vide.
     *
     * <p>Exemple : <code>En fonctionnement</code>.
     *
     * @return the value, null for none
     */
    public @Nullable EtatFonct etatFonct() {
        return etatFonct;
    }

    /**
     * <code>fab_siren</code> : SIREN de la marque de l'appareil.
     *
     * <p>Les 9 chiffres du SIREN de fab_rais, sans espace ; la clé de contrôle est vérifiée. Vide pour une société étrangère sans SIREN. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
     *
     * <p>Exemple : <code>123456782</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String fabSiren() {
        return fabSiren;
    }

    /**
     * <code>fab_rais</code> : Société qui a fabriqué l'appareil.
     *
     * <p>Dénomination lue sur l'étiquette de l'appareil, une seule société et toujours écrite de la même façon. Obligatoire ; ce n'est ni le vendeur ni l'installateur.
     *
     * <p>Exemple : <code>Exemple Cardio SAS</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String fabRais() {
        return fabRais;
    }

    /**
     * <code>mnt_siren</code> : SIREN de la société d'entretien.
     *
     * <p>Les 9 chiffres du SIREN de mnt_rais, sans espace ; la clé de contrôle est vérifiée. Vide si personne n'est chargé de l'entretien ou si le numéro n'est pas connu.
     *
     * <p>Exemple : <code>987654324</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String mntSiren() {
        return mntSiren;
    }

    /**
     * <code>mnt_rais</code> : Société chargée de l'entretien.
     *
     * <p>Dénomination de l'entreprise ou du service qui contrôle l'appareil et change ses pièces ; ce peut être expt_rais. Vide si personne n'en est chargé.
     *
     * <p>Exemple : <code>Exemple Maintenance SARL</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String mntRais() {
        return mntRais;
    }

    /**
     * <code>modele</code> : Désignation commerciale de l'appareil.
     *
     * <p>Le modèle tel qu'il est écrit sur l'appareil ou sa notice, sans la marque, qui va dans fab_rais. Obligatoire, un seul modèle par ligne.
     *
     * <p>Exemple : <code>HS1</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String modele() {
        return modele;
    }

    /**
     * <code>num_serie</code> : Numéro gravé sur l'appareil.
     *
     * <p>Suite de lettres et de chiffres que porte l'étiquette, souvent après S/N, recopiée sans la modifier. Obligatoire, et différente sur chaque ligne du fichier. Dans un tableur, mettre la colonne au format texte pour garder les zéros initiaux.
     *
     * <p>Exemple : <code>A22C401873</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String numSerie() {
        return numSerie;
    }

    /**
     * <code>id_euro</code> : Code IUD (UDI) de l'étiquette.
     *
     * <p>Code du règlement européen sur les dispositifs médicaux, imprimé près du code-barres. Vide pour les appareils anciens qui n'en ont pas. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi.
     *
     * <p>Exemple : <code>03701234567891</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idEuro() {
        return idEuro;
    }

    /**
     * <code>lc_ped</code> : Électrodes pour enfants disponibles.
     *
     * <p>« oui » si l'appareil est fourni avec des électrodes pour enfants, « non » sinon, en minuscules. Vide si on ne le sait pas ; avec « oui », donner si possible dtpr_lcped.
     *
     * <p>Exemple : <code>oui</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean lcPed() {
        return lcPed;
    }

    /**
     * <code>dtpr_lcped</code> : Limite d'emploi des électrodes enfants.
     *
     * <p>Date imprimée sur le sachet, écrite AAAA-MM-JJ ; si seul le mois est donné, prendre son dernier jour. Vide quand lc_ped vaut « non ».
     *
     * <p>Exemple : <code>2026-05-31</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dtprLcped() {
        return dtprLcped;
    }

    /**
     * <code>dtpr_lcad</code> : Limite d'emploi des électrodes adultes.
     *
     * <p>Dernier jour où ces électrodes sont utilisables, écrit AAAA-MM-JJ et lu sur leur sachet. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
     *
     * <p>Exemple : <code>2026-09-30</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dtprLcad() {
        return dtprLcad;
    }

    /**
     * <code>dtpr_bat</code> : Limite d'emploi de la batterie.
     *
     * <p>Jour avant lequel la batterie ou la pile est à changer, écrit AAAA-MM-JJ. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
     *
     * <p>Exemple : <code>2027-03-14</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dtprBat() {
        return dtprBat;
    }

    /**
     * <code>freq_mnt</code> : Rythme des visites d'entretien.
     *
     * <p>Durée normale qui sépare deux visites, en clair et en 255 caractères au plus. Vide si aucun rythme n'est fixé ; le jour de la visite la plus récente va dans dermnt.
     *
     * <p>Exemple : <code>Une fois par an</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String freqMnt() {
        return freqMnt;
    }

    /**
     * <code>dispsurv</code> : Appareil surveillé à distance.
     *
     * <p>« oui » ou « non », en minuscules : l'appareil ou son armoire envoie-t-il lui-même des alertes, par exemple pour une batterie faible ? Vide si on ne le sait pas.
     *
     * <p>Exemple : <code>non</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean dispsurv() {
        return dispsurv;
    }

    /**
     * <code>dermnt</code> : Jour du dernier contrôle sur place.
     *
     * <p>Visite d'entretien la plus récente, écrite AAAA-MM-JJ. Obligatoire ; pour un appareil neuf encore jamais contrôlé, le jour de sa mise en service (date_instal) peut servir.
     *
     * <p>Exemple : <code>2024-09-12</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dermnt() {
        return dermnt;
    }

    /**
     * <code>expt_siren</code> : SIREN de l'exploitant.
     *
     * <p>Les 9 chiffres du SIREN de l'organisme qui répond de l'appareil, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
     *
     * <p>Exemple : <code>218601946</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptSiren() {
        return exptSiren;
    }

    /**
     * <code>expt_siret</code> : SIRET de l'établissement exploitant.
     *
     * <p>Les 9 chiffres d'expt_siren suivis des 5 chiffres de l'établissement, d'un seul tenant ; la clé de contrôle est vérifiée. Vide si l'établissement n'est pas connu. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptSiret() {
        return exptSiret;
    }

    /**
     * <code>expt_rais</code> : Organisme qui répond de l'appareil.
     *
     * <p>Dénomination officielle du propriétaire ou de celui à qui il a confié l'appareil : entreprise, commune, association. Obligatoire ; c'est l'organisme d'expt_siren.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptRais() {
        return exptRais;
    }

    /**
     * <code>expt_tel1</code> : Ligne directe du service responsable.
     *
     * <p>Numéro du service qui gère l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; reprendre tel1 si c'est le même.
     *
     * <p>Exemple : <code>+33536490056</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptTel1() {
        return exptTel1;
    }

    /**
     * <code>expt_tel2</code> : Seconde ligne du service responsable.
     *
     * <p>Numéro à essayer après expt_tel1 et écrite de la même façon. Vide s'il n'y en a pas.
     *
     * <p>Exemple : <code>+33639980078</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptTel2() {
        return exptTel2;
    }

    /**
     * <code>expt_email</code> : Courriel de l'exploitant.
     *
     * <p>Une seule adresse, celle d'un service suivie toute l'année, car elle sert à signaler une date dépassée ou une panne. Obligatoire.
     *
     * <p>Exemple : <code>defibrillateurs&#64;example.org</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String exptEmail() {
        return exptEmail;
    }

    @Override
    public String dataSet() {
        return "dae";
    }

    @Override
    public String version() {
        return "1.0.7";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return nom;
            case 1:
                return latCoor1;
            case 2:
                return longCoor1;
            case 3:
                return adrNum;
            case 4:
                return adrVoie;
            case 5:
                return comCp;
            case 6:
                return comInsee;
            case 7:
                return comNom;
            case 8:
                return acc;
            case 9:
                return accLib;
            case 10:
                return accPcsec;
            case 11:
                return accAcc;
            case 12:
                return daeMobile;
            case 13:
                return accEtg;
            case 14:
                return accComplt;
            case 15:
                return photo1;
            case 16:
                return photo2;
            case 17:
                return dispJ;
            case 18:
                return dispH;
            case 19:
                return dispComplt;
            case 20:
                return tel1;
            case 21:
                return tel2;
            case 22:
                return siteEmail;
            case 23:
                return dateInstal;
            case 24:
                return etat;
            case 25:
                return etatFonct;
            case 26:
                return fabSiren;
            case 27:
                return fabRais;
            case 28:
                return mntSiren;
            case 29:
                return mntRais;
            case 30:
                return modele;
            case 31:
                return numSerie;
            case 32:
                return idEuro;
            case 33:
                return lcPed;
            case 34:
                return dtprLcped;
            case 35:
                return dtprLcad;
            case 36:
                return dtprBat;
            case 37:
                return freqMnt;
            case 38:
                return dispsurv;
            case 39:
                return dermnt;
            case 40:
                return exptSiren;
            case 41:
                return exptSiret;
            case 42:
                return exptRais;
            case 43:
                return exptTel1;
            case 44:
                return exptTel2;
            case 45:
                return exptEmail;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Defibrillateur)) {
            return false;
        }
        for (int column = 0; column < 46; column++) {
            if (!Objects.equals(get(column), ((Defibrillateur) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 46; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Defibrillateur{");
        if (nom != null) {
            text.append(" nom=").append(nom);
        }
        if (latCoor1 != null) {
            text.append(" lat_coor1=").append(latCoor1);
        }
        if (longCoor1 != null) {
            text.append(" long_coor1=").append(longCoor1);
        }
        if (adrNum != null) {
            text.append(" adr_num=").append(adrNum);
        }
        if (adrVoie != null) {
            text.append(" adr_voie=").append(adrVoie);
        }
        if (comCp != null) {
            text.append(" com_cp=").append(comCp);
        }
        if (comInsee != null) {
            text.append(" com_insee=").append(comInsee);
        }
        if (comNom != null) {
            text.append(" com_nom=").append(comNom);
        }
        if (acc != null) {
            text.append(" acc=").append(acc);
        }
        if (accLib != null) {
            text.append(" acc_lib=").append(accLib);
        }
        if (accPcsec != null) {
            text.append(" acc_pcsec=").append(accPcsec);
        }
        if (accAcc != null) {
            text.append(" acc_acc=").append(accAcc);
        }
        if (daeMobile != null) {
            text.append(" dae_mobile=").append(daeMobile);
        }
        if (accEtg != null) {
            text.append(" acc_etg=").append(accEtg);
        }
        if (accComplt != null) {
            text.append(" acc_complt=").append(accComplt);
        }
        if (photo1 != null) {
            text.append(" photo1=").append(photo1);
        }
        if (photo2 != null) {
            text.append(" photo2=").append(photo2);
        }
        if (dispJ != null) {
            text.append(" disp_j=").append(dispJ);
        }
        if (dispH != null) {
            text.append(" disp_h=").append(dispH);
        }
        if (dispComplt != null) {
            text.append(" disp_complt=").append(dispComplt);
        }
        if (tel1 != null) {
            text.append(" tel1=").append(tel1);
        }
        if (tel2 != null) {
            text.append(" tel2=").append(tel2);
        }
        if (siteEmail != null) {
            text.append(" site_email=").append(siteEmail);
        }
        if (dateInstal != null) {
            text.append(" date_instal=").append(dateInstal);
        }
        if (etat != null) {
            text.append(" etat=").append(etat);
        }
        if (etatFonct != null) {
            text.append(" etat_fonct=").append(etatFonct);
        }
        if (fabSiren != null) {
            text.append(" fab_siren=").append(fabSiren);
        }
        if (fabRais != null) {
            text.append(" fab_rais=").append(fabRais);
        }
        if (mntSiren != null) {
            text.append(" mnt_siren=").append(mntSiren);
        }
        if (mntRais != null) {
            text.append(" mnt_rais=").append(mntRais);
        }
        if (modele != null) {
            text.append(" modele=").append(modele);
        }
        if (numSerie != null) {
            text.append(" num_serie=").append(numSerie);
        }
        if (idEuro != null) {
            text.append(" id_euro=").append(idEuro);
        }
        if (lcPed != null) {
            text.append(" lc_ped=").append(lcPed);
        }
        if (dtprLcped != null) {
            text.append(" dtpr_lcped=").append(dtprLcped);
        }
        if (dtprLcad != null) {
            text.append(" dtpr_lcad=").append(dtprLcad);
        }
        if (dtprBat != null) {
            text.append(" dtpr_bat=").append(dtprBat);
        }
        if (freqMnt != null) {
            text.append(" freq_mnt=").append(freqMnt);
        }
        if (dispsurv != null) {
            text.append(" dispsurv=").append(dispsurv);
        }
        if (dermnt != null) {
            text.append(" dermnt=").append(dermnt);
        }
        if (exptSiren != null) {
            text.append(" expt_siren=").append(exptSiren);
        }
        if (exptSiret != null) {
            text.append(" expt_siret=").append(exptSiret);
        }
        if (exptRais != null) {
            text.append(" expt_rais=").append(exptRais);
        }
        if (exptTel1 != null) {
            text.append(" expt_tel1=").append(exptTel1);
        }
        if (exptTel2 != null) {
            text.append(" expt_tel2=").append(exptTel2);
        }
        if (exptEmail != null) {
            text.append(" expt_email=").append(exptEmail);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String nom;
        private @Nullable BigDecimal latCoor1;
        private @Nullable BigDecimal longCoor1;
        private @Nullable String adrNum;
        private @Nullable String adrVoie;
        private @Nullable String comCp;
        private @Nullable String comInsee;
        private @Nullable String comNom;
        private @Nullable Acc acc;
        private @Nullable Boolean accLib;
        private @Nullable Boolean accPcsec;
        private @Nullable Boolean accAcc;
        private @Nullable Boolean daeMobile;
        private @Nullable String accEtg;
        private @Nullable String accComplt;
        private @Nullable String photo1;
        private @Nullable String photo2;
        private @Nullable String dispJ;
        private @Nullable String dispH;
        private @Nullable String dispComplt;
        private @Nullable String tel1;
        private @Nullable String tel2;
        private @Nullable String siteEmail;
        private @Nullable LocalDate dateInstal;
        private @Nullable Etat etat;
        private @Nullable EtatFonct etatFonct;
        private @Nullable String fabSiren;
        private @Nullable String fabRais;
        private @Nullable String mntSiren;
        private @Nullable String mntRais;
        private @Nullable String modele;
        private @Nullable String numSerie;
        private @Nullable String idEuro;
        private @Nullable Boolean lcPed;
        private @Nullable LocalDate dtprLcped;
        private @Nullable LocalDate dtprLcad;
        private @Nullable LocalDate dtprBat;
        private @Nullable String freqMnt;
        private @Nullable Boolean dispsurv;
        private @Nullable LocalDate dermnt;
        private @Nullable String exptSiren;
        private @Nullable String exptSiret;
        private @Nullable String exptRais;
        private @Nullable String exptTel1;
        private @Nullable String exptTel2;
        private @Nullable String exptEmail;

        private Builder() {}

        /**
         * <code>nom</code> : Nom d'usage du défibrillateur.
         *
         * <p>Libellé choisi par l'exploitant pour reconnaître l'appareil parmi les siens, par exemple le lieu puis la salle. Obligatoire.
         *
         * <p>Exemple : <code>Mairie de Poitiers - hall d'entrée</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nom(@Nullable String value) {
            this.nom = value;
            return this;
        }

        /**
         * <code>lat_coor1</code> : Latitude en degrés décimaux.
         *
         * <p>Position nord-sud de l'appareil, dans le système géodésique légal (RGF93 en métropole) ou en WGS 84, avec un point décimal. Obligatoire, de -90 à 90 ; entre 41 et 52 en France métropolitaine.
         *
         * <p>Exemple : <code>46.580220</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder latCoor1(@Nullable BigDecimal value) {
            this.latCoor1 = value;
            return this;
        }

        /**
         * <code>long_coor1</code> : Longitude en degrés décimaux.
         *
         * <p>Position est-ouest de l'appareil, relevée dans le même système que lat_coor1 et avec un point décimal. Obligatoire, de -180 à 180 ; négative à l'ouest de Greenwich.
         *
         * <p>Exemple : <code>0.340375</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder longCoor1(@Nullable BigDecimal value) {
            this.longCoor1 = value;
            return this;
        }

        /**
         * <code>adr_num</code> : Numéro dans la rue.
         *
         * <p>Numéro de l'adresse où est posé l'appareil, suivi de bis, ter ou d'une lettre s'il y a lieu. Vide pour un lieu sans numéro.
         *
         * <p>Exemple : <code>15 bis</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrNum(@Nullable String value) {
            this.adrNum = value;
            return this;
        }

        /**
         * <code>adr_voie</code> : Rue, place ou lieu-dit.
         *
         * <p>La rue en toutes lettres (Avenue et non Av.), sans le numéro, qui va dans adr_num. Vide si le lieu n'a pas d'adresse.
         *
         * <p>Exemple : <code>Place du Maréchal Leclerc</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adrVoie(@Nullable String value) {
            this.adrVoie = value;
            return this;
        }

        /**
         * <code>com_cp</code> : Code postal du lieu.
         *
         * <p>Les 5 chiffres en usage dans le courrier, à distinguer de com_insee. Vide s'il n'est pas connu. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
         *
         * <p>Exemple : <code>86000</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder comCp(@Nullable String value) {
            this.comCp = value;
            return this;
        }

        /**
         * <code>com_insee</code> : Code officiel géographique de la commune.
         *
         * <p>Cinq caractères attribués par l'Insee, avec 2A ou 2B en tête pour la Corse. Vide s'il n'est pas connu ; il désigne la même commune que com_nom. Dans un tableur, mettre la colonne au format texte pour garder le zéro initial.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder comInsee(@Nullable String value) {
            this.comInsee = value;
            return this;
        }

        /**
         * <code>com_nom</code> : Commune où est l'appareil.
         *
         * <p>Nom officiel avec accents et traits d'union, sans abréviation. Peut rester vide, mais aide à vérifier com_insee et com_cp.
         *
         * <p>Exemple : <code>Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder comNom(@Nullable String value) {
            this.comNom = value;
            return this;
        }

        /**
         * <code>acc</code> : Appareil dedans ou dehors.
         *
         * <p>« Intérieur » s'il faut entrer dans un bâtiment pour le prendre, « Extérieur » sinon, par exemple pour une armoire en façade. Obligatoire, avec la majuscule et les accents.
         *
         * <p>Exemple : <code>Intérieur</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder acc(@Nullable Acc value) {
            this.acc = value;
            return this;
        }

        /**
         * <code>acc_lib</code> : Appareil à portée de tous.
         *
         * <p>« oui » si un passant peut le saisir lui-même, sans clé, badge ni autorisation ; « non » dans les autres cas. Obligatoire, en minuscules ; acc_complt peut dire à qui s'adresser.
         *
         * <p>Exemple : <code>oui</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accLib(@Nullable Boolean value) {
            this.accLib = value;
            return this;
        }

        /**
         * <code>acc_pcsec</code> : Agents de sécurité sur place.
         *
         * <p>« oui » ou « non », en minuscules : le site a-t-il un PC de sécurité, dont les agents peuvent apporter l'appareil ou y conduire ? Vide si on ne le sait pas.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accPcsec(@Nullable Boolean value) {
            this.accPcsec = value;
            return this;
        }

        /**
         * <code>acc_acc</code> : Guichet ou hôte d'accueil sur place.
         *
         * <p>« oui » ou « non », en minuscules : un secouriste trouve-t-il quelqu'un à l'entrée du site pour le guider ? Vide si on ne le sait pas.
         *
         * <p>Exemple : <code>oui</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accAcc(@Nullable Boolean value) {
            this.accAcc = value;
            return this;
        }

        /**
         * <code>dae_mobile</code> : Appareil déplacé d'un lieu à l'autre.
         *
         * <p>« oui » s'il voyage, par exemple dans un véhicule ou avec une équipe sportive, « non » s'il reste toujours à la même place. Vide si on ne le sait pas ; en minuscules.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder daeMobile(@Nullable Boolean value) {
            this.daeMobile = value;
            return this;
        }

        /**
         * <code>acc_etg</code> : Niveau où trouver l'appareil.
         *
         * <p>Nombre de niveaux au-dessus ou au-dessous de la rue : 0 au rez-de-chaussée, 2 au deuxième, -1 au premier sous-sol. Vide pour un appareil en plein air.
         *
         * <p>Exemple : <code>0</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accEtg(@Nullable String value) {
            this.accEtg = value;
            return this;
        }

        /**
         * <code>acc_complt</code> : Chemin jusqu'à l'appareil.
         *
         * <p>Texte libre qui mène un inconnu jusqu'à l'appareil : porte à prendre, repère visible, code ou personne à demander. Vide si l'adresse suffit.
         *
         * <p>Exemple : <code>Entrée côté place, sur le mur à gauche du guichet</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accComplt(@Nullable String value) {
            this.accComplt = value;
            return this;
        }

        /**
         * <code>photo1</code> : Lien vers une photo du lieu.
         *
         * <p>Adresse web d'une image .jpg, .jpeg, .png ou .gif, extension et nom de site en minuscules, commençant par http:// ou https://. Cadrer assez large pour qu'on reconnaisse l'endroit, et choisir une image que chacun peut réutiliser. Vide sans photo.
         *
         * <p>Exemple : <code>https://www.example.org/dae/mairie-entree.jpg</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder photo1(@Nullable String value) {
            this.photo1 = value;
            return this;
        }

        /**
         * <code>photo2</code> : Lien vers une deuxième photo.
         *
         * <p>Autre vue du même appareil, utile par exemple pour montrer le chemin ; mêmes règles d'écriture que photo1. Vide si une image suffit.
         *
         * <p>Exemple : <code>https://www.example.org/dae/mairie-hall.jpg</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder photo2(@Nullable String value) {
            this.photo2 = value;
            return this;
        }

        /**
         * <code>disp_j</code> : Jours où l'appareil est accessible.
         *
         * <p>« 7j/7 », ou les jours voulus en minuscules, joints par une barre verticale sans espace ; « jours fériés » et « événements » sont aussi admis. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre.
         *
         * <p>Exemple : <code>lundi|mardi|mercredi|jeudi|vendredi</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dispJ(@Nullable String value) {
            this.dispJ = value;
            return this;
        }

        /**
         * <code>disp_h</code> : Heures où l'appareil est accessible.
         *
         * <p>« 24h/24 », « heures ouvrables » ou « heures de nuit » ; plusieurs se joignent par une barre verticale sans espace. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre ; les heures exactes vont dans disp_complt.
         *
         * <p>Exemple : <code>heures ouvrables</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dispH(@Nullable String value) {
            this.dispH = value;
            return this;
        }

        /**
         * <code>disp_complt</code> : Précisions sur les jours et heures.
         *
         * <p>Texte libre pour ce que disp_j et disp_h ne peuvent pas dire : heures exactes, fermeture annuelle, saison. Vide s'il n'y a rien à préciser.
         *
         * <p>Exemple : <code>De 8 h 30 à 17 h 30, fermé la première semaine d'août</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dispComplt(@Nullable String value) {
            this.dispComplt = value;
            return this;
        }

        /**
         * <code>tel1</code> : Téléphone du lieu.
         *
         * <p>Ligne que l'on décroche là où est l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; dans un tableur, mettre la colonne au format texte pour garder le signe +.
         *
         * <p>Exemple : <code>+33536490012</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tel1(@Nullable String value) {
            this.tel1 = value;
            return this;
        }

        /**
         * <code>tel2</code> : Autre téléphone du lieu.
         *
         * <p>Seconde ligne, à essayer si tel1 ne répond pas, écrite de la même façon. Vide s'il n'y en a pas.
         *
         * <p>Exemple : <code>+33639980034</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tel2(@Nullable String value) {
            this.tel2 = value;
            return this;
        }

        /**
         * <code>site_email</code> : Courriel du lieu.
         *
         * <p>Une seule adresse, de préférence celle d'un service, lue par ceux qui travaillent là où est l'appareil. Vide s'il n'y en a pas.
         *
         * <p>Exemple : <code>accueil&#64;example.org</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder siteEmail(@Nullable String value) {
            this.siteEmail = value;
            return this;
        }

        /**
         * <code>date_instal</code> : Jour de pose de l'appareil.
         *
         * <p>Jour où l'appareil a été mis en place ici, écrit AAAA-MM-JJ (2022-03-14 et non 14/03/2022). Vide si ce jour n'est pas connu ; en principe avant dermnt ou le même jour.
         *
         * <p>Exemple : <code>2022-03-14</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateInstal(@Nullable LocalDate value) {
            this.dateInstal = value;
            return this;
        }

        /**
         * <code>etat</code> : Maintien ou retrait de l'appareil.
         *
         * <p>« Actif » pour un appareil à garder dans le fichier, « A supprimer » (A sans accent) pour un appareil à en retirer, « Non identifié » si on ne sait pas. Peut rester vide ; l'état de marche va dans etat_fonct.
         *
         * <p>Exemple : <code>Actif</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etat(@Nullable Etat value) {
            this.etat = value;
            return this;
        }

        /**
         * <code>etat_fonct</code> : État de marche de l'appareil.
         *
         * <p>L'une des cinq valeurs de la liste, accents compris ; « Absent momentanément » convient à un appareil parti en réparation. Obligatoire : écrire « Inconnu » plutôt que de laisser vide.
         *
         * <p>Exemple : <code>En fonctionnement</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder etatFonct(@Nullable EtatFonct value) {
            this.etatFonct = value;
            return this;
        }

        /**
         * <code>fab_siren</code> : SIREN de la marque de l'appareil.
         *
         * <p>Les 9 chiffres du SIREN de fab_rais, sans espace ; la clé de contrôle est vérifiée. Vide pour une société étrangère sans SIREN. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
         *
         * <p>Exemple : <code>123456782</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder fabSiren(@Nullable String value) {
            this.fabSiren = value;
            return this;
        }

        /**
         * <code>fab_rais</code> : Société qui a fabriqué l'appareil.
         *
         * <p>Dénomination lue sur l'étiquette de l'appareil, une seule société et toujours écrite de la même façon. Obligatoire ; ce n'est ni le vendeur ni l'installateur.
         *
         * <p>Exemple : <code>Exemple Cardio SAS</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder fabRais(@Nullable String value) {
            this.fabRais = value;
            return this;
        }

        /**
         * <code>mnt_siren</code> : SIREN de la société d'entretien.
         *
         * <p>Les 9 chiffres du SIREN de mnt_rais, sans espace ; la clé de contrôle est vérifiée. Vide si personne n'est chargé de l'entretien ou si le numéro n'est pas connu.
         *
         * <p>Exemple : <code>987654324</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder mntSiren(@Nullable String value) {
            this.mntSiren = value;
            return this;
        }

        /**
         * <code>mnt_rais</code> : Société chargée de l'entretien.
         *
         * <p>Dénomination de l'entreprise ou du service qui contrôle l'appareil et change ses pièces ; ce peut être expt_rais. Vide si personne n'en est chargé.
         *
         * <p>Exemple : <code>Exemple Maintenance SARL</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder mntRais(@Nullable String value) {
            this.mntRais = value;
            return this;
        }

        /**
         * <code>modele</code> : Désignation commerciale de l'appareil.
         *
         * <p>Le modèle tel qu'il est écrit sur l'appareil ou sa notice, sans la marque, qui va dans fab_rais. Obligatoire, un seul modèle par ligne.
         *
         * <p>Exemple : <code>HS1</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder modele(@Nullable String value) {
            this.modele = value;
            return this;
        }

        /**
         * <code>num_serie</code> : Numéro gravé sur l'appareil.
         *
         * <p>Suite de lettres et de chiffres que porte l'étiquette, souvent après S/N, recopiée sans la modifier. Obligatoire, et différente sur chaque ligne du fichier. Dans un tableur, mettre la colonne au format texte pour garder les zéros initiaux.
         *
         * <p>Exemple : <code>A22C401873</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder numSerie(@Nullable String value) {
            this.numSerie = value;
            return this;
        }

        /**
         * <code>id_euro</code> : Code IUD (UDI) de l'étiquette.
         *
         * <p>Code du règlement européen sur les dispositifs médicaux, imprimé près du code-barres. Vide pour les appareils anciens qui n'en ont pas. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi.
         *
         * <p>Exemple : <code>03701234567891</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idEuro(@Nullable String value) {
            this.idEuro = value;
            return this;
        }

        /**
         * <code>lc_ped</code> : Électrodes pour enfants disponibles.
         *
         * <p>« oui » si l'appareil est fourni avec des électrodes pour enfants, « non » sinon, en minuscules. Vide si on ne le sait pas ; avec « oui », donner si possible dtpr_lcped.
         *
         * <p>Exemple : <code>oui</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder lcPed(@Nullable Boolean value) {
            this.lcPed = value;
            return this;
        }

        /**
         * <code>dtpr_lcped</code> : Limite d'emploi des électrodes enfants.
         *
         * <p>Date imprimée sur le sachet, écrite AAAA-MM-JJ ; si seul le mois est donné, prendre son dernier jour. Vide quand lc_ped vaut « non ».
         *
         * <p>Exemple : <code>2026-05-31</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dtprLcped(@Nullable LocalDate value) {
            this.dtprLcped = value;
            return this;
        }

        /**
         * <code>dtpr_lcad</code> : Limite d'emploi des électrodes adultes.
         *
         * <p>Dernier jour où ces électrodes sont utilisables, écrit AAAA-MM-JJ et lu sur leur sachet. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
         *
         * <p>Exemple : <code>2026-09-30</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dtprLcad(@Nullable LocalDate value) {
            this.dtprLcad = value;
            return this;
        }

        /**
         * <code>dtpr_bat</code> : Limite d'emploi de la batterie.
         *
         * <p>Jour avant lequel la batterie ou la pile est à changer, écrit AAAA-MM-JJ. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
         *
         * <p>Exemple : <code>2027-03-14</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dtprBat(@Nullable LocalDate value) {
            this.dtprBat = value;
            return this;
        }

        /**
         * <code>freq_mnt</code> : Rythme des visites d'entretien.
         *
         * <p>Durée normale qui sépare deux visites, en clair et en 255 caractères au plus. Vide si aucun rythme n'est fixé ; le jour de la visite la plus récente va dans dermnt.
         *
         * <p>Exemple : <code>Une fois par an</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder freqMnt(@Nullable String value) {
            this.freqMnt = value;
            return this;
        }

        /**
         * <code>dispsurv</code> : Appareil surveillé à distance.
         *
         * <p>« oui » ou « non », en minuscules : l'appareil ou son armoire envoie-t-il lui-même des alertes, par exemple pour une batterie faible ? Vide si on ne le sait pas.
         *
         * <p>Exemple : <code>non</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dispsurv(@Nullable Boolean value) {
            this.dispsurv = value;
            return this;
        }

        /**
         * <code>dermnt</code> : Jour du dernier contrôle sur place.
         *
         * <p>Visite d'entretien la plus récente, écrite AAAA-MM-JJ. Obligatoire ; pour un appareil neuf encore jamais contrôlé, le jour de sa mise en service (date_instal) peut servir.
         *
         * <p>Exemple : <code>2024-09-12</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dermnt(@Nullable LocalDate value) {
            this.dermnt = value;
            return this;
        }

        /**
         * <code>expt_siren</code> : SIREN de l'exploitant.
         *
         * <p>Les 9 chiffres du SIREN de l'organisme qui répond de l'appareil, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
         *
         * <p>Exemple : <code>218601946</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptSiren(@Nullable String value) {
            this.exptSiren = value;
            return this;
        }

        /**
         * <code>expt_siret</code> : SIRET de l'établissement exploitant.
         *
         * <p>Les 9 chiffres d'expt_siren suivis des 5 chiffres de l'établissement, d'un seul tenant ; la clé de contrôle est vérifiée. Vide si l'établissement n'est pas connu. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptSiret(@Nullable String value) {
            this.exptSiret = value;
            return this;
        }

        /**
         * <code>expt_rais</code> : Organisme qui répond de l'appareil.
         *
         * <p>Dénomination officielle du propriétaire ou de celui à qui il a confié l'appareil : entreprise, commune, association. Obligatoire ; c'est l'organisme d'expt_siren.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptRais(@Nullable String value) {
            this.exptRais = value;
            return this;
        }

        /**
         * <code>expt_tel1</code> : Ligne directe du service responsable.
         *
         * <p>Numéro du service qui gère l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; reprendre tel1 si c'est le même.
         *
         * <p>Exemple : <code>+33536490056</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptTel1(@Nullable String value) {
            this.exptTel1 = value;
            return this;
        }

        /**
         * <code>expt_tel2</code> : Seconde ligne du service responsable.
         *
         * <p>Numéro à essayer après expt_tel1 et écrite de la même façon. Vide s'il n'y en a pas.
         *
         * <p>Exemple : <code>+33639980078</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptTel2(@Nullable String value) {
            this.exptTel2 = value;
            return this;
        }

        /**
         * <code>expt_email</code> : Courriel de l'exploitant.
         *
         * <p>Une seule adresse, celle d'un service suivie toute l'année, car elle sert à signaler une date dépassée ou une panne. Obligatoire.
         *
         * <p>Exemple : <code>defibrillateurs&#64;example.org</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder exptEmail(@Nullable String value) {
            this.exptEmail = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public Defibrillateur build() {
            return new Defibrillateur(this);
        }
    }

    /**
     * Valeurs de <code>acc</code> : Appareil dedans ou dehors.
     */
    public enum Acc implements StandardValue {
        /** <code>Intérieur</code>. */
        INTERIEUR("Intérieur"),
        /** <code>Extérieur</code>. */
        EXTERIEUR("Extérieur");

        private final String text;

        Acc(String text) {
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
        public static Acc of(String text) {
            for (Acc value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("acc: " + text);
        }
    }

    /**
     * Valeurs de <code>etat</code> : Maintien ou retrait de l'appareil.
     */
    public enum Etat implements StandardValue {
        /** <code>Actif</code>. */
        ACTIF("Actif"),
        /** <code>A supprimer</code>. */
        A_SUPPRIMER("A supprimer"),
        /** <code>Non identifié</code>. */
        NON_IDENTIFIE("Non identifié");

        private final String text;

        Etat(String text) {
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
        public static Etat of(String text) {
            for (Etat value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat: " + text);
        }
    }

    /**
     * Valeurs de <code>etat_fonct</code> : État de marche de l'appareil.
     */
    public enum EtatFonct implements StandardValue {
        /** <code>En fonctionnement</code>. */
        EN_FONCTIONNEMENT("En fonctionnement"),
        /** <code>Hors service</code>. */
        HORS_SERVICE("Hors service"),
        /** <code>Supprimé définitivement</code>. */
        SUPPRIME_DEFINITIVEMENT("Supprimé définitivement"),
        /** <code>Absent momentanément</code>. */
        ABSENT_MOMENTANEMENT("Absent momentanément"),
        /** <code>Inconnu</code>. */
        INCONNU("Inconnu");

        private final String text;

        EtatFonct(String text) {
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
        public static EtatFonct of(String text) {
            for (EtatFonct value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("etat_fonct: " + text);
        }
    }
}
