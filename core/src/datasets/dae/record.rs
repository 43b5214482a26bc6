// Generated from the descriptors by core/codegen (`make generate`): do not edit.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::record::{Record, RowReader, RowWriter, Siret};

/// Un défibrillateur (`dae` 1.0.7).
///
/// Une ligne par défibrillateur accessible au public ou à des salariés : où il se trouve, quand on peut le prendre, s'il marche, quel appareil c'est, qui l'entretient et qui en répond.
///
/// Source: AtlaSanté, <https://gitlab.com/arsante/atlasante/schema-dae>, version 1.0.7.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, bon::Builder)]
#[serde(deny_unknown_fields)]
#[builder(on(String, into))]
pub struct Defibrillateur {
    /// `nom` : Nom d'usage du défibrillateur.
    ///
    /// Libellé choisi par l'exploitant pour reconnaître l'appareil parmi les siens, par exemple le lieu puis la salle. Obligatoire.
    ///
    /// Exemple : `Mairie de Poitiers - hall d'entrée`.
    #[serde(rename = "nom")]
    pub nom: String,
    /// `lat_coor1` : Latitude en degrés décimaux.
    ///
    /// Position nord-sud de l'appareil, dans le système géodésique légal (RGF93 en métropole) ou en WGS 84, avec un point décimal. Obligatoire, de -90 à 90 ; entre 41 et 52 en France métropolitaine.
    ///
    /// Exemple : `46.580220`.
    #[serde(rename = "lat_coor1")]
    pub lat_coor1: Decimal,
    /// `long_coor1` : Longitude en degrés décimaux.
    ///
    /// Position est-ouest de l'appareil, relevée dans le même système que lat_coor1 et avec un point décimal. Obligatoire, de -180 à 180 ; négative à l'ouest de Greenwich.
    ///
    /// Exemple : `0.340375`.
    #[serde(rename = "long_coor1")]
    pub long_coor1: Decimal,
    /// `adr_num` : Numéro dans la rue.
    ///
    /// Numéro de l'adresse où est posé l'appareil, suivi de bis, ter ou d'une lettre s'il y a lieu. Vide pour un lieu sans numéro.
    ///
    /// Exemple : `15 bis`.
    #[serde(rename = "adr_num", default, skip_serializing_if = "Option::is_none")]
    pub adr_num: Option<String>,
    /// `adr_voie` : Rue, place ou lieu-dit.
    ///
    /// La rue en toutes lettres (Avenue et non Av.), sans le numéro, qui va dans adr_num. Vide si le lieu n'a pas d'adresse.
    ///
    /// Exemple : `Place du Maréchal Leclerc`.
    #[serde(rename = "adr_voie", default, skip_serializing_if = "Option::is_none")]
    pub adr_voie: Option<String>,
    /// `com_cp` : Code postal du lieu.
    ///
    /// Les 5 chiffres en usage dans le courrier, à distinguer de com_insee. Vide s'il n'est pas connu. Dans un tableur, mettre la colonne au format texte, sinon 01000 devient 1000.
    ///
    /// Exemple : `86000`.
    #[serde(rename = "com_cp", default, skip_serializing_if = "Option::is_none")]
    pub com_cp: Option<String>,
    /// `com_insee` : Code officiel géographique de la commune.
    ///
    /// Cinq caractères attribués par l'Insee, avec 2A ou 2B en tête pour la Corse. Vide s'il n'est pas connu ; il désigne la même commune que com_nom. Dans un tableur, mettre la colonne au format texte pour garder le zéro initial.
    ///
    /// Exemple : `86194`.
    #[serde(rename = "com_insee", default, skip_serializing_if = "Option::is_none")]
    pub com_insee: Option<String>,
    /// `com_nom` : Commune où est l'appareil.
    ///
    /// Nom officiel avec accents et traits d'union, sans abréviation. Peut rester vide, mais aide à vérifier com_insee et com_cp.
    ///
    /// Exemple : `Poitiers`.
    #[serde(rename = "com_nom", default, skip_serializing_if = "Option::is_none")]
    pub com_nom: Option<String>,
    /// `acc` : Appareil dedans ou dehors.
    ///
    /// « Intérieur » s'il faut entrer dans un bâtiment pour le prendre, « Extérieur » sinon, par exemple pour une armoire en façade. Obligatoire, avec la majuscule et les accents.
    ///
    /// Exemple : `Intérieur`.
    #[serde(rename = "acc")]
    pub acc: Acc,
    /// `acc_lib` : Appareil à portée de tous.
    ///
    /// « oui » si un passant peut le saisir lui-même, sans clé, badge ni autorisation ; « non » dans les autres cas. Obligatoire, en minuscules ; acc_complt peut dire à qui s'adresser.
    ///
    /// Exemple : `oui`.
    #[serde(rename = "acc_lib")]
    pub acc_lib: bool,
    /// `acc_pcsec` : Agents de sécurité sur place.
    ///
    /// « oui » ou « non », en minuscules : le site a-t-il un PC de sécurité, dont les agents peuvent apporter l'appareil ou y conduire ? Vide si on ne le sait pas.
    ///
    /// Exemple : `non`.
    #[serde(rename = "acc_pcsec", default, skip_serializing_if = "Option::is_none")]
    pub acc_pcsec: Option<bool>,
    /// `acc_acc` : Guichet ou hôte d'accueil sur place.
    ///
    /// « oui » ou « non », en minuscules : un secouriste trouve-t-il quelqu'un à l'entrée du site pour le guider ? Vide si on ne le sait pas.
    ///
    /// Exemple : `oui`.
    #[serde(rename = "acc_acc", default, skip_serializing_if = "Option::is_none")]
    pub acc_acc: Option<bool>,
    /// `dae_mobile` : Appareil déplacé d'un lieu à l'autre.
    ///
    /// « oui » s'il voyage, par exemple dans un véhicule ou avec une équipe sportive, « non » s'il reste toujours à la même place. Vide si on ne le sait pas ; en minuscules.
    ///
    /// Exemple : `non`.
    #[serde(rename = "dae_mobile", default, skip_serializing_if = "Option::is_none")]
    pub dae_mobile: Option<bool>,
    /// `acc_etg` : Niveau où trouver l'appareil.
    ///
    /// Nombre de niveaux au-dessus ou au-dessous de la rue : 0 au rez-de-chaussée, 2 au deuxième, -1 au premier sous-sol. Vide pour un appareil en plein air.
    ///
    /// Exemple : `0`.
    #[serde(rename = "acc_etg", default, skip_serializing_if = "Option::is_none")]
    pub acc_etg: Option<String>,
    /// `acc_complt` : Chemin jusqu'à l'appareil.
    ///
    /// Texte libre qui mène un inconnu jusqu'à l'appareil : porte à prendre, repère visible, code ou personne à demander. Vide si l'adresse suffit.
    ///
    /// Exemple : `Entrée côté place, sur le mur à gauche du guichet`.
    #[serde(rename = "acc_complt", default, skip_serializing_if = "Option::is_none")]
    pub acc_complt: Option<String>,
    /// `photo1` : Lien vers une photo du lieu.
    ///
    /// Adresse web d'une image .jpg, .jpeg, .png ou .gif, extension et nom de site en minuscules, commençant par http:// ou https://. Cadrer assez large pour qu'on reconnaisse l'endroit, et choisir une image que chacun peut réutiliser. Vide sans photo.
    ///
    /// Exemple : `https://www.example.org/dae/mairie-entree.jpg`.
    #[serde(rename = "photo1", default, skip_serializing_if = "Option::is_none")]
    pub photo1: Option<String>,
    /// `photo2` : Lien vers une deuxième photo.
    ///
    /// Autre vue du même appareil, utile par exemple pour montrer le chemin ; mêmes règles d'écriture que photo1. Vide si une image suffit.
    ///
    /// Exemple : `https://www.example.org/dae/mairie-hall.jpg`.
    #[serde(rename = "photo2", default, skip_serializing_if = "Option::is_none")]
    pub photo2: Option<String>,
    /// `disp_j` : Jours où l'appareil est accessible.
    ///
    /// « 7j/7 », ou les jours voulus en minuscules, joints par une barre verticale sans espace ; « jours fériés » et « événements » sont aussi admis. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre.
    ///
    /// Exemple : `lundi|mardi|mercredi|jeudi|vendredi`.
    #[serde(rename = "disp_j")]
    pub disp_j: String,
    /// `disp_h` : Heures où l'appareil est accessible.
    ///
    /// « 24h/24 », « heures ouvrables » ou « heures de nuit » ; plusieurs se joignent par une barre verticale sans espace. Obligatoire : à défaut de savoir, écrire « non renseigné », sans rien d'autre ; les heures exactes vont dans disp_complt.
    ///
    /// Exemple : `heures ouvrables`.
    #[serde(rename = "disp_h")]
    pub disp_h: String,
    /// `disp_complt` : Précisions sur les jours et heures.
    ///
    /// Texte libre pour ce que disp_j et disp_h ne peuvent pas dire : heures exactes, fermeture annuelle, saison. Vide s'il n'y a rien à préciser.
    ///
    /// Exemple : `De 8 h 30 à 17 h 30, fermé la première semaine d'août`.
    #[serde(rename = "disp_complt", default, skip_serializing_if = "Option::is_none")]
    pub disp_complt: Option<String>,
    /// `tel1` : Téléphone du lieu.
    ///
    /// Ligne que l'on décroche là où est l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; dans un tableur, mettre la colonne au format texte pour garder le signe +.
    ///
    /// Exemple : `+33536490012`.
    #[serde(rename = "tel1")]
    pub tel1: String,
    /// `tel2` : Autre téléphone du lieu.
    ///
    /// Seconde ligne, à essayer si tel1 ne répond pas, écrite de la même façon. Vide s'il n'y en a pas.
    ///
    /// Exemple : `+33639980034`.
    #[serde(rename = "tel2", default, skip_serializing_if = "Option::is_none")]
    pub tel2: Option<String>,
    /// `site_email` : Courriel du lieu.
    ///
    /// Une seule adresse, de préférence celle d'un service, lue par ceux qui travaillent là où est l'appareil. Vide s'il n'y en a pas.
    ///
    /// Exemple : `accueil@example.org`.
    #[serde(rename = "site_email", default, skip_serializing_if = "Option::is_none")]
    pub site_email: Option<String>,
    /// `date_instal` : Jour de pose de l'appareil.
    ///
    /// Jour où l'appareil a été mis en place ici, écrit AAAA-MM-JJ (2022-03-14 et non 14/03/2022). Vide si ce jour n'est pas connu ; en principe avant dermnt ou le même jour.
    ///
    /// Exemple : `2022-03-14`.
    #[serde(rename = "date_instal", default, skip_serializing_if = "Option::is_none")]
    pub date_instal: Option<NaiveDate>,
    /// `etat` : Maintien ou retrait de l'appareil.
    ///
    /// « Actif » pour un appareil à garder dans le fichier, « A supprimer » (A sans accent) pour un appareil à en retirer, « Non identifié » si on ne sait pas. Peut rester vide ; l'état de marche va dans etat_fonct.
    ///
    /// Exemple : `Actif`.
    #[serde(rename = "etat", default, skip_serializing_if = "Option::is_none")]
    pub etat: Option<Etat>,
    /// `etat_fonct` : État de marche de l'appareil.
    ///
    /// L'une des cinq valeurs de la liste, accents compris ; « Absent momentanément » convient à un appareil parti en réparation. Obligatoire : écrire « Inconnu » plutôt que de laisser vide.
    ///
    /// Exemple : `En fonctionnement`.
    #[serde(rename = "etat_fonct")]
    pub etat_fonct: EtatFonct,
    /// `fab_siren` : SIREN de la marque de l'appareil.
    ///
    /// Les 9 chiffres du SIREN de fab_rais, sans espace ; la clé de contrôle est vérifiée. Vide pour une société étrangère sans SIREN. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
    ///
    /// Exemple : `123456782`.
    #[serde(rename = "fab_siren", default, skip_serializing_if = "Option::is_none")]
    pub fab_siren: Option<String>,
    /// `fab_rais` : Société qui a fabriqué l'appareil.
    ///
    /// Dénomination lue sur l'étiquette de l'appareil, une seule société et toujours écrite de la même façon. Obligatoire ; ce n'est ni le vendeur ni l'installateur.
    ///
    /// Exemple : `Exemple Cardio SAS`.
    #[serde(rename = "fab_rais")]
    pub fab_rais: String,
    /// `mnt_siren` : SIREN de la société d'entretien.
    ///
    /// Les 9 chiffres du SIREN de mnt_rais, sans espace ; la clé de contrôle est vérifiée. Vide si personne n'est chargé de l'entretien ou si le numéro n'est pas connu.
    ///
    /// Exemple : `987654324`.
    #[serde(rename = "mnt_siren", default, skip_serializing_if = "Option::is_none")]
    pub mnt_siren: Option<String>,
    /// `mnt_rais` : Société chargée de l'entretien.
    ///
    /// Dénomination de l'entreprise ou du service qui contrôle l'appareil et change ses pièces ; ce peut être expt_rais. Vide si personne n'en est chargé.
    ///
    /// Exemple : `Exemple Maintenance SARL`.
    #[serde(rename = "mnt_rais", default, skip_serializing_if = "Option::is_none")]
    pub mnt_rais: Option<String>,
    /// `modele` : Désignation commerciale de l'appareil.
    ///
    /// Le modèle tel qu'il est écrit sur l'appareil ou sa notice, sans la marque, qui va dans fab_rais. Obligatoire, un seul modèle par ligne.
    ///
    /// Exemple : `HS1`.
    #[serde(rename = "modele")]
    pub modele: String,
    /// `num_serie` : Numéro gravé sur l'appareil.
    ///
    /// Suite de lettres et de chiffres que porte l'étiquette, souvent après S/N, recopiée sans la modifier. Obligatoire, et différente sur chaque ligne du fichier. Dans un tableur, mettre la colonne au format texte pour garder les zéros initiaux.
    ///
    /// Exemple : `A22C401873`.
    #[serde(rename = "num_serie")]
    pub num_serie: String,
    /// `id_euro` : Code IUD (UDI) de l'étiquette.
    ///
    /// Code du règlement européen sur les dispositifs médicaux, imprimé près du code-barres. Vide pour les appareils anciens qui n'en ont pas. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi.
    ///
    /// Exemple : `03701234567891`.
    #[serde(rename = "id_euro", default, skip_serializing_if = "Option::is_none")]
    pub id_euro: Option<String>,
    /// `lc_ped` : Électrodes pour enfants disponibles.
    ///
    /// « oui » si l'appareil est fourni avec des électrodes pour enfants, « non » sinon, en minuscules. Vide si on ne le sait pas ; avec « oui », donner si possible dtpr_lcped.
    ///
    /// Exemple : `oui`.
    #[serde(rename = "lc_ped", default, skip_serializing_if = "Option::is_none")]
    pub lc_ped: Option<bool>,
    /// `dtpr_lcped` : Limite d'emploi des électrodes enfants.
    ///
    /// Date imprimée sur le sachet, écrite AAAA-MM-JJ ; si seul le mois est donné, prendre son dernier jour. Vide quand lc_ped vaut « non ».
    ///
    /// Exemple : `2026-05-31`.
    #[serde(rename = "dtpr_lcped", default, skip_serializing_if = "Option::is_none")]
    pub dtpr_lcped: Option<NaiveDate>,
    /// `dtpr_lcad` : Limite d'emploi des électrodes adultes.
    ///
    /// Dernier jour où ces électrodes sont utilisables, écrit AAAA-MM-JJ et lu sur leur sachet. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
    ///
    /// Exemple : `2026-09-30`.
    #[serde(rename = "dtpr_lcad", default, skip_serializing_if = "Option::is_none")]
    pub dtpr_lcad: Option<NaiveDate>,
    /// `dtpr_bat` : Limite d'emploi de la batterie.
    ///
    /// Jour avant lequel la batterie ou la pile est à changer, écrit AAAA-MM-JJ. Vide si on ne le connaît pas ; à mettre à jour à chaque remplacement.
    ///
    /// Exemple : `2027-03-14`.
    #[serde(rename = "dtpr_bat", default, skip_serializing_if = "Option::is_none")]
    pub dtpr_bat: Option<NaiveDate>,
    /// `freq_mnt` : Rythme des visites d'entretien.
    ///
    /// Durée normale qui sépare deux visites, en clair et en 255 caractères au plus. Vide si aucun rythme n'est fixé ; le jour de la visite la plus récente va dans dermnt.
    ///
    /// Exemple : `Une fois par an`.
    #[serde(rename = "freq_mnt", default, skip_serializing_if = "Option::is_none")]
    pub freq_mnt: Option<String>,
    /// `dispsurv` : Appareil surveillé à distance.
    ///
    /// « oui » ou « non », en minuscules : l'appareil ou son armoire envoie-t-il lui-même des alertes, par exemple pour une batterie faible ? Vide si on ne le sait pas.
    ///
    /// Exemple : `non`.
    #[serde(rename = "dispsurv", default, skip_serializing_if = "Option::is_none")]
    pub dispsurv: Option<bool>,
    /// `dermnt` : Jour du dernier contrôle sur place.
    ///
    /// Visite d'entretien la plus récente, écrite AAAA-MM-JJ. Obligatoire ; pour un appareil neuf encore jamais contrôlé, le jour de sa mise en service (date_instal) peut servir.
    ///
    /// Exemple : `2024-09-12`.
    #[serde(rename = "dermnt")]
    pub dermnt: NaiveDate,
    /// `expt_siren` : SIREN de l'exploitant.
    ///
    /// Les 9 chiffres du SIREN de l'organisme qui répond de l'appareil, sans espace ; la clé de contrôle est vérifiée. Obligatoire. Dans un tableur, mettre la colonne au format texte si le numéro commence par 0.
    ///
    /// Exemple : `218601946`.
    #[serde(rename = "expt_siren")]
    pub expt_siren: String,
    /// `expt_siret` : SIRET de l'établissement exploitant.
    ///
    /// Les 9 chiffres d'expt_siren suivis des 5 chiffres de l'établissement, d'un seul tenant ; la clé de contrôle est vérifiée. Vide si l'établissement n'est pas connu. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit écrit 2,186E+13.
    ///
    /// Exemple : `21860194600013`.
    #[serde(rename = "expt_siret", default, skip_serializing_if = "Option::is_none")]
    pub expt_siret: Option<Siret>,
    /// `expt_rais` : Organisme qui répond de l'appareil.
    ///
    /// Dénomination officielle du propriétaire ou de celui à qui il a confié l'appareil : entreprise, commune, association. Obligatoire ; c'est l'organisme d'expt_siren.
    ///
    /// Exemple : `Ville de Poitiers`.
    #[serde(rename = "expt_rais")]
    pub expt_rais: String,
    /// `expt_tel1` : Ligne directe du service responsable.
    ///
    /// Numéro du service qui gère l'appareil : un indicatif français (+33 en métropole, +262, +590, +594, +596…) puis 6 à 9 chiffres, collés et sans le 0 initial. Obligatoire ; reprendre tel1 si c'est le même.
    ///
    /// Exemple : `+33536490056`.
    #[serde(rename = "expt_tel1")]
    pub expt_tel1: String,
    /// `expt_tel2` : Seconde ligne du service responsable.
    ///
    /// Numéro à essayer après expt_tel1 et écrite de la même façon. Vide s'il n'y en a pas.
    ///
    /// Exemple : `+33639980078`.
    #[serde(rename = "expt_tel2", default, skip_serializing_if = "Option::is_none")]
    pub expt_tel2: Option<String>,
    /// `expt_email` : Courriel de l'exploitant.
    ///
    /// Une seule adresse, celle d'un service suivie toute l'année, car elle sert à signaler une date dépassée ou une panne. Obligatoire.
    ///
    /// Exemple : `defibrillateurs@example.org`.
    #[serde(rename = "expt_email")]
    pub expt_email: String,
}

