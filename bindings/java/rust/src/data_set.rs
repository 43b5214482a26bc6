use opendatabutton::datasets;

/// A data set of the standard.
#[derive(Debug, uniffi::Record)]
pub struct NativeDataSet {
    /// Its name.
    pub name: String,
    /// Its versions, oldest first.
    pub versions: Vec<String>,
}

/// All data sets, tables and documents, by name.
#[uniffi::export]
pub fn data_sets() -> Vec<NativeDataSet> {
    let versions = |set: &datasets::DataSet| set.versions.iter().map(|v| v.number.to_owned()).collect();
    let mut sets: Vec<_> = datasets::all().iter().chain(datasets::documents()).collect();
    sets.sort_by_key(|set| set.name);
    sets.into_iter().map(|set| NativeDataSet { name: set.name.to_owned(), versions: versions(set) }).collect()
}

/// The version of the engine.
#[uniffi::export]
pub fn library_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
