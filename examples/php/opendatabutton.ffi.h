/* Generated from include/opendatabutton.h by examples/declarations.py: do not edit. */
typedef int32_t odb_status;
enum { ODB_OK = 0, ODB_ERROR_NULL = 1, ODB_ERROR_UTF8 = 2, ODB_ERROR_PANIC = 3, ODB_ERROR_NOT_COMPLIANT = 4, ODB_ERROR_IO = 5, ODB_ERROR_UNKNOWN_DATA_SET = 6, ODB_ERROR_STATE = 7, ODB_ERROR_BUSY = 8, ODB_ERROR_UNKNOWN_FIELD = 9, ODB_ERROR_WRONG_TYPE = 10, ODB_ERROR_ARGUMENT = 11, ODB_ERROR_INPUT = 12, ODB_ERROR_SCHEMA = 13, ODB_ERROR_CALLBACK = 14, ODB_ERROR_CANCELLED = 15, ODB_ERROR_HANDLE = 16, ODB_ERROR_FORKED = 17, ODB_ERROR_MEMORY = 18 };
typedef int32_t odb_severity;
enum { ODB_SEVERITY_ERROR = 0, ODB_SEVERITY_WARNING = 1, ODB_SEVERITY_INFO = 2 };
enum { ODB_VERSION_MAJOR = 0, ODB_VERSION_MINOR = 1, ODB_VERSION_PATCH = 0, ODB_ABI_VERSION = 0, ODB_FINDINGS_DEFAULT = 1000, ODB_LANG_FR = 0, ODB_LANG_EN = 1, ODB_IO_NONE = 0, ODB_IO_EXISTS = 1, ODB_IO_NOT_FOUND = 2, ODB_IO_PERMISSION = 3, ODB_IO_READ_ONLY = 4, ODB_IO_FULL = 5, ODB_IO_TOO_MANY_OPEN = 6, ODB_IO_IN_USE = 7, ODB_IO_MEMORY = 8, ODB_IO_OTHER = 9, ODB_FORM_DEFAULT = 0, ODB_FORM_JSON = 1, ODB_FORM_XML = 2, ODB_FORM_GEOJSON = 3, ODB_STYLE_PLAIN = 0, ODB_STYLE_ANSI = 1, ODB_COUNT_ERRORS = 0, ODB_COUNT_WARNINGS = 1, ODB_COUNT_FIELDS = 2, ODB_COUNT_ROWS = 3, ODB_COUNT_ROWS_PROCESSED = 4, ODB_COUNT_ROWS_WITH_ERRORS = 5, ODB_COUNT_FINDINGS = 6, ODB_COUNT_INFOS = 7, ODB_REPAIR_COUNT_CHANGES = 0, ODB_REPAIR_COUNT_ASSUMED = 1, ODB_REPAIR_COUNT_QUESTIONS = 2, ODB_REPAIR_COUNT_ROWS = 3, ODB_REPAIR_COUNT_STRUCTURE = 4, ODB_SUGGESTION_COUNT_FIELDS = 0, ODB_SUGGESTION_COUNT_DOUBTS = 1, ODB_SUGGESTION_COUNT_MISSING = 2, ODB_SUGGESTION_COUNT_UNUSED = 3 };
enum {
  ODB_BUDGET_BGT_NATDEC = 0x10001,
  ODB_BUDGET_BGT_ANNEE = 0x10002,
  ODB_BUDGET_BGT_SIRET = 0x10003,
  ODB_BUDGET_BGT_NOM = 0x10004,
  ODB_BUDGET_BGT_CONTNAT = 0x10005,
  ODB_BUDGET_BGT_CONTNAT_LABEL = 0x10006,
  ODB_BUDGET_BGT_NATURE = 0x10007,
  ODB_BUDGET_BGT_NATURE_LABEL = 0x10008,
  ODB_BUDGET_BGT_FONCTION = 0x10009,
  ODB_BUDGET_BGT_FONCTION_LABEL = 0x1000a,
  ODB_BUDGET_BGT_OPERATION = 0x1000b,
  ODB_BUDGET_BGT_SECTION = 0x1000c,
  ODB_BUDGET_BGT_OPBUDG = 0x1000d,
  ODB_BUDGET_BGT_CODRD = 0x1000e,
  ODB_BUDGET_BGT_MTREAL = 0x1000f,
  ODB_BUDGET_BGT_MTBUDGPREC = 0x10010,
  ODB_BUDGET_BGT_MTRARPREC = 0x10011,
  ODB_BUDGET_BGT_MTPROPNOUV = 0x10012,
  ODB_BUDGET_BGT_MTPREV = 0x10013,
  ODB_BUDGET_BGT_CREDOUV = 0x10014,
  ODB_BUDGET_BGT_MTRAR3112 = 0x10015,
  ODB_BUDGET_BGT_ARTSPE = 0x10016,
  ODB_CATALOGUE_COLL_NOM = 0x20001,
  ODB_CATALOGUE_COLL_SIRET = 0x20002,
  ODB_CATALOGUE_ID = 0x20003,
  ODB_CATALOGUE_TITRE = 0x20004,
  ODB_CATALOGUE_DESCRIPTION = 0x20005,
  ODB_CATALOGUE_THEME = 0x20006,
  ODB_CATALOGUE_PRODUCTEUR_NOM = 0x20007,
  ODB_CATALOGUE_PRODUCTEUR_SIRET = 0x20008,
  ODB_CATALOGUE_COUV_SPAT_MAILLE = 0x20009,
  ODB_CATALOGUE_COUV_SPAT_NOM = 0x2000a,
  ODB_CATALOGUE_COUV_TEMP_DEBUT = 0x2000b,
  ODB_CATALOGUE_COUV_TEMP_FIN = 0x2000c,
  ODB_CATALOGUE_DATE_PUBL = 0x2000d,
  ODB_CATALOGUE_FREQ_MAJ = 0x2000e,
  ODB_CATALOGUE_DATE_MAJ = 0x2000f,
  ODB_CATALOGUE_MOTS_CLES = 0x20010,
  ODB_CATALOGUE_LICENCE = 0x20011,
  ODB_CATALOGUE_NOMBRE_RESSOURCES = 0x20012,
  ODB_CATALOGUE_FORMAT_RESSOURCES = 0x20013,
  ODB_CATALOGUE_URL = 0x20014,
  ODB_DAE_NOM = 0x30001,
  ODB_DAE_LAT_COOR1 = 0x30002,
  ODB_DAE_LONG_COOR1 = 0x30003,
  ODB_DAE_ADR_NUM = 0x30004,
  ODB_DAE_ADR_VOIE = 0x30005,
  ODB_DAE_COM_CP = 0x30006,
  ODB_DAE_COM_INSEE = 0x30007,
  ODB_DAE_COM_NOM = 0x30008,
  ODB_DAE_ACC = 0x30009,
  ODB_DAE_ACC_LIB = 0x3000a,
  ODB_DAE_ACC_PCSEC = 0x3000b,
  ODB_DAE_ACC_ACC = 0x3000c,
  ODB_DAE_DAE_MOBILE = 0x3000d,
  ODB_DAE_ACC_ETG = 0x3000e,
  ODB_DAE_ACC_COMPLT = 0x3000f,
  ODB_DAE_PHOTO1 = 0x30010,
  ODB_DAE_PHOTO2 = 0x30011,
  ODB_DAE_DISP_J = 0x30012,
  ODB_DAE_DISP_H = 0x30013,
  ODB_DAE_DISP_COMPLT = 0x30014,
  ODB_DAE_TEL1 = 0x30015,
  ODB_DAE_TEL2 = 0x30016,
  ODB_DAE_SITE_EMAIL = 0x30017,
  ODB_DAE_DATE_INSTAL = 0x30018,
  ODB_DAE_ETAT = 0x30019,
  ODB_DAE_ETAT_FONCT = 0x3001a,
  ODB_DAE_FAB_SIREN = 0x3001b,
  ODB_DAE_FAB_RAIS = 0x3001c,
  ODB_DAE_MNT_SIREN = 0x3001d,
  ODB_DAE_MNT_RAIS = 0x3001e,
  ODB_DAE_MODELE = 0x3001f,
  ODB_DAE_NUM_SERIE = 0x30020,
  ODB_DAE_ID_EURO = 0x30021,
  ODB_DAE_LC_PED = 0x30022,
  ODB_DAE_DTPR_LCPED = 0x30023,
  ODB_DAE_DTPR_LCAD = 0x30024,
  ODB_DAE_DTPR_BAT = 0x30025,
  ODB_DAE_FREQ_MNT = 0x30026,
  ODB_DAE_DISPSURV = 0x30027,
  ODB_DAE_DERMNT = 0x30028,
  ODB_DAE_EXPT_SIREN = 0x30029,
  ODB_DAE_EXPT_SIRET = 0x3002a,
  ODB_DAE_EXPT_RAIS = 0x3002b,
  ODB_DAE_EXPT_TEL1 = 0x3002c,
  ODB_DAE_EXPT_TEL2 = 0x3002d,
  ODB_DAE_EXPT_EMAIL = 0x3002e,
  ODB_DECP_DPA_SIRET_ACHETEUR = 0x40001,
  ODB_DECP_DPA_URL_PROFIL_ACHETEUR = 0x40002,
  ODB_DECP_DPA_URL_DCAT = 0x40003,
  ODB_DECP_DPA_COORDONNEES = 0x40004,
  ODB_DELIBERATIONS_COLL_NOM = 0x50001,
  ODB_DELIBERATIONS_COLL_SIRET = 0x50002,
  ODB_DELIBERATIONS_DELIB_ID = 0x50003,
  ODB_DELIBERATIONS_DELIB_DATE = 0x50004,
  ODB_DELIBERATIONS_DELIB_MATIERE_CODE = 0x50005,
  ODB_DELIBERATIONS_DELIB_MATIERE_NOM = 0x50006,
  ODB_DELIBERATIONS_DELIB_OBJET = 0x50007,
  ODB_DELIBERATIONS_BUDGET_ANNEE = 0x50008,
  ODB_DELIBERATIONS_BUDGET_NOM = 0x50009,
  ODB_DELIBERATIONS_PREF_ID = 0x5000a,
  ODB_DELIBERATIONS_PREF_DATE = 0x5000b,
  ODB_DELIBERATIONS_VOTE_EFFECTIF = 0x5000c,
  ODB_DELIBERATIONS_VOTE_REEL = 0x5000d,
  ODB_DELIBERATIONS_VOTE_POUR = 0x5000e,
  ODB_DELIBERATIONS_VOTE_CONTRE = 0x5000f,
  ODB_DELIBERATIONS_VOTE_ABSTENTION = 0x50010,
  ODB_DELIBERATIONS_DELIB_URL = 0x50011,
  ODB_EQUIPEMENTS_COLL_NOM = 0x60001,
  ODB_EQUIPEMENTS_COLL_SIRET = 0x60002,
  ODB_EQUIPEMENTS_EQUIP_UID = 0x60003,
  ODB_EQUIPEMENTS_EQUIP_THEME = 0x60004,
  ODB_EQUIPEMENTS_EQUIP_CODE = 0x60005,
  ODB_EQUIPEMENTS_EQUIP_TYPE = 0x60006,
  ODB_EQUIPEMENTS_EQUIP_NOM = 0x60007,
  ODB_EQUIPEMENTS_ADR_NUMERO = 0x60008,
  ODB_EQUIPEMENTS_ADR_NOMVOIE = 0x60009,
  ODB_EQUIPEMENTS_ADR_CODEPOSTAL = 0x6000a,
  ODB_EQUIPEMENTS_ADR_COMMUNE = 0x6000b,
  ODB_EQUIPEMENTS_ADR_CLE_INTEROP = 0x6000c,
  ODB_EQUIPEMENTS_ERP_ID = 0x6000d,
  ODB_EQUIPEMENTS_ERP_TYPE = 0x6000e,
  ODB_EQUIPEMENTS_ERP_CATEGORIE = 0x6000f,
  ODB_EQUIPEMENTS_EQUIP_LAT = 0x60010,
  ODB_EQUIPEMENTS_EQUIP_LONG = 0x60011,
  ODB_EQUIPEMENTS_EQUIP_OUVERTURE = 0x60012,
  ODB_EQUIPEMENTS_EQUIP_TEL = 0x60013,
  ODB_EQUIPEMENTS_EQUIP_EMAIL = 0x60014,
  ODB_EQUIPEMENTS_EQUIP_WEB = 0x60015,
  ODB_IRVE_DYNAMIQUE_ID_PDC_ITINERANCE = 0x70001,
  ODB_IRVE_DYNAMIQUE_ETAT_PDC = 0x70002,
  ODB_IRVE_DYNAMIQUE_OCCUPATION_PDC = 0x70003,
  ODB_IRVE_DYNAMIQUE_HORODATAGE = 0x70004,
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_2 = 0x70005,
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_COMBO_CCS = 0x70006,
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_CHADEMO = 0x70007,
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_EF = 0x70008,
  ODB_IRVE_STATIQUE_NOM_AMENAGEUR = 0x80001,
  ODB_IRVE_STATIQUE_SIREN_AMENAGEUR = 0x80002,
  ODB_IRVE_STATIQUE_CONTACT_AMENAGEUR = 0x80003,
  ODB_IRVE_STATIQUE_NOM_OPERATEUR = 0x80004,
  ODB_IRVE_STATIQUE_CONTACT_OPERATEUR = 0x80005,
  ODB_IRVE_STATIQUE_TELEPHONE_OPERATEUR = 0x80006,
  ODB_IRVE_STATIQUE_NOM_ENSEIGNE = 0x80007,
  ODB_IRVE_STATIQUE_ID_STATION_ITINERANCE = 0x80008,
  ODB_IRVE_STATIQUE_ID_STATION_LOCAL = 0x80009,
  ODB_IRVE_STATIQUE_NOM_STATION = 0x8000a,
  ODB_IRVE_STATIQUE_IMPLANTATION_STATION = 0x8000b,
  ODB_IRVE_STATIQUE_ADRESSE_STATION = 0x8000c,
  ODB_IRVE_STATIQUE_CODE_INSEE_COMMUNE = 0x8000d,
  ODB_IRVE_STATIQUE_COORDONNEES_XY = 0x8000e,
  ODB_IRVE_STATIQUE_NBRE_PDC = 0x8000f,
  ODB_IRVE_STATIQUE_ID_PDC_ITINERANCE = 0x80010,
  ODB_IRVE_STATIQUE_ID_PDC_LOCAL = 0x80011,
  ODB_IRVE_STATIQUE_PUISSANCE_NOMINALE = 0x80012,
  ODB_IRVE_STATIQUE_PRISE_TYPE_EF = 0x80013,
  ODB_IRVE_STATIQUE_PRISE_TYPE_2 = 0x80014,
  ODB_IRVE_STATIQUE_PRISE_TYPE_COMBO_CCS = 0x80015,
  ODB_IRVE_STATIQUE_PRISE_TYPE_CHADEMO = 0x80016,
  ODB_IRVE_STATIQUE_PRISE_TYPE_AUTRE = 0x80017,
  ODB_IRVE_STATIQUE_GRATUIT = 0x80018,
  ODB_IRVE_STATIQUE_PAIEMENT_ACTE = 0x80019,
  ODB_IRVE_STATIQUE_PAIEMENT_CB = 0x8001a,
  ODB_IRVE_STATIQUE_PAIEMENT_AUTRE = 0x8001b,
  ODB_IRVE_STATIQUE_TARIFICATION = 0x8001c,
  ODB_IRVE_STATIQUE_CONDITION_ACCES = 0x8001d,
  ODB_IRVE_STATIQUE_RESERVATION = 0x8001e,
  ODB_IRVE_STATIQUE_HORAIRES = 0x8001f,
  ODB_IRVE_STATIQUE_ACCESSIBILITE_PMR = 0x80020,
  ODB_IRVE_STATIQUE_RESTRICTION_GABARIT = 0x80021,
  ODB_IRVE_STATIQUE_STATION_DEUX_ROUES = 0x80022,
  ODB_IRVE_STATIQUE_RACCORDEMENT = 0x80023,
  ODB_IRVE_STATIQUE_NUM_PDL = 0x80024,
  ODB_IRVE_STATIQUE_DATE_MISE_EN_SERVICE = 0x80025,
  ODB_IRVE_STATIQUE_OBSERVATIONS = 0x80026,
  ODB_IRVE_STATIQUE_DATE_MAJ = 0x80027,
  ODB_IRVE_STATIQUE_CABLE_T2_ATTACHE = 0x80028,
  ODB_MENUS_COLLECTIFS_MENU_COLL_NOM = 0x90001,
  ODB_MENUS_COLLECTIFS_MENU_COLL_SIRET = 0x90002,
  ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_NOM = 0x90003,
  ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_SIRET = 0x90004,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_NOM = 0x90005,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_INSEE = 0x90006,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID = 0x90007,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID_TYPE = 0x90008,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_TYPE = 0x90009,
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_CONVIVE = 0x9000a,
  ODB_MENUS_COLLECTIFS_MENU_DATE = 0x9000b,
  ODB_MENUS_COLLECTIFS_MENU_REPAS_TYPE = 0x9000c,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_TYPE = 0x9000d,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_NOM = 0x9000e,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_CODE = 0x9000f,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_SIQO = 0x90010,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_LABEL = 0x90011,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_PRECISION = 0x90012,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_REGIME = 0x90013,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_ALLERGENE = 0x90014,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_TEXTURE = 0x90015,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_NUTRISCORE = 0x90016,
  ODB_MENUS_COLLECTIFS_MENU_PLAT_PRIX = 0x90017,
  ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_DATE = 0x90018,
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_DATE = 0x90019,
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFO = 0x9001a,
  ODB_MENUS_COLLECTIFS_MENU_TYPE_REPAS = 0x9001b,
  ODB_MENUS_COLLECTIFS_MENU_TYPE_PLAT = 0x9001c,
  ODB_MENUS_COLLECTIFS_MENU_NOM_PLAT = 0x9001d,
  ODB_MENUS_COLLECTIFS_MENU_CODE_PLAT = 0x9001e,
  ODB_MENUS_COLLECTIFS_MENU_ETAB_NOM = 0x9001f,
  ODB_MENUS_COLLECTIFS_MENU_ETAB_SIRET = 0x90020,
  ODB_MENUS_COLLECTIFS_MENU_REST_NOM = 0x90021,
  ODB_MENUS_COLLECTIFS_MENU_REST_INSEE = 0x90022,
  ODB_MENUS_COLLECTIFS_MENU_REST_ID = 0x90023,
  ODB_MENUS_COLLECTIFS_MENU_REST_ID_TYPE = 0x90024,
  ODB_MENUS_COLLECTIFS_MENU_REST_TYPE = 0x90025,
  ODB_MENUS_COLLECTIFS_MENU_REST_CONVIVE = 0x90026,
  ODB_MENUS_COLLECTIFS_MENU_SIQO_PLAT = 0x90027,
  ODB_MENUS_COLLECTIFS_MENU_LABEL_PLAT = 0x90028,
  ODB_MENUS_COLLECTIFS_MENU_PREC_PLAT = 0x90029,
  ODB_MENUS_COLLECTIFS_MENU_REG_PLAT = 0x9002a,
  ODB_MENUS_COLLECTIFS_MENU_TEXT_PLAT = 0x9002b,
  ODB_MENUS_COLLECTIFS_MENU_NUTRI_SCORE_PLAT = 0x9002c,
  ODB_MENUS_COLLECTIFS_MENU_PRIX_PLAT = 0x9002d,
  ODB_MENUS_COLLECTIFS_MENU_PUB_DATE = 0x9002e,
  ODB_MENUS_COLLECTIFS_MENU_MOD_DATE = 0x9002f,
  ODB_MENUS_COLLECTIFS_MENU_MOD_INFO = 0x90030,
  ODB_MENUS_COLLECTIFS_COLLECTIVITE_NOM = 0x90031,
  ODB_MENUS_COLLECTIFS_COLLECTIVITE_SIRET = 0x90032,
  ODB_MENUS_COLLECTIFS_ETABLISSEMENT_NOM = 0x90033,
  ODB_MENUS_COLLECTIFS_ETABLISSEMENT_SIRET = 0x90034,
  ODB_MENUS_COLLECTIFS_RESTAURANT_NOM = 0x90035,
  ODB_MENUS_COLLECTIFS_RESTAURANT_ID = 0x90036,
  ODB_MENUS_COLLECTIFS_RESTAURANT_INSEE = 0x90037,
  ODB_MENUS_COLLECTIFS_RESTAURANT_ID_TYPE = 0x90038,
  ODB_MENUS_COLLECTIFS_RESTAURANT_TYPE = 0x90039,
  ODB_MENUS_COLLECTIFS_RESTAURANT_CONVIVE = 0x9003a,
  ODB_MENUS_COLLECTIFS_MENU_ALLERGENE_PLAT = 0x9003b,
  ODB_MENUS_COLLECTIFS_MENU_PRECISION_PLAT = 0x9003c,
  ODB_MENUS_COLLECTIFS_MENU_REGIME_PLAT = 0x9003d,
  ODB_MENUS_COLLECTIFS_MENU_TEXTURE_PLAT = 0x9003e,
  ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_PLAT_DATE = 0x9003f,
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_PLAT_DATE = 0x90040,
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFORMATION = 0x90041,
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_ACTIVITE = 0x90042,
  ODB_MENUS_COLLECTIFS_RESTAURANT_ADRESSE = 0x90043,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_NOM = 0xa0001,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_SIRET = 0xa0002,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_NOM = 0xa0003,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_SIRET = 0xa0004,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_CODE = 0xa0005,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOM = 0xa0006,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NOM = 0xa0007,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_NOM = 0xa0008,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_SIRET = 0xa0009,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_INSEE = 0xa000a,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_SIQO = 0xa000b,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_LABEL = 0xa000c,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_DESCRIPTION = 0xa000d,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_OGM = 0xa000e,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_IONISATION = 0xa000f,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ADDITIF = 0xa0010,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ALLERGENE = 0xa0011,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRIMENT = 0xa0012,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUBLICATION_DATE = 0xa0013,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_DATE = 0xa0014,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFO = 0xa0015,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NB_CONVIVE = 0xa0016,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NOM = 0xa0017,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_NOM = 0xa0018,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_SIRET = 0xa0019,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_INSEE = 0xa001a,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_OGM = 0xa001b,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ION = 0xa001c,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ADD = 0xa001d,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ALL = 0xa001e,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_NOM = 0xa001f,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_QUANT = 0xa0020,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUB_DATE = 0xa0021,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_DATE = 0xa0022,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_INFO = 0xa0023,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOMBRE_CONVIVE = 0xa0024,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_CONDITIONNEMENT_TYPE = 0xa0025,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRI_SCORE = 0xa0026,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_PRIX = 0xa0027,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFORMATION = 0xa0028,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NUTRI_SCORE = 0xa0029,
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRIX = 0xa002a,
  ODB_PRENOMS_COMMUNE_NOM = 0xb0001,
  ODB_PRENOMS_COLL_INSEE = 0xb0002,
  ODB_PRENOMS_ENFANT_SEXE = 0xb0003,
  ODB_PRENOMS_ENFANT_PRENOM = 0xb0004,
  ODB_PRENOMS_NOMBRE_OCCURRENCES = 0xb0005,
  ODB_PRENOMS_ANNEE = 0xb0006,
  ODB_SUBVENTIONS_NOM_ATTRIBUANT = 0xc0001,
  ODB_SUBVENTIONS_ID_ATTRIBUANT = 0xc0002,
  ODB_SUBVENTIONS_DATE_CONVENTION = 0xc0003,
  ODB_SUBVENTIONS_REFERENCE_DECISION = 0xc0004,
  ODB_SUBVENTIONS_NOM_BENEFICIAIRE = 0xc0005,
  ODB_SUBVENTIONS_ID_BENEFICIAIRE = 0xc0006,
  ODB_SUBVENTIONS_RNA_BENEFICIAIRE = 0xc0007,
  ODB_SUBVENTIONS_OBJET = 0xc0008,
  ODB_SUBVENTIONS_MONTANT = 0xc0009,
  ODB_SUBVENTIONS_NATURE = 0xc000a,
  ODB_SUBVENTIONS_CONDITIONS_VERSEMENT = 0xc000b,
  ODB_SUBVENTIONS_DATES_PERIODE_VERSEMENT = 0xc000c,
  ODB_SUBVENTIONS_ID_RAE = 0xc000d,
  ODB_SUBVENTIONS_NOTIFICATION_UE = 0xc000e,
  ODB_SUBVENTIONS_POURCENTAGE_SUBVENTION = 0xc000f,
  ODB_SUBVENTIONS_DISPOSITIF_AIDE = 0xc0010,
  ODB_BAL_ID_BAN_COMMUNE = 0xd0001,
  ODB_BAL_ID_BAN_TOPONYME = 0xd0002,
  ODB_BAL_ID_BAN_ADRESSE = 0xd0003,
  ODB_BAL_TOPONYME = 0xd0004,
  ODB_BAL_LIEUDIT_COMPLEMENT_NOM = 0xd0005,
  ODB_BAL_NUMERO = 0xd0006,
  ODB_BAL_SUFFIXE = 0xd0007,
  ODB_BAL_COMMUNE_INSEE = 0xd0008,
  ODB_BAL_COMMUNE_NOM = 0xd0009,
  ODB_BAL_COMMUNE_DELEGUEE_INSEE = 0xd000a,
  ODB_BAL_COMMUNE_DELEGUEE_NOM = 0xd000b,
  ODB_BAL_POSITION = 0xd000c,
  ODB_BAL_X = 0xd000d,
  ODB_BAL_Y = 0xd000e,
  ODB_BAL_LONG = 0xd000f,
  ODB_BAL_LAT = 0xd0010,
  ODB_BAL_CAD_PARCELLES = 0xd0011,
  ODB_BAL_SOURCE = 0xd0012,
  ODB_BAL_DATE_DER_MAJ = 0xd0013,
  ODB_BAL_CERTIFICATION_COMMUNE = 0xd0014,
  ODB_BAL_CLE_INTEROP = 0xd0015,
  ODB_BAL_VOIE_NOM = 0xd0016
};
typedef uint32_t odb_lang;
typedef uint32_t odb_io_kind;
typedef uint32_t odb_field;
typedef uint32_t odb_form;
typedef uint32_t odb_count;
typedef uint32_t odb_style;
typedef uint32_t odb_repair_counted;
typedef uint32_t odb_suggestion_counted;
typedef struct odb_error odb_error;
typedef struct odb_export odb_export;
typedef struct odb_finding odb_finding;
typedef struct odb_receipt odb_receipt;
typedef struct odb_record odb_record;
typedef struct odb_repair odb_repair;
typedef struct odb_report odb_report;
typedef struct odb_schema odb_schema;
typedef struct odb_suggestion odb_suggestion;
typedef int64_t (*odb_write_fn)(void * context, const uint8_t * data, size_t length);
typedef int (*odb_progress_fn)(void * context, uint64_t bytes);
typedef int64_t (*odb_read_fn)(void * context, uint8_t * buffer, size_t capacity);
typedef struct { const char * data; size_t length; } odb_text;
typedef struct { size_t struct_size; int32_t year; uint32_t month; uint32_t day; bool replace; odb_form form; uint32_t sequence; const char * sheet; } odb_export_options;
typedef struct { size_t struct_size; size_t max_findings; } odb_source_options;
typedef struct { size_t struct_size; size_t max_findings; const char * plans; const char * siret; } odb_totem_options;
typedef struct { size_t struct_size; size_t max_findings; uint32_t threads; odb_progress_fn progress; void * progress_context; const char * sheet; } odb_validate_options;
typedef struct { size_t struct_size; size_t max_lines; uint32_t threads; bool replace; const char * sheet; } odb_fix_options;
const char * odb_version(void);
uint32_t odb_abi_version(void);
const char * odb_status_name(int32_t status);
odb_status odb_error_take(odb_error ** error);
void odb_error_free(odb_error * error);
odb_status odb_error_status(const odb_error * error, odb_status * status);
odb_status odb_error_message(const odb_error * error, odb_lang lang, odb_text * message);
odb_status odb_error_io_kind(const odb_error * error, odb_io_kind * kind);
odb_status odb_error_path(const odb_error * error, odb_text * path);
odb_status odb_error_os_code(const odb_error * error, int * code);
odb_status odb_error_finding_count(const odb_error * error, size_t * count);
odb_status odb_error_finding(const odb_error * error, size_t index, const odb_finding ** finding);
odb_status odb_data_set_count(size_t * count);
odb_status odb_data_set_name(size_t index, odb_text * name);
odb_status odb_data_set_version_count(size_t index, size_t * count);
odb_status odb_data_set_version(size_t index, size_t version, odb_text * number);
odb_status odb_schema_find(const char * name, odb_schema ** schema);
odb_status odb_schema_find_n(const char * name, size_t length, odb_schema ** schema);
odb_status odb_schema_from_json(const char * json, size_t length, const char * name, odb_schema ** schema);
odb_status odb_schema_from_file(const char * path, odb_schema ** schema);
odb_status odb_recognise_file(const char * path, odb_schema ** schema);
odb_status odb_recognise_buffer(const uint8_t * data, size_t length, odb_schema ** schema);
void odb_schema_free(odb_schema * schema);
odb_status odb_schema_name(const odb_schema * schema, odb_text * name);
odb_status odb_schema_version(const odb_schema * schema, odb_text * version);
odb_status odb_schema_title(const odb_schema * schema, odb_text * title);
odb_status odb_schema_json(const odb_schema * schema, odb_text * json);
odb_status odb_schema_file_name(const odb_schema * schema, const char * producer, int32_t year, uint32_t month, uint32_t day, char * buffer, size_t capacity, size_t * length);
odb_status odb_schema_field_count(const odb_schema * schema, size_t * count);
odb_status odb_schema_field(const odb_schema * schema, size_t index, odb_field * field);
odb_status odb_schema_find_field(const odb_schema * schema, const char * name, odb_field * field);
odb_status odb_schema_find_field_n(const odb_schema * schema, const char * name, size_t length, odb_field * field);
odb_status odb_field_name(const odb_schema * schema, odb_field field, odb_text * name);
odb_status odb_field_type(const odb_schema * schema, odb_field field, odb_text * type);
odb_status odb_field_title(const odb_schema * schema, odb_field field, odb_text * title);
odb_status odb_field_description(const odb_schema * schema, odb_field field, odb_text * description);
odb_status odb_field_example(const odb_schema * schema, odb_field field, odb_text * example);
odb_status odb_field_required(const odb_schema * schema, odb_field field, bool * required);
odb_status odb_record_new(const odb_schema * schema, odb_record ** record);
void odb_record_free(odb_record * record);
odb_status odb_record_clear(odb_record * record);
odb_status odb_record_set_key(odb_record * record, const char * key);
odb_status odb_record_unset(odb_record * record, odb_field field);
odb_status odb_record_set(odb_record * record, odb_field field, const char * text);
odb_status odb_record_set_n(odb_record * record, odb_field field, const char * text, size_t length);
odb_status odb_record_set_by_name(odb_record * record, const char * name, const char * text);
odb_status odb_record_set_by_name_n(odb_record * record, const char * name, size_t name_length, const char * text, size_t text_length);
odb_status odb_record_set_integer(odb_record * record, odb_field field, int64_t value);
odb_status odb_record_set_decimal(odb_record * record, odb_field field, int64_t unscaled, uint32_t scale);
odb_status odb_record_set_decimal_text(odb_record * record, odb_field field, const char * text);
odb_status odb_record_set_decimal_text_n(odb_record * record, odb_field field, const char * text, size_t length);
odb_status odb_record_set_boolean(odb_record * record, odb_field field, bool value);
odb_status odb_record_set_date(odb_record * record, odb_field field, int32_t year, uint32_t month, uint32_t day);
odb_status odb_record_set_datetime(odb_record * record, odb_field field, int32_t year, uint32_t month, uint32_t day, uint32_t hour, uint32_t minute, uint32_t second, int32_t offset_minutes);
odb_status odb_record_set_list(odb_record * record, odb_field field, const char *const * items, size_t count);
odb_status odb_record_set_list_n(odb_record * record, odb_field field, const char *const * items, const size_t * lengths, size_t count);
odb_status odb_export_to_directory(const odb_schema * schema, const char * directory, const char * producer, const odb_export_options * options, odb_export ** job);
odb_status odb_export_to_file(const odb_schema * schema, const char * path, const odb_export_options * options, odb_export ** job);
odb_status odb_export_to_memory(const odb_schema * schema, const odb_export_options * options, odb_export ** job);
odb_status odb_export_to_callback(const odb_schema * schema, odb_write_fn write, void * context, const odb_export_options * options, odb_export ** job);
void odb_export_free(odb_export * job);
odb_status odb_export_write(odb_export * job, const odb_record * record);
odb_status odb_export_rows(const odb_export * job, uint64_t * rows);
odb_status odb_export_finish(odb_export * job, odb_receipt ** receipt);
odb_status odb_export_bytes(const odb_export * job, const uint8_t ** data, size_t * length);
odb_status odb_export_write_json(odb_export * job, const char * contract, size_t length);
odb_status odb_export_write_file(odb_export * job, const char * path, const odb_source_options * options, odb_report ** report);
odb_status odb_schema_document_name(const odb_schema * schema, const char * producer, int32_t year, uint32_t month, uint32_t day, uint32_t sequence, odb_form form, char * buffer, size_t capacity, size_t * length);
odb_status odb_export_write_totem(odb_export * job, const char * document, const odb_totem_options * options, odb_report ** report);
odb_status odb_export_write_mapped(odb_export * job, const char * path, const char * mapping, size_t length, const odb_source_options * options, odb_report ** report);
void odb_receipt_free(odb_receipt * receipt);
odb_status odb_receipt_rows(const odb_receipt * receipt, uint64_t * rows);
odb_status odb_receipt_bytes(const odb_receipt * receipt, uint64_t * bytes);
odb_status odb_receipt_file(const odb_receipt * receipt, odb_text * file);
odb_status odb_receipt_path(const odb_receipt * receipt, odb_text * path);
odb_status odb_receipt_sha256(const odb_receipt * receipt, odb_text * sha256);
odb_status odb_receipt_json(const odb_receipt * receipt, odb_text * json);
odb_status odb_validate_file(const odb_schema * schema, const char * path, const odb_validate_options * options, odb_report ** report);
odb_status odb_validate_buffer(const odb_schema * schema, const uint8_t * data, size_t length, const char * name, const odb_validate_options * options, odb_report ** report);
odb_status odb_validate_stream(const odb_schema * schema, odb_read_fn read, void * context, const char * name, const odb_validate_options * options, odb_report ** report);
void odb_report_free(odb_report * report);
odb_status odb_report_valid(const odb_report * report, bool * valid);
odb_status odb_report_count(const odb_report * report, odb_count count, uint64_t * value);
odb_status odb_report_finding(const odb_report * report, size_t index, const odb_finding ** finding);
odb_status odb_report_json(const odb_report * report, odb_lang lang, odb_text * json);
odb_status odb_report_text(const odb_report * report, odb_lang lang, odb_style style, odb_text * text);
odb_status odb_report_html(const odb_report * report, odb_lang lang, odb_text * html);
odb_status odb_finding_rule(const odb_finding * finding, odb_text * rule);
odb_status odb_finding_type(const odb_finding * finding, odb_text * type);
odb_status odb_finding_severity(const odb_finding * finding, odb_severity * severity);
odb_status odb_finding_row(const odb_finding * finding, uint64_t * row);
odb_status odb_finding_key(const odb_finding * finding, odb_text * key);
odb_status odb_finding_field(const odb_finding * finding, odb_text * field);
odb_status odb_finding_field_number(const odb_finding * finding, uint32_t * number);
odb_status odb_finding_cell(const odb_finding * finding, odb_text * cell);
odb_status odb_finding_suggestion(const odb_finding * finding, odb_text * suggestion);
odb_status odb_finding_contract(const odb_finding * finding, odb_text * id);
odb_status odb_finding_path(const odb_finding * finding, odb_text * path);
odb_status odb_finding_line(const odb_finding * finding, uint64_t * line);
odb_status odb_finding_title(const odb_finding * finding, odb_lang lang, odb_text * title);
odb_status odb_finding_message(const odb_finding * finding, odb_lang lang, odb_text * message);
odb_status odb_fix_file(const odb_schema * schema, const char * path, const char * output, const odb_fix_options * options, odb_repair ** repair);
odb_status odb_fix_buffer(const odb_schema * schema, const uint8_t * data, size_t length, const char * name, const char * output, const odb_fix_options * options, odb_repair ** repair);
void odb_repair_free(odb_repair * repair);
odb_status odb_repair_valid(const odb_repair * repair, bool * valid);
odb_status odb_repair_count(const odb_repair * repair, odb_repair_counted count, uint64_t * value);
odb_status odb_repair_report(const odb_repair * repair, odb_report ** report);
odb_status odb_repair_json(const odb_repair * repair, odb_lang lang, odb_text * json);
odb_status odb_repair_text(const odb_repair * repair, odb_lang lang, odb_style style, odb_text * text);
odb_status odb_repair_html(const odb_repair * repair, odb_lang lang, odb_text * html);
odb_status odb_suggest_file(const odb_schema * schema, const char * path, const char * sheet, odb_suggestion ** suggestion);
void odb_suggestion_free(odb_suggestion * suggestion);
odb_status odb_suggestion_count(const odb_suggestion * suggestion, odb_suggestion_counted count, size_t * value);
odb_status odb_suggestion_json(const odb_suggestion * suggestion, odb_text * json);
odb_status odb_suggestion_toml(const odb_suggestion * suggestion, odb_lang lang, odb_text * toml);
