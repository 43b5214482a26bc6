//! Limits that the system keeps, set before the product's command takes our place.

use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::limits::Limits;

/// Sets the limits on this process, then becomes the command. Returns only when that fails.
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
    Command::new(program).args(arguments).exec()
}
