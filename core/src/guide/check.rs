//! The check: it finds the errors of a file, in Validata's terms.
//!
//! # A verdict and its reasons
//!
//! A [`Validator`](crate::Validator) reads a CSV, a workbook or a document in a stream, on several threads, and returns
//! a [`Report`](crate::Report). The verdict is Validata's: same type, same row, same column for each error. Warnings
//! and notes cover more (encoding, separator, improbable values) and change no verdict. For addresses (`bal`), the
//! verdict of their own official validator counts.
//!
//! ```
//! use opendatabutton::{Lang, Severity, TextStyle, Validator, datasets};
//!
//! let file = "COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n86194,fille,Jeanne,12,2023\n";
//! let report = Validator::new(datasets::schema("prenoms")?).validate(file.as_bytes(), "prenoms.csv")?;
//! assert!(!report.is_valid());
//!
//! let error = report.findings().iter().find(|one| one.severity() == Severity::Error).unwrap();
//! assert_eq!((error.row(), error.field_name(), error.cell()), (Some(2), Some("ENFANT_SEXE"), Some("fille")));
//! assert_eq!((error.rule().id(), error.type_name().as_ref()), ("constraint-enum", "constraint-error"));
//!
//! println!("{}", report.to_text(Lang::Fr, TextStyle::Plain)); // for a terminal
//! let page = report.to_html(Lang::Fr); // one page, without any other file
//! let data = report.to_json(Lang::Fr); // for a program: docs/JSON-REPORT.md
//! # assert!(page.contains("ENFANT_SEXE") && data.contains("ENFANT_SEXE"));
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! A [`Finding`](crate::Finding) holds its [`Rule`](crate::Rule), whose stable identifier `docs/RULES.md` explains, its
//! place, its cell, and the right value if one is known
//! ([`Finding::suggestion`](crate::Finding::suggestion)). The report counts all breaches; the caller chooses how many
//! it details ([`Validator::max_findings`](crate::Validator::max_findings)), so that memory is bounded whatever the
//! file.
//!
//! # Which standard a file follows
//!
//! [`recognise_standard_file`](crate::recognise_standard_file) finds the standard and its version by the header of a
//! table or the beginning of a document. [`recognise`](crate::recognise) also counts the columns that match.
//!
//! ```
//! use opendatabutton::recognise;
//!
//! let file = "COLL_INSEE;ENFANT_SEXE;ENFANT_PRENOM;NOMBRE_OCCURRENCES;ANNEE\n";
//! let found = recognise(file.as_bytes())?.unwrap();
//! assert_eq!((found.schema.name(), found.matched), ("prenoms", 5));
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # A table that is not in a file
//!
//! [`TableCheck`](crate::TableCheck) checks the rows of a data frame or of a query as if an export had written them to
//! a file. [`TableSink`](crate::TableSink) describes how to set their values.
//!
//! # Rules beyond Table Schema
//!
//! A schema names such rules in `custom_checks`. [`KnownCheck`](crate::KnownCheck) lists the checks of this crate:
//! their names, their parameters, the rules that they report. A schema with an unknown check does not compile, because
//! a verdict that ignores a rule would be no verdict.
