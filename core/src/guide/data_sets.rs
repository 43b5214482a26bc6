//! The data sets: the standards that come with the crate, and any other Table Schema.
//!
//! # By name
//!
//! [`datasets::all`](crate::datasets::all) lists the tables with their versions, and
//! [`datasets::documents`](crate::datasets::documents) the standards of nested contracts.
//! [`datasets::schema`](crate::datasets::schema) and [`datasets::standard`](crate::datasets::standard) compile one,
//! once per process: the latest version of `budget`, or `budget@0.8.3`.
//!
//! ```
//! use opendatabutton::datasets;
//!
//! for set in datasets::all() {
//!     println!("{} {}", set.name, set.latest().number);
//! }
//! let schema = datasets::schema("budget")?;
//! let field = &schema.descriptor().fields[schema.column("BGT_ANNEE")?];
//! println!("{}: {}", field.name, field.title);
//!
//! let error = datasets::schema("bugdet").unwrap_err();
//! assert!(error.is_unknown_data_set() && error.to_string().contains("budget"));
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # Any other schema
//!
//! [`Schema::from_json`](crate::Schema::from_json) and [`Schema::from_file`](crate::Schema::from_file) compile a Table
//! Schema of your own or of another publisher: check, repair, mapping, export and page work with it as with ours. For
//! an unknown type, constraint or check, the error names the field and the cause.
//!
//! ```
//! use opendatabutton::{Lang, Schema, Validator};
//!
//! let json = r#"{"name": "places", "fields": [
//!     {"name": "lieu", "type": "string", "constraints": {"required": true}},
//!     {"name": "places", "type": "integer", "constraints": {"minimum": 0}}
//! ]}"#;
//! let schema = Schema::from_json(json, "places.json")?;
//! let report = Validator::new(schema.clone()).validate("lieu,places\nMairie,-2\n".as_bytes(), "places.csv")?;
//! assert_eq!(report.findings()[0].rule().id(), "constraint-minimum");
//! let page = schema.to_markdown(Lang::Fr); // explains the columns to whoever fills them
//! assert!(page.contains("`lieu`"));
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # For people
//!
//! [`Schema::to_html`](crate::Schema::to_html) and [`Schema::to_markdown`](crate::Schema::to_markdown) write the page
//! of a standard. `template` (feature `spreadsheets`) writes a workbook to fill in, with lists and a notice.
