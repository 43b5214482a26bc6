//! Limits that the kernel enforces, set before this process becomes the product's command.

use std::os::unix::process::CommandExt;
use std::process::Command;

use landlock::{ABI, AccessFs, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError};
use rustix::process::{Resource, Rlimit, setrlimit};

use super::limits::Limits;

/// Restricts writes of this process and its children to its private folder and to devices. A kernel without Landlock
/// restricts nothing.
fn hold_writes() -> Result<(), RulesetError> {
    let abi = ABI::V3;
    let writes = AccessFs::from_write(abi);
    let mut rules = Ruleset::default().handle_access(writes)?.create()?;
    // The product's folder is `work`, in the private one.
    for path in ["..", "/dev"] {
        if let Ok(folder) = PathFd::new(path) {
            rules = rules.add_rule(PathBeneath::new(folder, writes))?;
        }
    }
    rules.restrict_self().map(drop)
}

/// Sets the limits on this process, then becomes the command. Returns only if that fails.
pub fn become_command(command: &[std::ffi::OsString], limits: &Limits) -> std::io::Error {
    let Some((program, arguments)) = command.split_first() else {
        return std::io::ErrorKind::InvalidInput.into();
    };
    let at_most = |most| Rlimit { current: Some(most), maximum: Some(most) };
    for (resource, most) in
        [(Resource::Core, 0), (Resource::Fsize, limits.disk_bytes), (Resource::Cpu, limits.cpu_seconds)]
    {
        if let Err(error) = setrlimit(resource, at_most(most)) {
            return error.into();
        }
    }
    if let Err(error) = hold_writes() {
        return std::io::Error::other(error);
    }
    Command::new(program).args(arguments).exec()
}
