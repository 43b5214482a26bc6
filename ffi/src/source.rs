use std::ffi::c_char;

use crate::validate::ODB_FINDINGS_DEFAULT;

/// The options of a file whose records go into an export. Begin with `ODB_SOURCE_OPTIONS_INIT`: later versions may add
/// members at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_source_options {
    /// `sizeof(odb_source_options)`.
    pub struct_size: usize,
    /// How many findings of each severity are kept with their details: 0 means none, `SIZE_MAX` all.
    /// `ODB_FINDINGS_DEFAULT` in `ODB_SOURCE_OPTIONS_INIT`. All are counted.
    pub max_findings: usize,
}

impl odb_source_options {
    pub(crate) const DEFAULT: Self =
        odb_source_options { struct_size: 0, max_findings: ODB_FINDINGS_DEFAULT };
}

/// The options of a TOTEM document. Begin with `ODB_TOTEM_OPTIONS_INIT`: later versions may add members at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_totem_options {
    /// `sizeof(odb_totem_options)`.
    pub struct_size: usize,
    /// How many findings of each severity are kept with their details: 0 means none, `SIZE_MAX` all.
    /// `ODB_FINDINGS_DEFAULT` in `ODB_TOTEM_OPTIONS_INIT`. All are counted.
    pub max_findings: usize,
    /// The path of one account plan, or of a folder that holds the plans as
    /// `<year>/<standard>/<plan>/planDeCompte.xml`, in UTF-8 ended by NUL. NULL if there is none: the labels then cannot
    /// be known, and each row has an error.
    pub plans: *const c_char,
    /// The SIRET of the body whose budget the document is, fourteen digits ended by NUL; NULL if the document states it.
    pub siret: *const c_char,
}

impl odb_totem_options {
    pub(crate) const DEFAULT: Self = odb_totem_options {
        struct_size: 0,
        max_findings: ODB_FINDINGS_DEFAULT,
        plans: std::ptr::null(),
        siret: std::ptr::null(),
    };
}
