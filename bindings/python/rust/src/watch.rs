use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::prelude::*;

/// How often the work asks Python whether to go on.
const EVERY: Duration = Duration::from_millis(50);

/// Lets Ctrl-C through and reports the progress, now and then.
pub struct Watch {
    callback: Option<Py<PyAny>>,
    total: Option<u64>,
    last: Instant,
    /// The amount done that was reported last.
    done: u64,
    /// The exception that Python raised: the work stops.
    raised: Option<PyErr>,
}

impl Watch {
    pub fn new(callback: Option<Py<PyAny>>, total: Option<u64>) -> Self {
        Watch { callback, total, last: Instant::now(), done: 0, raised: None }
    }

    /// Reports that `done` is done, from a thread that may have released the GIL.
    pub fn tick(&mut self, done: u64) -> ControlFlow<()> {
        self.done = done;
        if self.last.elapsed() < EVERY { ControlFlow::Continue(()) } else { self.ask(done) }
    }

    /// As [`Watch::tick`], at once: where the work cannot be taken back any more.
    pub fn ask(&mut self, done: u64) -> ControlFlow<()> {
        (self.last, self.done) = (Instant::now(), done);
        let asked = Python::attach(|py| py.check_signals().and_then(|()| self.call(py, done)));
        match asked {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.raised = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    /// As [`Watch::ask`], with the amount that was reported last.
    pub fn last(&mut self) -> ControlFlow<()> {
        self.ask(self.done)
    }

    /// Reports that all is done; returns the exception that Python raised, if any.
    pub fn end(mut self, py: Python<'_>, done: u64) -> PyResult<()> {
        match self.raised.take() {
            Some(error) => Err(error),
            None => self.call(py, self.total.unwrap_or(done.max(self.done))),
        }
    }

    /// Delivers a Ctrl-C that came while the file appeared a moment later, once the call has returned: whoever gets it
    /// from the call itself takes the file for absent.
    pub fn late(py: Python<'_>) -> PyResult<()> {
        match py.check_signals() {
            Err(error) if error.is_instance_of::<PyKeyboardInterrupt>(py) => {
                py.import("opendatabutton._errors")?.call_method0("interrupt_later").map(drop)
            }
            other => other,
        }
    }

    /// The exception that Python raised.
    pub fn raised(&mut self) -> Option<PyErr> {
        self.raised.take()
    }

    fn call(&self, py: Python<'_>, done: u64) -> PyResult<()> {
        match &self.callback {
            Some(callback) => callback.call1(py, (done, self.total)).map(drop),
            None => Ok(()),
        }
    }
}
