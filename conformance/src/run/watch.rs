//! Watches a product while it runs: its disk, memory and processes, through `/proc` and its private folder.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitOptions, kill_process, kill_process_group, waitpid};

use super::limits::Limits;

const PAUSE: Duration = Duration::from_millis(50);
const PAGE: u64 = 4096;

/// A watch over one product; it ends the processes when the product exceeds a limit.
pub struct Watch {
    group: Pid,
    passed: Arc<Mutex<Option<&'static str>>>,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to watch the processes of this group and their descendants.
    pub fn begin(group: Pid, folder: &Path, limits: Limits) -> Self {
        let passed = Arc::new(Mutex::new(None));
        let over = Arc::new(AtomicBool::new(false));
        let thread = {
            let (passed, over, folder) = (Arc::clone(&passed), Arc::clone(&over), folder.to_owned());
            std::thread::spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    if let Some(limit) = passed_limit(group, &folder, &limits) {
                        *passed.lock().unwrap_or_else(PoisonError::into_inner) = Some(limit);
                        end(group);
                        return;
                    }
                    std::thread::park_timeout(PAUSE);
                }
            })
        };
        Watch { group, passed, over, thread: Some(thread) }
    }

    /// The limit that the product exceeded, if any.
    pub fn passed(&self) -> Option<&'static str> {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records that a limit was exceeded, and ends the product.
    pub fn pass(&self, limit: &'static str) {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(limit);
        end(self.group);
    }

    /// Ends the product and its descendants. True if a process was left besides the first.
    pub fn end_all(&mut self) -> bool {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // If the watch has panicked, there is no limit to report.
            let _ = thread.join();
        }
        let left = family(self.group).iter().any(|pid| *pid != self.group);
        end(self.group);
        left
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.end_all();
    }
}

fn passed_limit(group: Pid, folder: &Path, limits: &Limits) -> Option<&'static str> {
    let family = family(group);
    if family.len() > limits.processes {
        return Some("processes");
    }
    if family.iter().map(|pid| memory(*pid)).sum::<u64>() > limits.memory_bytes {
        return Some("memory");
    }
    (disk(folder, limits.disk_bytes) > limits.disk_bytes).then_some("disk")
}

/// Ends the group and its descendants, until none is left that can be ended.
fn end(group: Pid) {
    for _ in 0..20 {
        // A process that is already gone needs no signal.
        let _ = kill_process_group(group, Signal::KILL);
        let left: Vec<Pid> = family(group).into_iter().filter(|pid| *pid != group).collect();
        for pid in &left {
            let _ = kill_process(*pid, Signal::KILL);
            // Orphans are children of this process; the starter of the product waits for the product itself.
            let _ = waitpid(Some(*pid), WaitOptions::NOHANG);
        }
        if left.is_empty() {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(5));
    }
}

/// The processes of the group, and their descendants in any group.
///
/// Orphans become children of this process, as requested at the start. So do those of any other product that runs at
/// the same time; a runner therefore runs only one.
fn family(group: Pid) -> Vec<Pid> {
    let mut parents: HashMap<i32, (i32, i32)> = HashMap::new();
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    for entry in entries.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else {
            continue;
        };
        if let Some((parent, its_group)) = stat(pid) {
            parents.insert(pid, (parent, its_group));
        }
    }
    let ours = i32::try_from(std::process::id()).unwrap_or(0);
    let leader = group.as_raw_nonzero().get();
    let is_of_family = |pid: i32| {
        let mut at = pid;
        for _ in 0..parents.len() {
            let Some((parent, its_group)) = parents.get(&at) else { return false };
            if at == leader || *its_group == leader {
                return true;
            }
            at = *parent;
        }
        false
    };
    let is_orphan = |pid: i32| {
        parents
            .get(&pid)
            .is_some_and(|(parent, its_group)| *parent == ours && *its_group != group_of(&parents, ours))
    };
    parents
        .keys()
        .filter(|pid| **pid != ours && (is_of_family(**pid) || is_orphan(**pid)))
        .filter_map(|pid| Pid::from_raw(*pid))
        .collect()
}

fn group_of(parents: &HashMap<i32, (i32, i32)>, pid: i32) -> i32 {
    parents.get(&pid).map_or(0, |(_, group)| *group)
}

/// The parent and the group of a process that is not dead already.
fn stat(pid: i32) -> Option<(i32, i32)> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name, in parentheses, may hold any character.
    let mut rest = text.rsplit_once(')')?.1.split_ascii_whitespace();
    let state = rest.next()?;
    let numbers = (rest.next()?.parse().ok()?, rest.next()?.parse().ok()?);
    (state != "Z").then_some(numbers)
}

fn memory(pid: Pid) -> u64 {
    let text = fs::read_to_string(format!("/proc/{}/statm", pid.as_raw_nonzero())).unwrap_or_default();
    text.split_ascii_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * PAGE
}

/// The bytes below a folder, counted until there are more than `most`.
fn disk(folder: &Path, most: u64) -> u64 {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    let mut bytes = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            // A file removed meanwhile takes no more space; links are not followed.
            let Ok(about) = entry.metadata() else { continue };
            if about.is_dir() {
                folders.push(entry.path());
            }
            bytes += about.len().max(512);
        }
        if bytes > most {
            break;
        }
    }
    bytes
}
