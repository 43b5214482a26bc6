use crate::failure::Failure;

/// The place of a result: checked before the work, written after it.
pub(crate) struct Out<T> {
    place: *mut T,
}

impl<T> Out<T> {
    /// # Safety
    /// `place` is NULL, or may be written until the call ends.
    pub unsafe fn new(place: *mut T, argument: &'static str) -> Result<Self, Failure> {
        if place.is_null() { Err(Failure::Null(argument)) } else { Ok(Out { place }) }
    }

    pub fn set(self, value: T) {
        // SAFETY: not NULL, and writable by the contract of `new`; the old content is neither read nor dropped.
        unsafe { self.place.write(value) }
    }
}
