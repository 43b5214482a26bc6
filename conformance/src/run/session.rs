//! One session with a product: its process, its private folder, questions and answers.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::time::{Duration, Instant};

use rustix::process::Pid;

use super::limits::Limits;
use super::watch::Watch;
use crate::error::{Error, Result};
use crate::level::ProblemKind;
use crate::protocol::{Answer, Question};
use crate::report::Problem;

/// An event on the product's standard output.
enum Heard {
    Line(String),
    TooLong,
    End,
}

/// A running product.
pub struct Session {
    child: Child,
    say: Option<Sender<String>>,
    hear: Receiver<Heard>,
    errors: Arc<AtomicU64>,
    watch: Watch,
    limits: Limits,
}

/// The reason why there is no usable answer.
type Failure = Box<Problem>;

impl Session {
    /// Starts the product in its private folder, below `launcher`, which sets the kernel's limits.
    ///
    /// # Errors
    /// If there is no such command.
    pub fn begin(launcher: &Path, command: &[OsString], folder: &Path, limits: Limits) -> Result<Self> {
        // Orphaned processes become children of this one, so that none escapes.
        rustix::process::set_child_subreaper(Some(rustix::process::getpid()))
            .map_err(|error| Error::new(format!("prctl: {error}")))?;
        let work = folder.join("work");
        let mut child = Command::new(launcher)
            .arg("contain")
            .arg("--")
            .args(command)
            .current_dir(&work)
            .env("HOME", &work)
            .env("TMPDIR", folder.join("tmp"))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Error::file(launcher, error))?;
        let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let (Some(pid), Some(mut stdin), Some(stdout), Some(stderr)) =
            (pid, child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(Error::said("impossible de parler au produit", "no way to speak with the product"));
        };
        let (say, said) = channel::<String>();
        std::thread::spawn(move || {
            // A product that no longer reads is detected by its silence.
            while let Ok(line) = said.recv() {
                if stdin.write_all(line.as_bytes()).and_then(|()| stdin.flush()).is_err() {
                    return;
                }
            }
        });
        // The channel holds a few lines: a product that talks without a question has to wait.
        let (tell, hear) = sync_channel(4);
        let most = limits.answer_bytes;
        std::thread::spawn(move || {
            let mut stdout = BufReader::new(stdout);
            loop {
                let heard = read_line(&mut stdout, most);
                let is_last = !matches!(heard, Heard::Line(_));
                if tell.send(heard).is_err() || is_last {
                    return;
                }
            }
        });
        let errors = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&errors);
        std::thread::spawn(move || drain(stderr, &counted));
        let watch = Watch::begin(pid, folder, limits);
        Ok(Session { child, say: Some(say), hear, errors, watch, limits })
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    /// The problem that ends the session.
    pub fn ask(&mut self, question: &Question<'_>) -> std::result::Result<Answer, Failure> {
        if let Ok(Heard::Line(line)) = self.hear.try_recv() {
            return Err(self.protocol("nothing", &line));
        }
        let allowed = match question {
            Question::Start { .. } => self.limits.start,
            _ => self.limits.export,
        };
        self.tell(question)?;
        let line = self.hear_line(allowed)?;
        serde_json::from_str(&line).map_err(|_| self.protocol("an answer", &line))
    }

    /// Sends `stop` and waits for the end; returns the problem, if any.
    pub fn stop(mut self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let stopped = self.tell(&Question::Stop).and_then(|()| self.end_of_output());
        problems.extend(stopped.err().map(|problem| *problem));
        self.say = None;
        match self.exit(self.limits.stop) {
            Some(0) => {}
            Some(code) if problems.is_empty() => {
                problems.push(Problem::new(ProblemKind::Crashed).expected("0").found(code.to_string()));
            }
            None if problems.is_empty() => problems.push(Problem::new(ProblemKind::Timeout).found("stop")),
            _ => {}
        }
        if self.watch.end_all() && problems.is_empty() {
            problems.push(Problem::new(ProblemKind::Limit).found("left processes"));
        }
        // The suite has ended the product if it had not ended by itself.
        let _ = self.child.wait();
        problems
    }

    fn tell(&mut self, question: &Question<'_>) -> std::result::Result<(), Failure> {
        let mut line = serde_json::to_string(question).map_err(|_| Problem::new(ProblemKind::Protocol))?;
        line.push('\n');
        // If the other side is gone, the reader reports it.
        if let Some(say) = &self.say {
            let _ = say.send(line);
        }
        Ok(())
    }

    fn hear_line(&mut self, allowed: Duration) -> std::result::Result<String, Failure> {
        let until = Instant::now() + allowed;
        loop {
            let rest = until.saturating_duration_since(Instant::now()).min(Duration::from_millis(200));
            match self.hear.recv_timeout(rest) {
                Ok(Heard::Line(line)) => return Ok(line),
                Ok(Heard::TooLong) => self.watch.pass("output"),
                Ok(Heard::End) | Err(RecvTimeoutError::Disconnected) => return Err(self.ended()),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.errors.load(Ordering::Relaxed) > self.limits.error_bytes {
                self.watch.pass("output");
            }
            if let Some(limit) = self.watch.passed() {
                return Err(Box::new(Problem::new(ProblemKind::Limit).found(limit)));
            }
            if Instant::now() >= until {
                self.watch.end_all();
                return Err(Box::new(Problem::new(ProblemKind::Timeout)));
            }
        }
    }

    fn end_of_output(&mut self) -> std::result::Result<(), Failure> {
        match self.hear.recv_timeout(self.limits.stop) {
            Ok(Heard::End) | Err(RecvTimeoutError::Disconnected) => Ok(()),
            Ok(Heard::Line(line)) => Err(self.protocol("nothing", &line)),
            Ok(Heard::TooLong) => Err(Box::new(Problem::new(ProblemKind::Limit).found("output"))),
            Err(RecvTimeoutError::Timeout) => Err(Box::new(Problem::new(ProblemKind::Timeout).found("stop"))),
        }
    }

    /// The output ended too early.
    fn ended(&mut self) -> Failure {
        let code = self.exit(Duration::from_secs(1));
        if let Some(limit) = self.watch.passed() {
            return Box::new(Problem::new(ProblemKind::Limit).found(limit));
        }
        let problem = Problem::new(ProblemKind::Crashed);
        Box::new(match code {
            Some(code) => problem.found(code.to_string()),
            None => problem,
        })
    }

    /// The exit code, or minus the signal, once the process has ended; None while it runs.
    fn exit(&mut self, allowed: Duration) -> Option<i32> {
        use std::os::unix::process::ExitStatusExt;
        let until = Instant::now() + allowed;
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status.code().unwrap_or_else(|| -status.signal().unwrap_or(0)));
            }
            if Instant::now() >= until {
                return None;
            }
            std::thread::park_timeout(Duration::from_millis(2));
        }
    }

    fn protocol(&self, expected: &str, line: &str) -> Failure {
        let found: String = line.chars().take(200).collect();
        Box::new(Problem::new(ProblemKind::Protocol).expected(expected).found(found))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.watch.end_all();
        // The suite ended it.
        let _ = self.child.wait();
    }
}

