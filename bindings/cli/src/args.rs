//! The arguments of the command line. The comments are help texts, in French; `english.json` has them in English.

use std::num::NonZero;
use std::path::PathBuf;

use clap::{ArgAction, ArgGroup, Args, Parser, Subcommand, ValueEnum};
use opendatabutton::chrono::NaiveDate;
use opendatabutton::{DocumentForm, InputFormat, Lang, Repair, Sheet, Validator};

/// Exporte et vérifie les données ouvertes des collectivités françaises (SCDL).
#[derive(Debug, Parser)]
#[command(name = "odb", version, propagate_version = true, arg_required_else_help = true)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
#[command(after_help = "Codes de sortie : 0 conforme, 1 non conforme, 2 usage, lecture impossible ou panne.")]
pub struct Arguments {
    /// Langue des messages : fr ou en.
    #[arg(
        long,
        global = true,
        default_value = "fr",
        value_name = "LANGUE",
        env = "ODB_LANG",
        display_order = 100
    )]
    pub lang: Lang,
    /// Affiche l'aide, en bref avec -h.
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 101)]
    help: Option<bool>,
    /// Affiche la version.
    #[arg(short = 'V', long, global = true, action = ArgAction::Version, display_order = 102)]
    version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Écrit le fichier officiel et son reçu à partir d'enregistrements JSON, NDJSON, CSV ou d'un classeur.
    Export(ExportOptions),
    /// Vérifie un fichier CSV, un classeur (xlsx, ods, xls) ou un fichier de contrats (JSON, XML) et dit ce qu'il faut corriger.
    Validate(ValidateOptions),
    /// Répare un tableau : écrit à côté le fichier officiel, dit ce qui a été changé et demande ce qu'une personne seule peut trancher.
    ///
    /// L'original n'est jamais touché. Seul ce qui n'a qu'une lecture est réparé ; le reste est une question, et la
    /// valeur est écrite telle qu'elle était. Code de sortie : 0 si le fichier réparé est conforme, 1 sinon.
    Fix(FixOptions),
    /// Convertit un tableau en GeoJSON (un point par ligne, ses autres colonnes pour propriétés), ou des contrats de
    /// JSON en XML et l'inverse, sans perte.
    Convert(ConvertOptions),
    /// Écrit le fichier officiel d'un budget à partir du document TOTEM que le logiciel financier envoie à la préfecture.
    Totem(TotemOptions),
    /// Conduit un export métier, avec ses intitulés à lui, au fichier officiel, selon un fichier de correspondance.
    #[command(subcommand)]
    Map(MapCommand),
    /// Écrit un classeur à remplir : colonnes, listes, formats et notice.
    Template(TemplateOptions),
    /// Liste les jeux de données et leurs versions.
    Schemas(SchemasOptions),
    /// Affiche le schéma d'un jeu de données : son descripteur Table Schema, ou sa page de documentation.
    Schema(SchemaOptions),
    /// Affiche la complétion pour un interpréteur de commandes.
    Completions {
        /// Interpréteur visé.
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Affiche l'aide d'une commande.
    Help {
        /// Commande, suivie de la sienne s'il y a lieu : « map apply ».
        #[arg(value_name = "COMMANDE")]
        command: Vec<String>,
    },
    /// Écrit les pages de manuel dans un dossier.
    Man {
        /// Dossier où les écrire.
        #[arg(value_name = "DOSSIER")]
        directory: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct ExportOptions {
    /// Jeu de données, suivi ou non de @version.
    #[arg(value_name = "NOM[@VERSION]")]
    pub name: String,
    /// Enregistrements : JSON, NDJSON, CSV ou classeur (xlsx, ods, xls) dont les colonnes portent les noms du schéma ; « - » pour l'entrée standard.
    #[arg(value_name = "ENTRÉE")]
    pub input: PathBuf,
    #[command(flatten)]
    pub target: TargetOptions,
    /// SIREN du producteur, pour le nom officiel (pour marches-publics, SIRET de l'acheteur).
    #[arg(long, value_name = "SIREN|SIRET", required_unless_present = "output")]
    pub producer: Option<String>,
    /// Pour marches-publics : forme du fichier, json ou xml (par défaut celle du nom donné à -o, sinon json).
    #[arg(long, value_name = "FORME")]
    pub form: Option<DocumentForm>,
    /// Pour marches-publics : numéro du fichier parmi ceux du jour, dans le nom officiel.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub sequence: u32,
    /// Forme de l'entrée, si elle n'est pas à reconnaître.
    #[arg(long, value_name = "FORME")]
    pub input_format: Option<Input>,
    #[command(flatten)]
    pub sheet: SheetChoice,
    #[command(flatten)]
    pub report: ReportOptions,
}

/// Where a file goes, under the official name or another.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("target").args(["dir", "output"]))]
pub struct TargetOptions {
    /// Dossier où écrire sous le nom officiel AAAAMMJJ_SIREN_nom.csv (par défaut le dossier courant).
    #[arg(long, value_name = "DOSSIER")]
    pub dir: Option<PathBuf>,
    /// Fichier à écrire, sous un nom de votre choix ; « - » pour la sortie standard, sans reçu.
    #[arg(short, long, value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    /// Date du nom officiel, AAAA-MM-JJ (par défaut aujourd'hui).
    #[arg(long, value_name = "DATE")]
    pub date: Option<NaiveDate>,
    /// Remplace un fichier déjà là.
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct TotemOptions {
    /// Document budgétaire TOTEM, ou compte financier unique, en XML ; « - » pour l'entrée standard.
    #[arg(value_name = "DOCUMENT")]
    pub document: PathBuf,
    /// Plans de comptes : dossier où ils sont rangés en ANNÉE/NORME/PLAN/planDeCompte.xml, ou l'un d'eux.
    #[arg(long, value_name = "DOSSIER|FICHIER")]
    pub plans: Option<PathBuf>,
    #[command(flatten)]
    pub target: TargetOptions,
    /// SIREN du producteur, pour le nom officiel (par défaut celui de la collectivité que nomme le document).
    #[arg(long, value_name = "SIREN")]
    pub producer: Option<String>,
    /// SIRET de l'établissement dont c'est le budget, si le document ne le dit pas (IdEtab).
    #[arg(long, value_name = "SIRET")]
    pub siret: Option<String>,
    #[command(flatten)]
    pub report: ReportOptions,
}

#[derive(Debug, Subcommand)]
pub enum MapCommand {
    /// Propose une correspondance (TOML), d'après les intitulés des colonnes et leurs valeurs ; à relire et à compléter.
    Suggest(MapSuggestOptions),
    /// Applique une correspondance et écrit le fichier officiel.
    Apply(MapApplyOptions),
}

#[derive(Debug, Args)]
pub struct MapSuggestOptions {
    /// Export métier : CSV ou classeur (xlsx, ods, xls).
    #[arg(value_name = "EXPORT")]
    pub input: PathBuf,
    /// Jeu de données, suivi ou non de @version.
    #[arg(long, value_name = "NOM[@VERSION]")]
    pub schema: String,
    #[command(flatten)]
    pub sheet: SheetChoice,
    /// Fichier à écrire (par défaut la sortie standard).
    #[arg(short, long, value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    /// Remplace un fichier déjà là.
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct MapApplyOptions {
    /// Correspondance (TOML, ou JSON si son nom finit par .json).
    #[arg(value_name = "CORRESPONDANCE")]
    pub mapping: PathBuf,
    /// Export métier : CSV ou classeur (xlsx, ods, xls).
    #[arg(value_name = "EXPORT")]
    pub input: PathBuf,
    #[command(flatten)]
    pub sheet: SheetChoice,
    #[command(flatten)]
    pub target: TargetOptions,
    /// SIREN du producteur, pour le nom officiel.
    #[arg(long, value_name = "SIREN", required_unless_present = "output")]
    pub producer: Option<String>,
    #[command(flatten)]
    pub report: ReportOptions,
}

#[derive(Debug, Args)]
pub struct ConvertOptions {
    /// Fichier à convertir : CSV, classeur (xlsx, ods, xls), JSON ou NDJSON, ou contrats en JSON ou XML ; « - » pour l'entrée standard.
    #[arg(value_name = "ENTRÉE")]
    pub input: PathBuf,
    /// Fichier à écrire ; son extension dit sa forme : .geojson ; .json ou .xml pour des contrats ; « - » pour la sortie standard.
    #[arg(value_name = "SORTIE")]
    pub output: PathBuf,
    /// Forme des contrats, json ou xml, si le nom de la sortie ne la dit pas.
    #[arg(long, value_name = "FORME")]
    pub form: Option<DocumentForm>,
    #[command(flatten)]
    pub schema: SchemaChoice,
    #[command(flatten)]
    pub sheet: SheetChoice,
    /// Remplace un fichier déjà là.
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub report: ReportOptions,
}

#[derive(Debug, Args)]
pub struct ValidateOptions {
    /// Fichier CSV ou classeur à vérifier ; « - » pour l'entrée standard.
    #[arg(value_name = "FICHIER")]
    pub file: PathBuf,
    #[command(flatten)]
    pub schema: SchemaChoice,
    #[command(flatten)]
    pub sheet: SheetChoice,
    /// Nombre de fils d'exécution (par défaut un par processeur, huit au plus).
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZero<usize>>,
    /// Écrit aussi un classeur (xlsx) : vos lignes, les cases en cause colorées, et une note sur chacune.
    #[arg(long, value_name = "CLASSEUR.xlsx")]
    pub annotate: Option<PathBuf>,
    /// Remplace le classeur de --annotate s'il est déjà là.
    #[arg(long, requires = "annotate")]
    pub force: bool,
    #[command(flatten)]
    pub report: ReportOptions,
}

#[derive(Debug, Args)]
pub struct FixOptions {
    /// Fichier CSV ou classeur (xlsx, ods, xls) à réparer ; « - » pour l'entrée standard.
    #[arg(value_name = "FICHIER")]
    pub file: PathBuf,
    #[command(flatten)]
    pub schema: SchemaChoice,
    #[command(flatten)]
    pub sheet: SheetChoice,
    /// Fichier à écrire (par défaut FICHIER.corrige.csv, à côté de l'original) ; « - » pour la sortie standard.
    #[arg(short, long, value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    /// Dit ce qui serait fait, sans rien écrire.
    #[arg(long, conflicts_with = "output")]
    pub dry_run: bool,
    /// Écrit aussi le rapport dans un fichier : page si son nom finit par .html, JSON si par .json, texte sinon.
    #[arg(long, value_name = "FICHIER")]
    pub report: Option<PathBuf>,
    /// Remplace les fichiers déjà là.
    #[arg(long)]
    pub force: bool,
    /// Forme de la réponse.
    #[arg(long, value_enum, default_value_t = ReportFormat::Text, value_name = "FORME")]
    pub format: ReportFormat,
    /// Nombre de réparations, de questions et d'anomalies détaillées ; toutes sont comptées.
    #[arg(long, default_value_t = Repair::DEFAULT_MAX_LINES, value_name = "N")]
    pub max_lines: usize,
}

#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct SchemaChoice {
    /// Jeu de données, suivi ou non de @version ; sans lui, il est reconnu à l'en-tête.
    #[arg(long, value_name = "NOM[@VERSION]")]
    pub schema: Option<String>,
    /// Fichier d'un schéma Table Schema (JSON).
    #[arg(long, value_name = "FICHIER")]
    pub schema_file: Option<PathBuf>,
}

/// Which sheet of a workbook is read.
#[derive(Debug, Args)]
pub struct SheetChoice {
    /// Feuille à lire d'un classeur (par défaut la première) : son nom, ou son numéro si aucune ne porte ce nom.
    #[arg(long, value_name = "NOM|NUMÉRO")]
    pub sheet: Option<Sheet>,
}

impl SheetChoice {
    /// The sheet that is read.
    pub fn get(&self) -> Sheet {
        self.sheet.clone().unwrap_or_default()
    }
}

#[derive(Debug, Args)]
pub struct ReportOptions {
    /// Forme de la réponse.
    #[arg(long, value_enum, default_value_t = ReportFormat::Text, value_name = "FORME")]
    pub format: ReportFormat,
    /// Nombre d'anomalies détaillées de chaque gravité, erreurs, avertissements et informations ; toutes sont comptées.
    #[arg(long, default_value_t = Validator::DEFAULT_MAX_FINDINGS, value_name = "N")]
    pub max_errors: usize,
}

#[derive(Debug, Args)]
pub struct TemplateOptions {
    /// Jeu de données, suivi ou non de @version.
    #[arg(value_name = "NOM[@VERSION]")]
    pub name: String,
    /// Classeur à écrire (par défaut NOM-VERSION.xlsx dans le dossier courant) ; « - » pour la sortie standard.
    #[arg(short, long, value_name = "FICHIER")]
    pub output: Option<PathBuf>,
    /// Remplace un fichier déjà là.
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct SchemasOptions {
    /// Forme de la liste.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "FORME")]
    pub format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Pour un terminal.
    Text,
    /// Pour un programme.
    Json,
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Pour un terminal.
    Text,
    /// Pour un programme.
    Json,
    /// Page pour un navigateur, d'un seul fichier.
    Html,
    /// Tableau des anomalies, une par ligne, à ouvrir dans un tableur.
    Csv,
}

#[derive(Debug, Args)]
pub struct SchemaOptions {
    /// Nom du jeu de données, suivi ou non de @version.
    #[arg(value_name = "NOM[@VERSION]", required_unless_present = "schema_file")]
    pub name: Option<String>,
    /// Fichier d'un schéma Table Schema (JSON).
    #[arg(long, value_name = "FICHIER", conflicts_with = "name")]
    pub schema_file: Option<PathBuf>,
    /// Forme de la réponse.
    #[arg(long, value_enum, default_value_t = SchemaFormat::Json, value_name = "FORME")]
    pub format: SchemaFormat,
}

/// The forms of a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaFormat {
    /// Descripteur Table Schema, tel qu'il est.
    Json,
    /// Page de documentation en Markdown.
    Markdown,
    /// Page de documentation pour un navigateur.
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Input {
    /// Tableau JSON ou NDJSON.
    Json,
    /// CSV.
    Csv,
    /// Classeur xlsx, ods ou xls.
    Workbook,
}

impl From<Input> for InputFormat {
    fn from(input: Input) -> Self {
        match input {
            Input::Json => InputFormat::Json,
            Input::Csv => InputFormat::Csv,
            Input::Workbook => InputFormat::Workbook,
        }
    }
}
