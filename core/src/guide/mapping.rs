//! The mapping: it feeds the fields of a standard from a table with its own headings.
//!
//! # Columns to fields
//!
//! A [`Mapping`](crate::Mapping) is data: for each field its column, or several joined columns, or a constant; the
//! words that mean the values of a list; the forms of numbers and dates. It comes from JSON, or from TOML through
//! `serde`. [`Export::write_mapped`](crate::Export::write_mapped) applies it to a CSV or a workbook and writes the
//! records, with the usual checks. The report names everything that is left out: unused columns, rows above the header,
//! totals and repeated headers.
//!
//! ```
//! use opendatabutton::{Export, Mapping, datasets};
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("etat-civil.csv");
//! std::fs::write(&path, "Prénom;Sexe;Nombre;Année\nJeanne;Fille;12;2023\nTotal;;12;\n")?;
//! let mapping = Mapping::from_json(
//!     r#"{"schema": "prenoms", "fields": {
//!         "COLL_INSEE": {"constant": "86194"},
//!         "ENFANT_PRENOM": {"column": "Prénom"},
//!         "ENFANT_SEXE": {"column": "Sexe", "values": {"Fille": "F", "Garçon": "M"}},
//!         "NOMBRE_OCCURRENCES": {"column": "Nombre"},
//!         "ANNEE": {"column": "Année"}
//!     }}"#,
//! )?;
//! let mut export = Export::to_writer(datasets::schema(&mapping.schema)?, Vec::new())?;
//! let report = export.write_mapped(&path, &mapping, 100)?;
//! assert!(report.is_valid());
//! assert_eq!((export.rows(), report.warnings()), (1, 1)); // the total is no record
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A proposal to begin with
//!
//! [`Mapping::suggest`](crate::Mapping::suggest) reads the headings and some values of a file and proposes a mapping.
//! The proposal has a reason for each field, a question for each column that may feed one of several fields, and the
//! list of required fields without a column. [`Suggestion::to_toml`](crate::Suggestion::to_toml) writes it for a
//! person, who checks it once; the same mapping then serves every later export of that software.
//!
//! ```
//! use opendatabutton::{Lang, Mapping, datasets};
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("etat-civil.csv");
//! std::fs::write(&path, "Prénom;Sexe;Nombre d'occurrences;Année\nJeanne;F;12;2023\n")?;
//! let suggestion = Mapping::suggest(&path, &datasets::schema("prenoms")?)?;
//! assert_eq!(suggestion.mapping.fields["ENFANT_PRENOM"].column.as_deref(), Some("Prénom"));
//! assert!(suggestion.missing.contains(&"COLL_INSEE".to_owned()));
//! println!("{}", suggestion.to_toml(Lang::Fr));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Budgets
//!
//! Financial software writes budgets in the ministry's TOTEM format. `TotemDocument` and `Export::write_totem` (feature
//! `totem`) read such a budget with its account plan and write the data set `budget`.
