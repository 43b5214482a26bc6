//! The repair: it turns a nearly right file into the official one, and reports each change.
//!
//! # Changes and questions
//!
//! [`Repair`](crate::Repair) writes another file and never touches the source. It corrects encoding, separator, header,
//! blank rows and quotes; then the cells that have one reading. A change is *sure* if no careful person would read
//! the cell otherwise, *assumed* if the rest of the column or the schema decides. A cell with several readings is a
//! question and stays as it was: the repaired file may still not comply, but no data is lost.
//!
//! ```
//! use opendatabutton::{Lang, Repair, TextStyle, datasets};
//!
//! let file = "Coll_Insee;Enfant_Sexe;Enfant_Prenom;Nombre_Occurrences;Annee\n86194;f; Jeanne ;12,0;2023\n";
//! let mut out = Vec::new();
//! let report = Repair::new(datasets::schema("prenoms")?)?.bytes(file.as_bytes(), "prenoms.csv", &mut out)?;
//! let repaired = String::from_utf8(out)?;
//! assert_eq!(repaired.lines().nth(1), Some(",86194,F,Jeanne,12,2023"));
//!
//! assert!(report.is_valid()); // the verdict of a check of what came out
//! for line in report.repairs() {
//!     println!("{:?} {} → {:?}", line.field_name(), line.before(), line.after());
//! }
//! assert_eq!(report.questions_count(), 0);
//! println!("{}", report.to_text(Lang::Fr, TextStyle::Plain));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # From files to files
//!
//! [`Repair::file`](crate::Repair::file) reads one path and writes another, which appears whole or not at all;
//! [`Repair::dry_run`](crate::Repair::dry_run) writes nothing and returns the same report. A second repair of the
//! result changes nothing.
//!
//! # The report in a program
//!
//! [`RepairReport::is_valid`](crate::RepairReport::is_valid) returns whether the file can be published as it is.
//! [`RepairReport::assumed`](crate::RepairReport::assumed) lists changes for a person to check,
//! [`RepairReport::questions`](crate::RepairReport::questions) lists cells for a person to decide: each with its rows,
//! its value and the readings that the column takes. [`RepairReport::remaining`](crate::RepairReport::remaining)
//! returns the report of a check of the repaired file.
