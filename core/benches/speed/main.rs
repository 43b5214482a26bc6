//! Measures the work that users wait for, side by side in one run (`make bench`). Figures are medians.

mod addresses;
mod data_sets;
mod deliberations;
mod settings;
mod task;

fn main() -> task::Result<()> {
    let settings = settings::Settings::from_environment();
    deliberations::run(&settings)?;
    data_sets::run(&settings)?;
    addresses::run(&settings)
}