fn read_line(from: &mut impl BufRead, most: u64) -> Heard {
    let mut line = Vec::new();
    match from.take(most + 1).read_until(b'\n', &mut line) {
        Ok(0) | Err(_) => Heard::End,
        Ok(_) if line.len() as u64 > most => Heard::TooLong,
        Ok(_) => Heard::Line(String::from_utf8_lossy(&line).trim_end().to_owned()),
    }
}

/// Reads to the end, shows the first lines to the lab, counts bytes.
fn drain(mut from: impl Read, counted: &AtomicU64) {
    const SHOWN: u64 = 4096;
    let mut buffer = [0; 8192];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        let before = counted.fetch_add(read as u64, Ordering::Relaxed);
        if before < SHOWN
            && let Some(bytes) = buffer.get(..read)
        {
            // The product's text cannot control the lab's terminal.
            let text = String::from_utf8_lossy(bytes);
            eprint!("{}", text.replace(|c: char| c.is_control() && !c.is_whitespace(), "\u{fffd}"));
        }
    }
}

/// The folders of a session, all new.
///
/// # Errors
/// If the disk refuses.
pub fn folders(folder: &Path) -> Result<PathBuf> {
    for name in ["work", "tmp", "cases"] {
        let path = folder.join(name);
        std::fs::create_dir(&path).map_err(|error| Error::file(&path, error))?;
    }
    Ok(folder.join("cases"))
}
