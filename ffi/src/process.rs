//! The process that made a handle. After `fork`, the child has a copy of each handle of its parent, but not the parent's
//! threads, and shares its open files: the copies are dead.

use std::sync::atomic::{AtomicU32, Ordering};

/// The number of a process, counted along its line of forks: see [`current`].
pub(crate) type Process = u32;

static CURRENT: AtomicU32 = AtomicU32::new(0);

/// The number of this process. It differs from that of each process that it was forked from.
#[inline]
pub(crate) fn current() -> Process {
    CURRENT.load(Ordering::Relaxed)
}

/// From now on, a fork changes the number of the child.
#[cfg(unix)]
pub(crate) fn listen_to_forks() {
    use std::ffi::c_int;
    use std::sync::Once;

    type Handler = Option<unsafe extern "C" fn()>;

    unsafe extern "C" {
        fn pthread_atfork(prepare: Handler, parent: Handler, child: Handler) -> c_int;
    }

    unsafe extern "C" fn in_child() {
        CURRENT.fetch_add(1, Ordering::Relaxed);
    }

    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the handler only changes an atomic number, which every child may do.
        let _ = unsafe { pthread_atfork(None, None, Some(in_child)) };
    });
}

#[cfg(not(unix))]
pub(crate) fn listen_to_forks() {}
