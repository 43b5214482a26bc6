//! The button: it turns records of a program into a file that is compliant by construction.
//!
//! # Typed records
//!
//! Each data set has a record in [`datasets`](crate::datasets), with a builder: code without a required value does not
//! compile. [`Export::write`](crate::Export::write) checks a record by the same rules as a file. It refuses a record
//! that breaks a rule, with the reasons; the file stays as it was, and the export continues.
//!
//! ```
//! use opendatabutton::datasets::{self, Prenom, prenoms::EnfantSexe};
//! use opendatabutton::{Export, Lang, Siren, Year};
//!
//! fn record(insee: &str) -> Result<Prenom, Box<dyn std::error::Error>> {
//!     let record = Prenom::builder()
//!         .coll_insee(insee)
//!         .enfant_prenom("Jeanne")
//!         .enfant_sexe(EnfantSexe::F)
//!         .nombre_occurrences(12)
//!         .annee(Year::new(2023)?);
//!     Ok(record.build())
//! }
//!
//! let folder = tempfile::tempdir()?;
//! // A folder and the SIREN of the publisher: the file gets its official name.
//! let producer = Siren::new("218601946")?;
//! let mut export = Export::to_directory(datasets::schema("prenoms")?, folder.path(), producer).create()?;
//! export.write(&record("86194")?)?;
//! let refused = export.write(&record("8619")?).unwrap_err();
//! println!("{}", refused.message(Lang::Fr));
//! assert_eq!(refused.findings()[0].field_name(), Some("COLL_INSEE"));
//!
//! let path = export.path().to_owned();
//! assert!(!path.exists()); // nothing stands under the name before the end
//! let receipt = export.finish()?;
//! assert_eq!((receipt.rows, path.exists()), (1, true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The export writes the [`Receipt`](crate::Receipt) beside the file too: rows, bytes, SHA-256, standard and version.
//! An export that is dropped leaves no file behind, and a process that is killed leaves no partial file under the name.
//!
//! # Records by column name
//!
//! A [`DynamicRecord`](crate::DynamicRecord) serves every standard and version, those of other publishers included. The
//! caller sets values by column name, as text, number, date or boolean. A setter returns an error for a value of a type
//! that the column does not take, and the export refuses a record with such an error.
//!
//! ```
//! use opendatabutton::{DynamicRecord, Export, datasets};
//!
//! let schema = datasets::schema("prenoms@1.1.5")?;
//! let mut row = DynamicRecord::new(schema.clone());
//! row.set("COLL_INSEE", "86194")?;
//! row.set("NOMBRE_OCCURRENCES", 12)?;
//! assert!(row.set("NOMBRE_OCCURRENCES", true).unwrap_err().is_wrong_type());
//! assert!(row.set("NOMBRE", 12).unwrap_err().is_unknown_field());
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # Where the bytes go
//!
//! [`Export::to_directory`](crate::Export::to_directory) gives the file its official name,
//! [`Export::to_file`](crate::Export::to_file) takes a path, [`Export::to_writer`](crate::Export::to_writer) writes
//! into memory or a stream, which [`Export::end`](crate::Export::end) returns. For GeoJSON instead of CSV, the builder
//! has [`ExportBuilder::geojson`](crate::ExportBuilder::geojson).
//!
//! # Whole tables and files
//!
//! Rows of a data frame or of a query go through [`Export::table`](crate::Export::table), value by value, as
//! [`TableValue`](crate::TableValue). JSON, NDJSON, CSV and workbooks whose columns have the standard's names go
//! through [`Export::write_file`](crate::Export::write_file) and [`Export::write_all`](crate::Export::write_all), in a
//! stream. Each returns a [`Report`](crate::Report) with the refused rows. An export that lacks rows of such a source
//! cannot be finished ([`Error::is_incomplete`](crate::Error::is_incomplete)), so that no incomplete file looks whole.
//! For an export into a stream, [`Export::check_whole`](crate::Export::check_whole) returns the same error.
//!
//! ```
//! use opendatabutton::{Export, InputFormat, datasets};
//!
//! let records = r#"[
//!     {"COLL_INSEE": "86194", "ENFANT_SEXE": "F", "ENFANT_PRENOM": "Jeanne", "NOMBRE_OCCURRENCES": 12, "ANNEE": 2023},
//!     {"COLL_INSEE": "86194", "ENFANT_SEXE": "X", "ENFANT_PRENOM": "Lou", "NOMBRE_OCCURRENCES": 7, "ANNEE": 2023}
//! ]"#;
//! let mut export = Export::to_writer(datasets::schema("prenoms")?, Vec::new())?;
//! let report = export.write_all(records.as_bytes(), "prenoms.json", Some(InputFormat::Json), 100)?;
//! assert_eq!((export.rows(), report.errors()), (1, 1));
//! assert!(export.check_whole().unwrap_err().is_incomplete());
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # Nested contracts
//!
//! `marches-publics` is no table: contracts are trees, published as JSON or XML. `DocumentExport` (feature `documents`)
//! takes typed contracts or contracts as JSON, and gives the same guarantees. `StandardExport` serves a program that
//! knows the standard only by its name, table or contracts.