impl Record for Defibrillateur {
    const DATA_SET: &'static str = "dae";
    const VERSION: &'static str = "1.0.7";

    fn write_row(&self, row: &mut RowWriter<'_>) {
        row.put(&self.nom);
        row.put(&self.lat_coor1);
        row.put(&self.long_coor1);
        row.put_option(&self.adr_num);
        row.put_option(&self.adr_voie);
        row.put_option(&self.com_cp);
        row.put_option(&self.com_insee);
        row.put_option(&self.com_nom);
        row.put(&self.acc);
        row.put(&self.acc_lib);
        row.put_option(&self.acc_pcsec);
        row.put_option(&self.acc_acc);
        row.put_option(&self.dae_mobile);
        row.put_option(&self.acc_etg);
        row.put_option(&self.acc_complt);
        row.put_option(&self.photo1);
        row.put_option(&self.photo2);
        row.put(&self.disp_j);
        row.put(&self.disp_h);
        row.put_option(&self.disp_complt);
        row.put(&self.tel1);
        row.put_option(&self.tel2);
        row.put_option(&self.site_email);
        row.put_option(&self.date_instal);
        row.put_option(&self.etat);
        row.put(&self.etat_fonct);
        row.put_option(&self.fab_siren);
        row.put(&self.fab_rais);
        row.put_option(&self.mnt_siren);
        row.put_option(&self.mnt_rais);
        row.put(&self.modele);
        row.put(&self.num_serie);
        row.put_option(&self.id_euro);
        row.put_option(&self.lc_ped);
        row.put_option(&self.dtpr_lcped);
        row.put_option(&self.dtpr_lcad);
        row.put_option(&self.dtpr_bat);
        row.put_option(&self.freq_mnt);
        row.put_option(&self.dispsurv);
        row.put(&self.dermnt);
        row.put(&self.expt_siren);
        row.put_option(&self.expt_siret);
        row.put(&self.expt_rais);
        row.put(&self.expt_tel1);
        row.put_option(&self.expt_tel2);
        row.put(&self.expt_email);
    }

