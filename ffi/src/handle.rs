//! Handles: C holds a pointer to a box made here. All casts between the two are in this file.

use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::failure::{Failure, guard, guard_quietly, listen_to_panics};
use crate::out::Out;
use crate::process::{self, Process, listen_to_forks};
use crate::status::odb_status;

/// The target of a pointer of C.
pub(crate) trait Handle: Sized {
    /// The name of the type in C.
    const NAME: &'static str;

    /// False for a part of another handle, which [`give`] did not return.
    const STANDS_ALONE: bool = true;

    /// The process that made a part of another handle.
    fn process(&self) -> Process {
        process::current()
    }

    /// False while a call works on it.
    fn is_idle(&self) -> bool {
        true
    }
}

/// A value that C holds; a pointer to it is a pointer to the value.
#[repr(C)]
struct Given<H> {
    value: H,
    process: Process,
}

/// Passes a value to C, which returns it to [`free`].
pub(crate) fn give<H: Handle>(value: H) -> *mut H {
    listen_to_panics();
    listen_to_forks();
    let handle: *mut H = Box::into_raw(Box::new(Given { value, process: process::current() })).cast();
    living::add(handle);
    handle
}

/// The process that made a handle.
///
/// # Safety
/// `pointer` is a living handle of that type.
#[inline]
unsafe fn maker<H: Handle>(pointer: *const H) -> Process {
    if H::STANDS_ALONE {
        // SAFETY: by contract; `give` makes every handle that stands alone, as a part of `Given`.
        unsafe { (*pointer.cast::<Given<H>>()).process }
    } else {
        // SAFETY: by contract.
        unsafe { &*pointer }.process()
    }
}

/// The handle behind a pointer.
///
/// # Safety
/// `pointer` is NULL, or comes from [`give`] and lives until the call ends.
#[inline]
pub(crate) unsafe fn borrow<'a, H: Handle>(
    pointer: *const H,
    argument: &'static str,
) -> Result<&'a H, Failure> {
    if pointer.is_null() {
        return Err(Failure::Null(argument));
    }
    if H::STANDS_ALONE {
        living::check(pointer)?;
    }
    // SAFETY: by contract, a living value of that type.
    if unsafe { maker(pointer) } != process::current() {
        return Err(Failure::Forked(H::NAME));
    }
    // SAFETY: by contract, a living value of that type; only shared references to it are ever made.
    Ok(unsafe { &*pointer })
}

/// The whole of a call that gets a value from a handle: `arguments` names the two pointers.
///
/// # Safety
/// As [`borrow`] and [`Out::new`].
#[inline]
pub(crate) unsafe fn get<H: Handle, T>(
    handle: *const H,
    out: *mut T,
    arguments: [&'static str; 2],
    work: impl FnOnce(&H) -> Result<T, Failure>,
) -> odb_status {
    guard(|| {
        // SAFETY: by contract.
        let (handle, out) = unsafe { (borrow(handle, arguments[0])?, Out::new(out, arguments[1])?) };
        out.set(work(handle)?);
        Ok(())
    })
}

/// Frees a handle. One that a call works on stays, and can be freed when that call has ended; one of a parent process
/// stays, since its files and threads are the parent's.
///
/// # Safety
/// `pointer` is NULL, or comes from [`give`] and was not freed.
pub(crate) unsafe fn free<H: Handle>(pointer: *mut H) {
    if pointer.is_null() {
        return;
    }
    if living::check(pointer).is_err() {
        return living::complain(pointer, "is no living");
    }
    // SAFETY: by contract, a living value of that type.
    if unsafe { maker(pointer) } != process::current() {
        return;
    }
    // SAFETY: by contract, a living value of that type.
    if !unsafe { &*pointer }.is_idle() {
        return living::complain(pointer, "is in use:");
    }
    living::remove(pointer);
    guard_quietly(|| {
        // SAFETY: made by `Box::into_raw` in `give`, and not freed before.
        drop(unsafe { Box::from_raw(pointer.cast::<Given<H>>()) });
    });
}

/// A value for one call at a time, from any thread.
#[derive(Debug)]
pub(crate) struct Exclusive<T> {
    state: AtomicU8,
    value: UnsafeCell<T>,
}

const IDLE: u8 = 0;
const WORKING: u8 = 1;
const BROKEN: u8 = 2;

impl<T> Exclusive<T> {
    pub fn new(value: T) -> Self {
        Exclusive { state: AtomicU8::new(IDLE), value: UnsafeCell::new(value) }
    }

    pub fn is_idle(&self) -> bool {
        self.state.load(Ordering::Acquire) != WORKING
    }

    /// Passes the value to `work`, unless another call has it, or one panicked with it.
    #[inline]
    pub fn with<R>(
        &self,
        kind: &'static str,
        work: impl FnOnce(&mut T) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        match self.state.compare_exchange(IDLE, WORKING, Ordering::Acquire, Ordering::Relaxed) {
            Ok(_) => {}
            Err(WORKING) => return Err(Failure::Busy(kind)),
            Err(_) => {
                return Err(Failure::State(
                    "un appel précédent a échoué de façon interne : libérez l'objet",
                    "an earlier call failed inside: free the handle",
                ));
            }
        }
        let broken = BrokenOnUnwind(&self.state);
        // SAFETY: the call that changed the state from idle to working has the value alone.
        let result = work(unsafe { &mut *self.value.get() });
        std::mem::forget(broken);
        self.state.store(IDLE, Ordering::Release);
        result
    }
}

/// Marks a value that a panic left incomplete.
struct BrokenOnUnwind<'a>(&'a AtomicU8);

impl Drop for BrokenOnUnwind<'_> {
    fn drop(&mut self) {
        self.0.store(BROKEN, Ordering::Release);
    }
}

/// In debug builds, a list of the living handles, so that a dead pointer is reported instead of followed.
#[cfg(debug_assertions)]
mod living {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use super::{Failure, Handle};

    static LIVING: Mutex<Option<BTreeMap<usize, &'static str>>> = Mutex::new(None);

    fn lock() -> MutexGuard<'static, Option<BTreeMap<usize, &'static str>>> {
        LIVING.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The address, disguised so that a search of memory for pointers (valgrind's) does not take a lost handle for a
    /// kept one.
    fn key<H: Handle>(handle: *const H) -> usize {
        !(handle as usize)
    }

    pub fn add<H: Handle>(handle: *const H) {
        lock().get_or_insert_default().insert(key(handle), H::NAME);
    }

    pub fn check<H: Handle>(handle: *const H) -> Result<(), Failure> {
        let known = lock().as_ref().and_then(|living| living.get(&key(handle)).copied());
        if known == Some(H::NAME) { Ok(()) } else { Err(Failure::Handle(H::NAME)) }
    }

    pub fn remove<H: Handle>(handle: *const H) {
        if let Some(living) = lock().as_mut() {
            living.remove(&key(handle));
        }
    }

    /// A line on standard error about a pointer that is no handle to free: in a debug build, better than a crash.
    pub fn complain<H: Handle>(handle: *const H, what: &str) {
        eprintln!("opendatabutton: not freed: {handle:p} {what} {}", H::NAME);
    }
}

#[cfg(not(debug_assertions))]
mod living {
    use super::{Failure, Handle};

    pub fn add<H: Handle>(_: *const H) {}

    #[inline]
    pub fn check<H: Handle>(_: *const H) -> Result<(), Failure> {
        Ok(())
    }

    pub fn remove<H: Handle>(_: *const H) {}

    pub fn complain<H: Handle>(_: *const H, _: &str) {}
}
