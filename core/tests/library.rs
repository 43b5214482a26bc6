//! Behaviour that users of the library rely on. One binary for all tests, so that they are linked once.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

#[path = "library/actions.rs"]
mod actions;
#[path = "library/addresses.rs"]
mod addresses;
#[cfg(feature = "spreadsheets")]
#[path = "library/annotate.rs"]
mod annotate;
#[path = "library/bad_input.rs"]
mod bad_input;
#[path = "library/causes.rs"]
mod causes;
#[path = "library/document_facts.rs"]
mod document_facts;
#[path = "library/documents.rs"]
mod documents;
#[path = "library/export.rs"]
mod export;
#[path = "library/facts.rs"]
mod facts;
#[cfg(all(
    feature = "documents",
    feature = "mapping",
    feature = "repair",
    feature = "spreadsheets",
    feature = "totem"
))]
#[path = "library/french.rs"]
mod french;
#[path = "library/geojson.rs"]
mod geojson;
#[path = "library/golden.rs"]
mod golden;
#[path = "library/guides.rs"]
mod guides;
#[path = "library/html.rs"]
mod html;
#[path = "library/law.rs"]
mod law;
#[path = "library/links.rs"]
mod links;
#[path = "library/mapping.rs"]
mod mapping;
#[path = "library/mapping_proposals.rs"]
mod mapping_proposals;
#[path = "library/messages.rs"]
mod messages;
#[path = "library/page.rs"]
mod page;
#[path = "library/plausible.rs"]
mod plausible;
#[path = "library/random_contracts.rs"]
mod random_contracts;
#[path = "library/random_rows.rs"]
mod random_rows;
#[path = "library/records.rs"]
mod records;
#[path = "library/refusals.rs"]
mod refusals;
#[path = "library/repair.rs"]
mod repair;
#[path = "library/repair_cells.rs"]
mod repair_cells;
#[path = "library/repair_damage.rs"]
mod repair_damage;
#[path = "library/repair_structure.rs"]
mod repair_structure;
#[path = "library/reports.rs"]
mod reports;
#[path = "library/rules.rs"]
mod rules;
#[cfg(feature = "spreadsheets")]
#[path = "library/spreadsheets.rs"]
mod spreadsheets;
#[path = "library/support.rs"]
mod support;
#[path = "library/tables.rs"]
mod tables;
#[cfg(feature = "spreadsheets")]
#[path = "library/templates.rs"]
mod templates;
#[path = "library/threads.rs"]
mod threads;
#[path = "library/totem.rs"]
mod totem;
#[path = "library/types.rs"]
mod types;
#[cfg(feature = "spreadsheets")]
#[path = "library/workbook_sheets.rs"]
mod workbook_sheets;
#[cfg(feature = "spreadsheets")]
#[path = "library/workbook_values.rs"]
mod workbook_values;