    fn read_row(row: &RowReader<'_>) -> Option<Self> {
        Some(Defibrillateur {
            nom: row.get(0)?,
            lat_coor1: row.get(1)?,
            long_coor1: row.get(2)?,
            adr_num: row.get_option(3)?,
            adr_voie: row.get_option(4)?,
            com_cp: row.get_option(5)?,
            com_insee: row.get_option(6)?,
            com_nom: row.get_option(7)?,
            acc: row.get(8)?,
            acc_lib: row.get(9)?,
            acc_pcsec: row.get_option(10)?,
            acc_acc: row.get_option(11)?,
            dae_mobile: row.get_option(12)?,
            acc_etg: row.get_option(13)?,
            acc_complt: row.get_option(14)?,
            photo1: row.get_option(15)?,
            photo2: row.get_option(16)?,
            disp_j: row.get(17)?,
            disp_h: row.get(18)?,
            disp_complt: row.get_option(19)?,
            tel1: row.get(20)?,
            tel2: row.get_option(21)?,
            site_email: row.get_option(22)?,
            date_instal: row.get_option(23)?,
            etat: row.get_option(24)?,
            etat_fonct: row.get(25)?,
            fab_siren: row.get_option(26)?,
            fab_rais: row.get(27)?,
            mnt_siren: row.get_option(28)?,
            mnt_rais: row.get_option(29)?,
            modele: row.get(30)?,
            num_serie: row.get(31)?,
            id_euro: row.get_option(32)?,
            lc_ped: row.get_option(33)?,
            dtpr_lcped: row.get_option(34)?,
            dtpr_lcad: row.get_option(35)?,
            dtpr_bat: row.get_option(36)?,
            freq_mnt: row.get_option(37)?,
            dispsurv: row.get_option(38)?,
            dermnt: row.get(39)?,
            expt_siren: row.get(40)?,
            expt_siret: row.get_option(41)?,
            expt_rais: row.get(42)?,
            expt_tel1: row.get(43)?,
            expt_tel2: row.get_option(44)?,
            expt_email: row.get(45)?,
        })
    }
}

/// Valeurs de `acc` : Appareil dedans ou dehors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Acc {
    /// `Intérieur`
    #[serde(rename = "Intérieur")]
    Interieur,
    /// `Extérieur`
    #[serde(rename = "Extérieur")]
    Exterieur,
}

impl Acc {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 2] = [Self::Interieur, Self::Exterieur];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Interieur => "Intérieur",
            Self::Exterieur => "Extérieur",
        }
    }
}

crate::record::enumeration_cell!(Acc);

/// Valeurs de `etat` : Maintien ou retrait de l'appareil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Etat {
    /// `Actif`
    #[serde(rename = "Actif")]
    Actif,
    /// `A supprimer`
    #[serde(rename = "A supprimer")]
    ASupprimer,
    /// `Non identifié`
    #[serde(rename = "Non identifié")]
    NonIdentifie,
}

impl Etat {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 3] = [Self::Actif, Self::ASupprimer, Self::NonIdentifie];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actif => "Actif",
            Self::ASupprimer => "A supprimer",
            Self::NonIdentifie => "Non identifié",
        }
    }
}

crate::record::enumeration_cell!(Etat);

/// Valeurs de `etat_fonct` : État de marche de l'appareil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EtatFonct {
    /// `En fonctionnement`
    #[serde(rename = "En fonctionnement")]
    EnFonctionnement,
    /// `Hors service`
    #[serde(rename = "Hors service")]
    HorsService,
    /// `Supprimé définitivement`
    #[serde(rename = "Supprimé définitivement")]
    SupprimeDefinitivement,
    /// `Absent momentanément`
    #[serde(rename = "Absent momentanément")]
    AbsentMomentanement,
    /// `Inconnu`
    #[serde(rename = "Inconnu")]
    Inconnu,
}

impl EtatFonct {
    /// All values, in the order of the standard.
    pub const ALL: [Self; 5] = [
        Self::EnFonctionnement,
        Self::HorsService,
        Self::SupprimeDefinitivement,
        Self::AbsentMomentanement,
        Self::Inconnu,
    ];

    /// The value as the standard spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EnFonctionnement => "En fonctionnement",
            Self::HorsService => "Hors service",
            Self::SupprimeDefinitivement => "Supprimé définitivement",
            Self::AbsentMomentanement => "Absent momentanément",
            Self::Inconnu => "Inconnu",
        }
    }
}

crate::record::enumeration_cell!(EtatFonct);
